"""Lines of a text file, counted as every reader of text counts them, and the second way to read a place.

Lines end at a line feed, a carriage return or both, and nowhere else; they count from 1, columns from 0, both
after the byte order mark.
"""

import html
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from letterdiff.extract.builder import Piece
from letterdiff.model import Anchor, CueTime, LineRange
from letterdiff.model.place import part

_END = re.compile(r"\r\n|\n|\r")
_REACH = 100
"""Characters beside an anchor in which its own entities are looked for."""
ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_LINK_END = re.compile(
    r"""\]\((?:<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)"""
)
"""The address and title of a Markdown link: its entities and spaces are none of the text's."""


class Line(NamedTuple):
    """A line of the file, numbered from 1, or the part of it that begins at `column`.

    `goes_on` says that it goes on in the middle of the sentence ahead of it, whatever stands between them.
    """

    number: int
    text: str
    column: int = 0
    goes_on: bool = False

    def part(self, start: int, end: int | None = None) -> "Line":
        """Characters `start` to `end` of this one, with their own column."""
        return Line(self.number, self.text[start:end], self.column + start)

    @property
    def place(self) -> LineRange:
        """Where its characters stand."""
        return LineRange(self.number, self.column, self.number, self.column + len(self.text))


def split(text: str) -> list[str]:
    """The lines of a text without their ends; a text that ends with a line end has no line after it."""
    lines = _END.split(text)
    if lines[-1] == "":
        lines.pop()
    return lines


def pieces(text: str, place: LineRange | CueTime) -> Iterator[Piece]:
    """A stretch of one line as pieces: each entity resolved and without a place, the rest in its place."""
    at = 0
    for found in ENTITY.finditer(text):
        meant = html.unescape(found[0])
        if meant == found[0]:
            continue
        if found.start() > at:
            yield Piece(text[at : found.start()], part(place, at, found.start()))
        yield Piece(meant, None)
        at = found.end()
    if at < len(text):
        yield Piece(text[at:], part(place, at, len(text)))


def second(text: str, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
    """For each anchor, what the lines hold at its places; None where the file has no such place.

    An entity between two places (which no character of the file shows as it is read) is resolved.
    """
    lines = split(text)
    return tuple(_held(lines, anchor) for anchor in anchors)


def _held(lines: Sequence[str], anchor: Anchor) -> str | None:
    parts: list[str] = []
    before: tuple[int, int] | None = None
    for place in anchor.places:
        if not isinstance(place, LineRange | CueTime) or not _inside(lines, place):
            return None
        if before is None:
            parts.append(_wanted(lines[place.line - 1][: place.column], anchor.exact, at_end=False))
        else:
            parts.append(_between(lines, before, place))
        parts.append(lines[place.line - 1][place.column : place.end_column])
        before = (place.line, place.end_column)
    if before is None:
        return None
    parts.append(_wanted(lines[before[0] - 1][before[1] :], anchor.exact, at_end=True))
    return "".join(parts)


def _inside(lines: Sequence[str], place: LineRange | CueTime) -> bool:
    same = place.line == place.end_line and 0 < place.line <= len(lines)
    return same and place.column <= place.end_column <= len(lines[place.line - 1])


def _between(lines: Sequence[str], before: tuple[int, int], place: LineRange | CueTime) -> str:
    """What parts two places: entities resolved, white space and line ends as one space, markup as nothing."""
    line, column = before
    if line != place.line:
        parted = lines[line - 1][column:] + "\n" + lines[place.line - 1][: place.column]
    else:
        parted = lines[line - 1][column : place.column]
    found = ""
    for piece in re.split(f"({ENTITY.pattern})", _LINK_END.sub("", parted)):
        if ENTITY.fullmatch(piece):
            found += html.unescape(piece)
        elif piece and (piece[0].isspace() or piece[-1].isspace() or "\n" in piece):
            found += " "
    return found


def _wanted(beside: str, exact: str, *, at_end: bool) -> str:
    """Entities that stand directly beside an anchor's places, as far as the anchor's own text has them."""
    found = ""
    beside = beside[:_REACH] if at_end else beside[-_REACH:]
    pattern = re.compile(ENTITY.pattern if at_end else f"(?:{ENTITY.pattern})$")
    while match := (pattern.match(beside) if at_end else pattern.search(beside)):
        meant = html.unescape(match[0])
        longer = found + meant if at_end else meant + found
        if not (exact.endswith(longer) if at_end else exact.startswith(longer)):
            break
        found = longer
        beside = beside[match.end() :] if at_end else beside[: match.start()]
    return found
