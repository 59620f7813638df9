"""Dates as a reader says them: '6 November 2025', '5 to 7 November 2025'."""

import re
from collections.abc import Iterable

from letterdiff.text.clean import one_line

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ].*)?)?)?", re.ASCII | re.DOTALL)


def date_words(date: str) -> str:
    """An ISO date, month or year in words; anything else as it stands, and empty for empty."""
    parts = _parts(date)
    return " ".join(reversed(parts)) if parts else one_line(date)


def span_words(dates: Iterable[str]) -> str:
    """From the earliest to the latest of these ISO dates in words; what both ends share is said once."""
    known = sorted({date[:10] for date in dates if _parts(date)})
    if not known:
        return ""
    first, last = _parts(known[0]), _parts(known[-1])
    if first == last:
        return date_words(known[0])
    begin = list(reversed(first))
    if len(first) == len(last):
        shared = next(i for i, (a, b) in enumerate(zip(first, last, strict=True)) if a != b)
        begin = begin[: len(begin) - shared]
    return f"{' '.join(begin)} to {date_words(known[-1])}"


def _parts(date: str) -> tuple[str, ...]:
    """Year, month's name and day, as far as the date has them; nothing where it is no such date."""
    found = _ISO.fullmatch(date)
    if not found:
        return ()
    year, month, day = found.groups()
    if month and not 1 <= int(month) <= 12:
        return ()
    return tuple(part for part in (year, month and _MONTHS[int(month) - 1], day and str(int(day))) if part)
