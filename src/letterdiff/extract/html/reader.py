"""HTML pages: main text as blocks, every character with its DOM range."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from letterdiff.extract.builder import Builder, Piece
from letterdiff.extract.errors import Unreadable
from letterdiff.model import BlockKind, Document, DomRange

if TYPE_CHECKING:
    from letterdiff.extract.html.blocks import DomBlock
    from letterdiff.extract.html.main_text import Part
    from letterdiff.extract.html.paths import Paths

READER = "html 3"

_STRUCK = "words are struck out on the page, and stand in quotes without their stroke: look at the page"


def read(data: bytes) -> Document:
    """The document of an HTML page; Unreadable where it shows no text without its scripts."""
    from letterdiff.extract.html import main_text, metadata, parse, tables
    from letterdiff.extract.html.blocks import blocks_of

    root, notes = parse.parse(data)
    found, more = metadata.found(root)
    builder = Builder()
    blocks = list(tables.rows(blocks_of(root)))
    if not _write(builder, blocks, main_text.choose(root, blocks)):
        raise (
            Unreadable(parse.TOO_DEEP, parse.NO_TEXT[1])
            if parse.TOO_DEEP in notes
            else Unreadable(*parse.NO_TEXT)
        )
    if any(element.text_content().strip() for element in root.iter("del", "s", "strike")):
        more = (*more, _STRUCK)
    return builder.document(data, format="html", reader=READER, found=found, notes=(*notes, *more))


def _write(builder: Builder, blocks: "Sequence[DomBlock]", parts: "Sequence[Part]") -> bool:
    """Add the blocks, each under its headings; whether any of them can be quoted."""
    from letterdiff.extract.html.main_text import Part
    from letterdiff.extract.html.paths import Paths
    from letterdiff.extract.html.sections import Sections

    paths, sections, shown = Paths(), Sections(), False
    for block, part in zip(blocks, parts, strict=True):
        if part is Part.AWAY:
            continue
        kind = BlockKind.HIDDEN if block.hidden else block.kind if part is Part.TEXT else BlockKind.FURNITURE
        if kind is BlockKind.HEADING or (kind is BlockKind.FURNITURE and block.level == 1 == _rank(block)):
            sections.enter(block.level, block.text)
        written = builder.block(kind, _pieces(block, paths), level=block.level, section=sections.name)
        shown = shown or (written and kind.quotable)
    return shown


def _rank(block: "DomBlock") -> int:
    """A heading's rank, 0 of any other block."""
    return block.level if block.kind is BlockKind.HEADING else 0


def _pieces(block: "DomBlock", paths: "Paths") -> Iterator[Piece]:
    for element, ordinal, text in block.nodes:
        place = DomRange(paths.text(element, ordinal), 0, len(text)) if ordinal else None
        yield Piece(text, place)
