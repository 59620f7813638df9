"""Which words no reader sees: outside the page, tiny, without ink, or in the colour of their ground.

`see` asks the page as it is drawn, once, at a low resolution; `blind` judges by what the file says alone.
"""

from collections.abc import Callable, Iterable
from typing import Any

from letterdiff.extract.pdf.geometry import Frame
from letterdiff.extract.pdf.words import Word

Judge = Callable[[Word], bool]
"""Whether a word is hidden."""

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

SOLID = 0.15
"""Ems looked at around a single character: a filled square has no ground inside its own box. Longer words are
looked at within their boxes alone, where a bar drawn exactly over them would else pass for their ink."""

CONTRAST = 12
"""Of 255: pale grey print on white differs by at least this; the noise of scaling does not."""

PALE = 0.06
"""Of 1: a fill nearer than this to its ground's luminance is the ground's own colour to a reader."""


def outside(word: Word, frame: Frame) -> bool:
    """Whether the word's middle lies outside the shown page, or its print is too small to read."""
    x, y = (word.box.x0 + word.box.x1) / 2, (word.box.top + word.box.bottom) / 2
    return not (0 <= x <= frame.width and 0 <= y <= frame.height) or word.size < TINY


def blind(frame: Frame) -> Judge:
    """The judge for a page that could not be drawn: white print counts as hidden."""

    def hidden(word: Word) -> bool:
        light = word.look.luminance
        white = light is not None and light > 1 - PALE
        return outside(word, frame) or word.look.mode in INVISIBLE or white

    return hidden


def scale_of(frame: Frame) -> float:
    """The pixels a point at which a page is drawn to be looked at."""
    return min(SCALE, LARGEST / max(frame.width, frame.height, 1.0))


def see(frame: Frame, pixels: Any) -> Judge:  # noqa: ANN401 (a numpy array, loaded by who draws)
    """The judge that looks at the page drawn at `scale_of`: rows of grey pixels, 0 black to 255 white."""
    scale = scale_of(frame)

    def hidden(word: Word) -> bool:
        if outside(word, frame):
            return True
        pad = SOLID * word.size if len(word.text) == 1 else 0.0
        inside = _cut(pixels, word, pad, scale)
        return not inside.size or _unseen(word, int(inside.min()), int(inside.max()), inside)

    return hidden


def _cut(pixels: Any, word: Word, pad: float, scale: float) -> Any:  # noqa: ANN401
    """The drawn page's pixels in a word's box, widened by `pad` points at each side."""
    box = word.box
    right = max(box.x1, box.x0 + NARROWEST * word.size) + pad
    return pixels[
        max(0, int((box.top - pad) * scale)) : int((box.bottom + pad) * scale) + 1,
        max(0, int((box.x0 - pad) * scale)) : int(right * scale) + 1,
    ]


def _unseen(word: Word, darkest: int, lightest: int, inside: Any) -> bool:  # noqa: ANN401
    if lightest - darkest < CONTRAST:
        return True
    light = word.look.luminance
    if light is None or word.look.mode in INVISIBLE or PALE < light < 1 - PALE:
        return False
    middle = float(inside.mean())
    ground = lightest if middle > (darkest + lightest) / 2 else darkest
    return abs(light * 255 - ground) < PALE * 255


def apart(words: Iterable[Word], hidden: Judge) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """The words that a reader sees, and those that none does."""
    seen: list[Word] = []
    unseen: list[Word] = []
    for word in words:
        (unseen if hidden(word) else seen).append(word)
    return tuple(seen), tuple(unseen)
