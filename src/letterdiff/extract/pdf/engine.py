"""The second engine, pypdfium2: opens a file, measures a page, draws it."""

from typing import Any

import pypdfium2

from letterdiff.extract.pdf.geometry import Corners, Frame, frame_of

ENGINE_ERRORS = (pypdfium2.PdfiumError, ValueError, OSError)
"""What the engine raises on a file or page that it cannot read."""


def engine(data: bytes) -> Any | None:  # noqa: ANN401
    """The file as pypdfium2 opens it, or None where it cannot."""
    try:
        return pypdfium2.PdfDocument(data)
    except ENGINE_ERRORS:
        return None


def page_of(document: Any, number: int) -> Any | None:  # noqa: ANN401
    """Page `number`, counted from 1, or None where the engine has no such page."""
    if document is None or not 1 <= number <= len(document):
        return None
    try:
        return document[number - 1]
    except ENGINE_ERRORS:
        return None


def frame(page: Any) -> Frame:  # noqa: ANN401
    """The frame of an engine's page: the engine itself works out what its boxes and its parents' come to."""
    shown: Corners = page.get_bbox()
    return frame_of(shown, None, page.get_rotation())


def grey(page: Any, scale: float) -> Any:  # noqa: ANN401
    """The page drawn in grey: a numpy array of rows of pixels, 0 black to 255 white."""
    bitmap = page.render(scale=scale, grayscale=True)
    pixels = bitmap.to_numpy().copy()
    bitmap.close()
    return pixels.reshape(pixels.shape[0], pixels.shape[1])
