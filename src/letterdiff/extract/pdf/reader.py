"""The way from a PDF's bytes to a document: pages, words, ink, furniture, regions, paragraphs, blocks."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from letterdiff.extract.builder import Builder, Piece
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.pdf import engine, ink
from letterdiff.extract.pdf.columns import regions_of
from letterdiff.extract.pdf.device import UNMAPPED
from letterdiff.extract.pdf.footnotes import notes_of, zone_of
from letterdiff.extract.pdf.furniture import commonest_size, furniture_of
from letterdiff.extract.pdf.geometry import Box
from letterdiff.extract.pdf.hyphens import Seam, Usage, seam, usage_of
from letterdiff.extract.pdf.joins import Placed, joined
from letterdiff.extract.pdf.kinds import told
from letterdiff.extract.pdf.lines import Line, Segment, lines_of, segments_of
from letterdiff.extract.pdf.measure import Measure, pitches, right_edge, runs_on
from letterdiff.extract.pdf.metadata import found
from letterdiff.extract.pdf.pages import Drawn, drawn, opened
from letterdiff.extract.pdf.paragraphs import Paragraph, paragraphs_of
from letterdiff.extract.pdf.words import Word, words_of
from letterdiff.model import BlockKind, Document, Page, PageBox


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page taken apart: what is seen, in segments; what stands askew; what no reader sees."""

    number: int
    width: float
    height: float
    label: str
    segments: tuple[Segment, ...]
    rules: tuple[Box, ...]
    askew: tuple[Word, ...]
    hidden: tuple[Word, ...]
    damage: str = ""


@dataclass(frozen=True, slots=True)
class Stack:
    """The lines of one region of one page, from the top; `column` as in Region."""

    page: int
    lines: tuple[Line, ...]
    column: int
    gutter: float = 0.0
    note: bool = False


def read(data: bytes, reader: str) -> Document:
    """The document of these bytes; Unreadable where the file gives none."""
    pdf = opened(data)
    second = engine.engine(data)
    sheets = [_sheet(page, second) for page in drawn(pdf)]
    if not any(sheet.segments for sheet in sheets):
        raise _no_text(sheets)
    builder = Builder()
    _write(builder, sheets)
    pages = [Page(s.number, round(s.width, 2), round(s.height, 2), s.label) for s in sheets]
    return builder.document(
        data, format="pdf", reader=reader, pages=pages, found=found(pdf.metadata), notes=tuple(_notes(sheets))
    )


def _no_text(sheets: Sequence[Sheet]) -> Unreadable:
    if any(sheet.damage for sheet in sheets):
        return Unreadable(
            "the PDF is damaged, and no text can be read from it",
            "download it again, or open it elsewhere and save it anew",
        )
    return Unreadable(
        "no page has text that a reader sees: it may be a scan", "it needs OCR before it can be read"
    )


def _sheet(page: Drawn, second: Any) -> Sheet:  # noqa: ANN401
    words = words_of(page.glyphs)
    seen, hidden = ink.apart(words, _judge(page, second)) if words else ((), ())
    level = [word for word in seen if word.upright]
    askew = tuple(word for word in seen if not word.upright)
    frame = page.frame
    return Sheet(
        page.number, frame.width, frame.height, page.label,
        segments_of(level), page.rules, askew, hidden, page.damage,
    )  # fmt: skip


def _judge(page: Drawn, second: Any) -> ink.Judge:  # noqa: ANN401
    """The judge of what is seen on a page: by its picture, where the second engine draws one."""
    shown = engine.page_of(second, page.number)
    if shown is None:
        return ink.blind(page.frame)
    pixels = engine.grey(shown, ink.SCALE)
    shown.close()
    return ink.see(page.frame, pixels)


def _write(builder: Builder, sheets: Sequence[Sheet]) -> None:
    rows = [lines_of(sheet.number, sheet.segments, sheet.rules) for sheet in sheets]
    marks = furniture_of(rows, [sheet.height for sheet in sheets], [sheet.label for sheet in sheets])
    body = commonest_size(rows)
    stacks = [stack for sheet, lines, mark in zip(sheets, rows, marks, strict=True)
              for stack in _stacks(sheet, [lines[i] for i in sorted(mark)], body)]  # fmt: skip
    usage = usage_of(line for stack in stacks for line in stack.lines)
    section = ""
    for one in told(joined(_placed(stacks, body)), body):
        heading = one.kind is BlockKind.HEADING
        pieces = list(_pieces(one.placed.paragraph, usage))
        builder.block(one.kind, pieces, level=one.level, section="" if heading else section)
        if heading:
            section = "".join(piece.text for piece in pieces)
    for sheet, lines, mark in zip(sheets, rows, marks, strict=True):
        for index in sorted(mark):
            builder.block(BlockKind.FURNITURE, _line_pieces(lines[index]))
        builder.block(BlockKind.FURNITURE, _loose(sheet.number, sheet.askew))
        builder.block(BlockKind.HIDDEN, _loose(sheet.number, sheet.hidden))


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


def _pieces(paragraph: Paragraph, usage: Usage) -> Iterator[Piece]:
    """The paragraph's words with their boxes, and between them spaces, or nothing where a word was cut."""
    last = len(paragraph.lines) - 1
    for index, line in enumerate(paragraph.lines):
        pieces = list(_line_pieces(line))
        if index < last:
            after = paragraph.lines[index + 1]
            how = seam(line.text, after.text, usage, runs_on(line, after, paragraph.right))
            if how is Seam.DROP_HYPHEN:
                pieces[-1] = pieces[-1]._replace(text=pieces[-1].text[:-1])
            elif how is Seam.SPACE:
                pieces.append(Piece(" ", None))
        yield from pieces


def _line_pieces(line: Line) -> Iterator[Piece]:
    for index, word in enumerate(line.words):
        if index and not word.glued:
            yield Piece(" ", None)
        yield Piece(word.text, _box(line.page, word))


def _loose(page: int, words: Iterable[Word]) -> Iterator[Piece]:
    """Words in the order drawn, with a space between any two."""
    for word in words:
        yield Piece(word.text, _box(page, word))
        yield Piece(" ", None)


def _box(page: int, word: Word) -> PageBox:
    x0, top, x1, bottom = (round(side, 2) for side in word.box)
    return PageBox(page, x0, top, x1, bottom)


def _notes(sheets: Sequence[Sheet]) -> Iterator[str]:
    """What a reader must know of this file."""
    for sheet in sheets:
        if sheet.damage:
            yield f"page {sheet.number} is damaged and was read as far as it goes"
        elif not sheet.segments and not sheet.askew:
            yield f"page {sheet.number} has no text: it may be a scan and needs OCR"
    unmapped = sum(word.text.count(UNMAPPED) for s in sheets for g in s.segments for word in g.words)
    if unmapped:
        yield f"{unmapped} characters are in fonts that do not say which letters they are"
    hidden = sum(len(sheet.hidden) for sheet in sheets)
    if hidden:
        yield f"{hidden} words stand in the file that no reader sees on the page; they are never quoted"
