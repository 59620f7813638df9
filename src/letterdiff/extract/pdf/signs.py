"""The characters that the second engine has on a page, each with the middle of its box."""

import ctypes
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from letterdiff.extract.pdf.engine import ENGINE_ERRORS, frame, page_of

HYPHEN_AT_LINE_END = ("\x02", "\ufffe")
"""What pdfium writes for a hyphen that ends a line."""


class Sign(NamedTuple):
    """A character that the engine has, and the middle of its box; None where it made the character up."""

    text: str
    middle: tuple[float, float] | None


def signs_of(document: Any, number: int) -> tuple[Sign, ...] | None:  # noqa: ANN401
    """The page's characters in the engine's order, or None where it cannot read the page."""
    page = page_of(document, number)
    if page is None:
        return None
    try:
        shown, text = frame(page), page.get_textpage()
    except ENGINE_ERRORS:
        page.close()
        return None
    found = tuple(_taken(text, shown.matrix))
    text.close()
    page.close()
    return found


def _taken(text: Any, matrix: tuple[float, ...]) -> list[Sign]:  # noqa: ANN401
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
