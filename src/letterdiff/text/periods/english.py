"""Periods in English: 'by 2030', 'until the end of 2027', 'last year', 'over the next eight years'."""

import re
from collections.abc import Callable, Iterator

from letterdiff.text.periods import days, fiscal
from letterdiff.text.periods.period import Period
from letterdiff.text.quantities.numbers import digits_at, words_at

Found = tuple[int, int, Period]
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
_MONTH = "|".join(f"{month}|{month[:3]}\\.?" if len(month) > 4 else month for month in _MONTHS)
_YEAR = r"(?:1[89]|20)\d\d(?!\d|[.,]\d|-\d{3}|\s?(?:[GMk]W|dollars|gigawatts?|megawatts?)\b)"


def _point(at: str) -> str:
    """The pattern of a point in time whose groups end in `at`."""
    return (
        rf"(?:(?P<day{at}>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month{at}>{_MONTH}),? (?P<year{at}>{_YEAR})|"
        rf"(?P<monthb{at}>{_MONTH}) (?:(?P<dayb{at}>\d{{1,2}})(?:st|nd|rd|th)?(?:, | ))?"
        rf"(?P<yearb{at}>{_YEAR})|"
        rf"Q(?P<quarter{at}>[1-4]) (?:of )?(?P<yearq{at}>{_YEAR})|"
        rf"(?P<which{at}>this|next|last) (?P<unit{at}>year|quarter|month)|(?P<yearc{at}>{_YEAR}))"
    )


_DATED = re.compile(
    r"\b(?:(?P<how>(?:by|until|till|through|up to|no later than|not later than|before|prior to|after|since|"
    r"from|as of|starting(?: in| from)?|beginning(?: in| on)?|in|during|on|at|for|within|between))"
    r"(?: the year)? )"
    rf"(?:(?:the )?(?P<end>end of )|later )?(?:the )?{_point('1')}"
    rf"(?:(?: to | until | through | and |–|—|-)(?:the end of )?{_point('2')})?",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{_MONTH}) (?P<year>{_YEAR})|"
    rf"(?P<monthb>{_MONTH}) (?:(?P<dayb>\d{{1,2}})(?:st|nd|rd|th)?(?:, | ))?(?P<yearb>{_YEAR})|"
    r"(?P<which>this|next|last) (?P<unit>year|quarter|month))\b",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"\b(?:(?:over|within|for|in|across|during) )(?:(?:at least|up to|about|a period of) )?(?:the |a )?"
    r"(?P<which>next |coming |following |past |last )?(?=\d|[a-z])(?P<number>(?:[\d,]+|[a-z]+(?:-[a-z]+)?))"
    r"[ -](?P<unit>years?|months?|weeks?|days?|decades?)\b",
    re.IGNORECASE,
)
_UP_TO = ("by", "until", "till", "through", "up to", "no later than", "not later than")
_FROM = ("since", "from", "as of")
_MONTHS_IN = {"decade": 120, "year": 12, "month": 1}
_DAYS_IN = {"week": 7, "day": 1}
_OFFSETS = {"this": 0, "next": 1, "last": -1}


def periods(text: str, date: str) -> Iterator[Found]:
    """Each period with its place; relative ones where the source's date makes them certain."""
    yield from fiscal.periods(text)
    for found in _DATED.finditer(text):
        if period := _dated(found, date):
            yield found.start(), found.end(), period
    for found in _BARE.finditer(text):
        if period := _read(found, "", date):
            yield found.start(), found.end(), period
    for found in _LENGTH.finditer(text):
        if period := _length(found, date):
            yield found.start(), found.end(), period


def _dated(found: re.Match[str], date: str) -> Period | None:
    first, second = _read(found, "1", date), _read(found, "2", date)
    if first is None:
        return None
    if second is not None:
        return days.joined(first, second) if first.first <= second.last else None
    how = found["how"].casefold()
    if found["end"] and how in ("at", "in", "on", "for"):
        return days.month(int(first.last[:4]), int(first.last[5:7]))
    return _shaped(how)(first)


def _shaped(how: str) -> Callable[[Period], Period]:
    """What the word ahead makes of a point in time."""
    if how in _UP_TO:
        return days.until
    if how in _FROM or how.startswith(("starting", "beginning")):
        return days.since
    return {"before": days.before, "prior to": days.before, "after": days.after}.get(how, lambda same: same)


def _read(found: re.Match[str], at: str, date: str) -> Period | None:
    """The point in time whose groups end in `at`."""
    groups = found.groupdict()

    def said(name: str) -> str:
        return groups.get(name + at) or ""

    if said("which"):
        return days.relative(said("unit").casefold(), _OFFSETS[said("which").casefold()], date)
    if said("quarter"):
        return days.quarter(int(said("yearq")), int(said("quarter")))
    year = said("year") or said("yearb") or said("yearc")
    if not year:
        return None
    month, day = said("month") or said("monthb"), said("day") or said("dayb")
    if not month:
        return days.year(int(year))
    number = next(i for i, name in enumerate(_MONTHS, 1) if name.startswith(month.casefold().rstrip(".")[:3]))
    return days.day(int(year), number, int(day)) if day else days.month(int(year), number)


def _length(found: re.Match[str], date: str) -> Period | None:
    written = found["number"]
    number = digits_at(written, 0) if written[0].isdigit() else words_at(written, 0)
    if number is None or number.end != len(written) or number.value.denominator != 1:
        return None
    unit = found["unit"].casefold().rstrip("s")
    count = int(number.value)
    length = f"P{count * _MONTHS_IN[unit]}M" if unit in _MONTHS_IN else f"P{count * _DAYS_IN[unit]}D"
    which = (found["which"] or "").strip().casefold()
    if which and unit in ("year", "decade") and count < 200:
        years = count * (10 if unit == "decade" else 1)
        placed = days.spanning(-years if which in ("past", "last") else years, date)
        return Period(placed.first, placed.last, length) if placed else Period(length=length)
    return Period(length=length)
