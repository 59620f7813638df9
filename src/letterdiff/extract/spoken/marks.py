"""Heads that a mark makes: a clock time, with a name beside it or alone, or '>>' for another voice."""

import re
from collections.abc import Container, Iterator, Sequence

from letterdiff.extract.lines import Line
from letterdiff.extract.spoken import labels
from letterdiff.extract.spoken.head import NAME, SENTENCE, Head, Row, clean, line_start, matching
from letterdiff.extract.spoken.stamps import BRACKETED, CLOCK

_CLOCK = rf"(?P<clock>{BRACKETED}|{CLOCK})"
_NAME_THEN_CLOCK = re.compile(
    rf"\s*{NAME}\s*[:,|]?\s+[-–—|]?\s*{_CLOCK}\s*:?\s*$"
    rf"|\s*(?P<name2>[^\W\d_][^\n:：\[\]<>\"“”]{{0,68}}?)\s+(?P<clock2>{BRACKETED}|\(\d{{1,2}}[.:]\d\d(?:\s?[ap]\.?m\.?)?\))\s*[:：]\s*"
)
_CLOCK_THEN_NAME = re.compile(rf"\s*{_CLOCK}\s*[-–—|:]?\s*{NAME}\s*(?:[:：]\s*|$)")
TIMED_WORDS = re.compile(rf"\s*(?:{BRACKETED}|{CLOCK})\s*\S")
_STAMP = re.compile(rf"\s*(?:(?P<clock>{BRACKETED})\s*|(?P<bare>{CLOCK})\s*$)")
_TURN = re.compile(rf"\s*(?:{BRACKETED}\s*)?(?P<mark>>{{2,3}})(?!>)\s*(?:{NAME}\s*[:：](?=\s|$)\s*)?")
INNER = re.compile(
    rf"(?:^\s*|(?<=[\s\])}}.?!]))(?P<mark>>{{2,3}})(?=[\s\w])\s*(?:{NAME}\s*[:：](?=\s|$)\s*)?"
)
"""A '>>' anywhere on a line, with what may be a name behind it."""
_FEWEST_MARKS = 2


def timed(lines: Sequence[Line]) -> Iterator[Row]:
    """'NAME [10:00:12 AM]' alone or before a colon; '00:12:33 NAME' alone or before a colon."""
    yield from _name_first(lines)
    colon: list[Row] = []
    alone: list[Row] = []
    for index, match in matching(_CLOCK_THEN_NAME, lines):
        head = Head(match.end(), " ".join(match["name"].split()), match["clock"])
        if match[0].rstrip()[-1] in ":：":
            colon.append((index, head))
        elif not SENTENCE.search(match[0]):
            alone.append((index, head))
    worded = sum(bool(TIMED_WORDS.match(line.text)) for line in lines)
    over = sum(_over_words(lines, index) for index, _ in alone)
    names = [labels.bare(head.name or "") for _, head in alone if head.name]
    again = len(set(names)) < len(names) or any(labels.shape(name) == "titled" for name in names)
    if 2 * over < worded or over < _FEWEST_MARKS or not again:
        alone = []
    named = labels.speakers((head.name or "" for _, head in alone), marked=True)
    shaped = [row for row in colon if labels.shape(row[1].name or "")]
    yield from shaped if len(shaped) > 1 else []
    yield from (row for row in alone if row[1].name in named)


def _over_words(lines: Sequence[Line], index: int) -> bool:
    """Whether words without a time of their own stand below this line, as below a speaker's name."""
    below = next((line.text for line in lines[index + 1 :][:3] if line.text.strip()), "")
    return bool(below) and not TIMED_WORDS.match(below)


def _name_first(lines: Sequence[Line]) -> Iterator[Row]:
    rows: list[Row] = []
    for index, match in matching(_NAME_THEN_CLOCK, lines):
        name, clock = match["name"] or match["name2"], match["clock"] or match["clock2"]
        if labels.shape(name) and not (SENTENCE.search(name) and not name.endswith(".")):
            rows.append((index, Head(match.end(), " ".join(name.split()), clock)))
    if len(rows) > 1 or any(head.clock[0] in "[(" for _, head in rows):
        yield from rows


def stamped(lines: Sequence[Line]) -> Iterator[Row]:
    """'[4:04:40 PM]' at a line's start, or a bare time on a line of its own."""
    marks, named = marked(lines), marked_names(lines)
    for index, line in enumerate(lines):
        if match := _STAMP.match(line_start(line.text)):
            clock = match["clock"] or match["bare"]
            if marks and (voice := _TURN.match(line.text, match.end())):
                yield index, turn(voice, named, clock)
            elif match.end() == len(line.text) or match["clock"]:
                yield index, Head(match.end(), None, clock)


def turned(lines: Sequence[Line], fewest: int = 2) -> Iterator[Row]:
    """'>> ' and '>> NAME:'."""
    if marked(lines, fewest):
        named = marked_names(lines)
        yield from ((index, turn(match, named)) for index, match in matching(_TURN, lines))


def marked(lines: Sequence[Line], fewest: int = 2) -> bool:
    """Whether '>>' begins turns here, and not replies as in mail, where lines with one '>' go along."""
    begins = [line.text.lstrip() for line in lines]
    twice = sum(bool(_TURN.match(text)) for text in begins)
    return twice >= fewest and not any(re.match(r">(?!>)", text) for text in begins)


def marked_names(lines: Sequence[Line]) -> frozenset[str]:
    """The names that stand behind '>>', at a line's start or on it."""
    written = (clean(found["name"]) for line in lines for found in INNER.finditer(line.text) if found["name"])
    return labels.speakers(written, marked=True)


def turn(match: re.Match[str], named: Container[str], clock: str = "") -> Head:
    """The head that a '>>' makes, with the name behind it if it is one of a speaker."""
    name = clean(match["name"] or "")
    return Head(match.end(), name, clock) if name in named else Head(match.end("mark"), "", clock)
