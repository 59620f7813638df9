"""The second reading of a PDF's quotes: what pypdfium2 has where pdfplumber's words stand.

It shares no code with the first reading but the page's frame, so that an error of one is not the other's.
"""

import ctypes
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from letterdiff.extract.pdf.engine import ENGINE_ERRORS, engine, frame, page_of
from letterdiff.extract.pdf.geometry import Box
from letterdiff.model import Anchor, PageBox

PAD = 0.75
"""Points that a word's box is widened by at each side: engines round a glyph's advance differently."""

CELL = 24.0
"""Points: the side of the squares by which boxes are looked up."""

RAISED = 0.85
"""A box lower than this share of the usual one holds a raised mark; padding makes the share high."""

HYPHEN_AT_LINE_END = ("\x02", "\ufffe")
"""What pdfium writes for a hyphen that ends a line."""


class _Sign(NamedTuple):
    """A character that the engine has, and the middle of its box; None where it made the character up."""

    text: str
    middle: tuple[float, float] | None


def texts(data: bytes, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
    """The engine's text inside each anchor's page boxes, pages on lines of their own; None where it fails."""
    document = engine(data)
    if document is None:
        return (None,) * len(anchors)
    numbers = {place.page for anchor in anchors for place in anchor.places if isinstance(place, PageBox)}
    signs = {number: _signs(document, number) for number in sorted(numbers)}
    found = tuple(_text(anchor, signs) for anchor in anchors)
    document.close()
    return found


def _text(anchor: Anchor, signs: dict[int, tuple[_Sign, ...] | None]) -> str | None:
    boxes: dict[int, list[Box]] = {}
    for place in anchor.places:
        if isinstance(place, PageBox):
            boxes.setdefault(place.page, []).append(
                Box(place.x0 - PAD, place.top - PAD, place.x1 + PAD, place.bottom + PAD)
            )
    parts: list[str] = []
    for number, on_page in boxes.items():
        page = signs[number]
        if page is None:
            return None
        parts.append(_inside(page, on_page))
    return "\n".join(parts) if parts else None


def _inside(page: Iterable[_Sign], boxes: Sequence[Box]) -> str:
    """The page's characters whose middle lies in one of the boxes, with the white space between them.

    They stand in the engine's order, but for raised marks: files draw those after their line or page.
    """
    cells = _cells(boxes)
    raised = _raised(boxes)
    kept: list[tuple[int, str]] = []
    marks: dict[int, str] = {}
    pending = ""
    for sign in page:
        home = None if sign.middle is None or sign.text.isspace() else _home(sign.middle, cells, boxes)
        if home is None:
            pending += sign.text if sign.text.isspace() else " "
        elif home in raised:
            marks[home] = marks.get(home, "") + sign.text
        else:
            space = "\n" if "\n" in pending or "\r" in pending else " " * bool(pending)
            kept.append((home, (space if kept else "") + sign.text))
            pending = ""
    return "".join(text for _, text in _with_marks(kept, marks))


def _with_marks(kept: list[tuple[int, str]], marks: dict[int, str]) -> list[tuple[int, str]]:
    """The characters, each with its box, and the raised marks behind the last of the box before theirs."""
    for home in sorted(marks):
        before = [at for at, (index, _) in enumerate(kept) if index == home - 1]
        kept.insert(before[-1] + 1 if before else 0 if home == 0 else len(kept), (home, marks[home]))
    return kept


def _raised(boxes: Sequence[Box]) -> frozenset[int]:
    """The boxes that are much lower than most."""
    heights = sorted(box.bottom - box.top for box in boxes)
    usual = heights[len(heights) // 2]
    return frozenset(i for i, box in enumerate(boxes) if box.bottom - box.top < RAISED * usual)


def _home(
    middle: tuple[float, float], cells: dict[tuple[int, int], list[int]], boxes: Sequence[Box]
) -> int | None:
    """The box in which a character's middle lies, the smallest if several; None if none."""
    x, y = middle
    near = cells.get((int(x // CELL), int(y // CELL)), ())
    holding = [(boxes[i].bottom - boxes[i].top, i) for i in near if boxes[i].holds(x, y)]
    return min(holding)[1] if holding else None


def _cells(boxes: Sequence[Box]) -> dict[tuple[int, int], list[int]]:
    """The boxes' indexes by the squares of the page that they touch."""
    cells: dict[tuple[int, int], list[int]] = {}
    for index, box in enumerate(boxes):
        for column in range(int(box.x0 // CELL), int(box.x1 // CELL) + 1):
            for row in range(int(box.top // CELL), int(box.bottom // CELL) + 1):
                cells.setdefault((column, row), []).append(index)
    return cells


def _signs(document: Any, number: int) -> tuple[_Sign, ...] | None:  # noqa: ANN401
    """The page's characters in the engine's order, or None where it cannot read the page."""
    page = page_of(document, number)
    if page is None:
        return None
    try:
        shown, text = frame(page), page.get_textpage()
    except ENGINE_ERRORS:
        return None
    left, right, low, high = (ctypes.c_double() for _ in range(4))
    sides = tuple(ctypes.byref(side) for side in (left, right, low, high))
    found: list[_Sign] = []
    for index in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text.raw, index)
        if pdfium.FPDFText_IsGenerated(text.raw, index) == 1 or not pdfium.FPDFText_GetCharBox(
            text.raw, index, *sides
        ):
            found.append(_Sign(_character(code), None))
            continue
        middle = shown.point((left.value + right.value) / 2, (low.value + high.value) / 2)
        found.append(_Sign(_character(code), middle))
    text.close()
    page.close()
    return tuple(found)


def _character(code: int) -> str:
    """The character of a code unit; a hyphen where the engine marks one at a line's end."""
    text = chr(code) if code < 0x110000 else ""
    return "-\n" if text in HYPHEN_AT_LINE_END else text
