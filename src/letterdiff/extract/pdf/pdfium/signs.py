"""The characters that the second engine has on a page, each with the middle of its box."""

import ctypes
from collections.abc import Sequence
from itertools import accumulate
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from letterdiff.extract.pdf.pdfium import engine

HYPHEN_AT_LINE_END = ("\x02", "\ufffe")
"""What pdfium writes for a hyphen that ends a line."""


class Sign(NamedTuple):
    """A character that the engine has, and the middle of its box; None where it made the character up."""

    text: str
    middle: tuple[float, float] | None


class Page:
    """One page's signs in the engine's order, and the way to those at a height of the page."""

    BAND = 12.0
    """Points: the height of the bands by which signs are looked up; about one line."""

    def __init__(self, signs: Sequence[Sign]) -> None:
        self.signs = signs
        self._line_ends = list(accumulate((sign.text in ("\n", "\r") for sign in signs), initial=0))
        self._bands: dict[int, list[int]] = {}
        for index, (_, middle) in enumerate(signs):
            if middle is not None:
                self._bands.setdefault(int(middle[1] // self.BAND), []).append(index)

    def between(self, top: float, bottom: float) -> list[int]:
        """The indexes of the signs near these heights (y, points), in the engine's order."""
        bands = range(int(top // self.BAND), int(bottom // self.BAND) + 1)
        return sorted(index for band in bands for index in self._bands.get(band, ()))

    def space(self, start: int, end: int) -> str:
        """The white space that the signs `start` to `end` (exclusive) leave: a line's end, a space, none."""
        if start >= end:
            return ""
        return "\n" if self._line_ends[end] > self._line_ends[start] else " "


def page_of(document: Any, number: int) -> Page | None:
    """Page `number`, counted from 1, of the engine's document; None where it cannot read it."""
    page = engine.page_of(document, number)
    if page is None:
        return None
    try:
        shown, text = engine.frame(page), page.get_textpage()
    except engine.ENGINE_ERRORS:
        page.close()
        return None
    found = Page(_taken(text, shown.matrix))
    text.close()
    page.close()
    return found


def _taken(text: Any, matrix: tuple[float, ...]) -> list[Sign]:
    """The characters of an engine's text page; `matrix` takes user space to the shown page."""
    a, b, c, d, e, f = matrix
    raw, found = text.raw, []
    left, right, low, high = (ctypes.c_double() for _ in range(4))
    sides = tuple(ctypes.byref(side) for side in (left, right, low, high))
    for index in range(text.count_chars()):
        sign = _character(pdfium.FPDFText_GetUnicode(raw, index))
        made_up = sign.isspace() or pdfium.FPDFText_IsGenerated(raw, index) == 1
        if made_up or not pdfium.FPDFText_GetCharBox(raw, index, *sides):
            found.append(Sign(sign, None))
            continue
        x, y = (left.value + right.value) / 2, (low.value + high.value) / 2
        found.append(Sign(sign, (a * x + c * y + e, b * x + d * y + f)))
    return found


def _character(code: int) -> str:
    """The character of a code unit; a hyphen where the engine marks one at a line's end."""
    text = chr(code) if code < 0x110000 else ""
    return "-\n" if text in HYPHEN_AT_LINE_END else text
