"""Asks of each word of a page whether a reader sees it, and as one that stands.

By one small picture; by two more where in doubt.
"""

from collections.abc import Sequence
from typing import Any

from letterdiff.extract.pdf.page.pages import Drawn
from letterdiff.extract.pdf.page.words import Word
from letterdiff.extract.pdf.pdfium import engine
from letterdiff.extract.pdf.sight import ink, look, struck
from letterdiff.extract.pdf.sight.heaps import continues
from letterdiff.extract.pdf.sight.ink import Why


def whys_of(page: Drawn, words: Sequence[Word], second: Any) -> tuple[Why | None, ...]:
    """For each word why it is hidden, or None; `second` is the file as the second engine has it, or None."""
    if not words:
        return ()
    shown = engine.page_of(second, page.number)
    if shown is None:
        return _blind(page, words)
    try:
        return _by_pictures(page, words, shown)
    except engine.ENGINE_ERRORS:
        return _blind(page, words)
    finally:
        shown.close()


def _blind(page: Drawn, words: Sequence[Word]) -> tuple[Why | None, ...]:
    """The same without a picture."""
    lines = struck.struck(words, (*page.rules, *page.dashes))
    whys = (ink.blind(word, page.frame) for word in words)
    return tuple(why or (Why.STRUCK if at in lines else None) for at, why in enumerate(whys))


def _by_pictures(page: Drawn, words: Sequence[Word], shown: Any) -> tuple[Why | None, ...]:
    """The same by pictures of the page; ENGINE_ERRORS where none can be drawn."""
    scale = ink.scale_of(page.frame)
    pixels = engine.grey(shown, scale)
    whys = [ink.plain(word, page.frame) for word in words]
    doubted = [
        index for index, why in enumerate(whys) if why is None and not ink.clear(words[index], pixels, scale)
    ]
    if doubted:
        pictures = _pictures(page, words, shown)
        for index in doubted:
            whys[index] = pictures.why(words[index])
    for index in tuple(struck.seen(struck.struck(words, (*page.rules, *page.dashes)), whys, pixels, scale)):
        whys[index] = Why.STRUCK
    return _whole(words, whys)


def _whole(words: Sequence[Word], whys: Sequence[Why | None]) -> tuple[Why | None, ...]:
    """The same, a word hidden as a whole where a piece is covered or cut away: its rest misleads."""
    found = list(whys)
    steps = range(1, len(words))
    for this, other in (*((at, at - 1) for at in steps), *((at - 1, at) for at in reversed(steps))):
        if (
            found[this] is None
            and found[other] in _PARTLY
            and continues(words[min(this, other)], words[max(this, other)])
        ):
            found[this] = found[other]
    return tuple(found)


_PARTLY = (*ink.SECRET, Why.CUT)
"""What may happen to a part of a word."""


def _pictures(page: Drawn, words: Sequence[Word], shown: Any) -> look.Pictures:
    scale = ink.scale_of(page.frame, look.SCALE)
    full = engine.colour(shown, scale)
    engine.take_text_away(shown)
    return look.Pictures(full, engine.colour(shown, scale), scale, words)
