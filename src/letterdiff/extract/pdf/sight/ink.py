"""Which words no reader sees, or sees struck out, and why.

Most words are told by one look at the page, drawn small and grey. A word that this look does not clear is
looked at again, by letterdiff.extract.pdf.sight.look.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any

from letterdiff.extract.pdf.geometry import Box, Frame, around
from letterdiff.extract.pdf.page.device import Off, Over
from letterdiff.extract.pdf.page.words import Word
from letterdiff.text.clean import COVERED

SCALE = 1.0
"""Pixels a point: at 72 dpi a thin stroke still leaves a trace of grey."""

LARGEST = 2400.0
"""Pixels: a page longer than this, a poster or a bomb, is drawn at a smaller scale."""

TINY = 1.5
"""Points: print smaller than this cannot be read; the smallest print of contracts is 4."""

INVISIBLE = (3, 7)
"""Render modes that paint nothing: neither filled nor stroked, and clip only."""

NARROWEST = 0.5
"""Ems that are looked at at least: a font that keeps its widths to itself gives boxes without any."""

CONTRAST = 12
"""Of 255: pale grey print on white differs by at least this; the noise of scaling does not."""

PALE = 0.06
"""Of 1: a fill nearer than this to its ground's luminance is the ground's own colour to a reader."""

NEAR = 0.2
"""Of 1: a fill nearer than this to what seems the ground's luminance is worth a second look."""


NEXT_TO = 1.0
"""Heights of a word within which a covered one stands beside it."""


class Why(StrEnum):
    """Why no reader sees a word, or sees that it does not stand."""

    OUTSIDE = "outside the page"
    TINY = "too small to read"
    INVISIBLE = "drawn without ink"
    LAYER = "on a layer that is not shown"
    ANNOTATION = "in an annotation that is not shown"
    GROUND = "in the colour of the ground"
    COVERED = "under an opaque box"
    PICTURED = "under a picture"
    CUT = "cut away by the edge of an area"
    NO_INK = "without ink on the page"
    BLANK = "on a page that is drawn blank"
    STRUCK = "struck out"


def plain(word: Word, frame: Frame) -> Why | None:
    """Why a word is hidden by what the file says alone, or None."""
    x, y = (word.box.x0 + word.box.x1) / 2, (word.box.top + word.box.bottom) / 2
    if not (0 <= x <= frame.width and 0 <= y <= frame.height):
        return Why.OUTSIDE
    if word.size * frame.unit < TINY:
        return Why.TINY
    return _OFF[word.look.off]


_OFF = {Off.NO: None, Off.LAYER: Why.LAYER, Off.ANNOTATION: Why.ANNOTATION}

SECRET = (Why.COVERED, Why.PICTURED)
"""What may be meant to be secret."""

GAPS = (*SECRET, Why.STRUCK)
"""What leaves a gap that a reader sees among the words beside it."""


def blind(word: Word, frame: Frame) -> Why | None:
    """Why a word is hidden on a page that could not be drawn: white print counts as hidden."""
    light = word.look.luminance
    if word.look.mode in INVISIBLE:
        return plain(word, frame) or Why.INVISIBLE
    white = light is not None and light > 1 - PALE
    return plain(word, frame) or (Why.CUT if word.look.cut else Why.GROUND if white else None)


def scale_of(frame: Frame, scale: float = SCALE) -> float:
    """The pixels a point, `scale` at most, at which a page is drawn to be looked at."""
    return min(scale, LARGEST / max(frame.width, frame.height, 1.0))


def clear(word: Word, pixels: Any, scale: float) -> bool:
    """Whether the first look is enough to say that a word is seen.

    `pixels` is the page drawn at `scale`: rows of grey, 0 black to 255 white.
    """
    if word.look.mode in INVISIBLE or word.look.under is not Over.NOTHING or word.look.cut:
        return False
    inside = cut(pixels, word, scale)
    if not inside.size:
        return False
    darkest, lightest = int(inside.min()), int(inside.max())
    if lightest - darkest < CONTRAST:
        return False
    light = word.look.luminance
    if light is None:
        return True
    ground = lightest if float(inside.mean()) > (darkest + lightest) / 2 else darkest
    return abs(light * 255 - ground) >= NEAR * 255


def cut(pixels: Any, word: Word, scale: float) -> Any:
    """The drawn page's pixels in a word's box."""
    right = max(word.box.x1, word.box.x0 + NARROWEST * word.size)
    return within(pixels, word.box._replace(x1=right), scale)


def within(pixels: Any, box: Box, scale: float) -> Any:
    """The drawn page's pixels in a box."""
    return pixels[
        max(0, int(box.top * scale)) : max(0, int(box.bottom * scale) + 1),
        max(0, int(box.x0 * scale)) : max(0, int(box.x1 * scale) + 1),
    ]


def apart(words: Iterable[Word], whys: Sequence[Why | None]) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """The words that a reader sees, and those that none does.

    Where words are covered or struck out beside others that are seen, the sign COVERED stands among these:
    what is left of "we will not support" is no sentence of the letter's.
    """
    told = tuple(zip(words, whys, strict=True))
    seen = tuple(word for word, why in told if why is None)
    hidden = tuple(word for word, why in told if why)
    if not any(why in GAPS for why in whys):
        return seen, hidden
    return tuple(_with_gaps(told, seen)), hidden


def _with_gaps(told: Iterable[tuple[Word, Why | None]], seen: Sequence[Word]) -> Iterator[Word]:
    """The words that are seen, and for each stretch covered or struck out beside some of them a gap."""
    stretch: list[Word] = []
    for word, why in (*told, (None, None)):
        going_on = word is not None and why in GAPS
        if stretch and not (going_on and word is not None and _level(stretch[-1], word)):
            gap = _gap(stretch)
            if any(_beside(gap, other) for other in seen):
                yield gap
            stretch = []
        if word is not None and going_on:
            stretch.append(word)
        elif word is not None and why is None:
            yield word


def _gap(stretch: Sequence[Word]) -> Word:
    """What stands for such words, where they stand."""
    shown = around(word.shown for word in stretch if word.shown) if stretch[0].shown else None
    box = around(word.box for word in stretch)
    return replace(stretch[0], text=COVERED, box=box, before=True, after=True, tied=False, shown=shown)


def _level(one: Word, other: Word) -> bool:
    return one.upright == other.upright and abs(one.base - other.base) < one.size / 2


def _beside(gap: Word, other: Word) -> bool:
    """Whether a word stands on the gap's line, or on the one above or below."""
    across = max(gap.box.x0, other.box.x0) - min(gap.box.x1, other.box.x1)
    down = max(gap.box.top, other.box.top) - min(gap.box.bottom, other.box.bottom)
    return max(across, down) <= NEXT_TO * max(gap.size, other.size)
