"""Running heads, running feet and page numbers: found by where they stand, and by what repeats over pages."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from letterdiff.extract.pdf.lines import Line

ZONE = 0.16
"""Share of the page's height, at its top and at its foot, in which furniture stands."""

DRIFT = 6.0
"""Points by which the same running head may stand higher or lower from page to page."""

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
    repeated = _repeated(pages, edges)
    first = {_bare(line.text) for line in pages[0]} if pages else set()
    found: list[set[int]] = []
    for number, (lines, sides) in enumerate(zip(pages, edges, strict=True), start=1):
        marks: set[int] = set()
        for side in sides:
            depth = max(
                (
                    at + 1
                    for at, index in enumerate(side)
                    if (number, index) in repeated
                    or _numbers(lines[index], number, labels[number - 1], len(pages))
                ),
                default=0,
            )
            marks.update(side[:depth])
            if depth and number > 1:
                marks.update(_also_on_first(side[depth:], lines, first))
        marks.update(
            i
            for i, line in enumerate(lines)
            if all(w.look.artifact for w in line.words) and any(i in s for s in sides)
        )
        found.append(marks)
    return found


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
            if any(other != number and abs(where - base) <= DRIFT for other, _, where in stands):
                found.add((number, index))
    return found


def _numbers(line: Line, number: int, label: str, count: int) -> bool:
    """Whether the line is the page's own number and little else."""
    match = _NUMBER.fullmatch(line.text.strip())
    if match is None:
        return False
    told = match[1].casefold()
    return told == label.casefold() or (told.isdigit() and abs(int(told) - number) <= max(1, count // 10))


def _also_on_first(side: Edge, lines: Sequence[Line], first: set[str]) -> Iterator[int]:
    """Lines next to a running head that stand word for word on the first page: addressee, date, title."""
    for index in side:
        if _bare(lines[index].text) not in first:
            return
        yield index


def commonest_size(pages: Sequence[Sequence[Line]]) -> float:
    """The font height that most characters of the document have, in points; 0 without lines."""
    counts: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            counts[round(line.size, 1)] += len(line.text)
    return max(counts, key=lambda size: (counts[size], size), default=0.0)
