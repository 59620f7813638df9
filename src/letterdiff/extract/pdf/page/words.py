"""Glyphs to words: the file's own spaces first, gaps between glyphs second."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from letterdiff.extract.pdf.geometry import Box, around
from letterdiff.extract.pdf.page.device import Glyph, Look

LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
}

GAP_WITH_SPACES = 0.3
"""Ems: on a page that writes its spaces, a narrower gap is kerning, a wider one a tab."""

GAP_WITHOUT_SPACES = 0.16
"""Ems: on a page that only moves its pen, the narrowest word space of justified text is about this wide."""

SPACES_WRITTEN = 0.05
"""Share of spaces among glyphs from which a page counts as one that writes them; prose has 0.15."""

BACK = 0.5
"""Ems: a pen that goes back further than this begins another word; kerning goes back less."""

SAME_BASE = 0.1
"""Ems: glyphs whose baselines differ by more are not on one line (a superscript is raised by 0.3)."""

TWICE = 0.1
"""Ems: the same character drawn twice within this distance is bold print or a shadow, not two letters."""

RAISED = 0.8
"""A word smaller than this share of its neighbour is a mark on it."""

TOUCHES = 0.06
"""Ems: a mark this near its word is no word of its own, though a space is drawn between them somewhere."""

NO_ROOM = 0.04
"""Ems: a space that takes less room, drawn and seen, parts no words: browsers leave one for a soft hyphen."""

UNSEEN = ("", "\u200b", "\ufeff")
"""What is no character to a reader: nothing at all, zero-width spaces, byte order marks."""

NO_BREAK = ("\u00a0", "\u202f", "\u2007")
"""Spaces at which no line is broken: the words at their sides count as one when a line is measured."""

BOLD = re.compile(r"bold|black|heavy|demi|semibd|,b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a piece of one: `base` is its baseline's y and `size` its font's height, both in points.

    `before` and `after` tell whether the file draws a space next to it, `tied` whether the one before is a
    no-break space; `glued`, known once its line is, whether it continues the word at its left without one.
    `shown` is where it stands on the page, where it was laid level to be read.
    """

    text: str
    box: Box
    base: float
    size: float
    look: Look
    upright: bool = True
    before: bool = False
    after: bool = False
    tied: bool = False
    glued: bool = False
    shown: Box | None = None

    @property
    def bold(self) -> bool:
        """Whether its font is a bold one, by its name."""
        return bool(BOLD.search(self.look.font))


def words_of(glyphs: Sequence[Glyph]) -> tuple[Word, ...]:
    """The words, and pieces of words, in the order they are drawn."""
    spaces = sum(glyph.text.isspace() for glyph in glyphs)
    gap = GAP_WITH_SPACES if spaces > SPACES_WRITTEN * len(glyphs) else GAP_WITHOUT_SPACES
    return tuple(_runs(_once(glyphs), gap))


def _once(glyphs: Iterable[Glyph]) -> Iterator[Glyph]:
    """The glyphs without those that are drawn a second time on the same spot."""
    seen: dict[tuple[str, int, int], Glyph] = {}
    for glyph in glyphs:
        key = (glyph.text, round(glyph.box.x0), round(glyph.base))
        before = seen.get(key)
        if before is not None and not glyph.text.isspace() and _on(before, glyph):
            continue
        seen[key] = glyph
        yield glyph


def _on(one: Glyph, other: Glyph) -> bool:
    near = TWICE * other.size
    return (
        abs(one.box.x0 - other.box.x0) < near
        and abs(one.base - other.base) < near
        and one.look.luminance == other.look.luminance
    )


def _runs(glyphs: Iterable[Glyph], gap: float) -> Iterator[Word]:
    """Stretches of glyphs without a space, a gap, or a change of line, size or font."""
    run: list[Glyph] = []
    before = tied = False
    for glyph, space in _after_spaces(glyphs):
        if space is not None:
            if run:
                yield _word(run, before, True, tied)
            run, before, tied = [], True, space.text in NO_BREAK
        elif run and not _same(run[-1], glyph, gap):
            yield _word(run, before, False, tied)
            run, before, tied = [], False, False
        run.append(glyph)
    if run:
        yield _word(run, before, False, tied)


def _after_spaces(glyphs: Iterable[Glyph]) -> Iterator[tuple[Glyph, Glyph | None]]:
    """The glyphs that are no spaces, each with the last space before it, if one parts it from the last."""
    last: Glyph | None = None
    spaces: list[Glyph] = []
    for glyph in glyphs:
        if glyph.text in UNSEEN:
            continue
        if glyph.text.isspace():
            spaces.append(glyph)
            continue
        parted = spaces and (last is None or not _no_room(last, spaces[0], glyph))
        yield glyph, spaces[-1] if parted else None
        last, spaces = glyph, []


def _no_room(last: Glyph, space: Glyph, glyph: Glyph) -> bool:
    """Whether the pen stands behind a space where it stood before it, and nothing is seen between glyphs."""
    room = NO_ROOM * glyph.size
    return (
        abs(glyph.box.x0 - space.box.x0) < room
        and abs(glyph.box.x0 - last.box.x1) < room
        and abs(glyph.base - last.base) < room
    )


def _same(last: Glyph, glyph: Glyph, gap: float) -> bool:
    """Whether a glyph belongs to the same piece of a word as the one drawn before it."""
    size = max(last.size, glyph.size) or 1.0
    widest = gap if last.look is glyph.look else GAP_WITHOUT_SPACES
    return (
        last.upright == glyph.upright
        and -BACK * size < glyph.box.x0 - last.box.x1 < widest * size
        and abs(last.base - glyph.base) <= SAME_BASE * size
        and abs(last.size - glyph.size) <= SAME_BASE * size
        and (last.look is glyph.look or last.look == glyph.look)
    )


def _word(run: Sequence[Glyph], before: bool, after: bool, tied: bool) -> Word:
    first = run[0]
    text = "".join(glyph.text for glyph in run).translate(LIGATURES)
    box = around(glyph.box for glyph in run)
    word = Word(text, box, first.base, first.size, first.look, first.upright, before, after, tied)
    return word if first.shown is None else replace(word, shown=around(g.shown or g.box for g in run))


def told_apart(words: Iterable[Word]) -> Iterator[Word]:
    """The words of one line from left to right, each told whether it is glued to the one at its left."""
    last: Word | None = None
    for word in words:
        glued = last is not None and _glued(last, word)
        yield word if glued == word.glued else replace(word, glued=glued)
        last = word


def _glued(last: Word, word: Word) -> bool:
    gap = word.box.x0 - last.box.x1
    if min(word.size, last.size) < RAISED * max(word.size, last.size) and abs(gap) < TOUCHES * word.size:
        return True
    return not (last.after or word.before) and gap < GAP_WITHOUT_SPACES * max(word.size, last.size)
