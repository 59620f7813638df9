"""The only door from a str to what the terminal shows.

Sources come from strangers. Nothing here reads markup, controls and direction marks are written as escapes,
and a line with right-to-left words is isolated, so that it cannot reorder what stands beside it.
"""

import unicodedata
from collections.abc import Iterable
from itertools import pairwise

from rich.segment import Segment
from textual.content import Content
from textual.strip import Strip

from letterdiff.text.clean import one_line

NOTHING = Content("")
"""Content without a character."""

Mark = tuple[int, int, str]
"""Characters `start` to `end` (exclusive) of a document and the style they are shown in."""

_ISOLATE, _POP = "\u2068", "\u2069"
_RIGHT_TO_LEFT = ("R", "AL")


def shown(text: str) -> str:
    """The text as one line that a terminal can show: what is unprintable is written as an escape."""
    return one_line(text)


def shown_lines(text: str) -> str:
    """The text with its line breaks kept and everything else made safe, for a toast."""
    return "\n".join(map(shown, text.split("\n")))


def line(text: str, style: str = "") -> Content:
    """One line of content in one style."""
    return Content.styled(shown(text), style)


def prose(text: str, style: str = "") -> Content:
    """Content that keeps the text's line breaks; all else is made safe as in `line`."""
    return Content.styled(shown_lines(text), style)


def row(*parts: Content, between: str = "") -> Content:
    """The parts that are not empty, one after the other."""
    return Content(between).join(part for part in parts if part)


def column(*parts: Content) -> Content:
    """The parts that are not empty, each on a line of its own."""
    return row(*parts, between="\n")


def marked(text: str, start: int, marks: Iterable[Mark]) -> Content:
    """Text whose first character is the document's `start`th, with the marks' styles laid over it.

    Marks may overlap and may reach over the text's ends.
    """
    inside = [(max(a - start, 0), min(b - start, len(text)), style) for a, b, style in marks]
    inside = [mark for mark in inside if mark[0] < mark[1]]
    cuts = sorted({0, len(text), *(cut for a, b, _ in inside for cut in (a, b))})
    return row(
        *(
            prose(text[a:b], " ".join(dict.fromkeys(s for x, y, s in inside if x <= a and b <= y)))
            for a, b in pairwise(cuts)
        )
    )


def isolated(strip: Strip) -> Strip:
    """The line, put between direction isolates where it holds right-to-left words."""
    text = strip.text
    if text.isascii() or not any(unicodedata.bidirectional(c) in _RIGHT_TO_LEFT for c in text):
        return strip
    return Strip([Segment(_ISOLATE), *strip, Segment(_POP)], strip.cell_length)
