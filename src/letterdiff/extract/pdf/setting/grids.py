"""Tables by the lines drawn around their cells: what stands in each row and column.

A grid is a net of level and upright rules that touch. Where no rule parts two neighbouring fields they are
one cell; a box around a paragraph is no table, since it has a single field.
"""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from letterdiff.extract.pdf.geometry import Box, around
from letterdiff.extract.pdf.page.words import Word
from letterdiff.extract.pdf.setting.lines import Segment, segment_of

REACH = 3.0
"""Points by which rules that touch may miss each other."""

THIN = 2.5
"""Points: the thickest rule."""

MOST_RULES = 3000
"""Rules on a page beyond which it is a drawing, and no tables are looked for."""

FILLED = 4
"""Cells with text that a table has at least, in two rows and two columns."""


@dataclass(frozen=True, slots=True)
class Field:
    """A cell with its words: row and column count from 1."""

    row: int
    column: int
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table's outline and its cells that hold text, row by row."""

    box: Box
    fields: tuple[Field, ...]


def ruled_of(segments: Sequence[Segment], rules: Sequence[Box]) -> tuple[Table, ...]:
    """The tables with rules on a page, from the top."""
    if len(rules) > MOST_RULES or not any(_is_upright(rule) for rule in rules):
        return ()
    nets = (net for net in _nets(_once(rules)) if sum(map(_is_upright, net)) and len(net) > 2)
    found = [table for net in nets if (table := _table(net, segments)) is not None]
    return tuple(sorted(found, key=lambda table: (table.box.top, table.box.x0)))


def _is_upright(rule: Box) -> bool:
    return rule.x1 - rule.x0 <= THIN < rule.bottom - rule.top


def _once(rules: Iterable[Box]) -> list[Box]:
    """Rules without those drawn a second time: cells draw the side between them twice."""
    kept = {(round(r.x0), round(r.top), round(r.x1), round(r.bottom)): r for r in rules}
    return sorted(kept.values())


def _nets(rules: Sequence[Box]) -> Iterator[list[Box]]:
    """Rules that touch each other, directly or by way of others."""
    left = list(rules)
    while left:
        net = [left.pop()]
        for rule in net:
            touching = [other for other in left if _touch(rule, other)]
            net += touching
            left = [other for other in left if other not in touching]
        yield net


def _touch(one: Box, other: Box) -> bool:
    return (
        one.x0 - REACH <= other.x1
        and other.x0 - REACH <= one.x1
        and one.top - REACH <= other.bottom
        and other.top - REACH <= one.bottom
    )


class _Grid:
    """A net's lines: `xs` and `ys` are where its columns and rows begin and end, in points."""

    def __init__(self, net: Sequence[Box]) -> None:
        self.box = around(net)
        self._uprights = [rule for rule in net if _is_upright(rule)]
        self._levels = [rule for rule in net if not _is_upright(rule)]
        self.xs = _places([(r.x0 + r.x1) / 2 for r in self._uprights] + [self.box.x0, self.box.x1])
        self.ys = _places([(r.top + r.bottom) / 2 for r in self._levels] + [self.box.top, self.box.bottom])

    def parted_beside(self, column: int, y: float) -> bool:
        """Whether an upright rule stands left of this column (from 0) at this height."""
        x = self.xs[column]
        return any(abs(r.x0 - x) <= REACH and r.top - REACH <= y <= r.bottom + REACH for r in self._uprights)

    def parted_above(self, row: int, x: float) -> bool:
        """Whether a level rule stands above this row (from 0) at this place."""
        y = self.ys[row]
        return any(abs(r.top - y) <= REACH and r.x0 - REACH <= x <= r.x1 + REACH for r in self._levels)

    def field(self, word: Word) -> tuple[int, int]:
        """The row and column (from 0) of the cell that a word begins in."""
        x, y = word.box.x0 + 1, (word.box.top + word.box.bottom) / 2
        column, row = _band(self.xs, x), _band(self.ys, y)
        while column and not self.parted_beside(column, y):
            column -= 1
        while row and not self.parted_above(row, x):
            row -= 1
        return row, column


def _places(values: Iterable[float]) -> list[float]:
    """Values that lie close together as one, from the least."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > REACH + 1:
            found.append(value)
    return found


def _band(edges: Sequence[float], value: float) -> int:
    """Between which two edges a value lies, from 0."""
    return max(0, min(len(edges) - 2, sum(edge <= value for edge in edges) - 1))


def _table(net: Sequence[Box], segments: Sequence[Segment]) -> Table | None:
    """The table that a net holds, or None where it holds none."""
    grid = _Grid(net)
    if len(grid.xs) < 3 or len(grid.ys) < 3:
        return None
    words = sorted(
        (word for segment in segments if _inside(segment.box, grid.box) for word in segment.words),
        key=attrgetter("base", "box"),
    )
    cells: dict[tuple[int, int], list[Word]] = {}
    for word in words:
        cells.setdefault(grid.field(word), []).append(word)
    rows, columns = ({cell[side] for cell in cells} for side in (0, 1))
    beside = sum(len(list(row)) > 1 for _, row in itertools.groupby(sorted(cells), key=lambda cell: cell[0]))
    if len(cells) < FILLED or len(rows) < 2 or len(columns) < 2 or beside < 2:
        return None
    return Table(grid.box, tuple(_fields(cells)))


def _inside(box: Box, outer: Box) -> bool:
    x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    return outer.holds(x, y)


def _fields(cells: dict[tuple[int, int], list[Word]]) -> Iterator[Field]:
    """The cells, with rows and columns counted among those that hold text."""
    rows, columns = (sorted({cell[side] for cell in cells}) for side in (0, 1))
    for row, column in sorted(cells):
        words = cells[row, column]
        lines = (list(line) for _, line in itertools.groupby(words, key=lambda word: round(word.base)))
        yield Field(rows.index(row) + 1, columns.index(column) + 1, tuple(segment_of(line) for line in lines))
