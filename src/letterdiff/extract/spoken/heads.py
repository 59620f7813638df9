"""Where a turn begins in a transcript: a speaker's name, a clock time, both, or a mark of another voice.

Each way of writing is tried on every line; whether the file uses it is judged by all of its lines, so that
one 'Note: …', one quoted time and one reply marked '>>' change nothing.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from letterdiff.extract.lines import Line
from letterdiff.extract.spoken import closings, labels
from letterdiff.extract.spoken.stamps import BRACKETED, CLOCK


class Head(NamedTuple):
    """What begins on a line: words from column `end` on are said by `name`, at `clock`.

    `name` is None where only the time is told, '' where another voice begins that is not named.
    """

    end: int
    name: str | None
    clock: str = ""


_NAME = r"(?P<name>[^\W\d_][^\n:：\[\]<>\"“”]{0,68}?)"
_BARE_OR_BRACKETED = rf"(?P<clock>{BRACKETED}|{CLOCK})"
_NAME_THEN_CLOCK = re.compile(
    rf"\s*{_NAME}\s*[:,|]?\s+[-–—|]?\s*{_BARE_OR_BRACKETED}\s*:?\s*$"
    rf"|\s*(?P<name2>[^\W\d_][^\n:：\[\]<>\"“”]{{0,68}}?)\s+(?P<clock2>{BRACKETED}|\(\d{{1,2}}[.:]\d\d(?:\s?[ap]\.?m\.?)?\))\s*[:：]\s*"
)
_CLOCK_THEN_NAME = re.compile(rf"\s*{_BARE_OR_BRACKETED}\s*[-–—|:]?\s*{_NAME}\s*(?:[:：]\s*|$)")
_TIMED_WORDS = re.compile(rf"\s*(?:{BRACKETED}|{CLOCK})\s*\S")
_STAMP = re.compile(rf"\s*(?:(?P<clock>{BRACKETED})\s*|(?P<bare>{CLOCK})\s*$)")
_TURN = re.compile(rf"\s*(?:{BRACKETED}\s*)?(?P<mark>>{{2,3}})(?!>)\s*(?:{_NAME}\s*[:：](?=\s|$)\s*)?")
INNER = re.compile(
    rf"(?:^\s*|(?<=[\s\])}}.?!]))(?P<mark>>{{2,3}})(?=[\s\w])\s*(?:{_NAME}\s*[:：](?=\s|$)\s*)?"
)
"""A '>>' anywhere on a line, with what may be a name behind it."""
_WHEN = rf"(?:\s*(?P<when>{BRACKETED}|{CLOCK}(?=\s))\s*[-–—|:]?)?"
"""A time that may stand ahead of a label, whether the file's other labels have one or not."""
_COLON = re.compile(rf"{_WHEN}\s*{_NAME}\s*[:：](?!//)(?:\s+|$|(?<=：))")
_ASKED = re.compile(rf"{_WHEN}\s*(?P<name>Q|A)(?:[.:]\s+|\s{{2,}}|\t|[.:]?\s*$)(?=\S|$)")
_WIDE = re.compile(rf"{_WHEN}\s*(?P<name>Q|A)(?:\s{{2,}}|\t)(?=\S)")
"""A question with nothing but a gap behind its letter."""
_STOPPED = re.compile(
    rf"{_WHEN}\s*(?P<name>(?:{labels.ADDRESS}\s)+[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+|\sof(?:\s[A-ZÀ-Þ]\w+)+){{0,4}}"
    r"|The\s(?:[A-ZÀ-Þ]\w+\s?){1,3})(?<!\bHon)\.\s+(?=[A-ZÀ-Þ\"“(\[])"
)
_DASHED = re.compile(
    rf"{_WHEN}\s*(?P<name>(?:{labels.TITLES}\.?\s)+[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+){{0,4}}(?:\s?\([^()]{{1,60}}\)){{0,2}})"
    r"\s?[—–](?=[A-ZÀ-Þ\"“(\[])"
)
_CLOCK_IN_BRACKETS = re.compile(r"\s*\((?P<clock>\d{1,2}[.:]\d\d(?:\s?[ap]\.?m\.?)?)\)\s*$")
_SENTENCE = re.compile(r"[.!?;:,…。！？][\"'”’)\]」』]*\s*$")
_SENTENCE_END = re.compile(r"[.!?…。！？—][\"'”’)\]」』]*\s*$")
_MOST_WORDS_ALONE = 5
_FEWEST_MARKS = 2
_LONGEST_QUESTION = 40
"""Lines of a question that may stand above its only answer."""
_LONGEST_HEAD = 160
"""Characters of a line in which its head must end."""


def heads(lines: Sequence[Line]) -> Mapping[int, Head]:
    """The heads of turns, by the index of their line in `lines`."""
    found = dict(_timed(lines))
    timed = {head.name for head in found.values() if head.name} if len(found) > 1 else set()
    for way in (_stamped, _turned, *(() if timed else (_asked,))):
        found = _more(found, way(lines))
    wide = sum(match["name"] == "Q" for _, match in _matches(_WIDE, lines))
    for label in _NAMED[:1] if timed else (*_NAMED, *_NAMED[:1]):
        known = wide > 1 or sum(bool(head.name) for head in found.values()) > 1
        rows = label(lines, known)
        found = _more(found, (row for row in rows if not timed or _like(row[1].name or "", timed)))
    named = sum(bool(head.name) for head in found.values())
    if not named:
        return _more(found, _alone(lines))
    if named > 1:
        found = _more(found, _turned(lines, 1))
    if wide:
        found = _more(found, ((at, _named(match, match["name"])) for at, match in _matches(_WIDE, lines)))
    ends = closings.closings(lines, [index for index, head in found.items() if head.name is not None])
    found = _more(found, ((index, Head(column, "")) for index, column in ends))
    return _unnamed(lines, found)


def _more(found: Mapping[int, Head], rows: Iterable[tuple[int, Head]]) -> dict[int, Head]:
    """The heads with these as well, where none stands yet, or none but a time."""
    free = {index: head for index, head in rows if index not in found or found[index].name is None}
    timed = {index: head for index, head in free.items() if index in found and not head.clock}
    kept = {index: head._replace(clock=found[index].clock) for index, head in timed.items()}
    return {**found, **free, **kept}


def _like(name: str, timed: Collection[str]) -> bool:
    """Whether a label without a time is written as those that the file sets beside times."""
    bare = labels.bare(name).casefold()
    own = labels.shape(name)
    same = own in ("capitals", "titled") and any(labels.shape(each) == own for each in timed)
    return same or any(labels.bare(each).casefold() == bare for each in timed)


def _unnamed(lines: Sequence[Line], found: Mapping[int, Head]) -> Mapping[int, Head]:
    """The heads, a time ahead of words told another voice where such times mostly stand ahead of names.

    In the middle of a sentence, and where times stand here and there in what one voice says, it is a time.
    """
    leading = {at: head for at, head in found.items() if head.clock and _TIMED_WORDS.match(lines[at].text)}
    named = sum(bool(head.name) for head in leading.values())
    bare = [at for at, head in leading.items() if head.name is None and _begins(lines, at)]
    if named < 2 or named <= len(bare):
        return found
    return {**found, **{at: found[at]._replace(name="") for at in bare}}


def _begins(lines: Sequence[Line], index: int) -> bool:
    """Whether no sentence goes on over the start of this line."""
    before = next((line.text for line in reversed(lines[:index]) if line.text.strip()), "")
    return not before or _SENTENCE_END.search(before) is not None


def marked(lines: Sequence[Line], fewest: int = 2) -> bool:
    """Whether '>>' begins turns here, and not replies as in mail, where lines with one '>' go along."""
    begins = [line.text.lstrip() for line in lines]
    twice = sum(bool(_TURN.match(text)) for text in begins)
    return twice >= fewest and not any(re.match(r">(?!>)", text) for text in begins)


def _timed(lines: Sequence[Line]) -> Iterator[tuple[int, Head]]:
    """'NAME [10:00:12 AM]' alone or before a colon; '00:12:33 NAME' alone or before a colon."""
    yield from _name_first(lines)
    colon: list[tuple[int, Head]] = []
    alone: list[tuple[int, Head]] = []
    for index, match in _matches(_CLOCK_THEN_NAME, lines):
        head = Head(match.end(), " ".join(match["name"].split()), match["clock"])
        if match[0].rstrip()[-1] in ":：":
            colon.append((index, head))
        elif not _SENTENCE.search(match[0]):
            alone.append((index, head))
    worded = sum(bool(_TIMED_WORDS.match(line.text)) for line in lines)
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
    return bool(below) and not _TIMED_WORDS.match(below)


def _name_first(lines: Sequence[Line]) -> Iterator[tuple[int, Head]]:
    rows: list[tuple[int, Head]] = []
    for index, match in _matches(_NAME_THEN_CLOCK, lines):
        name, clock = match["name"] or match["name2"], match["clock"] or match["clock2"]
        if labels.shape(name) and not (_SENTENCE.search(name) and not name.endswith(".")):
            rows.append((index, Head(match.end(), " ".join(name.split()), clock)))
    if len(rows) > 1 or any(head.clock[0] in "[(" for _, head in rows):
        yield from rows


def _matches(pattern: re.Pattern[str], lines: Sequence[Line]) -> Iterator[tuple[int, re.Match[str]]]:
    return ((index, match) for index, line in enumerate(lines) if (match := pattern.match(_start(line.text))))


def _start(text: str) -> str:
    """As much of a line as a head can take, with a sign behind it where the line goes on."""
    return text if len(text) <= _LONGEST_HEAD else f"{text[:_LONGEST_HEAD]}…"


def _stamped(lines: Sequence[Line]) -> Iterator[tuple[int, Head]]:
    """'[4:04:40 PM]' at a line's start, or a bare time on a line of its own."""
    marks, named = marked(lines), marked_names(lines)
    for index, line in enumerate(lines):
        if match := _STAMP.match(_start(line.text)):
            clock = match["clock"] or match["bare"]
            if marks and (voice := _TURN.match(line.text, match.end())):
                yield index, turn(voice, named, clock)
            elif match.end() == len(line.text) or match["clock"]:
                yield index, Head(match.end(), None, clock)


def _turned(lines: Sequence[Line], fewest: int = 2) -> Iterator[tuple[int, Head]]:
    """'>> ' and '>> NAME:'."""
    if marked(lines, fewest):
        named = marked_names(lines)
        yield from ((index, turn(match, named)) for index, match in _matches(_TURN, lines))


def marked_names(lines: Sequence[Line]) -> frozenset[str]:
    """The names that stand behind '>>', at a line's start or on it."""
    written = (
        _clean(found["name"]) for line in lines for found in INNER.finditer(line.text) if found["name"]
    )
    return labels.speakers(written, marked=True)


def turn(match: re.Match[str], named: Container[str], clock: str = "") -> Head:
    """The head that a '>>' makes, with the name behind it if it is one of a speaker."""
    name = _clean(match["name"] or "")
    return Head(match.end(), name, clock) if name in named else Head(match.end("mark"), "", clock)


def _asked(lines: Sequence[Line]) -> Iterator[tuple[int, Head]]:
    """'Q.' and 'A.' of a deposition."""
    matches = list(_matches(_ASKED, lines))
    counts = Counter(match["name"] for _, match in matches)
    once = [match["name"] for _, match in matches][:2] == ["Q", "A"] and _asks(lines, matches[0][0])
    if once or (counts["Q"] > 1 and counts["A"] > 1):
        yield from ((index, _named(match, match["name"])) for index, match in matches)


def _asks(lines: Sequence[Line], index: int) -> bool:
    """Whether a question ends in the paragraph that begins on this line."""
    paragraph = takewhile(lambda line: line.text.strip(), lines[index : index + _LONGEST_QUESTION])
    return any(line.text.rstrip().endswith("?") for line in paragraph)


def _named(match: re.Match[str], name: str) -> Head:
    """The head that a label makes, with the time ahead of it or in it."""
    clock = _CLOCK_IN_BRACKETS.search(match["name"])
    return Head(match.end(), name, match["when"] or (clock["clock"] if clock else ""))


def _labelled(pattern: re.Pattern[str], opening: bool = False) -> Callable[..., Iterator[tuple[int, Head]]]:
    """A way with a label at the line's start; with `opening` only where a paragraph can begin."""

    def way(lines: Sequence[Line], known: bool) -> Iterator[tuple[int, Head]]:
        rows = _matches(pattern, lines)
        matches = [row for row in rows if not opening or row[1]["when"] or _opens(lines, row[0])]
        inside = () if opening else loud_inside(lines)
        named = labels.speakers([*(_clean(match["name"]) for _, match in matches), *inside], known=known)
        for index, match in matches:
            name = _clean(match["name"])
            if name in named:
                yield index, _named(match, name)

    return way


def loud_inside(lines: Sequence[Line]) -> tuple[str, ...]:
    """What stands in capitals before a colon, behind a sentence in the middle of a line, as names do."""
    found = (match for line in lines if ":" in line.text for match in labels.CAPITALS.finditer(line.text))
    return tuple(_clean(match["name"]) for match in found)


def _alone(lines: Sequence[Line]) -> Iterator[tuple[int, Head]]:
    """A name on a line of its own over what is said: two names at least, each more than once."""
    rows: list[tuple[int, str]] = []
    for index, line in enumerate(lines):
        name = " ".join(_start(line.text).split())
        followed = index + 1 < len(lines) and lines[index + 1].text.strip()
        opens = index == 0 or not lines[index - 1].text.strip()
        long = len(labels.bare(name).split()) > _MOST_WORDS_ALONE
        if name and opens and followed and not long and not _SENTENCE.search(name) and labels.shape(name):
            rows.append((index, name))
    counts = Counter(labels.bare(name) for _, name in rows)
    again = {name for name, count in counts.items() if count > 1 and (" " in name or name.isupper())}
    if len(again) > 1 and sum(counts[name] for name in again) * 3 >= len(rows) * 2:
        named = {name for _, name in rows}
        for index, line in enumerate(lines):
            if (name := " ".join(_start(line.text).split())) in named:
                yield index, Head(len(line.text), name)


def _opens(lines: Sequence[Line], index: int) -> bool:
    """Whether a paragraph can begin here: indented, behind a blank line, or behind a finished sentence."""
    before = lines[index - 1].text if index else ""
    return lines[index].text[:1].isspace() or not before.strip() or bool(re.search(r"[.!?\])—-]\s*$", before))


def _clean(name: str) -> str:
    return " ".join(_CLOCK_IN_BRACKETS.sub("", name).split())


_NAMED: tuple[Callable[..., Iterator[tuple[int, Head]]], ...] = (
    _labelled(_COLON),
    _labelled(_STOPPED, opening=True),
    _labelled(_DASHED, opening=True),
)
