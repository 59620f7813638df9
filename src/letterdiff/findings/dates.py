"""How far apart two dates are, known to the day or not."""

from calendar import monthrange
from datetime import date

YEAR = 365
"""Days from a letter's date within which public words may be dated to be of its time."""
_DAY, _MONTH = len("2025-10-27"), len("2025-10")


def days_between(first: str, second: str) -> int | None:
    """Days between two ISO dates; None where one of them is not known to the day."""
    try:
        return abs((date.fromisoformat(second) - date.fromisoformat(first)).days)
    except ValueError:
        return None


def days_apart(first: str, second: str) -> tuple[int, int] | None:
    """The fewest and the most days from one ISO date, month or year to the other; None without a date."""
    ours, theirs = _span(first), _span(second)
    if ours is None or theirs is None:
        return None
    fewest = max(0, theirs[0] - ours[1], ours[0] - theirs[1])
    return fewest, max(theirs[1] - ours[0], ours[1] - theirs[0])


def within_a_year(day: str, days: tuple[str, ...]) -> bool | None:
    """Whether a source's days (its own, or its parts' first and last) come within a year of a day.

    A year or a month counts whole. None where either side has no date.
    """
    ours, theirs = _span(day), [span for each in days if (span := _span(each))]
    if ours is None or not theirs:
        return None
    first, last = min(span[0] for span in theirs), max(span[1] for span in theirs)
    return first - YEAR <= ours[1] and ours[0] <= last + YEAR


def _span(day: str) -> tuple[int, int] | None:
    """The first and last day of an ISO date, month or year, as ordinals; None for anything else."""
    try:
        if len(day) >= _DAY:
            at = date.fromisoformat(day[:_DAY]).toordinal()
            return at, at
        if len(day) == _MONTH:
            first = date.fromisoformat(f"{day}-01")
            return first.toordinal(), first.toordinal() + monthrange(first.year, first.month)[1] - 1
        return date.fromisoformat(f"{day}-01-01").toordinal(), date.fromisoformat(f"{day}-12-31").toordinal()
    except ValueError:
        return None
