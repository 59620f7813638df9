"""The lines of a page as a reader sees them, from its document: there letters say who, when and why."""

from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from letterdiff.extract.pdf.geometry import Box, around
from letterdiff.model import BlockKind, Document, PageBox

SHARED = 0.6
"""Share of a word's height by which it overlaps its line."""

APART = 2.0
"""Heights of a word: a wider gap on a line parts two lines that stand beside each other."""

_SHOWN = 60
"""Characters of a line that a witness shows."""


@dataclass(frozen=True, slots=True)
class PageLine:
    """One line of one page: its words, where it stands, and what kind of block it belongs to."""

    text: str
    box: Box
    kind: BlockKind
    block: int


def lines_of(document: Document, pages: Iterable[int]) -> dict[int, list[PageLine]]:
    """The seen lines of each of these pages, from its top; beside each other in two blocks they are two."""
    found: dict[int, list[PageLine]] = {page: [] for page in pages}
    for (page, index), words in _words(document, found).items():
        kind = document.blocks[index].kind
        if kind is not BlockKind.HIDDEN:
            found[page] += [PageLine(text, box, kind, index) for text, box in _lines(words)]
    for lines in found.values():
        lines.sort(key=lambda line: (round(line.box.top), line.box.x0))
    return found


def _words(document: Document, pages: Container[int]) -> dict[tuple[int, int], list[tuple[str, Box]]]:
    """The words of each block on each of these pages, by page and block, in one pass over the document."""
    starts = [block.start for block in document.blocks]
    words: dict[tuple[int, int], list[tuple[str, Box]]] = {}
    for run in document.runs:
        place = run.place
        if isinstance(place, PageBox) and place.page in pages:
            block = bisect_right(starts, run.start) - 1
            text = document.text[run.start : run.end]
            words.setdefault((place.page, block), []).append((text, _box(place)))
    return words


def _lines(words: list[tuple[str, Box]]) -> Iterator[tuple[str, Box]]:
    row: list[tuple[str, Box]] = []
    for word in words:
        if row and not _beside(row[-1][1], word[1]):
            yield _joined(row)
            row = []
        row.append(word)
    if row:
        yield _joined(row)


def _joined(row: list[tuple[str, Box]]) -> tuple[str, Box]:
    return " ".join(text for text, _ in row), around([box for _, box in row])


def _beside(left: Box, right: Box) -> bool:
    shared = min(left.bottom, right.bottom) - max(left.top, right.top)
    lower = min(left.bottom - left.top, right.bottom - right.top)
    return shared > SHARED * lower and right.x0 - left.x0 >= 0 and right.x0 - left.x1 < APART * lower


def _box(place: PageBox) -> Box:
    return Box(place.x0, place.top, place.x1, place.bottom)


def witness(page: int, line: str) -> str:
    """A witness in words: the page, and the line as it begins."""
    shown = line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()} …"
    return f"page {page}, line “{shown}”"
