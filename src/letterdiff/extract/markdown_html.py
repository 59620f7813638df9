"""HTML blocks inside Markdown: their text without tags, parted where block elements begin or end."""

import re
from collections.abc import Iterator, Sequence

from letterdiff.extract import lines
from letterdiff.extract.builder import Piece
from letterdiff.model import LineRange

_MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|template|iframe|svg|video|audio|object|noscript)\b.*?(?:</\1\s*>|\Z)"
    r"|</?([A-Za-z][A-Za-z0-9-]*)(?:\"[^\"]*\"|'[^']*'|[^<>\"'])*+>|<[!?][^>]*>",
    re.DOTALL | re.IGNORECASE,
)
_WITHIN = frozenset(("a", "abbr", "b", "br", "cite", "code", "em", "font", "i", "img", "s", "small", "span"))
_WITHIN |= frozenset(("strong", "sub", "sup", "time", "u", "wbr"))


def blocks(source: Sequence[str], start: int, end: int) -> Iterator[list[Piece]]:
    """The text of the lines from `start` to `end` (from 0, exclusive), a list of pieces a block."""
    text = "\n".join(source[start:end])
    pieces: list[Piece] = []
    at = 0
    for markup in _MARKUP.finditer(text):
        pieces += _between(text, at, markup.start(), start)
        at = markup.end()
        if (markup[2] or "").lower() not in _WITHIN:
            yield pieces
            pieces = []
        elif markup[2].lower() == "br":
            pieces.append(Piece(" ", None))
    yield [*pieces, *_between(text, at, len(text), start)]


def _between(text: str, start: int, end: int, first: int) -> Iterator[Piece]:
    """Characters `start` to `end` of text that begins on line `first` (from 0), line by line."""
    number = first + text.count("\n", 0, start) + 1
    column = start - (text.rfind("\n", 0, start) + 1)
    for count, part in enumerate(text[start:end].split("\n")):
        if count:
            number, column = number + 1, 0
            yield Piece("\n", None)
        yield from lines.pieces(part, LineRange(number, column, number, column + len(part)))
