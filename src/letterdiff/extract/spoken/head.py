"""The head of a turn, and how the lines are read on which one may stand."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from letterdiff.extract.lines import Line
from letterdiff.extract.spoken.stamps import BRACKETED, CLOCK

NAME = r"(?P<name>[^\W\d_][^\n:：\[\]<>\"“”]{0,68}?)"
WHEN = rf"(?:\s*(?P<when>{BRACKETED}|{CLOCK}(?=\s))\s*[-–—|:]?)?"
"""A time that may stand ahead of a label, whether the file's other labels have one or not."""
_CLOCK_IN_BRACKETS = re.compile(r"\s*\((?P<clock>\d{1,2}[.:]\d\d(?:\s?[ap]\.?m\.?)?)\)\s*$")
SENTENCE = re.compile(r"[.!?;:,…。！？][\"'”’)\]」』]*\s*$")
_SENTENCE_END = re.compile(r"[.!?…。！？—][\"'”’)\]」』]*\s*$")
_LONGEST_HEAD = 160
"""Characters of a line in which its head must end."""


class Head(NamedTuple):
    """What begins on a line: words from column `end` on are said by `name`, at `clock`.

    `name` is None where only the time is told, '' where another voice begins that is not named.
    """

    end: int
    name: str | None
    clock: str = ""


Row = tuple[int, Head]
"""A head, with the index of its line."""


def matching(pattern: re.Pattern[str], lines: Sequence[Line]) -> Iterator[tuple[int, re.Match[str]]]:
    """The lines that begin as a pattern says, each by its index."""
    return (
        (index, match) for index, line in enumerate(lines) if (match := pattern.match(line_start(line.text)))
    )


def line_start(text: str) -> str:
    """As much of a line as a head can take, with a sign behind it where the line goes on."""
    return text if len(text) <= _LONGEST_HEAD else f"{text[:_LONGEST_HEAD]}…"


def labelled(match: re.Match[str], name: str) -> Head:
    """The head that a label makes, with the time ahead of it or in it."""
    clock = _CLOCK_IN_BRACKETS.search(match["name"])
    return Head(match.end(), name, match["when"] or (clock["clock"] if clock else ""))


def clean(name: str) -> str:
    """A name on one line, without the time in it."""
    return " ".join(_CLOCK_IN_BRACKETS.sub("", name).split())


def begins_sentence(lines: Sequence[Line], index: int) -> bool:
    """Whether no sentence goes on over the start of this line."""
    before = next((line.text for line in reversed(lines[:index]) if line.text.strip()), "")
    return not before or _SENTENCE_END.search(before) is not None


def opens_paragraph(lines: Sequence[Line], index: int) -> bool:
    """Whether a paragraph can begin here: indented, behind a blank line, or behind a finished sentence."""
    before = lines[index - 1].text if index else ""
    return lines[index].text[:1].isspace() or not before.strip() or bool(re.search(r"[.!?\])—-]\s*$", before))
