"""Running heads whose words change from page to page: told by place, print and the page's number."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from letterdiff.extract.pdf.setting.lines import Line

NEXT = 2
"""Pages within which a running head comes again: the next one, or the next on the same side of the sheet."""

OFFSET = 4
"""Pages by which a printed number may differ from the count: a cover and a table of contents."""

LEVEL = 1.5
"""Points by which the same place on two pages differs."""

SMALLER = 0.95
"""Share of the body's size below which print at a page's top is no heading's."""

PAGES = 3
"""Pages at least on which a head without a number stands, that says something else on each."""

APART = 1.5
"""Ems between a running head's words and the page's number."""

_BARS = "|·•–—-/"


class _Head(NamedTuple):
    """The outermost line of one edge (0 top, 1 foot) of a page; whether it shows that page's number."""

    edge: int
    page: int
    at: int
    line: Line
    numbered: bool


def alike(
    pages: Sequence[Sequence[Line]],
    edges: Sequence[Sequence[Sequence[int]]],
    labels: Sequence[str],
    body: float,
) -> set[tuple[int, int]]:
    """(page, index) of lines that stand at one place, in one print, on pages near each other, as a running
    head or foot: with the page's number beside their words, or at the top in small print.
    """
    heads = list(_heads(pages, edges, labels))
    found: set[tuple[int, int]] = set()
    for head in heads:
        same = [other for other in heads if _same_place(head, other)]
        if any(head.numbered and other.numbered and abs(other.page - head.page) <= NEXT for other in same):
            found.add((head.page, head.at))
        small = head.edge == 0 and head.line.size < SMALLER * body
        if small and len(same) >= PAGES - 1:
            found.add((head.page, head.at))
    return found


def _heads(
    pages: Sequence[Sequence[Line]], edges: Sequence[Sequence[Sequence[int]]], labels: Sequence[str]
) -> Iterator[_Head]:
    for page, (lines, sides, label) in enumerate(zip(pages, edges, labels, strict=True), start=1):
        for edge, side in enumerate(sides):
            if side:
                line = lines[side[0]]
                yield _Head(edge, page, side[0], line, _shows_number(line, page, label))


def _same_place(one: _Head, other: _Head) -> bool:
    return (
        one.page != other.page
        and one.edge == other.edge
        and abs(one.line.base - other.line.base) <= LEVEL
        and abs(one.line.size - other.line.size) < 0.1
        and one.line.words[0].look.font == other.line.words[0].look.font
    )


def _shows_number(line: Line, page: int, label: str) -> bool:
    """Whether the page's number stands before or behind the line's words, set off from them."""
    if len(line.words) < 2:
        return False
    first, second, before, last = line.words[0], line.words[1], line.words[-2], line.words[-1]
    gap = APART * line.size
    ends = (
        (first.text, second.box.x0 - first.box.x1 > gap or second.text in _BARS),
        (last.text, last.box.x0 - before.box.x1 > gap or before.text in _BARS),
    )
    return any(apart and is_own(text.strip(_BARS), page, label) for text, apart in ends)


def is_own(number: str, page: int, label: str) -> bool:
    """Whether a printed number is this page's, by its label or, about, by count."""
    told = number.casefold()
    return bool(told) and (told == label.casefold() or (told.isdigit() and abs(int(told) - page) <= OFFSET))
