"""Takes down what a page draws: its characters as glyphs, its thin lines as rules.

It stands in for pdfplumber's own page objects, which cost more to make and do not say a text's render mode.
"""

import itertools
from collections.abc import Iterator, Sequence
from enum import Enum
from math import isfinite
from typing import Any, NamedTuple

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.psparser import PSLiteral
from pdfminer.utils import apply_matrix_pt

from letterdiff.extract.pdf.geometry import Box, Frame
from letterdiff.extract.pdf.page.fonts import Fonts
from letterdiff.extract.pdf.page.layers import Layers

UNMAPPED = "\ufffd"
"""Stands for a character whose font does not say which it is."""

BULLET, WIN_BULLET, UNUSED = "•", 0x95, (0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D)
"""WinAnsiEncoding is told by its bullet's own code; its unused codes show bullets as well."""

RULE_THICKNESS = 2.5
"""Points: what is thicker than a heavy underline is a bar or a box, not a rule."""

RULE_LENGTH = 6.0
"""Points: a rule is at least as long as one short word."""


SCAN = 0.6
"""Share of the page that a picture takes which is the page itself, scanned."""

MOST_POINTS = 400
"""Points of a path that are looked at: a drawing of more is no box laid over text."""

NOT_SHOWN = PSLiteral("NotShown")
"""The tag around what a page does not show; it is told by identity, as a file may write its name."""

_CORNERS = ((0, 0), (1, 0), (0, 1), (1, 1))

SLOPE = 0.05
"""Text that climbs less than this over its length still reads as a level line."""


class Over(Enum):
    """What a page paints over a string after it: it may cover it or not, which only the picture tells."""

    NOTHING = 0
    SHAPE = 1
    SCAN = 2


class Cover(NamedTuple):
    """An area painted when `after` glyphs had been: it lies over them, and under all that come later."""

    box: Box
    after: int
    what: Over


class Look(NamedTuple):
    """How a string is painted: font, luminance of its fill (0 black, 1 white, None unknown), render mode.

    `artifact` is whether the file itself calls it no part of the text (a running head, a page number), `off`
    whether it belongs to a layer that is not shown, `under` what was painted over it later.
    """

    font: str
    luminance: float | None
    mode: int
    artifact: bool
    off: bool = False
    under: Over = Over.NOTHING


class Glyph(NamedTuple):
    """One character on the shown page: `base` is its baseline's y, `size` its font's height in points.

    `upright` is whether it stands as a reader's eye expects, from left to right; else `turn` is 90 where its
    line runs down the page, 270 where it runs up, -1 where it runs askew. `shown` is where it stands on the
    page, once it is laid level.
    """

    text: str
    box: Box
    base: float
    size: float
    look: Look
    upright: bool
    turn: int = 0
    shown: Box | None = None


class Taker(PDFTextDevice):
    """A pdfminer device that collects the glyphs and rules of one page, drawn with its frame's matrix."""

    def __init__(self, resources: Any, frame: Frame, layers: Layers, fonts: Fonts) -> None:
        super().__init__(resources)
        self.glyphs: list[Glyph] = []
        self.rules: list[Box] = []
        self.covers: list[Cover] = []
        self._scan = SCAN * frame.width * frame.height
        self.fonts = fonts
        self.doubts: list[Box] = []
        self._layers = layers
        self._look = Look("", 0.0, 0, False)
        self._tags: list[tuple[bool, bool]] = []

    def begin_tag(self, tag: Any, props: Any = None) -> None:
        """A marked stretch begins."""
        name = getattr(tag, "name", "")
        off = name == "OC" and self._layers.any and self._layers.off(props)
        self._tags.append((name == "Artifact", off or tag is NOT_SHOWN))

    def end_tag(self) -> None:
        """The innermost marked stretch ends."""
        if self._tags:
            self._tags.pop()

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        """A string is shown: note how it looks, then take its characters."""
        name = textstate.font.fontname
        font = name.decode("latin-1") if isinstance(name, bytes) else str(name)
        light = luminance(getattr(ncs, "name", ""), graphicstate.ncolor)
        artifact, off = (
            (any(tags) for tags in zip(*self._tags, strict=True)) if self._tags else (False, False)
        )
        self._look = Look(font, light, textstate.render, artifact, off)
        super().render_string(textstate, seq, ncs, graphicstate)

    def render_char(
        self,
        matrix: Any,
        font: Any,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: Any,
        graphicstate: Any,
    ) -> float:
        """Take one character; returns how far it moves the pen, in text space."""
        try:
            text = font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            text = _unnamed(font, cid)
        advance: float = font.char_width(cid) * fontsize * scaling
        if font.is_vertical():
            x0, y0, x1, y1 = _upright_box(font.char_disp(cid), fontsize, rise, advance)
        else:
            y0 = font.get_descent() * fontsize + rise
            x0, x1, y1 = 0.0, advance, y0 + fontsize
        glyph = _glyph(text, matrix, (x0, y0, x1, y1), self._look)
        if font.is_vertical() and glyph.upright:
            glyph = glyph._replace(upright=False, turn=90)
        if isfinite(sum(glyph.box)):
            self.glyphs.append(glyph)
            if self.fonts.doubtful(font, cid, text):
                self.doubts.append(glyph.box)
        return advance

    def paint_path(self, gstate: Any, stroke: bool, fill: bool, evenodd: bool, path: Any) -> None:
        """Take down the rules in a path, and whether it fills an area over what is drawn already."""
        if not (stroke or fill) or self.ctm is None:
            return
        points = [apply_matrix_pt(self.ctm, part[-2:]) for part in path[:MOST_POINTS] if len(part) > 2]
        if not points:
            return
        box = _box(points)
        if stroke or len(path) <= 6:
            self.rules += _rules(points, stroke)
        if fill:
            self._cover(box, Over.SHAPE)

    def render_image(self, name: str, stream: Any) -> None:
        """Take a picture down as what it covers; one that takes the page is a scan."""
        if self.ctm is None:
            return
        xs, ys = zip(*(apply_matrix_pt(self.ctm, corner) for corner in _CORNERS), strict=True)
        box = Box(min(xs), min(ys), max(xs), max(ys))
        large = (box.x1 - box.x0) * (box.bottom - box.top) >= self._scan
        self._cover(box, Over.SCAN if large else Over.SHAPE)

    def _cover(self, box: Box, what: Over) -> None:
        if self.glyphs and isfinite(sum(box)) and min(box.x1 - box.x0, box.bottom - box.top) > RULE_THICKNESS:
            self.covers.append(Cover(box, len(self.glyphs), what))


def _rules(points: Sequence[tuple[float, float]], stroke: bool) -> Iterator[Box]:
    """The level and upright rules of a path: itself if it is thin, else its sides where they are drawn."""
    whole = _box(points)
    if _is_rule(whole):
        yield whole
    elif stroke:
        sides = (_box(side) for side in itertools.pairwise((*points, points[0])))
        yield from (side for side in sides if _is_rule(side))


def _box(points: Sequence[tuple[float, float]]) -> Box:
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def _is_rule(box: Box) -> bool:
    wide, high = box.x1 - box.x0, box.bottom - box.top
    return min(wide, high) <= RULE_THICKNESS and max(wide, high) >= RULE_LENGTH


def _unnamed(font: Any, cid: int) -> str:
    """What a code without a name shows: in WinAnsiEncoding a bullet (ISO 32000-1, annex D.2, note 3)."""
    names = getattr(font, "cid2unicode", {})
    return BULLET if cid in UNUSED and names.get(WIN_BULLET) == BULLET else UNMAPPED


def _glyph(text: str, matrix: Any, corners: tuple[float, float, float, float], look: Look) -> Glyph:
    a, b, c, d, e, f = matrix
    x0, y0, x1, y1 = corners
    ax, ay = a * x0 + c * y0 + e, b * x0 + d * y0 + f
    bx, by = a * x1 + c * y1 + e, b * x1 + d * y1 + f
    box = Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))
    turn = _turn(a, b, c, d)
    return Glyph(text, box, f, box.bottom - box.top, look, turn == 0, turn)


def _turn(a: float, b: float, c: float, d: float) -> int:
    """The way that a matrix makes text run, as in Glyph; mirrored text runs askew."""
    if a > 0 and d < 0 and abs(b) <= SLOPE * a:
        return 0
    if abs(a) <= SLOPE * abs(b) and b * c > 0:
        return 90 if b > 0 else 270
    return -1


def _upright_box(disp: Any, size: float, rise: float, advance: float) -> tuple[float, float, float, float]:
    """The box, in text space, of a character of a font written downwards."""
    vx, vy = disp
    left = -(size * 0.5 if vx is None else vx * size * 0.001)
    top = (1000 - vy) * size * 0.001 + rise
    return left, top + advance, left + size, top


def luminance(space: str, color: Any) -> float | None:
    """How light a colour is, 0 to 1, or None where its space does not tell."""
    parts = color if isinstance(color, (tuple, list)) else (color,)
    if not all(isinstance(part, (int, float)) for part in parts) or space in _TINTS:
        return None
    if len(parts) == 1:
        return float(parts[0])
    if len(parts) == 3:
        return float(0.299 * parts[0] + 0.587 * parts[1] + 0.114 * parts[2])
    if len(parts) == 4:
        return float((1 - parts[3]) * (1 - (0.299 * parts[0] + 0.587 * parts[1] + 0.114 * parts[2])))
    return None


_TINTS = ("Separation", "DeviceN", "Indexed", "Pattern", "Lab")
"""Spaces whose numbers are no amounts of light."""
