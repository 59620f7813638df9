"""A mail written as a web page, as stretches: the page's own words, quoting by its elements."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from letterdiff.extract import encoding
from letterdiff.extract.builder import Piece
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.mail import forwards, replies
from letterdiff.extract.mail.chunks import Chunk
from letterdiff.model import BlockKind, DomRange

if TYPE_CHECKING:
    from letterdiff.extract.html.blocks import DomBlock

_INDENT = re.compile(r"border(?:-left)?\s*:\s*(?:none|0)", re.IGNORECASE)
_SIGNED = re.compile(r"(?:^|\s)(?:gmail_signature|moz-signature|signature)(?:\s|$)", re.IGNORECASE)
_QUOTES = re.compile(r"(?:^|\s)(?:yahoo_quoted|protonmail_quote|zmail_extra|tutanota_quote)(?:\s|$)")


def page_of(data: bytes, charset: str) -> bytes:
    """A part's page as bytes that say how they are encoded, where the part's own header says it."""
    if not encoding.known(charset):
        return data
    return b"\xef\xbb\xbf" + encoding.decode(data, charset).text.encode("utf-8", "replace")


def chunks(page: bytes, part: str) -> Iterator[Chunk]:
    """The stretches of a page, every character at its place in the DOM; `part` numbers the mail's part."""
    from letterdiff.extract.html import parse, tables
    from letterdiff.extract.html.blocks import blocks_of
    from letterdiff.extract.html.paths import Paths

    try:
        root = parse.parse(page).root
    except Unreadable:  # a part without any text costs the others nothing
        return
    paths, depths = Paths(), _Depths()
    for block in tables.rows(blocks_of(root)):
        element = block.nodes[0].element
        pieces = [
            Piece(node.text, DomRange(paths.text(node.element, node.ordinal), 0, len(node.text), part))
            if node.ordinal
            else Piece(node.text, None)
            for node in block.nodes
        ]
        kind = _kind(block, depths.signed(element))
        depth, lines = _unmarked(depths.of(element), _lines(block))
        yield from _parted(Chunk(depth, lines, pieces, kind, block.level, part))


def _kind(block: "DomBlock", signed: bool) -> BlockKind:
    if block.hidden:
        return BlockKind.HIDDEN
    if signed:
        return BlockKind.SIGNATURE
    return BlockKind.PARAGRAPH if block.kind is BlockKind.QUOTATION else block.kind


def _lines(block: "DomBlock") -> tuple[str, ...]:
    """The lines that a reader sees: only breaks part them, and no line's end of the source."""
    shown = "".join(node.text if not node.ordinal else re.sub(r"\s+", " ", node.text) for node in block.nodes)
    return tuple(line.strip() for line in shown.split("\n") if line.strip())


def _parted(chunk: Chunk) -> Iterator[Chunk]:
    """The stretch, cut where a line of it leads in another's words, and behind the head of another's mail."""
    cuts: set[int] = set()
    for at, line in enumerate(chunk.lines):
        leading = replies.leads_from(chunk.lines[: at + 1]) if line.endswith((":", "：")) else 0
        cuts |= {at + 1 - leading, at + 1} if leading else set()
        if forwards.begins(chunk.lines[at : at + forwards.SHOWN]) and at >= max(cuts, default=0):
            cuts |= {at, forwards.behind(chunk.lines, at)}
    edges = sorted({0, *cuts, len(chunk.lines)})
    pieces = _by_line(chunk.pieces)
    if len(edges) == 2 or len(pieces) != len(chunk.lines):
        yield chunk
        return
    for start, end in pairwise(edges):
        held = [piece for line in pieces[start:end] for piece in line]
        yield replace(chunk, lines=chunk.lines[start:end], pieces=held)


def _by_line(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces of each line that holds words."""
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        lines[-1].append(piece)
        if piece.place is None and piece.text == "\n":
            lines.append([])
    return [line for line in lines if any(piece.text.strip() for piece in line)]


def _unmarked(depth: int, lines: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    """Some mail programs write '>' before each quoted line of a page too: a level more, lines without it."""
    if not lines or not all(line.startswith(">") for line in lines):
        return depth, lines
    return depth + 1, tuple(line.lstrip("> ") for line in lines)


class _Depths:
    """How deep each element is quoted, and whether it stands in a signature; each counted once."""

    def __init__(self) -> None:
        self._known: dict[Any, tuple[int, bool]] = {}

    def of(self, element: Any) -> int:
        """How many elements that quote are around it."""
        return self._found(element)[0]

    def signed(self, element: Any) -> bool:
        """Whether it stands in what a mail program marks as a signature."""
        return self._found(element)[1]

    def _found(self, element: Any) -> tuple[int, bool]:
        above: list[Any] = []
        while element is not None and element not in self._known:
            above.append(element)
            element = element.getparent()
        depth, signed = self._known[element] if element is not None else (0, False)
        for one in reversed(above):
            depth += _quotes(one)
            signed = signed or _SIGNED.search(one.get("class") or "") is not None
            self._known[one] = (depth, signed)
        return depth, signed


def _quotes(element: Any) -> bool:
    """Whether the element quotes a mail; mail programs also use a blockquote without a line to indent."""
    named = element.get("class") or ""
    if _QUOTES.search(named):
        return True
    if element.tag != "blockquote":
        return False
    cited = element.get("type") == "cite" or element.get("cite") is not None or "quote" in named
    return cited or not _INDENT.search(element.get("style") or "")
