"""Heads of tables: rows in bold directly above a table's cells, that stand over its columns."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from letterdiff.extract.pdf.geometry import around
from letterdiff.extract.pdf.setting.aligned import LOOSE, WIDEST, rows_of
from letterdiff.extract.pdf.setting.grids import Field, Table
from letterdiff.extract.pdf.setting.lines import Segment, segment_of

Spans = dict[int, tuple[float, float]]
"""Left and right edge (x) of what stands in each column."""


def with_head(table: Table, segments: Sequence[Segment]) -> Table:
    """The table with the head rows that stand above it among these segments, those of no table."""
    rows = list(_head_rows(table, segments))
    if not rows:
        return table
    spans = _spans(table)
    heads = tuple(field for at, row in enumerate(rows, start=1) for field in _fields(at, row, spans))
    below = tuple(replace(field, row=field.row + len(rows)) for field in table.fields)
    return Table(around([table.box, *(s.box for row in rows for s in row)]), (*heads, *below))


def _head_rows(table: Table, segments: Sequence[Segment]) -> list[Sequence[Segment]]:
    """The rows of the head, from the top."""
    first = min(s.base for field in table.fields for s in field.segments)
    over = [s for s in segments if s.base < first and s.box.bottom < table.box.top + s.size]
    found: list[Sequence[Segment]] = []
    for row in reversed(rows_of(over)):
        if first - row[0].base > LOOSE * row[0].size or not _is_head(row, table):
            break
        first = row[0].base
        found.insert(0, row)
    return found


def _is_head(row: Sequence[Segment], table: Table) -> bool:
    """Whether a row names columns: several narrow parts in bold, none of which sticks out of the table."""
    words = [word for s in row for word in s.words if any(c.isalnum() for c in word.text)]
    bold = bool(words) and all(word.bold for word in words)
    narrow = all(s.box.x1 - s.box.x0 < WIDEST * s.size for s in row)
    within = all(table.box.x0 - s.size < s.box.x0 and s.box.x1 < table.box.x1 + s.size for s in row)
    return len(row) > 1 and bold and narrow and within


def _spans(table: Table) -> Spans:
    spans: Spans = {}
    for field in table.fields:
        box = around(s.box for s in field.segments)
        x0, x1 = spans.get(field.column, (box.x0, box.x1))
        spans[field.column] = min(x0, box.x0), max(x1, box.x1)
    return spans


def _fields(number: int, row: Sequence[Segment], spans: Spans) -> Iterator[Field]:
    for column, cells in groupby(row, key=lambda segment: _column(segment, spans)):
        yield Field(number, column, (segment_of(word for cell in cells for word in cell.words),))


def _column(segment: Segment, spans: Spans) -> int:
    """The column that a part of the head stands over, or nearest to; the leftmost of equals."""
    middle = (segment.box.x0 + segment.box.x1) / 2
    return min(spans, key=lambda column: (abs(sum(spans[column]) / 2 - middle), column))
