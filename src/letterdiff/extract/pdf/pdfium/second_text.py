"""The second reading of a PDF's text: what pypdfium2 has where pdfplumber's words stand.

It shares no code with the first reading but the page's frame, so that an error of one is not the other's.
"""

from collections.abc import Sequence
from typing import Any

from letterdiff.extract.pdf.geometry import Box
from letterdiff.extract.pdf.page.boxes import Lookup, raised
from letterdiff.extract.pdf.pdfium.engine import engine
from letterdiff.extract.pdf.pdfium.from_right import RIGHT_TO_LEFT, Placed, in_words, opened
from letterdiff.extract.pdf.pdfium.raised import Part, respaced
from letterdiff.extract.pdf.pdfium.signs import Page, page_of
from letterdiff.model import Anchor, PageBox

PAD = 0.75
"""Points that a word's box is widened by at each side: engines round a glyph's advance differently."""


class Second:
    """A file as the second engine reads it; pages are read when they are asked for, and a few are kept."""

    KEPT = 4
    """Pages kept at once: quotes come in the order of the text, footnotes a page or two behind."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._pages: dict[int, Page | None] = {}

    def text(self, anchor: Anchor) -> str | None:
        """The engine's text inside the anchor's page boxes, pages on lines of their own; None where it fails.

        White space beside a raised mark is the anchor's own: raising sets the mark apart, spaces or not.
        """
        boxes: dict[int, list[Box]] = {}
        for place in anchor.places:
            if isinstance(place, PageBox):
                boxes.setdefault(place.page, []).append(
                    Box(place.x0 - PAD, place.top - PAD, place.x1 + PAD, place.bottom + PAD)
                )
        parts: list[Part] = []
        for number, on_page in boxes.items():
            page = self._page(number)
            if page is None:
                return None
            inside = _inside(page, on_page)
            if parts and inside:
                inside[0] = inside[0]._replace(space="\n")
            parts += inside
        if RIGHT_TO_LEFT.search(anchor.exact):
            parts = opened(anchor.exact, parts)
        return respaced(anchor.exact, parts) if boxes else None

    def _page(self, number: int) -> Page | None:
        if number not in self._pages:
            while len(self._pages) >= self.KEPT:
                del self._pages[next(iter(self._pages))]
            self._pages[number] = page_of(self._document, number)
        return self._pages[number]


def texts(data: bytes, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
    """The engine's text at each anchor; None where it cannot read."""
    document = engine(data)
    if document is None:
        return (None,) * len(anchors)
    second = Second(document)
    order = sorted(range(len(anchors)), key=lambda index: _first_page(anchors[index]))
    found = {index: second.text(anchors[index]) for index in order}
    document.close()
    return tuple(found[index] for index in range(len(anchors)))


def _first_page(anchor: Anchor) -> int:
    return next((place.page for place in anchor.places if isinstance(place, PageBox)), 0)


def _inside(page: Page, boxes: Sequence[Box]) -> list[Part]:
    """The page's characters whose middle lies in one of the boxes, with the white space between them.

    They stand in the engine's order, but for raised marks: files draw those after their line or page; and
    but for writing from the right, which the engine orders as it likes.
    """
    lookup, small = Lookup(boxes), raised(boxes)
    placed: list[Placed] = []
    kept: list[tuple[int, Part]] = []
    marks: dict[int, list[Part]] = {}
    last = 0
    for index in page.between(min(box.top for box in boxes), max(box.bottom for box in boxes)):
        text, middle = page.signs[index]
        home = None if middle is None else lookup.home(*middle)
        if home is None:
            continue
        placed.append(Placed(home, middle[0] if middle else 0.0, index, text))
        if home in small:
            marks.setdefault(home, []).append(Part("", text, True))
        else:
            kept.append((home, Part(page.space(last + 1, index) if kept else "", text, False)))
        last = index
    if any(RIGHT_TO_LEFT.match(sign.text) for sign in placed):
        return list(in_words(placed))
    return _with_marks(kept, marks)


def _with_marks(kept: list[tuple[int, Part]], marks: dict[int, list[Part]]) -> list[Part]:
    """The characters, each with its box, and the raised marks behind the last of the box before theirs."""
    last: dict[int, int] = {home: at for at, (home, _) in enumerate(kept)}
    behind: dict[int, list[Part]] = {}
    front: list[Part] = []
    for home in sorted(marks):
        before = home - 1
        while before in marks:
            before -= 1
        at = last.get(before, len(kept) - 1) if before >= 0 else -1
        (behind.setdefault(at, []) if at >= 0 else front).extend(marks[home])
    parts = list(front)
    for at, (_, part) in enumerate(kept):
        parts.append(part)
        parts += behind.get(at, ())
    return parts
