"""What stands beside or over a page's text: numbers that count its lines, as in courts; watermarks."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from letterdiff.extract.pdf.setting.lines import Segment
from letterdiff.extract.pdf.setting.stamps import watermarks

FEWEST = 8
"""Numbers that a page counts its lines with at least: fewer may number the rows of a table."""

STEPS = (1, 5)
"""What the numbers count up by."""

ALIGNED = 2.0
"""Points by which the numbers' right or left edges differ at most."""

EVEN = 0.25
"""Share by which the distances between numbers differ at most, but for a gap in the text."""


def aside_of(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """The segments that are no line of the page's text, nor part of one: line numbers, then watermarks."""
    return (*line_numbers(segments), *watermarks(segments))


def line_numbers(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """The segments that count the page's lines, from the top; none where it does not count them."""
    best: tuple[Segment, ...] = ()
    for run in (*_runs(segments, left=True), *_runs(segments, left=False)):
        if len(run) > len(best) and _outside(run, segments) and _even(run):
            best = tuple(run)
    return best if len(best) >= FEWEST else ()


def _runs(segments: Sequence[Segment], *, left: bool) -> Iterator[list[Segment]]:
    """Numbers one below the other that go up evenly, aligned at their left or at their right."""
    numbers = [
        s for s in segments if len(s.words) == 1 and s.words[0].text.isdecimal() and len(s.words[0].text) < 4
    ]
    edges = sorted({round(s.box.x0 if left else s.box.x1) for s in numbers})
    for edge in edges:
        column = [s for s in numbers if abs((s.box.x0 if left else s.box.x1) - edge) <= ALIGNED]
        for step in STEPS:
            yield from _counting(column, step)


def _counting(column: Sequence[Segment], step: int) -> Iterator[list[Segment]]:
    run: list[Segment] = []
    for segment in column:
        if run and _number(segment) != _number(run[-1]) + step:
            yield run
            run = []
        run.append(segment)
    if run:
        yield run


def _number(segment: Segment) -> int:
    return int(segment.words[0].text)


def _outside(run: Sequence[Segment], segments: Sequence[Segment]) -> bool:
    """Whether nothing else between the first and the last number stands as far out as they do."""
    inside = {id(segment) for segment in run}
    beside = [s for s in segments if id(s) not in inside and run[0].base - 1 <= s.base <= run[-1].base + 1]
    left, right = min(s.box.x0 for s in run), max(s.box.x1 for s in run)
    return bool(beside) and (all(s.box.x0 > right for s in beside) or all(s.box.x1 < left for s in beside))


def _even(run: Sequence[Segment]) -> bool:
    steps = sorted(after.base - before.base for before, after in pairwise(run))
    if not steps or steps[0] <= 0:
        return False
    usual = steps[len(steps) // 2]
    return sum(abs(step - usual) <= EVEN * usual for step in steps) >= 0.8 * len(steps)
