"""Pages to paragraphs in reading order: regions, the tables between them, the notes behind them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letterdiff.extract.pdf.geometry import around
from letterdiff.extract.pdf.setting.apart import taken_apart
from letterdiff.extract.pdf.setting.columns import Region, regions_of
from letterdiff.extract.pdf.setting.footnotes import notes_of, zone_of
from letterdiff.extract.pdf.setting.joins import Placed
from letterdiff.extract.pdf.setting.lines import Line, Segment, lines_of
from letterdiff.extract.pdf.setting.measure import Measure, pitches, right_edge
from letterdiff.extract.pdf.setting.paragraphs import Paragraph, paragraphs_of
from letterdiff.extract.pdf.setting.tables import Table, tables_of
from letterdiff.extract.pdf.sheets import Sheet
from letterdiff.model import Cell

FILLED = 0.85
"""Share of the width up to the next column that the longest line takes where it tells the column's edge."""


@dataclass(frozen=True, slots=True)
class Stack:
    """The lines of one region of one page, from the top; `column` as in Region; or a table, without lines."""

    page: int
    lines: tuple[Line, ...]
    column: int = 0
    gutter: float = 0.0
    note: bool = False
    table: Table | None = None


def stacks_of(sheet: Sheet, furniture: Sequence[Line], body: float) -> Iterator[Stack]:
    """The page's regions and tables in reading order, its footnotes behind them."""
    kept = [segment for segment in sheet.segments if not any(_within(segment, line) for line in furniture)]
    tables = tables_of(kept, sheet.rules)
    inside = {
        word.box for table in tables for field in table.fields for s in field.segments for word in s.words
    }
    text = [segment for segment in kept if segment.words[0].box not in inside]
    notes: list[Stack] = []
    for part in _between(regions_of(text), list(tables)):
        if isinstance(part, Table):
            yield Stack(sheet.number, (), table=part)
            continue
        lines = taken_apart(lines_of(sheet.number, part.segments, sheet.rules))
        start = zone_of(lines, sheet.rules, body, sheet.tall or sheet.height)
        if start:
            yield Stack(sheet.number, lines[:start], part.column, part.gutter)
        if start < len(lines):
            notes.append(Stack(sheet.number, lines[start:], part.column, part.gutter, note=True))
    yield from notes


def _within(segment: Segment, line: Line) -> bool:
    box, outer = segment.box, line.box
    return outer.x0 <= box.x0 and box.x1 <= outer.x1 and outer.top <= box.top and box.bottom <= outer.bottom


def _between(regions: Sequence[Region], tables: list[Table]) -> Iterator[Region | Table]:
    """The regions, each table put where the text around it is parted by it; the others at the end."""
    for region in regions:
        rest = region.segments
        for table in [table for table in tables if _parts(table, rest)]:
            above = tuple(segment for segment in rest if segment.base <= table.box.top)
            if above:
                yield Region(above, region.column, region.gutter)
            rest = rest[len(above) :]
            tables.remove(table)
            yield table
        yield Region(rest, region.column, region.gutter)
    yield from tables


def _parts(table: Table, segments: Sequence[Segment]) -> bool:
    """Whether text of a region goes on below a table that stands over or under it."""
    outline = around(segment.box for segment in segments)
    beside = table.box.x0 < outline.x1 and outline.x0 < table.box.x1
    return beside and outline.bottom > table.box.bottom


def placed(stacks: Sequence[Stack], body: float) -> Iterator[Placed]:
    """The paragraphs of all pages, not yet joined over page ends, and the cells of all tables."""
    steps = pitches(stack.lines for stack in stacks)
    wide = right_edge(
        [line for stack in stacks if not stack.column and not stack.note for line in stack.lines]
    )
    tables = 0
    for stack in stacks:
        if stack.table is not None:
            tables += 1
            yield from _cells(stack.page, stack.table, tables)
            continue
        edge = _edge(stack, wide)
        left = min(line.box.x0 for line in stack.lines)
        parts = (
            notes_of(stack.lines, edge)
            if stack.note
            else paragraphs_of(stack.lines, Measure(left, edge, body, steps), stack.column)
        )
        for part in parts:
            yield Placed(stack.page, part, stack.note)


def _cells(page: int, table: Table, number: int) -> Iterator[Placed]:
    for field in table.fields:
        lines = lines_of(page, field.segments, ())
        paragraph = Paragraph(lines, 0, right_edge(lines))
        yield Placed(page, paragraph, cell=Cell(number, field.row, field.column))


def _edge(stack: Stack, wide: float) -> float:
    """The right edge (x) that a stack's lines keep to: the document's, unless they stand in a column."""
    own = right_edge(stack.lines)
    if stack.gutter:
        left, farthest = min(line.box.x0 for line in stack.lines), max(line.box.x1 for line in stack.lines)
        return farthest if farthest - left > FILLED * (stack.gutter - left) else max(own, stack.gutter)
    return own if stack.note or own > wide + 20 else max(wide, own)
