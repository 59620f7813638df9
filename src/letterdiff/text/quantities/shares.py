"""Shares in words, as percentages: 'half of', 'two thirds of', 'one in five', 半分, 3分の1."""

import re
from fractions import Fraction

from letterdiff.text.quantities.numbers import japanese_at
from letterdiff.text.quantities.quantity import Bound, Kind, Quantity, Unit

OPENING = r"\b(?:[Hh]alf|[Aa] (?=half|third|quarter|fifth|tenth))|過?半[数分]"
_PERCENT = Unit(Kind.PERCENT, "percent")
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_PARTS = {"half": 2, "halve": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_ENGLISH = re.compile(
    r"(?:(?P<count>a|one|two|three|four)[ -](?P<part>half|third|quarter|fifth|tenth)s?|(?P<half>half))"
    r"(?=,? (?:of|the|its|their|our|all)\b|[.,;)]|$)|"
    r"(?P<some>one|two|three|four) (?:in|out of) (?:every )?(?P<many>three|four|five|ten)\b",
    re.IGNORECASE,
)
_MANY = {"three": 3, "four": 4, "five": 5, "ten": 10}
_JAPANESE = re.compile(r"(?P<most>過)?半[数分]")
_PARTED = re.compile(r"分の")
_TENTHS = re.compile(r"割(?P<more>[\d一二三四五六七八九])分")


def share(text: str, at: int) -> Quantity | None:
    """The share that begins at a place; None where none does."""
    if found := _ENGLISH.match(text, at):
        return _percent(_english(found), at, found.end())
    if found := _JAPANESE.match(text, at):
        bound = Bound.AT_LEAST if found["most"] else Bound.EXACT
        return _percent(Fraction(1, 2), at, found.end(), bound)
    return _parts(text, at)


def _english(found: re.Match[str]) -> Fraction:
    if found["half"]:
        return Fraction(1, 2)
    if found["some"]:
        return Fraction(_COUNTS[found["some"].casefold()], _MANY[found["many"].casefold()])
    return Fraction(_COUNTS[found["count"].casefold()], _PARTS[found["part"].casefold()])


def _parts(text: str, at: int) -> Quantity | None:
    """'3分の1' is a third, '三割五分' 35 percent."""
    whole = japanese_at(text, at)
    if whole is None:
        return None
    if joint := _PARTED.match(text, whole.end):
        part = japanese_at(text, joint.end()) if joint.end() < len(text) else None
        return _percent(part.value / whole.value, at, part.end) if part and whole.value else None
    if tenths := _TENTHS.match(text, whole.end):
        more = japanese_at(text, tenths.start("more"))
        return _percent(whole.value / 10 + (more.value if more else Fraction(0)) / 100, at, tenths.end())
    return None


def _percent(part: Fraction, start: int, end: int, bound: Bound = Bound.EXACT) -> Quantity:
    return Quantity(part * 100, part * 100, _PERCENT, bound, start, end)
