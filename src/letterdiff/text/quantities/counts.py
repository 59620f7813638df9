"""Counts: a number with the things it counts behind it; numbers that name something count nothing."""

import re

from letterdiff.text.quantities.numbers import Number
from letterdiff.text.quantities.quantity import Bound, Kind, Quantity, Unit
from letterdiff.text.stems import stem

_LABEL = re.compile(
    r"(?:\b(?:section|sec|sections|page|pages|pp?|title|titles|article|articles|chapter|chapters|part|parts|no|"
    r"nos|number|numbers|figure|fig|table|step|item|rule|rules|form|bill|act|question|questions|comment|"
    r"comments|recommendation|recommendations|annex|appendix|para|paragraph|paragraphs|line|lines|footnote|note|"
    r"version|level|tier|phase|docket|clause|schedule|exhibit|principle|goal|option|room|suite|box|day|week|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|q)\.?|"
    r"(?-i:\b[A-Z]{1,5}(?:\.[A-Z]\.?)*)|[§#№])[ \u00a0-]?$",
    re.IGNORECASE,
)
"""What a number names, ahead of it: 'Section 5', 'SB 942', 'page 3'."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?!\d)")
_MONTH = re.compile(
    r"\s?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|年|月|日|"
    r"時|分|号|条|項|章|頁|ページ|回|番|つ",
    re.IGNORECASE,
)
_PLURALS = "people|men|women|children|staff|personnel|police"
_THINGS = re.compile(
    r" (?:of )?(?P<things>(?:(?!(?:of|to|in|on|at|for|and|or|by|with|as|is|are|was|were|has|have|times)\b)"
    rf"[a-z][a-z'-]* ){{0,2}}?(?P<head>{_PLURALS}|[a-z][a-z'-]*[a-z](?<![sui])s))\b"
)
_NO_THING = re.compile(r"(?:times|others|ones|hundreds|thousands|millions|billions|acres|degrees)$")


def counted(text: str, at: int, number: Number) -> Quantity | None:
    """The count that a number without a unit makes with the noun behind it; None where it counts nothing."""
    if _names(text, at, number):
        return None
    things = _THINGS.match(text, number.end)
    if things and not _NO_THING.search(things["head"]) and number.value != 1:
        return _count(number, at, _one(things["head"]), things.end())
    return _count(number, at, "", number.end) if number.times > 1 and text[at].isdigit() else None


def _names(text: str, at: int, number: Number) -> bool:
    """Whether the number names something: a section, a year, a day of a month."""
    year = _YEAR.fullmatch(text, at, number.end)
    return bool(year or _MONTH.match(text, number.end) or _LABEL.search(text, max(0, at - 20), at))


def _one(things: str) -> str:
    """One of them, to compare by: 'jobs' and 'job', 'people' and 'person'."""
    return "person" if things == "people" else stem(things, "en")


def _count(number: Number, start: int, thing: str, end: int) -> Quantity:
    return Quantity(number.value, number.value, Unit(Kind.COUNT, thing), Bound.EXACT, start, end)
