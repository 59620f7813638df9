"""How far apart two dates are."""

from calendar import monthrange
from datetime import date

YEAR = 365
"""Days from a letter's date within which public words are of its time."""


def days_between(first: str, second: str) -> int | None:
    """Days between two ISO dates; None where one of them is not known to the day."""
    try:
        return abs((date.fromisoformat(second) - date.fromisoformat(first)).days)
    except ValueError:
        return None


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
    """The first and last day of an ISO date, month or year, as ordinals; None for anything else.

    A day's number has no end where a date has one: a file may be dated to the first day that there is.
    """
    try:
        if len(day) >= len("2025-10-27"):
            at = date.fromisoformat(day[:10]).toordinal()
            return at, at
        if len(day) == len("2025-10"):
            first = date.fromisoformat(f"{day}-01")
            at = first.toordinal()
            return at, at + monthrange(first.year, first.month)[1] - 1
        return date.fromisoformat(f"{day}-01-01").toordinal(), date.fromisoformat(f"{day}-12-31").toordinal()
    except ValueError:
        return None
