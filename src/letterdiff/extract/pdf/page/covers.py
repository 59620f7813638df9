"""Tells glyphs over which something was painted later."""

from collections.abc import Collection, Iterator, Sequence

from letterdiff.extract.pdf.page.boxes import Lookup
from letterdiff.extract.pdf.page.device import Cover, Glyph, Over, middle


def told(glyphs: Sequence[Glyph], covers: Sequence[Cover]) -> tuple[Glyph, ...]:
    """The glyphs, each told by its look what lies over its middle; `covers` in the order of painting."""
    return tuple(_told(glyphs, covers)) if covers else tuple(glyphs)


def _told(glyphs: Sequence[Glyph], covers: Sequence[Cover]) -> Iterator[Glyph]:
    lookup = Lookup([cover.box for cover in covers])
    for index, glyph in enumerate(glyphs):
        over = {covers[i].what for i in lookup.holding(*middle(glyph.box)) if covers[i].after > index}
        if over:
            glyph = glyph._replace(look=glyph.look._replace(under=_most(over)))
        yield glyph


def _most(over: Collection[Over]) -> Over:
    """What is said of a glyph under several things: a shape that someone drew comes before pictures."""
    return next(what for what in (Over.SHAPE, Over.PICTURE, Over.SCAN) if what in over)
