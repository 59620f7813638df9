"""The dates and times of posts, in the ways that exports write them, as ISO 8601."""

import re
from datetime import UTC, datetime

from letterdiff.extract import days

_OF_X = re.compile(
    r"[A-Z][a-z]{2} (?P<month>[A-Z][a-z]{2}) (?P<day>\d{2}) (?P<time>\d{2}:\d{2}:\d{2}) "
    r"(?P<sign>[+-])(?P<hours>\d{2})(?P<minutes>\d{2}) (?P<year>\d{4})"
)
_SPACED = re.compile(r"(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}) ([+-]\d{2})(\d{2})")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_AGO = re.compile(r"(\d+|an?) (second|minute|hour|day|week|month|year)s? ago")
_SURE = {"second": 10, "minute": 10, "hour": 10, "day": 7, "week": 7, "month": 4, "year": 4}
"""How many characters of an ISO date stay sure when a time was reckoned from 'two of these ago'."""


def moment(text: str) -> str:
    """A date with its time and zone, as far as the file says them; '' where it is none."""
    known = _OF_X.fullmatch(text)
    if known and known["month"] in _MONTHS:
        month = _MONTHS.index(known["month"]) + 1
        zone = f"{known['sign']}{known['hours']}:{known['minutes']}"
        text = f"{known['year']}-{month:02}-{known['day']}T{known['time']}{zone}"
    spaced = _SPACED.fullmatch(text)
    return days.moment(f"{spaced[1]}{spaced[2]}:{spaced[3]}" if spaced else text.strip())


def order(text: str) -> str:
    """A date or time in a form that sorts by when it was, whatever its zone."""
    try:
        at = datetime.fromisoformat(text)
        return at.astimezone(UTC).isoformat() if at.tzinfo else text
    except (ValueError, OverflowError):
        return text


def of_epoch(seconds: object) -> str:
    """Seconds since 1970 as a time in UTC; '' where they are no such number."""
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        return ""
    try:
        return datetime.fromtimestamp(seconds, UTC).replace(microsecond=0).isoformat()
    except (ValueError, OverflowError, OSError):
        return ""


def reckoned(seconds: object, ago: str) -> str:
    """A time that was reckoned from words such as '2 months ago', only as exact as these; else its day."""
    found = _AGO.search(ago)
    return of_epoch(seconds)[: _SURE[found[2]] if found else 10]
