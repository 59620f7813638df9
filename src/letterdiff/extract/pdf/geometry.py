"""Where things stand on a page: from PDF user space to the page as it is shown.

User space is in points with its origin anywhere and y upwards. The shown page is the CropBox turned by the
page's rotation, in points, origin at its top left, y downwards. Every box in this package is of the second
kind.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

Corners = tuple[float, float, float, float]


class Box(NamedTuple):
    """A box on the shown page, in points."""

    x0: float
    top: float
    x1: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        """Whether the point lies inside."""
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box around these (at least one)."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


@dataclass(frozen=True, slots=True)
class Frame:
    """One page's shown area: `crop` in user space (x0, y0, x1, y1), `rotation` clockwise in degrees.

    `unit` is how many points one unit of user space is printed as (UserUnit, ISO 32000-1, table 30). Places
    are in units, as both engines have them; what is too small to read is asked in points.
    """

    crop: Corners
    rotation: int
    unit: float = 1.0

    @property
    def width(self) -> float:
        """The shown width in points."""
        return self._sides()[self.rotation % 180 == 90]

    @property
    def height(self) -> float:
        """The shown height in points."""
        return self._sides()[self.rotation % 180 == 0]

    def _sides(self) -> tuple[float, float]:
        x0, y0, x1, y1 = self.crop
        return x1 - x0, y1 - y0

    @property
    def matrix(self) -> tuple[float, float, float, float, float, float]:
        """The PDF matrix that takes user space to the shown page."""
        x0, y0, x1, y1 = self.crop
        turned: dict[int, tuple[float, float, float, float, float, float]] = {
            90: (0, 1, 1, 0, -y0, -x0),
            180: (-1, 0, 0, 1, x1, -y0),
            270: (0, -1, -1, 0, y1, x1),
        }
        return turned.get(self.rotation, (1, 0, 0, -1, -x0, y1))

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of user space is shown."""
        a, b, c, d, e, f = self.matrix
        return a * x + c * y + e, b * x + d * y + f

    def box(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """The shown box of two opposite corners in user space."""
        ax, ay = self.point(x0, y0)
        bx, by = self.point(x1, y1)
        return Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))


def frame_of(media: Corners, crop: Corners | None, rotation: int, unit: float = 1.0) -> Frame:
    """The frame of a page with these boxes: the CropBox as far as it lies in the MediaBox, else all of it."""
    outer = _sorted(media)
    inner = _sorted(crop) if crop is not None else outer
    shown = (
        max(outer[0], inner[0]),
        max(outer[1], inner[1]),
        min(outer[2], inner[2]),
        min(outer[3], inner[3]),
    )
    if shown[0] >= shown[2] or shown[1] >= shown[3]:
        shown = outer
    return Frame(shown, rotation % 360 // 90 * 90, unit)


def _sorted(box: Corners) -> Corners:
    x0, y0, x1, y1 = box
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
