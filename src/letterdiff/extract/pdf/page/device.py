"""Takes down what a page draws: its characters as glyphs, its thin lines as rules.

It stands in for pdfplumber's own page objects, which cost more to make and do not say a text's render mode.
"""

from enum import Enum, IntEnum
from math import isfinite
from typing import Any, NamedTuple

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.psparser import PSLiteral
from pdfminer.utils import apply_matrix_pt

from letterdiff.extract.pdf.geometry import Box, Frame
from letterdiff.extract.pdf.page import paths
from letterdiff.extract.pdf.page.fonts import Fonts
from letterdiff.extract.pdf.page.layers import Layers
from letterdiff.extract.pdf.page.retold import Stretch, differs, stretch

UNMAPPED = "\ufffd"
"""Stands for a character whose font does not say which it is."""

BULLET, WIN_BULLET, UNUSED = "•", 0x95, (0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D)
"""WinAnsiEncoding is told by its bullet's own code; its unused codes show bullets as well."""

SCAN = 0.6
"""Share of the page that a picture takes which is the page itself, scanned."""

NOT_SHOWN = PSLiteral("NotShown")
"""The tag around what a page does not show; it is told by identity, as a file may write its name."""

MOST_DASHES = 2000
"""Short level lines of a page that are kept; one that has more holds a drawing."""

_CORNERS = ((0, 0), (1, 0), (0, 1), (1, 1))

SLOPE = 0.05
"""Text that climbs less than this over its length still reads as a level line."""


class Over(Enum):
    """What a page paints over a string after it: it may cover it or not, which only the picture tells."""

    NOTHING = 0
    SHAPE = 1
    SCAN = 2
    PICTURE = 3


class Off(IntEnum):
    """Whether a string belongs to what is not shown, and to what: a layer, or an annotation."""

    NO = 0
    LAYER = 1
    ANNOTATION = 2


class Cover(NamedTuple):
    """An area painted when `after` glyphs had been: it lies over them, and under all that come later."""

    box: Box
    after: int
    what: Over


class Look(NamedTuple):
    """How a string is painted: font, luminance of its fill (0 black, 1 white, None unknown), render mode.

    `artifact` is whether the file itself calls it no part of the text (a running head, a page number), `off`
    whether it belongs to what is not shown, `under` what was painted over it later, `cut` whether it lies
    outside of the area to which painting was confined.
    """

    font: str
    luminance: float | None
    mode: int
    artifact: bool
    off: Off = Off.NO
    under: Over = Over.NOTHING
    cut: bool = False


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
        self.dashes: list[Box] = []
        self.covers: list[Cover] = []
        self._scan = SCAN * frame.width * frame.height
        self.fonts = fonts
        self.doubts: list[Box] = []
        self.clip: Box | None = None
        self.retold = 0
        self._page = Box(0.0, 0.0, frame.width, frame.height)
        self._layers = layers
        self._look = self._cut_look = Look("", 0.0, 0, False)
        self._tags: list[tuple[bool, Off, Stretch | None]] = []

    def begin_tag(self, tag: Any, props: Any = None) -> None:
        """A marked stretch begins."""
        name = getattr(tag, "name", "")
        layered = name == "OC" and self._layers.any and self._layers.off(props)
        off = Off.ANNOTATION if tag is NOT_SHOWN else Off.LAYER if layered else Off.NO
        self._tags.append((name == "Artifact", off, stretch(props, len(self.glyphs))))

    def end_tag(self) -> None:
        """The innermost marked stretch ends; where it has another wording than it draws, that is counted."""
        if self._tags:
            said = self._tags.pop()[2]
            drawn = "" if said is None else "".join(g.text for g in self.glyphs[said.start :])
            if said is not None and UNMAPPED not in drawn and differs(said, drawn):
                self.retold += 1

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        """A string is shown: note how it looks, then take its characters."""
        name = textstate.font.fontname
        font = name.decode("latin-1") if isinstance(name, bytes) else str(name)
        light = luminance(getattr(ncs, "name", ""), graphicstate.ncolor)
        artifact = any(tag[0] for tag in self._tags)
        off = max((tag[1] for tag in self._tags), default=Off.NO)
        self._look = Look(font, light, textstate.render, artifact, off)
        self._cut_look = self._look if self.clip is None else self._look._replace(cut=True)
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
        if self.clip is not None and not self.clip.holds(*middle(glyph.box)):
            glyph = glyph._replace(look=self._cut_look)
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
        points = paths.points(path, self.ctm)
        if not points:
            return
        if stroke or len(path) <= 6:
            self.rules += paths.rules(points, stroke)
            dash = paths.dash(points) if len(self.dashes) < MOST_DASHES else None
            self.dashes += [dash] if dash else []
        covers = paths.parts(path, points, self.ctm) if fill else ()
        bars = paths.bars(points, paths.thickness(gstate.linewidth, self.ctm)) if stroke else ()
        for box in (*covers, *bars):
            self._cover(box, Over.SHAPE)

    def shade(self) -> None:
        """Take down a gradient, which fills the area to which painting is confined."""
        self._cover(self.clip or self._page, Over.SHAPE)

    def confine(self, path: Any, ctm: Any) -> None:
        """Painting is confined to a path, or to what it has in common with the area before."""
        self.clip = paths.common(path, ctm, self.clip)

    def render_image(self, name: str, stream: Any) -> None:
        """Take a picture down as what it covers; one that takes the page is a scan."""
        if self.ctm is None:
            return
        box = paths.box([apply_matrix_pt(self.ctm, corner) for corner in _CORNERS])
        large = (box.x1 - box.x0) * (box.bottom - box.top) >= self._scan
        self._cover(box, Over.SCAN if large else Over.PICTURE)

    def _cover(self, box: Box, what: Over) -> None:
        if self.glyphs and isfinite(sum(box)) and paths.thick(box):
            self.covers.append(Cover(box, len(self.glyphs), what))


def middle(box: Box) -> tuple[float, float]:
    """The point in a box's middle."""
    return (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2


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
