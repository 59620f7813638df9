"""What a reader should know of a new comparison."""

from letterdiff.model import Comparison
from letterdiff.views.wording import count

TOLD = 3
"""How many new files, or new problems, are named."""


def what_is_new(before: Comparison, after: Comparison) -> str:
    """What a reader should know of a new comparison, on one line; empty where nothing changed."""
    names = {reading.name for reading in before.readings}
    known, now = ({finding.id for finding in c.findings} for c in (before, after))
    lines: list[str] = []
    if new := len(now - known):
        lines.append(count(new, "new finding"))
    if gone := len(known - now):
        lines.append(f"{count(gone, 'finding')} no longer there")
    lines += _some("New", [reading.name for reading in after.readings if reading.name not in names])
    troubles = set(after.problems) - set(before.problems)
    lines += _some("Problem", [f"{p.name}: {p.reason}" for p in after.problems if p in troubles])
    return " · ".join(lines)


def _some(title: str, entries: list[str]) -> list[str]:
    """The first entries under a title, and how many more there are."""
    more = [f"and {len(entries) - TOLD} more"] if len(entries) > TOLD else []
    return [*(f"{title}: {entry}" for entry in entries[:TOLD]), *more]
