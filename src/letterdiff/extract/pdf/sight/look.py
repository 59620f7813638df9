"""The second look at words that may be hidden: the page drawn in colour, with its text and without it.

What changes between the two pictures is the text's own ink. What the picture without text shows is the ground
a word stands on, and, under words that paint nothing, a scan or an outline that they repeat.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from letterdiff.extract.pdf.geometry import Box
from letterdiff.extract.pdf.page.boxes import Lookup
from letterdiff.extract.pdf.page.device import Over
from letterdiff.extract.pdf.page.words import Word
from letterdiff.extract.pdf.sight.ink import CONTRAST, INVISIBLE, PALE, Why, cut, within

SCALE = 2.0
"""Pixels a point of both pictures."""

INKED = 0.15
"""Share of a word's columns of pixels that its ink touches at least; a neighbour's overhang touches fewer."""

LOOSE = 0.3
"""Ems around a word of a scan's text layer in which its ink may stand: OCR places words loosely."""

OVERLAP = 0.4
"""Share of a word's box that another word takes where the ink may be the other's."""

WAIST = 0.12
"""Ems above and below a word's middle in which a letter under a shape must leave ink."""

OVERHANG = 0.5
"""Points at a word's sides into which its neighbours' ink may reach."""

HOLE = 0.9
"""Ems without ink inside a word under a shape from which some of its letters are covered."""

DARK = 0.12
"""Of 1: a ground darker than this, with nothing to be seen on it, is a box that blacks out."""


@dataclass(frozen=True)
class Pictures:
    """Both pictures of a page (rows of pixels of blue, green and red) at `scale`, and all the words on it."""

    full: Any
    bare: Any
    scale: float
    words: Sequence[Word]

    def why(self, word: Word) -> Why | None:
        """Why no reader sees a word; None where one does."""
        ground = cut(self.bare, word, self.scale)
        if not ground.size:
            return Why.OUTSIDE
        if word.look.mode in INVISIBLE or (word.look.under is Over.SCAN and not self._inked(word)):
            near = cut(self.bare, replace(word, box=_widened(word.box, LOOSE * word.size)), self.scale)
            return None if _contrast(near) >= CONTRAST else _unseen(word, ground, Why.INVISIBLE)
        if not self._inked(word):
            return _unseen(word, ground, Why.BLANK if self._blank else Why.NO_INK)
        if not self._overlaid(word):
            return Why.GROUND if _alike(word, ground) and not self._inked_alone(word) else None
        if word.look.under is not Over.NOTHING or word.look.cut:
            return _unseen(word, ground, Why.NO_INK)
        return Why.GROUND if _alike(word, ground) else None

    def _inked(self, word: Word) -> bool:
        """Whether any text leaves ink over enough of the word's width; under a shape, over all of it."""
        covered = word.look.under in (Over.SHAPE, Over.PICTURE) and word.text.isalnum() and word.upright
        full, bare = (
            within(pixels, _waist(word), self.scale) if covered else cut(pixels, word, self.scale)
            for pixels in (self.full, self.bare)
        )
        if not full.size:
            return False
        columns = (_change(full, bare) >= CONTRAST).any(axis=0)
        if covered and _longest(~columns) > HOLE * word.size * self.scale:
            return False
        return float(columns.mean()) >= INKED

    def _inked_alone(self, word: Word) -> bool:
        """Whether text leaves ink over enough of the word's width where no other word stands."""
        full, bare = cut(self.full, word, self.scale), cut(self.bare, word, self.scale)
        change = _change(full, bare)
        left, top = int(word.box.x0 * self.scale), int(word.box.top * self.scale)
        for index in self._lookup.touching(word.box):
            other = self.words[index]
            if other.look != word.look and _shared(word.box, other.box):
                x0, y0, x1, y1 = (int(side * self.scale) for side in other.box)
                change[
                    max(0, y0 - 1 - top) : max(0, y1 + 2 - top), max(0, x0 - 1 - left) : max(0, x1 + 2 - left)
                ] = 0
        return float((change >= CONTRAST).any(axis=0).mean()) >= INKED

    @cached_property
    def _blank(self) -> bool:
        """Whether nothing is drawn on the page at all, which may be this engine's fault."""
        return int(self.full.max()) - int(self.full.min()) < CONTRAST

    @cached_property
    def _lookup(self) -> Lookup:
        return Lookup([word.box for word in self.words])

    def _overlaid(self, word: Word) -> bool:
        """Whether another word, with nothing over it, shares much of the word's box."""
        near = (self.words[index] for index in self._lookup.touching(word.box))
        return any(
            other is not word
            and other.look.under is Over.NOTHING
            and not other.look.cut
            and other.look.mode not in INVISIBLE
            and other.look != word.look
            and _shared(word.box, other.box) >= OVERLAP
            for other in near
        )


def _change(full: Any, bare: Any) -> Any:
    """How much each pixel of one picture differs from the other's, in the colour where it does most."""
    import numpy as np

    return (np.maximum(full, bare) - np.minimum(full, bare)).max(axis=2)


def _waist(word: Word) -> Box:
    """The middle of a word's height, through which its letters run, less its neighbours' overhang."""
    middle, half = (word.box.top + word.box.bottom) / 2, WAIST * word.size
    side = min(OVERHANG, (word.box.x1 - word.box.x0) / 3)
    return Box(word.box.x0 + side, middle - half, word.box.x1 - side, middle + half)


def _longest(gaps: Any) -> int:
    """The length of the longest stretch of columns that are gaps."""
    longest = length = 0
    for gap in gaps.tolist():
        length = length + 1 if gap else 0
        longest = max(longest, length)
    return longest


def _unseen(word: Word, ground: Any, otherwise: Why) -> Why:
    """Why a word without ink has none: what covers it comes before its own colour."""
    if word.look.cut:
        return Why.CUT
    if word.look.under is Over.SHAPE or float(ground.mean()) < DARK * 255:
        return Why.COVERED
    if word.look.mode in INVISIBLE:
        return Why.INVISIBLE
    if word.look.under in (Over.SCAN, Over.PICTURE):
        return Why.PICTURED
    return Why.GROUND if otherwise in (Why.NO_INK, Why.BLANK) and _alike(word, ground) else otherwise


def _alike(word: Word, ground: Any) -> bool:
    """Whether a word's fill is its ground's colour to a reader."""
    import numpy as np

    blue, green, red = (float(np.median(ground[..., colour])) / 255 for colour in range(3))
    light = word.look.luminance
    return light is not None and abs(light - (0.299 * red + 0.587 * green + 0.114 * blue)) < PALE


def _widened(box: Box, by: float) -> Box:
    return Box(box.x0 - by, box.top - by, box.x1 + by, box.bottom + by)


def _contrast(pixels: Any) -> int:
    flat = pixels.reshape(-1, pixels.shape[-1])
    return int((flat.max(axis=0).astype(int) - flat.min(axis=0)).max())


def _shared(box: Box, other: Box) -> float:
    """The share of a box that another one takes."""
    width = min(box.x1, other.x1) - max(box.x0, other.x0)
    height = min(box.bottom, other.bottom) - max(box.top, other.top)
    area = (box.x1 - box.x0) * (box.bottom - box.top)
    return max(0.0, width) * max(0.0, height) / area if area > 0 else float(width >= 0 and height >= 0)
