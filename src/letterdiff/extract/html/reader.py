"""HTML pages: main text as blocks, every character with its DOM range."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from letterdiff.extract import links
from letterdiff.extract.builder import Builder, Piece
from letterdiff.extract.errors import Unreadable
from letterdiff.model import BlockKind, Document, DomRange

if TYPE_CHECKING:
    from letterdiff.extract.html.blocks import DomBlock
    from letterdiff.extract.html.main_text import Part
    from letterdiff.extract.html.paths import Paths

READER = "html 9"

_LINES = 15
"""Blocks ahead of the main text that may say who wrote it and when."""
_STRUCK = "words are struck out on the page, and stand in quotes without their stroke: look at the page"


def read(data: bytes) -> Document:
    """The document of an HTML page; Unreadable where it shows no text without its scripts."""
    with _uncollected():
        return _read(data)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without Python's collector of cycles: a page makes many small objects, hardly a cycle among them."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _read(data: bytes) -> Document:
    from letterdiff.extract.html import likely, main_text, metadata, parse, standins, tables
    from letterdiff.extract.html.blocks import blocks_of
    from letterdiff.extract.html.main_text import Part

    root, notes = parse.parse(data)
    found, more = metadata.found(root)
    builder = Builder()
    blocks = list(tables.rows(blocks_of(root)))
    parts = main_text.choose(root, blocks)
    if not _write(builder, blocks, parts):
        deep = (parse.TOO_DEEP, parse.NO_TEXT[1]) if parse.TOO_DEEP in notes else None
        raise Unreadable(*(deep or standins.empty(root) or parse.NO_TEXT))
    text = " ".join(b.text for b, part in zip(blocks, parts, strict=True) if part is Part.TEXT)
    around = (block.text for block in blocks if not block.beside and not block.hidden)
    more = (*more, *standins.notes(root, text, around))
    if any(element.text_content().strip() for element in root.iter("del", "s", "strike")):
        more = (*more, _STRUCK)
    return builder.document(
        data,
        format="html",
        reader=READER,
        found=found,
        notes=(*notes, *more),
        proposals=likely.proposals(root, found, _ahead(blocks, parts)),
        links=links.in_dom(root),
    )


def _ahead(blocks: "Sequence[DomBlock]", parts: "Sequence[Part]") -> list[str]:
    """The last lines ahead of the main text, where a page puts who wrote it and when."""
    from letterdiff.extract.html.main_text import Part

    first = next((number for number, part in enumerate(parts) if part is Part.TEXT), 0)
    return [" ".join(block.text.split()) for block in blocks[max(0, first - _LINES) : first + 2]]


def _write(builder: Builder, blocks: "Sequence[DomBlock]", parts: "Sequence[Part]") -> bool:
    """Add the blocks, each under its headings and with who says it; whether any of them can be quoted."""
    from letterdiff.extract.html import turns
    from letterdiff.extract.html.embeds import Voice
    from letterdiff.extract.html.main_text import Part
    from letterdiff.extract.html.paths import Paths
    from letterdiff.extract.html.sections import Sections
    from letterdiff.extract.html.voices import Voices

    paths, sections, voices, shown = Paths(), Sections(), Voices(blocks, parts), False
    kept = [(block, part) for block, part in zip(blocks, parts, strict=True) if part is not Part.AWAY]
    spoken = turns.speakers([block for block, part in kept if part is Part.TEXT and not block.hidden])
    turn = iter(spoken)
    for block, part in kept:
        quotable = part is Part.TEXT and not block.hidden
        kind, voice = voices.of(block) if quotable else (_aside(block), Voice())
        if block.kind is BlockKind.HEADING and (quotable or (part is Part.NEAR and block.level == 1)):
            sections.enter(block.level, block.text)
        speaker = next(turn) if quotable else ""
        written = builder.block(
            kind,
            _pieces(block, paths),
            level=block.level,
            section=sections.name,
            speaker=voice.speaker or speaker,
            date=voice.date,
            origin=voice.origin,
        )
        shown = shown or (written and kind.quotable)
    return shown


def _aside(block: "DomBlock") -> BlockKind:
    return BlockKind.HIDDEN if block.hidden else BlockKind.FURNITURE


def _pieces(block: "DomBlock", paths: "Paths") -> Iterator[Piece]:
    for element, ordinal, text in block.nodes:
        place = DomRange(paths.text(element, ordinal), 0, len(text)) if ordinal else None
        yield Piece(text, place)
