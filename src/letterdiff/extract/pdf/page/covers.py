"""Tells glyphs over which something was painted later."""

from collections.abc import Iterator, Sequence

from letterdiff.extract.pdf.page.boxes import Lookup
from letterdiff.extract.pdf.page.device import Cover, Glyph, Over


def told(glyphs: Sequence[Glyph], covers: Sequence[Cover]) -> tuple[Glyph, ...]:
    """The glyphs, each told by its look what lies over its middle; `covers` in the order of painting."""
    return tuple(_told(glyphs, covers)) if covers else tuple(glyphs)


def _told(glyphs: Sequence[Glyph], covers: Sequence[Cover]) -> Iterator[Glyph]:
    lookup = Lookup([cover.box for cover in covers])
    for index, glyph in enumerate(glyphs):
        x, y = (glyph.box.x0 + glyph.box.x1) / 2, (glyph.box.top + glyph.box.bottom) / 2
        over = [covers[i].what for i in lookup.holding(x, y) if covers[i].after > index]
        if over:
            what = Over.SCAN if all(each is Over.SCAN for each in over) else Over.SHAPE
            glyph = glyph._replace(look=glyph.look._replace(under=what))
        yield glyph
