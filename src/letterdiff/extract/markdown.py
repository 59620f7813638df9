"""Markdown with front matter: the words a reader sees, each at its line and column; markup is left out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from letterdiff.extract import encoding, frontmatter, lines, links
from letterdiff.extract.builder import Builder, Piece
from letterdiff.extract.errors import Unreadable
from letterdiff.model import Anchor, BlockKind, Document, LineRange

if TYPE_CHECKING:
    from markdown_it.token import Token

READER = "markdown 7"

_UNSHOWN = re.compile(r"\{\{[^{}]{0,500}\}\}|\{%[^{}]{0,500}%\}|\{:[^{}]{0,200}\}|\[\^[^\]\s]{1,80}\]|\0")
_NOTE_BEGINS = re.compile(r" {0,3}\[\^[^\]\s]{1,80}\]:")
_AHEAD = re.compile(r"[\s>*+\-\d.)]*")
_FILLER = "\uffff"
"""No character at all, so no document keeps it: it holds a line's first place, which a space would indent."""
_CONTAINERS = {
    "heading_open": BlockKind.HEADING,
    "list_item_open": BlockKind.LIST_ITEM,
    "blockquote_open": BlockKind.QUOTATION,
    "footnote_open": BlockKind.FOOTNOTE,
}


def read(data: bytes) -> Document:
    """The document of a Markdown file; Unreadable where it is binary, empty or shows no text."""
    decoded = encoding.readable(data)
    all_lines = lines.split(decoded.text)
    front = frontmatter.split(decoded.text)
    found, notes = front.metadata()
    walk = _Walk(["" if at < front.body_line - 1 else _blanked(line) for at, line in enumerate(all_lines)])
    if not walk.run():
        raise Unreadable("the file shows no text", "put the text below its front matter")
    walk.builder.block(BlockKind.FURNITURE, front.pieces(all_lines))
    notes = (*([decoded.note] if decoded.note else []), *notes)
    return walk.builder.document(
        data, format="md", reader=READER, found=found, notes=notes, links=links.in_text(decoded.text)
    )


def second(data: bytes, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
    """For each anchor what the file's lines hold at its places; see `lines.second`."""
    return lines.second(encoding.decode(data).text, anchors)


def _blanked(line: str) -> str:
    """The line with templates' codes, attributes and footnote marks taken out, so that columns stay."""
    note = _NOTE_BEGINS.match(line)
    start = note.end() if note else 0

    def blank(found: re.Match[str]) -> str:
        first = _FILLER if _AHEAD.fullmatch(line[start:], 0, found.start()) else " "
        return first + " " * (len(found[0]) - 1)

    return line[:start] + _UNSHOWN.sub(blank, line[start:])


class _Walk:
    """One pass over the block tokens: which containers are open, which section, which table row."""

    def __init__(self, source: Sequence[str]) -> None:
        self.builder = Builder()
        self._lines = source
        self._open: list[tuple[BlockKind, int]] = []
        self._section = ""
        self._row: list[Piece] | None = None
        self._row_line = 0
        self._column = 0
        self._shown = False

    def run(self) -> bool:
        """Add every block; whether any of them can be quoted."""
        from letterdiff.extract.markdown_places import parser

        for token in parser().parse("\n".join(self._lines)):
            if token.nesting == 1:
                self._enter(token)
            elif token.nesting == -1:
                self._leave(token)
            else:
                self._leaf(token)
        return self._shown

    def _enter(self, token: "Token") -> None:
        if token.type in _CONTAINERS:
            depth = sum(kind is BlockKind.LIST_ITEM for kind, _ in self._open) + 1
            level = int(token.tag[1:]) if token.type == "heading_open" else 0
            self._open.append((_CONTAINERS[token.type], depth if token.type == "list_item_open" else level))
        elif token.type == "tr_open" and token.map:
            self._row, self._row_line, self._column = [], token.map[0], 0

    def _leave(self, token: "Token") -> None:
        if token.type.replace("_close", "_open") in _CONTAINERS:
            self._open.pop()
        elif token.type == "tr_close" and self._row is not None:
            self._block(BlockKind.TABLE, 0, self._row)
            self._row = None

    def _leaf(self, token: "Token") -> None:
        from letterdiff.extract import markdown_html
        from letterdiff.extract.markdown_places import inline_pieces

        kind, level = self._open[-1] if self._open else (BlockKind.PARAGRAPH, 0)
        if token.type == "inline" and self._row is not None:
            pieces, self._column = inline_pieces(token, self._lines, self._row_line, self._column)
            self._row += [*pieces, Piece(" ", None)]
        elif token.type == "inline" and token.map:
            self._block(kind, level, inline_pieces(token, self._lines, token.map[0])[0])
        elif token.type in ("fence", "code_block"):
            self._block(kind, level, self._code(token))
        elif token.type == "html_block" and token.map:
            for pieces in markdown_html.blocks(self._lines, *token.map):
                self._block(kind, level, pieces)

    def _block(self, kind: BlockKind, level: int, pieces: Iterable[Piece]) -> None:
        pieces = list(pieces)
        if kind is BlockKind.HEADING:
            self._section = "".join(piece.text for piece in pieces)
        written = self.builder.block(kind, pieces, level=level, section=self._section)
        self._shown = self._shown or (written and kind.quotable)

    def _code(self, token: "Token") -> Iterator[Piece]:
        """The lines of a code block, without its fences."""
        start, end = token.map or (0, 0)
        if token.type == "fence":
            start, end = start + 1, start + 1 + token.content.count("\n")
        for number, line in enumerate(self._lines[start:end], start=start + 1):
            yield Piece(line, LineRange(number, 0, number, len(line)))
            yield Piece("\n", None)
