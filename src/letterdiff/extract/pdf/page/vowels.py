"""Marks that stand over or under letters written from the right: each put behind the letter it belongs to."""

import unicodedata
from collections.abc import Iterator, Sequence

from letterdiff.extract.pdf.page.device import Glyph

NEAR = 0.5
"""Ems by which a mark's middle may lie beside its letter: fonts set it towards the next one."""

NARROW = 0.01
"""Points: the width that a mark takes in its line."""


def marked(glyphs: Sequence[Glyph]) -> Iterator[Glyph]:
    """The glyphs, marks laid on the baseline at the end of their letter; they are shown where they were."""
    for index, glyph in enumerate(glyphs):
        letter = _letter(glyphs, index) if _is_mark(glyph) else None
        yield glyph if letter is None else _behind(glyph, letter)


def _is_mark(glyph: Glyph) -> bool:
    return bool(glyph.text) and not glyph.text.isascii() and unicodedata.combining(glyph.text[0]) > 0


def _letter(glyphs: Sequence[Glyph], index: int) -> Glyph | None:
    """The letter that a mark was drawn with: the one after it where lines are drawn from the left, as they
    mostly are, else the one before it.
    """
    before = next((g for g in reversed(glyphs[max(0, index - 4) : index]) if not _is_mark(g)), None)
    after = next((g for g in glyphs[index + 1 : index + 5] if not _is_mark(g)), None)
    from_left = before is None or after is None or after.box.x0 > before.box.x0
    for letter in (after, before) if from_left else (before, after):
        if letter is not None and not letter.text.isspace() and _near(glyphs[index], letter):
            return letter
    return None


def _near(mark: Glyph, letter: Glyph) -> bool:
    x, em = (mark.box.x0 + mark.box.x1) / 2, letter.size
    beside = letter.box.x0 - NEAR * em <= x <= letter.box.x1 + NEAR * em
    return beside and abs(letter.base - mark.base) < em


def _behind(mark: Glyph, letter: Glyph) -> Glyph:
    box = letter.box._replace(x1=letter.box.x0 + NARROW)
    return mark._replace(box=box, base=letter.base, size=letter.size, shown=mark.shown or mark.box)
