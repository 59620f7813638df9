"""Running heads, running feet and page numbers: found by where they stand, and by what repeats over pages."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from letterdiff.extract.pdf.setting.lines import Line
from letterdiff.extract.pdf.setting.running import NEXT, alike, is_own
from letterdiff.extract.pdf.setting.stamps import is_stamp

ZONE = 0.16
"""Share of the page's height, at its top and at its foot, in which furniture stands."""

DRIFT = 6.0
"""Points by which the same running head may stand higher or lower from page to page."""

APART = 1.2
"""Times the step between lines of text: a running head stands further from the text than that."""

SIZES = 0.08
"""Share by which print of another size differs."""

OUTER = 2
"""Lines from the page's edge within which a stamp is told by its words alone."""

DEEPEST = 6
"""Lines that a running head or foot has at most."""

_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?:[^\W\d_]+\s)?[-–—|\[(]?\s?(\d{1,4}|[ivxlc]{1,7})\s?[-–—|\])]?(?:\s?(?:/|[^\W\d_]{2,4})\s?\d{1,4})?",
    re.IGNORECASE,
)

Edge = list[int]
"""Indexes of a page's lines, from the page's edge inwards."""


def furniture_of(
    pages: Sequence[Sequence[Line]], heights: Sequence[float], labels: Sequence[str]
) -> list[set[int]]:
    """For each page the indexes of its lines (from the top) that are furniture; `heights` in points."""
    edges = [tuple(_edges(lines, height)) for lines, height in zip(pages, heights, strict=True)]
    repeated = _repeated(pages, edges) | alike(pages, edges, labels, commonest_size(pages))
    first = {_bare(line.text) for line in pages[0]} if pages else set()
    found: list[set[int]] = []
    for number, (lines, sides) in enumerate(zip(pages, edges, strict=True), start=1):
        again = {index for page, index in repeated if page == number}
        page = _Page(number, labels[number - 1], lines, again, first if number > 1 else set())
        found.append({index for side in sides for index in page.furniture(side)})
    nothing_left = all(len(marks) == len(lines) for marks, lines in zip(found, pages, strict=True))
    return [set() for _ in found] if nothing_left else found


class _Page(NamedTuple):
    """One page and what tells its furniture: lines that come again nearby, lines of the first page."""

    number: int
    label: str
    lines: Sequence[Line]
    again: set[int]
    first: set[str]

    def furniture(self, side: Edge) -> Iterator[int]:
        """The furniture at one edge: everything up to the innermost line that can be told to be some."""
        depth = max((at + 1 for at in range(len(side)) if self._told(side, at)), default=0)
        while depth and depth < len(side) and self._on_first(side[depth]):
            depth += 1
        yield from side[:depth]
        yield from (i for i in side[depth:] if all(word.look.artifact for word in self.lines[i].words))

    def _told(self, side: Edge, at: int) -> bool:
        """Whether the line at this depth is certainly furniture."""
        line = self.lines[side[at]]
        number = page_number(line.text)
        if number is not None and self._is_mine(number):
            near = [side[i] for i in (at - 1, at + 1) if 0 <= i < len(side)]
            bare = not any(c.isalpha() for c in line.text) or line.text.strip() == number
            return bare or side[at] in self.again or any(self._on_first(i) for i in near)
        if at < OUTER and is_stamp(line.text) and self._set_apart(side, at):
            return True
        return side[at] in self.again and self._set_apart(side, at)

    def _is_mine(self, number: str) -> bool:
        return is_own(number, self.number, self.label)

    def _on_first(self, index: int) -> bool:
        return _bare(self.lines[index].text) in self.first

    def _set_apart(self, side: Edge, at: int) -> bool:
        """Whether a gap, or another size of print, divides the line from the text further in."""
        line = self.lines[side[at]]
        top = side[0] < side[-1] or line.base < self.lines[len(self.lines) // 2].base
        inward = self.lines[side[at] + 1 :] if top else self.lines[: side[at]][::-1]
        if len(inward) < 2:
            return True
        step, next_step = abs(inward[0].base - line.base), abs(inward[1].base - inward[0].base)
        return step > APART * next_step or abs(inward[0].size - line.size) > SIZES * line.size


def _edges(lines: Sequence[Line], height: float) -> Iterator[Edge]:
    """The lines at the page's top and at its foot, each from the edge inwards."""
    yield [i for i, line in enumerate(lines) if line.box.bottom < ZONE * height][:DEEPEST]
    yield [i for i, line in enumerate(lines) if line.box.top > (1 - ZONE) * height][::-1][:DEEPEST]


def _bare(text: str) -> str:
    """A line without what changes from page to page."""
    return _DIGITS.sub("#", text.casefold()).strip()


def _repeated(pages: Sequence[Sequence[Line]], edges: Sequence[Sequence[Edge]]) -> set[tuple[int, int]]:
    """(page, index) of lines that stand at the same place, with the same words, on several pages."""
    places: defaultdict[tuple[int, str], list[tuple[int, int, float]]] = defaultdict(list)
    for number, (lines, sides) in enumerate(zip(pages, edges, strict=True), start=1):
        for which, side in enumerate(sides):
            for index in side:
                places[which, _bare(lines[index].text)].append((number, index, lines[index].base))
    found: set[tuple[int, int]] = set()
    for stands in places.values():
        for number, index, base in stands:
            if any(
                0 < abs(other - number) <= NEXT and abs(where - base) <= DRIFT for other, _, where in stands
            ):
                found.add((number, index))
    return found


def page_number(text: str) -> str | None:
    """The number in a line that holds a page's number and at most a word besides; None in any other line."""
    match = _NUMBER.fullmatch(text.strip())
    return match[1] if match else None


def commonest_size(pages: Sequence[Sequence[Line]]) -> float:
    """The font height that most characters of the document have, in points; 0 without lines."""
    counts: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            counts[round(line.size, 1)] += len(line.text)
    return max(counts, key=lambda size: (counts[size], size), default=0.0)
