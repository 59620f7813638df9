"""Finds the word's box in which a point of a page lies."""

from collections.abc import Sequence

from letterdiff.extract.pdf.geometry import Box

CELL = 24.0
"""Points: the side of the squares by which boxes are looked up."""

RAISED = 0.85
"""A box lower than this share of the usual one holds a raised mark; padding makes the share high."""


MOST_CELLS = 4096
"""Squares that one box is entered in; a larger one, a bomb's, is looked at for every point."""


class Lookup:
    """Boxes by the squares of the page that they touch."""

    def __init__(self, boxes: Sequence[Box]) -> None:
        self._boxes = boxes
        self._cells: dict[tuple[int, int], list[int]] = {}
        self._everywhere: list[int] = []
        for index, box in enumerate(boxes):
            self._enter(index, _squares(box))

    def _enter(self, index: int, squares: tuple[range, range]) -> None:
        columns, rows = squares
        if len(columns) * len(rows) > MOST_CELLS:
            self._everywhere.append(index)
            return
        for column in columns:
            for row in rows:
                self._cells.setdefault((column, row), []).append(index)

    def holding(self, x: float, y: float) -> list[int]:
        """The indexes of the boxes that hold the point."""
        near = self._cells.get((int(x // CELL), int(y // CELL)), ())
        boxes = self._boxes
        return [i for i in (*near, *self._everywhere) if boxes[i].holds(x, y)]

    def home(self, x: float, y: float) -> int | None:
        """The index of the box that holds the point, the lowest box if several do; None if none."""
        holding = self.holding(x, y)
        if len(holding) < 2:
            return holding[0] if holding else None
        boxes = self._boxes
        return min((boxes[i].bottom - boxes[i].top, i) for i in holding)[1]

    def touching(self, box: Box) -> set[int]:
        """The indexes of the boxes that share a square of the page with this one."""
        columns, rows = _squares(box)
        if len(columns) * len(rows) > MOST_CELLS:
            return set(range(len(self._boxes)))
        cells = (self._cells.get((column, row), ()) for column in columns for row in rows)
        return {index for cell in cells for index in cell}.union(self._everywhere)


def _squares(box: Box) -> tuple[range, range]:
    """The columns and rows of squares that a box touches."""
    return (
        range(int(box.x0 // CELL), int(box.x1 // CELL) + 1),
        range(int(box.top // CELL), int(box.bottom // CELL) + 1),
    )


def raised(boxes: Sequence[Box]) -> frozenset[int]:
    """The indexes of boxes that are much lower than most."""
    heights = sorted(box.bottom - box.top for box in boxes)
    usual = heights[len(heights) // 2]
    return frozenset(i for i, box in enumerate(boxes) if box.bottom - box.top < RAISED * usual)
