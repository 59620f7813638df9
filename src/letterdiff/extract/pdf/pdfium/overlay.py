"""A page with every block's box and kind drawn over it: what the reader took for what, for a person to see.

A block is framed in its kind's colour and named in the margin by its number and its kind's letters, so that
colour is not the only sign; a key below the page says what the letters mean.
"""

from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from letterdiff.extract.errors import Unreadable
from letterdiff.extract.pdf.geometry import Box, around
from letterdiff.extract.pdf.pdfium.engine import ENGINE_ERRORS, engine, frame, page_of
from letterdiff.extract.requests import Mark
from letterdiff.model import BlockKind

KINDS: dict[BlockKind, tuple[str, tuple[int, int, int]]] = {
    BlockKind.HEADING: ("H", (176, 0, 32)),
    BlockKind.PARAGRAPH: ("P", (0, 84, 166)),
    BlockKind.LIST_ITEM: ("L", (0, 122, 61)),
    BlockKind.QUOTATION: ("Q", (122, 47, 160)),
    BlockKind.FOOTNOTE: ("F", (150, 90, 0)),
    BlockKind.TABLE: ("T", (0, 120, 130)),
    BlockKind.CAPTION: ("C", (190, 60, 130)),
    BlockKind.SALUTATION: ("SAL", (80, 80, 0)),
    BlockKind.SIGNATURE: ("SIG", (60, 60, 140)),
    BlockKind.FURNITURE: ("FUR", (110, 110, 110)),
    BlockKind.HIDDEN: ("HID", (0, 0, 0)),
}
"""The letters and the colour of each kind."""

LARGEST = 3000
"""Pixels of a page's longer side at most."""

SIDE = 54.0
"""Points left and right of the page in which the names of blocks stand."""

KEY = 26.0
"""Points below the page for the key."""

SIZE = 9.0
"""Points of the letters in the margin."""

STEP = 10.0
"""Points from one name in the margin to the next."""

FAR = 0.6
"""Share of the page's width beyond which a block's name stands in the right margin."""

EDGE = (200, 200, 200)
GROUND = (255, 255, 255)

PAD = 1.5
"""Points by which a frame stands off its words."""

COLUMN = 3.0
"""Heights of a line by which the next one lies to the side or higher, in another frame."""


def overlay(data: bytes, number: int, marks: Sequence[Mark], scale: float) -> bytes:
    """A PNG of page `number`, counted from 1, with these marks; Unreadable where it cannot be drawn."""
    document = engine(data)
    page = page_of(document, number)
    if document is None or page is None:
        raise Unreadable("the page cannot be drawn", "open the file in a viewer")
    size = frame(page)
    scale = min(scale, LARGEST / max(size.width, size.height))
    try:
        picture = page.render(scale=scale).to_pil().convert("RGB")
    except ENGINE_ERRORS as error:
        raise Unreadable("the page cannot be drawn", "open the file in a viewer") from error
    finally:
        page.close()
        document.close()
    return _png(_Sheet(picture, scale).drawn(marks))


class _Sheet:
    """The page's picture on a wider ground, with pens that count in points of the page."""

    def __init__(self, picture: Any, scale: float) -> None:
        from PIL import Image, ImageDraw, ImageFont

        self._scale = scale
        self._page = Box(0, 0, picture.width / scale, picture.height / scale)
        size = (round((self._page.x1 + 2 * SIDE) * scale), round((self._page.bottom + KEY) * scale))
        self._image = Image.new("RGB", size, GROUND)
        self._image.paste(picture, (round(SIDE * scale), 0))
        self._pen = ImageDraw.Draw(self._image)
        self._font = ImageFont.load_default(max(9, round(SIZE * scale)))
        self._lowest = {False: -KEY, True: -KEY}

    def drawn(self, marks: Sequence[Mark]) -> Any:
        """The picture with all marks and the key."""
        self._pen.rectangle([*self._at(0, 0), *self._at(self._page.x1, self._page.bottom)], outline=EDGE)
        frames = [(box, part, mark) for mark in marks for part, box in enumerate(frames_of(mark))]
        boxes = [box for box, _, _ in frames]
        for box, part, mark in sorted(frames, key=lambda frame: (frame[0].top, frame[0].x0)):
            self._frame(box, mark, part, self._far(box, boxes))
        self._key({mark.kind for mark in marks})
        return self._image

    def _at(self, x: float, y: float) -> tuple[float, float]:
        """The pixel of a point of the page."""
        return (SIDE + x) * self._scale, y * self._scale

    def _far(self, box: Box, others: Sequence[Box]) -> bool:
        """Whether the box's name stands right of the page: where nothing is between, or where it is near."""
        level = [o for o in others if min(o.bottom, box.bottom) - max(o.top, box.top) > 1]
        left, right = any(o.x1 <= box.x0 for o in level), any(o.x0 >= box.x1 for o in level)
        return left if left != right else (box.x0 + box.x1) / 2 > FAR * self._page.x1

    def _frame(self, box: Box, mark: Mark, part: int, far: bool) -> None:
        """The frame of a block's part, and its name in a margin, a line between them."""
        letters, colour = KINDS[mark.kind]
        left, top, right, bottom = box.x0 - PAD, box.top - PAD, box.x1 + PAD, box.bottom + PAD
        width = max(1, round(self._scale))
        (x0, y0), (x1, y1) = self._at(left, top), self._at(right, bottom)
        # A light line around the frame, so that it is seen on dark pages.
        self._pen.rectangle([x0 - 1, y0 - 1, x1 + 1, y1 + 1], outline=GROUND, width=width + 2)
        self._pen.rectangle([x0, y0, x1, y1], outline=colour, width=width)
        name = f"{mark.block} {letters}" + (" +" if part else "")
        y = self._free(top, far)
        length: float = self._pen.textlength(name, font=self._font) / self._scale
        x = self._page.x1 + SIDE - length - 3 if far else 3 - SIDE
        self._pen.text(self._at(x, y), name, fill=colour, font=self._font)
        near, edge = (x - 2, right) if far else (x + length + 2, left)
        self._pen.line([self._at(near, y + SIZE / 2), self._at(edge, top)], fill=colour, width=1)

    def _free(self, top: float, far: bool) -> float:
        """The first height at or below this at which no name stands in that margin yet."""
        self._lowest[far] = min(max(top, self._lowest[far] + STEP), self._page.bottom - STEP)
        return self._lowest[far]

    def _key(self, kinds: set[BlockKind]) -> None:
        x = 6 - SIDE
        for kind in [kind for kind in KINDS if kind in kinds]:
            letters, colour = KINDS[kind]
            text = f"{letters} {kind.value}"
            self._pen.text(self._at(x, self._page.bottom + KEY / 3), text, fill=colour, font=self._font)
            x += self._pen.textlength(text, font=self._font) / self._scale + 10


def frames_of(mark: Mark) -> Iterator[Box]:
    """The boxes around a block's words: one, or one a column where it goes on in the next."""
    part: list[Box] = []
    for place in mark.boxes:
        box = Box(place.x0, place.top, place.x1, place.bottom)
        if part and part[-1].top - box.top > COLUMN * (box.bottom - box.top):
            yield around(part)
            part = []
        part.append(box)
    if part:
        yield around(part)


def _png(image: Any) -> bytes:
    out = BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()
