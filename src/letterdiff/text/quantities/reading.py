"""Reading quantities: from a text to the quantities in it, in order, none within another.

Numbers that name something are none: years and dates, 'Section 48D', 'page 3', 'SB 942', 'GPT-4', '24/7'.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from letterdiff.text.quantities import bounds, counts, shares, units
from letterdiff.text.quantities.numbers import (
    KANJI,
    OPENING_WORDS,
    PLAIN,
    Number,
    digits_at,
    japanese_at,
    words_at,
)
from letterdiff.text.quantities.quantity import Bound, Kind, Quantity, Unit

_START = re.compile(rf"(?<!\d)\d|\b(?i:{OPENING_WORDS})|(?<![数{KANJI}])[{KANJI}]|{shares.OPENING}")
_AFTER_NUMBER = re.compile(r"\d[.,:/]$|[A-Za-z]['’]?-$|[A-Za-z.]['’]$")
_MYRIAD = re.compile(r"[\d.,]{1,20}[万億兆千百]")
_GLUED = re.compile(r"[.,:]\d|(?:st|nd|rd|th)\b|/\d")
"""What makes digits something else: '3.5.1', '10:30', '4th', '24/7'."""
_GROUP = re.compile(r"\d{3}(?!\d)")
_GROUP_BEFORE = re.compile(r"(?<!\d)\d{1,3} $")
"""Two groups of digits parted by a space, '12 500', are one number or two: none is read from the second."""
_BELOW = re.compile(r"(?:^|[\s(])[-−]$")
"""What is below zero is no amount of anything."""
_TO = re.compile(r"[ \u00a0]?(?:-|–|—|~|〜|から|ないし|(?:to|and|or)[ \u00a0])[ \u00a0]?")
_SIGN = re.compile(r"[A-Z.]{0,4}[$€£¥₩₹] ?")
_NEXT = re.compile(rf"\d|[{KANJI}]|(?:{OPENING_WORDS})", re.IGNORECASE)
_TOWARDS = ("に", "へ")
"""Behind a second number these make a change of the two: 25%から35%*に*."""
_BETWEEN = re.compile(r"\bbetween[ \u00a0]$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom[ \u00a0]$", re.IGNORECASE)
_RANGING = re.compile(r"\brang(?:es?|ed|ing) from[ \u00a0]$", re.IGNORECASE)
_EACH = (
    r"year|yr|annum|quarter|month|week|day|hour|hr|second|person|household|job|unit|ton|tonne|worker|employee"
)
_PER = re.compile(
    r"(?:(?:,? | ?/ ?)(?:(?:of|in) (?:[\w-]+ ){1,4}?)?(?:(?:per|a|an|each|every) |(?<=/)|(?<=/ ))"
    rf"(?P<each>{_EACH})\b|"
    r" (?P<adverb>annually|yearly|a year|monthly|weekly|daily|hourly)\b)",
    re.IGNORECASE,
)
_PER_AHEAD = re.compile(r"(?:(?P<year>年間|毎年|年に|1年(?:間)?に)|(?P<month>毎月|月間|月に|月額))、?$")
_PER_NAMES = {
    "yr": "year", "annum": "year", "annually": "year", "yearly": "year", "a year": "year", "monthly": "month",
    "weekly": "week", "daily": "day", "hourly": "hour", "hr": "hour", "tonne": "ton",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Atom:
    """A number as written, its unit (None where it has none of its own) and that unit's factor, its place."""

    number: Number
    unit: Unit | None
    factor: Fraction
    start: int
    end: int

    @property
    def value(self) -> Fraction:
        return self.number.value * self.factor


@lru_cache(maxsize=1024)
def quantities(text: str) -> tuple[Quantity, ...]:
    """Every quantity of a text, in order; the time it takes grows with the text's length alone."""
    return tuple(_found(text.translate(PLAIN)))


def _found(text: str) -> Iterator[Quantity]:
    done = 0
    for start in _START.finditer(text):
        at = start.start()
        if at >= done and _opens(text, at) and (found := _quantity(text, at, done)):
            done = found.end
            yield found


def _opens(text: str, at: int) -> bool:
    """Whether a number can begin at a place: not within '3.5.1', '24/7', 'GPT-4' or 'v2'."""
    if not at or not text[at].isascii():
        return True
    if _AFTER_NUMBER.search(text, max(0, at - 3), at) or _BELOW.search(text, max(0, at - 2), at):
        return False
    if _GROUP.match(text, at) and _GROUP_BEFORE.search(text, max(0, at - 5), at):
        return False
    before = text[at - 1]
    return not (before.isascii() and before.isalpha()) or units.ahead(text, at) is not None


def _quantity(text: str, at: int, done: int) -> Quantity | None:
    """The quantity whose number begins at a place; what is ahead of it is looked for behind `done`."""
    if share := shares.share(text, at):
        return _bound(text, share, done)
    first = _atom(text, at)
    if first is None:
        return None
    ranged = _range(text, first)
    if ranged:
        return _bound(text, _per(text, ranged), done)
    if first.unit:
        plain = Quantity(first.value, first.value, first.unit, Bound.EXACT, first.start, first.end)
        return _bound(text, _per(text, plain), done)
    counted = counts.counted(text, at, first.number)
    return _bound(text, _per(text, counted), done) if counted else None


def _atom(text: str, at: int) -> _Atom | None:
    sign = units.ahead(text, at)
    number = _number(text, at, money=sign is not None)
    if number is None or (text[number.end - 1].isdigit() and _GLUED.match(text, number.end)):
        return None
    if sign:
        return _Atom(number, sign[0], Fraction(1), sign[1], number.end)
    measured = units.behind(text, number.end)
    if measured is None:
        return _Atom(number, None, Fraction(1), at, number.end)
    return _Atom(number, measured.unit, measured.factor, at, measured.end)


def _number(text: str, at: int, *, money: bool) -> Number | None:
    if text[at] in KANJI or _MYRIAD.match(text, at):
        return japanese_at(text, at)
    return digits_at(text, at, money=money) if text[at].isdigit() else words_at(text, at)


def _range(text: str, first: _Atom) -> Quantity | None:
    """The range that an atom opens: '10–15 %', 'between $10 and $15 billion', '10から15%'."""
    joint = _TO.match(text, first.end)
    if joint is None or not _joins(joint[0].strip(), text[max(0, first.start - 16) : first.start]):
        return None
    at = joint.end()
    if sign := _SIGN.match(text, at):
        at = sign.end()
    second = _atom(text, at) if _NEXT.match(text, at) else None
    unit = (second and second.unit) or first.unit
    if second is None or unit is None or not (first.unit or unit).fits(unit):
        return None
    low = first.number.value * second.factor if first.unit is None else first.value
    if first.number.times == 1 and first.number.value < second.number.value / second.number.times:
        low *= second.number.times
    changed = joint[0].strip() == "から" and text[second.end : second.end + 1] in _TOWARDS
    if low >= second.value or changed:
        return None
    return Quantity(low, second.value, first.unit or unit, Bound.EXACT, first.start, second.end)


def _joins(joint: str, before: str) -> bool:
    """Whether what stands between two numbers makes a range of them; 'from 25 to 35 percent' is a change."""
    if joint == "and":
        return bool(_BETWEEN.search(before))
    return not _FROM.search(before) or bool(_RANGING.search(before))


def _bound(text: str, found: Quantity, done: int) -> Quantity:
    """The quantity with the words that bind it; those belong to its span."""
    if before := _BETWEEN.search(text, max(done, found.start - 10), found.start):
        found = replace(found, start=before.start())
    ahead = bounds.ahead(text, found.start, found.unit.kind)
    if ahead and ahead[1] >= done:
        found = replace(found, bound=ahead[0], start=ahead[1])
    behind = bounds.behind(text, found.end)
    if behind and found.bound in (Bound.EXACT, Bound.ABOUT):
        found = replace(found, bound=behind[0], end=behind[1])
    elif behind:
        found = replace(found, end=behind[1])
    return found


def _per(text: str, found: Quantity) -> Quantity:
    """The quantity as a rate, where it is one: '100 gigawatts a year', '年間20億ドル'."""
    if found.unit.per or found.unit.kind is Kind.TIME:
        return found
    if behind := _PER.match(text, found.end):
        name = (behind["each"] or behind["adverb"]).casefold()
        unit = replace(found.unit, per=_PER_NAMES.get(name, name))
        return replace(found, unit=unit, end=behind.end())
    if ahead := _PER_AHEAD.search(text, max(0, found.start - 8), found.start):
        return replace(found, unit=replace(found.unit, per=ahead.lastgroup or ""), start=ahead.start())
    return found
