"""Paths as a page paints them: the rules in them, the areas that they fill, the bars that their lines are."""

import itertools
from collections.abc import Iterator, Sequence
from math import sqrt
from typing import Any

from pdfminer.utils import apply_matrix_pt

from letterdiff.extract.pdf.geometry import Box

Points = Sequence[tuple[float, float]]

RULE_THICKNESS = 2.5
"""Points: what is thicker than a heavy underline is a bar or a box, not a rule."""

RULE_LENGTH = 6.0
"""Points: a rule is at least as long as one short word."""

DASH_LENGTH = 2.0
"""Points: as long as the narrowest letter."""

MOST_POINTS = 400
"""Points of a path that are looked at: a drawing of more is no box laid over text."""

MOST_PARTS = 60
"""Parts of a path that are looked at one by one; of a drawing of more, the area around all of them."""


def points(path: Any, ctm: Any) -> list[tuple[float, float]]:
    """Where the steps of a path lead to, on the shown page; `ctm` takes user space there."""
    return [apply_matrix_pt(ctm, step[-2:]) for step in path[:MOST_POINTS] if len(step) > 2]


def parts(path: Any, whole: Points, ctm: Any) -> Iterator[Box]:
    """The boxes of a path's parts, or of the whole where it has too many to be boxes laid over text."""
    starts = [index for index, step in enumerate(path[: MOST_POINTS + 1]) if step[0] == "m"]
    if not 1 < len(starts) <= MOST_PARTS or len(path) > MOST_POINTS:
        yield box(whole)
        return
    for start, end in zip(starts, [*starts[1:], len(path)], strict=True):
        yield box(points(path[start:end], ctm))


def thickness(width: Any, ctm: Any) -> float:
    """Points on the shown page that a line of this width is thick; 0 where the file does not say."""
    a, b, c, d, _, _ = ctm
    return width * sqrt(abs(a * d - b * c)) if isinstance(width, (int, float)) else 0.0


def bars(points: Points, thick: float) -> Iterator[Box]:
    """The boxes of a path's lines, where they are so thick that they may black out what they cross."""
    if thick > RULE_THICKNESS:
        for line in itertools.pairwise(points):
            x0, top, x1, bottom = box(line)
            level, upright = (thick / 2 * (side < thick) for side in (bottom - top, x1 - x0))
            yield Box(x0 - upright, top - level, x1 + upright, bottom + level)


def common(path: Any, ctm: Any, area: Box | None) -> Box | None:
    """The box of a path, or what it has in common with an area before; it may hold nothing."""
    steps = [step[at : at + 2] for step in path for at in range(1, len(step), 2)]
    if not steps:
        return area
    new = box([apply_matrix_pt(ctm, step) for step in steps])
    old = area or new
    return Box(max(old.x0, new.x0), max(old.top, new.top), min(old.x1, new.x1), min(old.bottom, new.bottom))


def thick(area: Box) -> bool:
    """Whether an area is more than a rule."""
    return min(area.x1 - area.x0, area.bottom - area.top) > RULE_THICKNESS


def rules(points: Points, stroke: bool) -> Iterator[Box]:
    """The level and upright rules of a path: itself if it is thin, else its sides where they are drawn."""
    whole = box(points)
    if _is_rule(whole):
        yield whole
    elif stroke:
        sides = (box(side) for side in itertools.pairwise((*points, points[0])))
        yield from (side for side in sides if _is_rule(side))


def dash(points: Points) -> Box | None:
    """The level line that a path is where it is thin and too short to be a rule: it may cross one letter."""
    whole = box(points)
    wide, high = whole.x1 - whole.x0, whole.bottom - whole.top
    return whole if DASH_LENGTH <= wide < RULE_LENGTH and high <= min(wide / 2, RULE_THICKNESS) else None


def box(points: Points) -> Box:
    """The box around points, at least one."""
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def _is_rule(box: Box) -> bool:
    wide, high = box.x1 - box.x0, box.bottom - box.top
    return min(wide, high) <= RULE_THICKNESS and max(wide, high) >= RULE_LENGTH
