"""The tables on a page: those with rules around their cells first, then those that only line up."""

from collections.abc import Sequence

from letterdiff.extract.pdf.geometry import Box
from letterdiff.extract.pdf.setting.aligned import aligned_of
from letterdiff.extract.pdf.setting.grids import Field, Table, ruled_of
from letterdiff.extract.pdf.setting.lines import Segment
from letterdiff.extract.pdf.setting.table_heads import with_head

__all__ = ["Field", "Table", "tables_of"]


def tables_of(segments: Sequence[Segment], rules: Sequence[Box]) -> tuple[Table, ...]:
    """The tables on a page, from the top."""
    ruled = ruled_of(segments, rules)
    free = _outside(segments, ruled)
    found = (*ruled, *aligned_of(free))
    if not found:
        return ()
    rest = _outside(free, found)
    return tuple(
        sorted((with_head(table, rest) for table in found), key=lambda table: (table.box.top, table.box.x0))
    )


def _outside(segments: Sequence[Segment], tables: Sequence[Table]) -> list[Segment]:
    """The segments of no table."""
    inside = {
        word.box for table in tables for field in table.fields for s in field.segments for word in s.words
    }
    return [segment for segment in segments if segment.words[0].box not in inside]
