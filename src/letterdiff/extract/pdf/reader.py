"""The way from a PDF's bytes to a document: pages, words, ink, furniture, regions, paragraphs, blocks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from letterdiff.extract.builder import Builder
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.pdf import engine
from letterdiff.extract.pdf.columns import regions_of
from letterdiff.extract.pdf.footnotes import notes_of, zone_of
from letterdiff.extract.pdf.furniture import commonest_size, furniture_of
from letterdiff.extract.pdf.hyphens import usage_of
from letterdiff.extract.pdf.joins import Placed, joined
from letterdiff.extract.pdf.kinds import told
from letterdiff.extract.pdf.lines import Line, Segment, lines_of
from letterdiff.extract.pdf.measure import Measure, pitches, right_edge
from letterdiff.extract.pdf.metadata import found
from letterdiff.extract.pdf.pages import drawn, opened
from letterdiff.extract.pdf.paragraphs import paragraphs_of
from letterdiff.extract.pdf.pieces import line_pieces, loose_pieces, pieces_of
from letterdiff.extract.pdf.provenance import with_provenance
from letterdiff.extract.pdf.scans import filled, no_words
from letterdiff.extract.pdf.seen import Careful
from letterdiff.extract.pdf.sheets import Sheet, notes_on, sheet_of
from letterdiff.extract.pdf.states import with_states
from letterdiff.model import BlockKind, Document, Page, State


@dataclass(frozen=True, slots=True)
class Stack:
    """The lines of one region of one page, from the top; `column` as in Region."""

    page: int
    lines: tuple[Line, ...]
    column: int
    gutter: float = 0.0
    note: bool = False


def read(data: bytes, reader: str, language: str = "") -> Document:
    """The document of these bytes; Unreadable where the file gives none. Pictures are read in `language`."""
    pdf = opened(data)
    second = engine.engine(data)
    try:
        return with_provenance(with_states(_document(data, pdf, second, reader, language), second), data, pdf)
    finally:
        if second is not None:
            second.close()


def _document(data: bytes, pdf: Any, second: Any, reader: str, language: str) -> Document:  # noqa: ANN401
    """The document as the first engine reads it; `second`, the second engine's file, draws its pages."""
    declared = found(pdf)
    sheets = [sheet_of(page, second) for page in drawn(pdf)]
    scanned = filled(sheets, second, language, declared.language)
    sheets = list(scanned.sheets)
    if not any(sheet.segments for sheet in sheets):
        raise _no_text(sheets)
    builder = Careful(scanned.sure)
    _write(builder, sheets)
    pages = [Page(s.number, round(s.width, 2), round(s.height, 2), s.label) for s in sheets]
    return builder.document(
        data,
        format="pdf",
        reader=reader + scanned.label,
        pages=pages,
        found=declared.or_else(scanned.fidelity),
        notes=(*notes_on(sheets), *scanned.notes, *builder.notes()),
    )


def _no_text(sheets: Sequence[Sheet]) -> Unreadable:
    if any(sheet.damage for sheet in sheets):
        return Unreadable(
            "the PDF is damaged, and no text can be read from it",
            "download it again, or open it elsewhere and save it anew",
        )
    if any(sheet.hidden for sheet in sheets):
        return Unreadable(
            "the file holds text, but none of it is seen on its pages", "look at the pages: they may need OCR"
        )
    return no_words(sheets)


def _write(builder: Builder, sheets: Sequence[Sheet]) -> None:
    rows = [lines_of(sheet.number, sheet.segments, sheet.rules) for sheet in sheets]
    marks = furniture_of(rows, [sheet.height for sheet in sheets], [sheet.label for sheet in sheets])
    body = commonest_size(rows)
    stacks = [stack for sheet, lines, mark in zip(sheets, rows, marks, strict=True)
              for stack in _stacks(sheet, [lines[i] for i in sorted(mark)], body)]  # fmt: skip
    usage = usage_of([line for stack in stacks for line in stack.lines])
    section = ""
    for one in told(joined(_placed(stacks, body)), body):
        heading = one.kind is BlockKind.HEADING
        pieces = list(pieces_of(one.placed.paragraph, usage))
        builder.block(one.kind, pieces, level=one.level, section="" if heading else section)
        if heading:
            section = "".join(piece.text for piece in pieces)
    for sheet, lines, mark in zip(sheets, rows, marks, strict=True):
        for index in sorted(mark):
            builder.block(BlockKind.FURNITURE, line_pieces(lines[index]))
        builder.block(BlockKind.FURNITURE, loose_pieces(sheet.number, sheet.askew))
        builder.block(BlockKind.HIDDEN, loose_pieces(sheet.number, sheet.hidden), states=(State.HIDDEN,))


def _stacks(sheet: Sheet, furniture: Sequence[Line], body: float) -> Iterator[Stack]:
    """The page's regions in reading order, its footnotes behind them."""
    kept = [segment for segment in sheet.segments if not any(_within(segment, line) for line in furniture)]
    notes: list[Stack] = []
    for region in regions_of(kept):
        lines = lines_of(sheet.number, region.segments, sheet.rules)
        start = zone_of(lines, sheet.rules, body, sheet.height)
        if start:
            yield Stack(sheet.number, lines[:start], region.column, region.gutter)
        if start < len(lines):
            notes.append(Stack(sheet.number, lines[start:], region.column, region.gutter, note=True))
    yield from notes


def _within(segment: Segment, line: Line) -> bool:
    box, outer = segment.box, line.box
    return outer.x0 <= box.x0 and box.x1 <= outer.x1 and outer.top <= box.top and box.bottom <= outer.bottom


def _placed(stacks: Sequence[Stack], body: float) -> Iterator[Placed]:
    steps = pitches(stack.lines for stack in stacks)
    wide = right_edge(
        [line for stack in stacks if not stack.column and not stack.note for line in stack.lines]
    )
    for stack in stacks:
        edge = _edge(stack, wide)
        left = min(line.box.x0 for line in stack.lines)
        parts = (
            notes_of(stack.lines, edge)
            if stack.note
            else paragraphs_of(stack.lines, Measure(left, edge, body, steps), stack.column)
        )
        for part in parts:
            yield Placed(stack.page, part, stack.note)


def _edge(stack: Stack, wide: float) -> float:
    """The right edge (x) that a stack's lines keep to: the document's, unless they stand in a column."""
    own = right_edge(stack.lines)
    if stack.gutter:
        return max(own, stack.gutter)
    return own if stack.note or own > wide + 20 else max(wide, own)
