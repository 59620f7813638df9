"""Finds the word's box in which a point of a page lies."""

from collections.abc import Sequence

from letterdiff.extract.pdf.geometry import Box

CELL = 24.0
"""Points: the side of the squares by which boxes are looked up."""

RAISED = 0.85
"""A box lower than this share of the usual one holds a raised mark; padding makes the share high."""


class Lookup:
    """Boxes by the squares of the page that they touch."""

    def __init__(self, boxes: Sequence[Box]) -> None:
        self._boxes = boxes
        self._cells: dict[tuple[int, int], list[int]] = {}
        for index, box in enumerate(boxes):
            for column in range(int(box.x0 // CELL), int(box.x1 // CELL) + 1):
                for row in range(int(box.top // CELL), int(box.bottom // CELL) + 1):
                    self._cells.setdefault((column, row), []).append(index)

    def home(self, x: float, y: float) -> int | None:
        """The index of the box that holds the point, the lowest box if several do; None if none."""
        near = self._cells.get((int(x // CELL), int(y // CELL)))
        if near is None:
            return None
        holding = [
            (self._boxes[i].bottom - self._boxes[i].top, i) for i in near if self._boxes[i].holds(x, y)
        ]
        return min(holding)[1] if holding else None


def raised(boxes: Sequence[Box]) -> frozenset[int]:
    """The indexes of boxes that are much lower than most."""
    heights = sorted(box.bottom - box.top for box in boxes)
    usual = heights[len(heights) // 2]
    return frozenset(i for i, box in enumerate(boxes) if box.bottom - box.top < RAISED * usual)
