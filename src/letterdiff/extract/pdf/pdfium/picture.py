"""Pictures of passages: the page around their boxes, drawn by pypdfium2, the passage marked."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from letterdiff.extract.errors import Unreadable
from letterdiff.extract.pdf.geometry import Box, around
from letterdiff.extract.pdf.pdfium.engine import ENGINE_ERRORS, engine, frame, page_of
from letterdiff.model import PageBox

MARGIN = 24.0
"""Points shown above and below the passage: two lines of text, so that it is seen in its place."""

SIDE = 8.0
"""Points left of the text at which the line in the margin stands."""

WIDEST = 1400
TALLEST = 3200
"""Pixels: a picture is scaled down to stay within them; reports carry it inline."""

GAP = 6
"""Pixels between the pieces of two pages."""

STRIDE = 2.5
"""Heights of a word: a wider gap on a line is a gap between columns."""

COLORS = 24
"""Colours of the palette: text, its grey edges and one mark need no more."""

MARK = (255, 225, 90)
LINE = (190, 60, 0)
GROUND = (128, 128, 128)


def picture(data: bytes, boxes: Sequence[PageBox], scale: float) -> bytes:
    """A PNG of the pages around the boxes, stacked in page order; Unreadable where none can be drawn."""
    document = engine(data)
    pieces = [] if document is None else [_piece(document, n, boxes, scale) for n in _pages(boxes)]
    drawn = [piece for piece in pieces if piece is not None]
    if document is not None:
        document.close()
    if not drawn:
        raise Unreadable("the page cannot be drawn", "open the file at the page named beside the quote")
    return _png(_stacked(drawn))


def _pages(boxes: Sequence[PageBox]) -> list[int]:
    return sorted({box.page for box in boxes})


def _piece(document: Any, number: int, boxes: Sequence[PageBox], scale: float) -> Any | None:
    """The part of one page around its boxes as a picture, or None where the engine cannot draw it."""
    page = page_of(document, number)
    if page is None:
        return None
    shown = frame(page)
    marked = [Box(b.x0, b.top, b.x1, b.bottom) for b in boxes if b.page == number]
    whole = around(marked)
    top, bottom = max(0.0, whole.top - MARGIN), min(shown.height, whole.bottom + MARGIN)
    if bottom <= top:
        return None
    scale = min(scale, WIDEST / shown.width, TALLEST / (bottom - top))
    try:
        bitmap = page.render(scale=scale, crop=(0, shown.height - bottom, 0, top))
        image = bitmap.to_pil().convert("RGB")
    except ENGINE_ERRORS:
        return None
    page.close()
    return _marked(image, marked, top, scale)


def _marked(image: Any, boxes: Sequence[Box], top: float, scale: float) -> Any:
    """The picture with the boxes tinted and a line beside them."""
    from PIL import Image, ImageChops, ImageDraw

    tint = Image.new("RGB", image.size, (255, 255, 255))
    brush = ImageDraw.Draw(tint)
    for box in _stripes(boxes):
        brush.rectangle(
            [scale * box.x0, scale * (box.top - top), scale * box.x1, scale * (box.bottom - top)], fill=MARK
        )
    image = ImageChops.multiply(image, tint)
    whole = around(boxes)
    x = max(1.0, scale * (whole.x0 - SIDE))
    ImageDraw.Draw(image).line(
        [x, scale * (whole.top - top), x, scale * (whole.bottom - top)],
        fill=LINE,
        width=max(2, round(2 * scale)),
    )
    return image


def _stripes(boxes: Sequence[Box]) -> list[Box]:
    """The boxes with those that follow each other on one line made one, so that the tint has no gaps."""
    stripes: list[Box] = []
    for box in boxes:
        last = stripes[-1] if stripes else None
        same = last is not None and min(last.bottom, box.bottom) - max(last.top, box.top) > 0
        if last is not None and same and 0 <= box.x0 - last.x1 < STRIDE * (box.bottom - box.top):
            stripes[-1] = around((last, box))
        else:
            stripes.append(box)
    return stripes


def _stacked(pieces: Sequence[Any]) -> Any:
    """The pictures below each other, a thin gap between them."""
    from PIL import Image

    if len(pieces) == 1:
        return pieces[0]
    width = max(piece.width for piece in pieces)
    height = sum(piece.height for piece in pieces) + GAP * (len(pieces) - 1)
    whole = Image.new("RGB", (width, height), GROUND)
    at = 0
    for piece in pieces:
        whole.paste(piece, (0, at))
        at += piece.height + GAP
    return whole


def _png(image: Any) -> bytes:
    """The picture as a PNG with a small palette."""
    out = BytesIO()
    image.quantize(COLORS).save(out, "PNG", optimize=True)
    return out.getvalue()
