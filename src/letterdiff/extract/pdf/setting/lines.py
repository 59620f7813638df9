"""Words to segments, segments to lines: what stands on one baseline, from left to right."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from letterdiff.extract.pdf.geometry import Box, around
from letterdiff.extract.pdf.page.words import Word, told_apart

LEVEL = 0.2
"""Ems: words whose baselines differ by less stand on one line."""

WIDE = 1.5
"""Ems: a gap wider than any word space of justified text; what stands beyond it may be another column."""

NARROWEST = 0.9
"""Ems: the narrowest gap between two columns."""

SHARED = 3
"""Rows that must go on at the same place behind a gap for a column to begin there."""

RAISED = 0.8
"""A word smaller than this share of its neighbour is a mark on the line, not a line of its own."""

HANGING = 0.2
"""Share of a mark's height that must lie beside its line."""

TOUCH = 0.4
"""Ems between a word and a mark behind it."""

UNDERLINE = 0.3
"""Ems below the baseline within which a rule is an underline."""

COVERED = 0.8
"""Share of a line's width that rules must cover for it to count as underlined."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Words on one baseline without a wide gap between them."""

    words: tuple[Word, ...]
    box: Box
    base: float
    size: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text on one page: `base` is its baseline's y, `size` its main font's height, in points."""

    page: int
    words: tuple[Word, ...]
    box: Box
    base: float
    size: float
    bold: bool
    underlined: bool

    @property
    def text(self) -> str:
        """The line as a reader reads it."""
        return "".join(word.text if word.glued else f" {word.text}" for word in self.words).strip()


def segments_of(words: Sequence[Word]) -> tuple[Segment, ...]:
    """The page's segments, from the top, then from the left."""
    rows = [sorted(row, key=lambda w: w.box.x0) for row in _rows(words)]
    edges = _edges(rows)
    found = [segment for row in rows for segment in _split(row, edges)]
    return tuple(sorted(_raised(found), key=lambda s: (round(s.base, 1), s.box.x0)))


def _rows(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Words grouped by baseline."""
    row: list[Word] = []
    for word in sorted(words, key=lambda w: (w.base, w.box.x0)):
        if row and word.base - row[-1].base > LEVEL * min(word.size, row[-1].size):
            yield row
            row = []
        row.append(word)
    if row:
        yield row


def _edges(rows: Iterable[Sequence[Word]]) -> set[int]:
    """Where (x, in whole points) several rows go on behind a gap: the left edges of columns."""
    counts = Counter(
        round(word.box.x0) for row in rows for last, word in pairwise(row) if _apart(last, word) > NARROWEST
    )
    return {x for x in counts if sum(counts[x + d] for d in (-1, 0, 1)) >= SHARED}


def _apart(last: Word, word: Word) -> float:
    """The gap between two words, in ems."""
    return (word.box.x0 - last.box.x1) / (max(word.size, last.size) or 1.0)


def _split(row: Sequence[Word], edges: set[int]) -> Iterator[Segment]:
    """A row, from its left, cut at its wide gaps, and before a column's edge at narrower ones."""
    part: list[Word] = []
    for word in row:
        gap = _apart(part[-1], word) if part else 0.0
        if gap > WIDE or (gap > NARROWEST and round(word.box.x0) in edges):
            yield segment_of(part)
            part = []
        part.append(word)
    if part:
        yield segment_of(part)


def segment_of(words: Iterable[Word]) -> Segment:
    """The segment of these words, put from left to right."""
    ordered = sorted(words, key=lambda w: (w.box.x0, w.box.top))
    told = tuple(told_apart(ordered))
    main = main_size(told)
    base = next(
        word.base for word in told if word.size >= main - 0.01 or word.size == max(w.size for w in told)
    )
    return Segment(told, around(word.box for word in told), base, main)


def main_size(words: Iterable[Word]) -> float:
    """The font height that most characters have, in points, to a tenth."""
    counts: Counter[float] = Counter()
    for word in words:
        counts[round(word.size, 1)] += len(word.text)
    return max(counts, key=lambda size: (counts[size], size))


def _raised(segments: Sequence[Segment]) -> Iterator[Segment]:
    """Small marks joined to the segment whose line they stand on; the others as they are."""
    marks: dict[int, list[Word]] = {}
    alone: set[int] = set()
    by_height = sorted(range(len(segments)), key=lambda i: segments[i].base)
    for at, index in enumerate(by_height):
        home = _home(segments, by_height, at)
        if home is not None:
            marks.setdefault(home, []).extend(segments[index].words)
            alone.add(index)
    for index, segment in enumerate(segments):
        if index not in alone:
            yield segment_of((*segment.words, *marks[index])) if index in marks else segment


def _home(segments: Sequence[Segment], by_height: Sequence[int], at: int) -> int | None:
    """The segment that a small one is a mark of: larger, overlapping in height, touching from the side."""
    mark = segments[by_height[at]]
    if sum(len(word.text) for word in mark.words) > 6:
        return None
    for step in (1, -1):
        other = at + step
        while (
            0 <= other < len(by_height) and abs(segments[by_height[other]].base - mark.base) < mark.size * 1.5
        ):
            if _beside(mark, segments[by_height[other]]):
                return by_height[other]
            other += step
    return None


def _beside(mark: Segment, line: Segment) -> bool:
    """Whether a small segment stands directly behind one of a line's words, or directly before the first."""
    overlap = min(mark.box.bottom, line.box.bottom) - max(mark.box.top, line.box.top)
    if mark.size >= RAISED * line.size or overlap < HANGING * mark.size:
        return False
    before = line.box.x0 - mark.box.x1
    behind = (mark.box.x0 - word.box.x1 for word in line.words)
    return -TOUCH < before / line.size < 1 or any(-TOUCH < gap / line.size < TOUCH for gap in behind)


def lines_of(page: int, segments: Sequence[Segment], rules: Sequence[Box]) -> tuple[Line, ...]:
    """The lines of one region, from the top: segments on one baseline together."""
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda s: (s.base, s.box.x0)):
        if rows and segment.base - rows[-1][0].base <= LEVEL * max(segment.size, rows[-1][0].size):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return tuple(_line(page, row, rules) for row in rows)


def _line(page: int, row: Sequence[Segment], rules: Sequence[Box]) -> Line:
    whole = segment_of([word for segment in row for word in segment.words])
    told = [word for word in whole.words if any(c.isalnum() for c in word.text)]
    return Line(
        page,
        whole.words,
        whole.box,
        whole.base,
        whole.size,
        bool(told) and all(word.bold for word in told),
        _covered(whole, rules) >= COVERED and _from_its_start(told, whole, rules),
    )


def _from_its_start(told: Sequence[Word], line: Segment, rules: Sequence[Box]) -> bool:
    """Whether a rule runs under the line's first word, or its second one where that is a number's.

    A reference begins with its author's name, and only its title behind it is underlined, as a link.
    """
    names = [word for word in told if word.text.strip("().,").isalpha()][:1]
    return all(_covered(Segment((word,), word.box, line.base, line.size), rules) >= COVERED for word in names)


def _covered(line: Segment, rules: Sequence[Box]) -> float:
    """The share of the line's width with a rule directly below its baseline."""
    total = 0.0
    for rule in rules:
        if -0.05 * line.size <= rule.top - line.base <= UNDERLINE * line.size:
            total += max(0.0, min(rule.x1, line.box.x1) - max(rule.x0, line.box.x0))
    return total / max(line.box.x1 - line.box.x0, 1.0)
