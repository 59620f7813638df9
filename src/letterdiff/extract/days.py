"""Days and moments as files declare them, read only where they can be read in one way."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[T ])")
_ENGLISH = re.compile(
    r"(?:[A-Za-z]{3,9},? +)?"
    r"(?:(?P<d1>\d{1,2})(?:st|nd|rd|th)? +(?P<m1>[A-Za-z]{3,9})|(?P<m2>[A-Za-z]{3,9})\.? +"
    r"(?P<d2>\d{1,2})(?:st|nd|rd|th)?)\.?,? +(?P<year>\d{4})(?=$|[ ,T])"
)
_UTC = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{2}):\d{2}(?::\d{2}(?:[.,]\d+)?)? ?(?:Z|UTC|[+-]00:?00)$")
_EARLY, _LATE = 10, 12
"""The hour in UTC from which it is the next day somewhere on earth, and that up to which the day before."""
_DATED = re.compile(r"(?<!\d)(\d{4})[/-](\d{2})[/-](\d{2})(?!\d)")
"""A day in an address."""
_EARLIEST = 1000
"""Years before this are no file's: `0001-01-01` is what programs write for 'no date'."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def day(text: str) -> str:
    """A date as ISO 8601, as exact as it is written, '' where it is none or could be read in two ways."""
    found = _ISO.match(text)
    if found:
        return _real(*(int(part) if part else 0 for part in found.groups()))
    english = _ENGLISH.match(text)
    if not english:
        return ""
    month = (english["m1"] or english["m2"])[:3].lower()
    if month not in _MONTHS:
        return ""
    return _real(int(english["year"]), _MONTHS.index(month) + 1, int(english["d1"] or english["d2"]))


def local_day(text: str, addresses: Iterable[str]) -> str:
    """The day of a date; of a time in UTC that of an address where it was published, if it fits.

    Such a time is of another day in much of the world, and a site's addresses carry the day that it shows.
    """
    found, utc = day(text), _UTC.match(text)
    if utc is None or not "" < found < "9999":
        return found
    written = date.fromisoformat(utc[1])
    fitting = [written + timedelta(1)] if int(utc[2]) >= _EARLY else []
    fitting += [written - timedelta(1)] if int(utc[2]) < _LATE else []
    for address in addresses:
        for dated in _DATED.finditer(address):
            if (said := _real(*map(int, dated.groups()))) == found:
                return found
            if said in [each.isoformat() for each in fitting]:
                return said
    return found


def moment(text: str) -> str:
    """A date with its time as ISO 8601, or the date alone as `day` has it; '' where it is none."""
    found = day(text)
    try:
        return datetime.fromisoformat(text).isoformat() if found and len(text) > len(found) else found
    except ValueError:
        return found


def _real(year: int, month: int, number: int) -> str:
    if year < _EARLIEST:
        return ""
    try:
        whole = date(year, month or 1, number or 1).isoformat()
    except ValueError:
        return ""
    return whole if number else whole[: 7 if month else 4]
