"""Measures of a document's setting: how far its lines reach, and how far apart they stand, per font size."""

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from letterdiff.extract.pdf.setting.lines import Line

STEP = 0.05
"""Ems: the grain in which line pitches are counted."""

LOOSEST = 2.6
"""Ems: baselines further apart than double spacing belong to no paragraph."""

REACH = 0.9
"""The share of wide lines that end at or before the right edge: a table that sticks out does not set it."""

SLACK = 0.4
"""Ems that a line may end before the right edge and still count as full."""

INDENT = 0.7
"""Ems: edges that differ by less are the same edge."""

SPACE = 0.25
"""Ems: the width of a word space where two lines are thought as one."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A region's edges (x), the document's commonest size, the usual pitch by rounded size; all in points."""

    left: float
    right: float
    body: float
    pitches: Mapping[float, float]

    def pitch(self, line: Line) -> float | None:
        """The usual distance of baselines for lines of this size, in points, if it is known."""
        return self.pitches.get(key(line))


def key(line: Line) -> float:
    """The font size that a line's pitch is counted under."""
    return round(line.size * 2) / 2


def right_edge(lines: Sequence[Line]) -> float:
    """How far lines of running text reach: the edge that most of the wide ones keep to."""
    if not lines:
        return 0.0
    widest = max(line.box.x1 - line.box.x0 for line in lines)
    ends = sorted(line.box.x1 for line in lines if line.box.x1 - line.box.x0 > 0.6 * widest)
    return ends[min(len(ends) - 1, int(REACH * len(ends)))]


def pitches(stacks: Iterable[Sequence[Line]]) -> dict[float, float]:
    """The pitch of running text by font size: the commonest step between a line and one that it runs on to.

    A stack is the lines of one region, from the top.
    """
    counts: defaultdict[float, Counter[float]] = defaultdict(Counter)
    for stack in stacks:
        right = right_edge(stack)
        for line, after in itertools.pairwise(stack):
            step = after.base - line.base
            if key(line) == key(after) and 0 < step < LOOSEST * line.size and runs_on(line, after, right):
                counts[key(line)][round(step / line.size / STEP)] += 1
    return {size: _commonest(found) * STEP * size for size, found in counts.items()}


def _commonest(counts: Counter[float]) -> float:
    """The step most often met, the smaller of equals."""
    return min(counts, key=lambda step: (-counts[step], step))


def runs_on(line: Line, after: Line, right: float) -> bool:
    """Whether the next line's first word had no room left on this one, so that the break says nothing."""
    return line.box.x1 + SPACE * line.size + _first_width(after) > right - SLACK * line.size


def _first_width(line: Line) -> float:
    """The width of a line's first word, with what cannot be parted from it."""
    end = line.words[0].box.x1
    for word in line.words[1:]:
        if not (word.glued or word.tied):
            break
        end = word.box.x1
    return end - line.words[0].box.x0
