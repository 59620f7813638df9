"""The second engine, pypdfium2: opens a file, measures a page, draws it."""

from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from letterdiff.extract import wishes
from letterdiff.extract.pdf.geometry import Corners, Frame, frame_of
from letterdiff.extract.pdf.page.damage import HEAD, START

ENGINE_ERRORS = (pypdfium2.PdfiumError, ValueError, OSError)
"""What the engine raises on a file or page that it cannot read."""


Cut = tuple[float, float, float, float]
"""Points left out at a page's left, foot, right and top."""

_FLATTENED = 1
"""The engine's answer where it made annotations a part of the page."""

MOST_ANNOTATIONS = 2000
"""Annotations of one page that are looked through for form fields."""

DEEPEST = 15
"""Forms within forms that are followed."""


def engine(data: bytes) -> Any | None:
    """The file as pypdfium2 opens it, or None where it cannot."""
    start = data.find(START, 0, HEAD)
    for password in (None, *wishes.passwords()):
        try:
            return pypdfium2.PdfDocument(data[start:] if start > 0 else data, password=password)
        except ENGINE_ERRORS:
            continue
    return None


class Spared:
    """The file as `engine` opened it, but for pages that are kept from the engine: nothing stops it."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._kept: set[int] = set()

    def keep(self, number: int) -> None:
        """Keep page `number`, counted from 1, from the engine."""
        self._kept.add(number)

    def close(self) -> None:
        """Give the file back."""
        self._document.close()

    def __len__(self) -> int:
        return len(self._document)

    def __getitem__(self, index: int) -> Any:
        if index + 1 in self._kept:
            raise ValueError("a page that is kept from this engine")
        return self._document[index]


def page_of(document: Any, number: int) -> Any | None:
    """Page `number`, counted from 1, with what its form fields show; None where there is no such page."""
    if document is None or not 1 <= number <= len(document):
        return None
    try:
        page = document[number - 1]
        if _has_fields(page) and pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY) == _FLATTENED:
            page.close()
            page = document[number - 1]
    except ENGINE_ERRORS:
        return None
    return page


def _has_fields(page: Any) -> bool:
    """Whether a form field stands on the page: its text is drawn, and read, only as part of the page."""
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page.raw), MOST_ANNOTATIONS)):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, index)
        kind = pdfium.FPDFAnnot_GetSubtype(annotation) if annotation else None
        if annotation:
            pdfium.FPDFPage_CloseAnnot(annotation)
        if kind == pdfium.FPDF_ANNOT_WIDGET:
            return True
    return False


def frame(page: Any) -> Frame:
    """The frame of an engine's page: the engine itself works out what its boxes and its parents' come to."""
    shown: Corners = page.get_bbox()
    return frame_of(shown, None, page.get_rotation())


def grey(page: Any, scale: float, cut: Cut = (0.0, 0.0, 0.0, 0.0)) -> Any:
    """The page drawn in grey, less what is cut off: a numpy array of rows of pixels, 0 black to 255 white."""
    bitmap = page.render(scale=scale, grayscale=True, crop=cut)
    pixels = bitmap.to_numpy().copy()
    bitmap.close()
    return pixels.reshape(pixels.shape[0], pixels.shape[1])


def colour(page: Any, scale: float) -> Any:
    """The page drawn in colour: a numpy array of rows of pixels of blue, green and red, 0 to 255."""
    bitmap = page.render(scale=scale, prefer_bgrx=False)
    pixels = bitmap.to_numpy()[..., :3].copy()
    bitmap.close()
    return pixels


def take_text_away(page: Any) -> None:
    """Leave the page's text out of every later picture of this page, until it is closed."""
    for drawn in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=DEEPEST):
        pdfium.FPDFPageObj_SetIsActive(drawn.raw, False)
