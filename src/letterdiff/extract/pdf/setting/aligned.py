"""Tables by their alignment alone: labels at the left, and beside them columns of numbers that line up.

Prose in columns is never one: a table has a column whose cells are all but all figures, and nothing but gaps
stands between its columns from the first row to the last.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from letterdiff.extract.pdf.geometry import around
from letterdiff.extract.pdf.setting.grids import Field, Table
from letterdiff.extract.pdf.setting.lines import LEVEL, Segment, segment_of

ROWS = 3
"""Rows of cells beside each other that a table has at least."""

LOOSE = 3.2
"""Ems from one row's baseline to the next at most."""

FIGURES = 0.8
"""Share of a column's cells that must be figures for it to be a column of figures."""

GAP = 0.9
"""Ems: the narrowest strip between two columns."""

DENSE = 0.6
"""Share of a table's rows that have cells beside each other."""

WIDEST = 14.0
"""Ems: the widest cell of a column of figures."""

_NUMBER = r"(?:\d{1,3}(?:[,.\s]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)"
_FIGURE = re.compile(
    rf"[$€£¥]?\s?[(\-–—−]?\s?[$€£¥]?\s?{_NUMBER}\s?%?\)?\s?%?(?:[a-z*†‡]|\(\w\))?|[-–—*]+\s?%?|n/?[am]\.?|[$€£¥%)]",
    re.IGNORECASE,
)
"""A figure as tables have them; a telephone's number is none."""

Row = tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class _Column:
    """A column's left and right edge (x)."""

    x0: float
    x1: float


def aligned_of(segments: Sequence[Segment]) -> tuple[Table, ...]:
    """The tables without rules on a page, from the top."""
    rows = rows_of(segments)
    if sum(len(row) > 1 for row in rows) < ROWS:
        return ()
    return tuple(table for run in _runs(rows) if (table := _table(run)) is not None)


def rows_of(segments: Sequence[Segment]) -> list[Row]:
    """Segments that stand on one baseline, from the left; rows from the top."""
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda s: (s.base, s.box.x0)):
        if rows and segment.base - rows[-1][0].base <= LEVEL * max(segment.size, rows[-1][0].size):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return [tuple(sorted(row, key=lambda s: s.box.x0)) for row in rows]


def _runs(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Stretches of rows close below each other in which the same strips stay free of text."""
    run: list[Row] = []
    for row in rows:
        if run and not (_close(run[-1], row) and len(_columns([*run, row])) > 1):
            yield run
            run = []
        if run or len(row) > 1:
            run.append(row)
    if run:
        yield run


def _close(above: Row, row: Row) -> bool:
    return row[0].base - above[0].base <= LOOSE * max(above[0].size, row[0].size)


def _columns(rows: Sequence[Row]) -> list[_Column]:
    """What is covered by any row's text, from the left, parted where no row has any."""
    found: list[_Column] = []
    for segment in sorted((s for row in rows for s in row), key=lambda s: s.box.x0):
        if found and segment.box.x0 - found[-1].x1 < GAP * segment.size:
            found[-1] = _Column(found[-1].x0, max(found[-1].x1, segment.box.x1))
        else:
            found.append(_Column(segment.box.x0, segment.box.x1))
    return found


def _table(run: Sequence[Row]) -> Table | None:
    """The table that a stretch of rows is, or None where it is none."""
    while run and len(run[-1]) < 2:
        run = run[:-1]
    columns = _columns(run)
    beside = [row for row in run if len(row) > 1]
    if len(beside) < ROWS or len(beside) < DENSE * len(run) or len(columns) < 2:
        return None
    figures = [_is_figures([s for row in beside for s in row if _in(s, column)]) for column in columns]
    if figures[0] or not any(figures) or _is_contents(beside, columns) or not _full(beside, columns, figures):
        return None
    fields = tuple(_fields(run, columns))
    return Table(around(s.box for row in run for s in row), fields)


def _in(segment: Segment, column: _Column) -> bool:
    return column.x0 - 0.1 <= segment.box.x0 <= column.x1


def _text(segment: Segment) -> str:
    return "".join(w.text if w.glued else f" {w.text}" for w in segment.words).strip()


def _is_figures(cells: Sequence[Segment]) -> bool:
    """Whether a column's cells are figures, but for its head."""
    narrow = all(cell.box.x1 - cell.box.x0 < WIDEST * cell.size for cell in cells)
    told = sum(bool(_FIGURE.fullmatch(_text(cell))) for cell in cells)
    return len(cells) >= ROWS and narrow and told >= ROWS - 1 and told >= FIGURES * (len(cells) - 1)


def _full(rows: Sequence[Row], columns: Sequence[_Column], figures: Sequence[bool]) -> bool:
    """Whether most rows have a label and a figure."""
    numbers = [column for column, told in zip(columns, figures, strict=True) if told]
    whole = sum(
        any(_in(s, columns[0]) for s in row) and any(_in(s, column) for s in row for column in numbers)
        for row in rows
    )
    return whole >= ROWS - 1 and whole >= DENSE * len(rows)


def _is_contents(rows: Sequence[Row], columns: Sequence[_Column]) -> bool:
    """Whether two columns are titles and the pages they lead to, which go up."""
    last = [_text(s) for row in rows for s in row if _in(s, columns[-1])]
    pages = [int(text) for text in last if text.isdecimal() and len(text) < 5]
    return len(columns) == 2 and len(pages) >= len(last) - 1 and all(a <= b for a, b in pairwise(pages))


def _fields(run: Sequence[Row], columns: Sequence[_Column]) -> Iterator[Field]:
    """The cells, a label that is broken over lines in one."""
    number = 0
    waiting: list[Segment] = []
    for index, row in enumerate(run):
        after = run[index + 1] if index + 1 < len(run) else ()
        if len(row) == 1 and _in(row[0], columns[0]) and _label_goes_on(row[0], after):
            waiting.append(row[0])
            continue
        number += 1
        for at, cells in groupby(row, key=lambda s: next(i for i, c in enumerate(columns) if _in(s, c))):
            one = segment_of([word for cell in cells for word in cell.words])
            yield Field(number, at + 1, (*waiting, one) if at == 0 else (one,))
            waiting = [] if at == 0 else waiting


def _label_goes_on(label: Segment, after: Sequence[Segment]) -> bool:
    """Whether the row below goes on with the label: set in, or in the middle of its sentence."""
    if len(after) < 2:
        return False
    below = after[0]
    inset = below.box.x0 > label.box.x0 + 0.3 * label.size
    return (_text(below)[:1].islower() or inset) and not _text(label).endswith(":")
