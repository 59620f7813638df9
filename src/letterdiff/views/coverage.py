"""How much of each side was looked at, as lines and as the list of what was not read."""

from dataclasses import dataclass

from letterdiff.model import Comparison, Gravity, Problem, Reading, Side
from letterdiff.views.dates import span_words
from letterdiff.views.wording import count, side_noun


@dataclass(frozen=True, slots=True)
class Coverage:
    """One side: the readings it has, the problems of files not read at all, and of files read in part."""

    side: Side
    read: tuple[Reading, ...]
    unread: tuple[Problem, ...]
    cut: tuple[Problem, ...]

    @property
    def words(self) -> int:
        """How many words were read on this side."""
        return sum(reading.words for reading in self.read)


def coverage(comparison: Comparison, side: Side) -> Coverage:
    """What was read on one side and what was not; neither a sidecar nor the folder itself is a source."""
    own = [problem for problem in comparison.problems if _concerns(problem, side)]
    broken = {problem.name: problem for problem in own if problem.gravity is Gravity.BROKEN}
    return Coverage(
        side,
        tuple(reading for reading in comparison.side(side) if reading.name not in broken),
        tuple(broken.values()),
        tuple({p.name: p for p in own if p.gravity is Gravity.CUT and p.name not in broken}.values()),
    )


def _concerns(problem: Problem, side: Side) -> bool:
    return problem.name.startswith(f"{side.folder}/") and not problem.name.endswith((".toml", "/"))


def coverage_line(comparison: Comparison, side: Side) -> str:
    """'3 of 4 statements read, 1,234 words, 5 to 7 November 2025'; what is cut or undated is said too."""
    found = coverage(comparison, side)
    total = len(found.read) + len(found.unread)
    if total == 0:
        return f"no {side_noun(side, 2)}"
    undated = sum(not reading.days for reading in found.read)
    parts = [
        f"{len(found.read):,} of {count(total, side_noun(side), side_noun(side, 2))} read",
        f"{len(found.cut):,} of them only in part" if found.cut else "",
        count(found.words, "word"),
        span_words([day for reading in found.read for day in reading.days]),
        f"{undated:,} without a date" if undated else "",
    ]
    return ", ".join(part for part in parts if part)


def nothing_beside(comparison: Comparison) -> str:
    """Why there can be no finding where a side has nothing that was read; '' where both have something."""
    empty = [side for side in Side if not coverage(comparison, side).read]
    if not empty:
        return ""
    names = " and no ".join(side_noun(side) for side in empty)
    folders = " and ".join(f"{side.folder}/" for side in empty)
    return (
        f"no {names} was read, so there is nothing to lay beside each other, and nothing can be said of what "
        f"one side alone says; put files into {folders}, then compare again"
    )
