"""Cuts a page into regions in reading order: what spans the page, then its columns from left to right.

A gutter is a strip that no segment enters over a stretch of the page, with lines of text on both sides.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from letterdiff.extract.pdf.geometry import Box, around
from letterdiff.extract.pdf.setting.lines import Segment

GUTTER = 0.9
"""Ems: the narrowest strip between two columns; a word space is never as wide all the way down."""

ROWS = 3
"""Lines that must stand on each side of a gutter: two beside two may be a letterhead or a signature."""

BREADTH = 6.0
"""Ems: a column holds a few words a line; list markers, numbers and dates at the side do not."""

BESIDE = 0.5
"""Share of the shorter column's height that must stand beside the other."""

LINE = 1.6
"""Ems between the baselines of lines that follow each other closely."""

LOOSE = 2.2
"""Ems between baselines from which on a column that goes on alone below its neighbour is over."""

OVERHANG = 2.0
"""Ems that one column's first line may stand above its neighbour's: what a heading at the top takes."""

DEPTH = 4
"""How often a region may be cut again: three columns need two cuts, a box within a column one more."""


@dataclass(frozen=True, slots=True)
class Region:
    """Segments that are read from the top; `column` is 0 for what spans the page, else counts from 1.

    `gutter` is the x (points) that a left column's lines may reach; 0 where there is no gutter beside it.
    """

    segments: tuple[Segment, ...]
    column: int = 0
    gutter: float = 0.0


@dataclass(frozen=True, slots=True)
class _Cut:
    left: tuple[Segment, ...]
    right: tuple[Segment, ...]

    @property
    def weight(self) -> int:
        return min(len(self.left), len(self.right))

    @property
    def gutter(self) -> float:
        """Where the right side begins, less the narrowest gutter."""
        return min(segment.box.x0 - GUTTER * segment.size for segment in self.right)

    @property
    def top(self) -> float:
        return min(segment.box.top for segment in (*self.left, *self.right))


def regions_of(
    segments: Sequence[Segment], depth: int = DEPTH, column: int = 0, gutter: float = 0.0
) -> tuple[Region, ...]:
    """The regions of a page or of a part of it, in reading order."""
    cut = _best(segments) if depth else None
    if cut is None:
        return (Region(tuple(segments), column, gutter),) if segments else ()
    inside = {id(segment) for segment in (*cut.left, *cut.right)}
    rest = [segment for segment in segments if id(segment) not in inside]
    above = [segment for segment in rest if segment.box.top < cut.top]
    below = [segment for segment in rest if segment.box.top >= cut.top]
    found: list[Region] = []
    found += regions_of(above, depth - 1, column, gutter)
    left = regions_of(cut.left, depth - 1, max(column, 1), cut.gutter)
    found += left
    found += regions_of(cut.right, depth - 1, max(region.column for region in left) + 1, gutter)
    found += regions_of(below, depth - 1, column, gutter)
    return tuple(found)


def _best(segments: Sequence[Segment]) -> _Cut | None:
    """The gutter with the most text on both sides; the leftmost of equals."""
    best: _Cut | None = None
    for x in _starts(segments):
        for cut in _cuts(segments, x):
            if best is None or cut.weight > best.weight:
                best = cut
    return best


def _starts(segments: Sequence[Segment]) -> list[float]:
    """Left edges that several segments share, other than the page's own, from the left."""
    counts: dict[int, int] = {}
    for segment in segments:
        counts[round(segment.box.x0)] = counts.get(round(segment.box.x0), 0) + 1
    near = {x: sum(counts.get(x + d, 0) for d in (-1, 0, 1)) for x in counts}
    leftmost = min(counts, default=0)
    return [float(x) for x in sorted(near) if near[x] >= ROWS and x > leftmost + BREADTH]


def _cuts(segments: Sequence[Segment], x: float) -> Iterable[_Cut]:
    """The stretches in which nothing crosses the strip left of `x` and text stands on both its sides."""
    left: list[Segment] = []
    right: list[Segment] = []
    head: Segment | None = None
    for segment in (*segments, None):
        if segment is not None and segment.box.x0 >= x - 1.5:
            right.append(segment)
        elif segment is not None and segment.box.x1 <= x - GUTTER * segment.size:
            left.append(segment)
        else:
            cut = _trimmed(left, right, 0.0 if _ends(head, left, right) else OVERHANG)
            if cut is not None:
                yield cut
            left, right, head = [], [], segment


def _ends(head: Segment | None, left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Whether what stands above both columns ends with a line on one side only, close under the others."""
    firsts = [side[0] for side in (left, right) if side]
    return head is not None and any(0 <= s.base - head.base < LINE * s.size for s in firsts)


def _trimmed(left: Sequence[Segment], right: Sequence[Segment], overhang: float) -> _Cut | None:
    """The stretch as columns that begin side by side, or None where they are no columns."""
    if len(left) < ROWS or len(right) < ROWS:
        return None
    top = max(min(s.box.top for s in left), min(s.box.top for s in right))
    bottom = min(max(s.box.bottom for s in left), max(s.box.bottom for s in right))
    sides = tuple(tuple(_going_on(side, top, bottom, overhang)) for side in (left, right))
    if all(_is_column(side) for side in sides) and _beside(*sides):
        return _Cut(*sides)
    return None


def _going_on(side: Sequence[Segment], top: float, bottom: float, overhang: float) -> Iterable[Segment]:
    """One side from where both have begun, and past the other's end as long as its lines follow closely."""
    last: Segment | None = None
    for segment in side:
        if segment.box.bottom <= top - overhang * segment.size:
            continue
        if last is not None and segment.box.top > bottom and segment.base - last.base > LOOSE * segment.size:
            return
        yield segment
        last = segment


def _is_column(side: Sequence[Segment]) -> bool:
    rows = {round(segment.base) for segment in side}
    broad = sorted((segment.box.x1 - segment.box.x0) / segment.size for segment in side)
    return len(rows) >= ROWS and broad[len(broad) // 2] >= BREADTH


def _beside(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    one, other = (around(segment.box for segment in side) for side in (left, right))
    return _overlap(one, other) >= BESIDE * min(one.bottom - one.top, other.bottom - other.top)


def _overlap(one: Box, other: Box) -> float:
    return min(one.bottom, other.bottom) - max(one.top, other.top)
