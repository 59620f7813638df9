"""The tables on a page: those with rules around their cells first, then those that only line up."""

from collections.abc import Sequence

from letterdiff.extract.pdf.geometry import Box
from letterdiff.extract.pdf.setting.aligned import aligned_of
from letterdiff.extract.pdf.setting.grids import Field, Table, ruled_of
from letterdiff.extract.pdf.setting.lines import Segment

__all__ = ["Field", "Table", "tables_of"]


def tables_of(segments: Sequence[Segment], rules: Sequence[Box]) -> tuple[Table, ...]:
    """The tables on a page, from the top."""
    ruled = ruled_of(segments, rules)
    inside = {
        word.box for table in ruled for field in table.fields for s in field.segments for word in s.words
    }
    free = [segment for segment in segments if segment.words[0].box not in inside]
    return tuple(sorted((*ruled, *aligned_of(free)), key=lambda table: (table.box.top, table.box.x0)))
