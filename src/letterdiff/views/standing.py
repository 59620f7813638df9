"""What must be said of a comparison whose library has changed: which of its quotes no longer hold."""

from collections.abc import Iterable

from letterdiff.model import Check, Comparison, Finding
from letterdiff.views.wording import count

SIGN = "✗ does not hold"
"""What stands at an excerpt whose quote, or the context of it, does not hold."""


def mark(check: Check | None) -> str:
    """What must stand at a quote that does not hold, itself or in its context; empty where both do."""
    if check is None or check.holds:
        return ""
    what = "The words around this quote do" if check.state.holds else "This quote does"
    return f"✗ {what} not hold"


def fallen(comparison: Comparison, findings: Iterable[Finding]) -> dict[str, list[int]]:
    """The passages of these findings that do not hold, by id, each with the numbers of its findings."""
    wanted = {finding.id for finding in findings}
    found: dict[str, list[int]] = {}
    for number, finding in enumerate(comparison.findings, start=1):
        for passage in dict.fromkeys(finding.quoted()) if finding.id in wanted else ():
            if mark(comparison.check(passage.id)):
                found.setdefault(passage.id, []).append(number)
    return found


def warning(comparison: Comparison, findings: Iterable[Finding], *, changed: bool) -> str:
    """What is said ahead of all else where quotes do not hold, or the library has changed; else empty."""
    findings = tuple(findings)
    lost = fallen(comparison, findings)
    if not lost:
        return _CHANGED if changed else ""
    numbers = sorted({number for each in lost.values() for number in each})
    one = len(lost) == 1
    quotes = any(not check.state.holds for check in map(comparison.check, lost) if check)
    what = count(len(lost), "quote") if quotes else f"the words around {count(len(lost), 'quote')}"
    files = {passage.source for each in findings for passage in each.quoted() if passage.id in lost}
    more = f" and {len(numbers) - _NAMED} more" if len(numbers) > _NAMED else ""
    which = ", ".join(map(str, numbers[:_NAMED])) + more
    where = f"{'finding' if len(numbers) == 1 else 'findings'} {which}"
    return (
        f"✗ {what} here {'does' if one and quotes else 'do'} not hold ({where}): "
        f"the {'file is' if len(files) == 1 else 'files are'} not as when the library was compared. "
        f"{'It is' if one else 'Each is'} marked; compare again before anything of this is used"
    )


_NAMED = 12
"""Findings that are named by their numbers."""

_CHANGED = (
    "The library has changed since it was compared. The quotes here were checked again and hold; "
    "what came or changed since is not compared"
)
