"""Fiscal years in English: 'FY2026', 'fiscal years 2026 to 2028', 'the 2025-26 financial year', 'in 2025-26'.

Whose year it is decides on its days, and no text says so: a fiscal year is known by its name alone.
"""

import re
from collections.abc import Iterator

from letterdiff.text.periods.period import Period

_HOW = (
    r"(?:(?P<how>by|until|till|through|up to|no later than|not later than|before|prior to|after|since|from|"
    r"as of|starting(?: in| from)?|beginning(?: in| from)?|in|during|for|within|between|over) )?"
    r"(?:the )?(?:end of )?(?:the )?"
)
_YEAR = r"(?:19|20)\d\d"
_NAME = rf"{_YEAR}(?: ?[-–/] ?(?:{_YEAR}|\d\d))?"
_SHORT = rf"(?:{_NAME}|['’]?\d\d(?:[-–/]\d\d)?)"
_WORD = r"(?:fiscal|financial|budget) years?(?: ending| ended)? |fiscal "
_TO = r" ?(?:to|through|until|and|–|—|-) ?"
_FISCAL = re.compile(
    rf"(?<![\w-]){_HOW}(?:(?-i:FYs?) ?(?P<first>{_SHORT})(?:{_TO}(?-i:FY) ?(?P<last>{_SHORT}))?|"
    rf"(?:{_WORD})(?P<firstb>{_NAME})(?:{_TO}(?:{_WORD})?(?P<lastb>{_NAME}))?|"
    rf"(?P<named>{_NAME}) (?:fiscal|financial|budget) years?)(?![\w%]|[.,]\d)",
    re.IGNORECASE,
)
_BARE = re.compile(rf"(?<![\w-]){_HOW}(?P<named>(?:19|20)\d\d[-–/]\d\d)(?![\w%-]|[.,/]\d)", re.IGNORECASE)
_UP_TO = ("by", "until", "till", "through", "up to", "no later than", "not later than")
_CENTURY = "20"


def periods(text: str) -> Iterator[tuple[int, int, Period]]:
    """Each fiscal year, or stretch of them, with its place."""
    for pattern in (_FISCAL, _BARE):
        for found in pattern.finditer(text):
            if (period := _period(found.groupdict())) is not None:
                yield found.start(), found.end(), period


def _period(said: dict[str, str | None]) -> Period | None:
    names = _names(said.get("first") or said.get("firstb") or said["named"] or "")
    names += _names(said.get("last") or said.get("lastb") or "")
    how = (said["how"] or "").casefold()
    if not names or how in ("before", "prior to", "after"):  # which its first and last days are, nobody says
        return None
    if how in _UP_TO:
        return Period("", names[-1], fiscal=True)
    onwards = how in ("since", "from", "as of") or how.startswith(("starting", "beginning"))
    return Period(names[0], "" if onwards and len(names) == 1 else names[-1], fiscal=True)


def _names(written: str) -> list[str]:
    """'2026'; '2025-26' of a year that is named by two; both years of a stretch ('2026-2028')."""
    years = [part if len(part) > len("26") else _CENTURY + part for part in re.findall(r"\d+", written)]
    if len(years) > 1 and int(years[1]) == int(years[0]) + 1:
        return [f"{years[0]}-{years[1][2:]}"]
    return years if years == sorted(years) else []
