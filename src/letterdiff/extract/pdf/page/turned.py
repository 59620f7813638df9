"""Pages as they are read: text that runs down, up or from the right is laid level before it is put in lines.

Letters in the form that they have at their place in a word or in a column become the letters they are.

Each glyph that is moved keeps the box where it is shown, and only that box leaves the reader.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import NamedTuple

from letterdiff.extract.pdf.geometry import Box
from letterdiff.extract.pdf.page.device import Glyph
from letterdiff.extract.pdf.page.forms import plain_forms
from letterdiff.extract.pdf.page.pages import Drawn
from letterdiff.extract.pdf.page.vowels import marked

MOST = 0.6
"""Share of a page's characters that must run one way for the page to be read that way."""

FEWEST = 20
"""Characters: what runs down a page in fewer is a stamp or a note at its side."""

DESCENT = 0.2
"""Ems from the lower edge of a turned glyph to its baseline, about."""

LEVEL = 0.2
"""Ems: glyphs whose baselines differ by less stand on one line."""

APART = 1.5
"""Ems: a wider gap ends a run of one direction."""

PIECE = 0.12
"""Ems by which a run against the page's direction is laid higher, so that it is a piece of a word by itself:
it is not shown where the rest of its word is, and one box around both would hold other words.
"""

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LEFT_TO_RIGHT = re.compile(r"[^\W_]")
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


class Reading(NamedTuple):
    """A page's glyphs and rules laid level, and how tall the page then is, in points."""

    glyphs: Sequence[Glyph]
    rules: Sequence[Box]
    height: float


_OTHER = re.compile("[\u0590-\u08ff\u2e80-\u9fff\uf900-\uffef]")
"""Characters of scripts that are not only written level and from the left."""

_STEP = (0.5, 1.7)
"""Ems from one character down to the next in a column that is written downwards."""


def as_read(page: Drawn) -> Reading:
    """The page as it is read; most pages are read as they are drawn."""
    down = False
    if any(_OTHER.match(glyph.text) for glyph in page.glyphs):
        page = replace(page, glyphs=tuple(_plain(glyph) for glyph in page.glyphs))
        down = _downwards(page.glyphs)
    turn = 90 if down else _turn(page.glyphs)
    if turn:
        level = _Turn(turn, page.frame.width, page.frame.height, (0, 90) if down else (turn,))
        glyphs = [level.glyph(glyph) for glyph in page.glyphs]
        return Reading(glyphs, [level.box(rule) for rule in page.rules], page.frame.width)
    if any(_RIGHT_TO_LEFT.match(glyph.text) for glyph in page.glyphs):
        return _from_the_right(page)
    return Reading(page.glyphs, page.rules, page.frame.height)


def _plain(glyph: Glyph) -> Glyph:
    text = plain_forms(glyph.text)
    return glyph if text == glyph.text else glyph._replace(text=text)


def _downwards(glyphs: Sequence[Glyph]) -> bool:
    """Whether most characters stand upright and below the one drawn before them, as in Japanese columns."""
    drawn = [glyph for glyph in glyphs if not glyph.text.isspace()]
    below = sum(_below(above, glyph) for above, glyph in pairwise(drawn))
    return below >= FEWEST and below >= MOST * len(drawn)


def _below(above: Glyph, glyph: Glyph) -> bool:
    step = (glyph.box.top + glyph.box.bottom - above.box.top - above.box.bottom) / 2
    aside = (glyph.box.x0 + glyph.box.x1 - above.box.x0 - above.box.x1) / 2
    size = max(above.size, glyph.size, 1.0)
    return abs(aside) < LEVEL * size and _STEP[0] * size < step < _STEP[1] * size


def _turn(glyphs: Sequence[Glyph]) -> int:
    """The way that most of a page's characters run: 0 level, 90 downwards, 270 upwards."""
    if all(glyph.upright for glyph in glyphs):
        return 0
    counts = Counter(glyph.turn for glyph in glyphs if not glyph.text.isspace())
    turn, count = max(counts.items(), default=(0, 0), key=lambda item: (item[1], -item[0]))
    return turn if turn > 0 and count >= FEWEST and count >= MOST * counts.total() else 0


@dataclass(frozen=True, slots=True)
class _Turn:
    """Lays level what runs downwards (90) or upwards (270) on a page of this size in points.

    `turns` are the turns of single characters that belong to the text.
    """

    turn: int
    width: float
    height: float
    turns: tuple[int, ...]

    def box(self, box: Box) -> Box:
        if self.turn == 90:
            return Box(box.top, self.width - box.x1, box.bottom, self.width - box.x0)
        return Box(self.height - box.bottom, box.x0, self.height - box.top, box.x1)

    def glyph(self, glyph: Glyph) -> Glyph:
        box = self.box(glyph.box)
        size = box.bottom - box.top
        base, level = box.bottom - DESCENT * size, glyph.turn in self.turns
        return glyph._replace(box=box, base=base, size=size, upright=level, shown=glyph.box)


def _from_the_right(page: Drawn) -> Reading:
    """A page with words from right to left, in the order they are read; mirrored where they are the most."""
    page = replace(page, glyphs=tuple(marked(page.glyphs)))
    letters = [glyph for glyph in page.glyphs if glyph.text.isalpha()]
    mirrored = sum(bool(_RIGHT_TO_LEFT.match(glyph.text)) for glyph in letters) * 2 > len(letters)
    width = page.frame.width
    flip = _flipped(0, width)
    glyphs = [flip(glyph) if mirrored else glyph for glyph in page.glyphs]
    rules = [Box(width - r.x1, r.top, width - r.x0, r.bottom) if mirrored else r for r in page.rules]
    return Reading(list(_in_order(glyphs, mirrored)), rules, page.frame.height)


def _flipped(left: float, right: float) -> Callable[[Glyph], Glyph]:
    """What mirrors a glyph between two places (x)."""

    def flip(glyph: Glyph) -> Glyph:
        box = glyph.box
        mirror = Box(left + right - box.x1, box.top, left + right - box.x0, box.bottom)
        return glyph._replace(box=mirror, shown=glyph.shown or box)

    return flip


def _in_order(glyphs: Iterable[Glyph], mirrored: bool) -> Iterator[Glyph]:
    """The glyphs line by line as they are read; runs against the page's direction are mirrored in place."""
    for _, line in groupby(sorted(glyphs, key=_base), key=_base):
        ordered = sorted(line, key=lambda glyph: glyph.box.x0)
        for against, run in _runs(ordered, mirrored):
            turned = [_flipped(run[0].box.x0, run[-1].box.x1)(glyph) for glyph in run] if against else run
            for glyph in sorted(turned, key=lambda glyph: glyph.box.x0):
                if against:
                    glyph = glyph._replace(base=glyph.base - PIECE * glyph.size)
                yield glyph._replace(text=glyph.text.translate(_MIRRORED)) if mirrored != against else glyph


def _base(glyph: Glyph) -> float:
    return round(glyph.base)


def _runs(line: Sequence[Glyph], mirrored: bool) -> Iterator[tuple[bool, list[Glyph]]]:
    """Stretches of a line with the page's direction or against it; the rest goes with the page."""
    run: list[Glyph] = []
    ends = 0
    for glyph in line:
        way = _way(glyph.text, mirrored)
        if ends and (way > 0 or glyph.box.x0 - run[-1].box.x1 > APART * glyph.size):
            yield True, run[:ends]
            yield False, run[ends:]
            run, ends = [], 0
        if way < 0 and not ends:
            yield False, run
            run = []
        run.append(glyph)
        ends = len(run) if way < 0 else ends
    yield bool(ends), run[: ends or None]
    yield False, run[ends:] if ends else []


def _way(text: str, mirrored: bool) -> int:
    """1 for a character with the page's direction, -1 for one against it, 0 for signs and spaces."""
    if _RIGHT_TO_LEFT.match(text):
        return 1 if mirrored else -1
    if not _LEFT_TO_RIGHT.match(text):
        return 0
    return -1 if mirrored else 1
