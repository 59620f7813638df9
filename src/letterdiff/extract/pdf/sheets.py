"""Pages taken apart: the words of each, those that a reader sees from those that none does."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from letterdiff.extract.pdf import engine, ink
from letterdiff.extract.pdf.device import UNMAPPED
from letterdiff.extract.pdf.geometry import Box
from letterdiff.extract.pdf.lines import Segment, segments_of
from letterdiff.extract.pdf.pages import Drawn
from letterdiff.extract.pdf.words import Word, words_of


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page taken apart: what is seen, in segments; what stands askew; what no reader sees."""

    number: int
    width: float
    height: float
    label: str
    segments: tuple[Segment, ...]
    rules: tuple[Box, ...]
    askew: tuple[Word, ...]
    hidden: tuple[Word, ...]
    damage: str = ""


def sheet_of(page: Drawn, second: Any) -> Sheet:  # noqa: ANN401
    """The page taken apart; `second` is the file as the second engine opened it, or None."""
    words = words_of(page.glyphs)
    seen, hidden = ink.apart(words, _judge(page, second)) if words else ((), ())
    level = [word for word in seen if word.upright]
    askew = tuple(word for word in seen if not word.upright)
    frame = page.frame
    return Sheet(
        page.number, frame.width, frame.height, page.label,
        segments_of(level), page.rules, askew, hidden, page.damage,
    )  # fmt: skip


def _judge(page: Drawn, second: Any) -> ink.Judge:  # noqa: ANN401
    """The judge of what is seen on a page: by its picture, where the second engine draws one."""
    shown = engine.page_of(second, page.number)
    if shown is None:
        return ink.blind(page.frame)
    try:
        pixels = engine.grey(shown, ink.scale_of(page.frame))
    except engine.ENGINE_ERRORS:
        return ink.blind(page.frame)
    finally:
        shown.close()
    return ink.see(page.frame, pixels)


def notes_on(sheets: Sequence[Sheet]) -> Iterator[str]:
    """What a reader must know of this file."""
    for sheet in sheets:
        if sheet.damage:
            yield f"page {sheet.number} is damaged and was read as far as it goes"
    unmapped = sum(word.text.count(UNMAPPED) for s in sheets for g in s.segments for word in g.words)
    if unmapped:
        yield f"{unmapped} characters are in fonts that do not say which letters they are"
    hidden = sum(len(sheet.hidden) for sheet in sheets)
    if hidden:
        yield f"{hidden} words stand in the file that no reader sees on the page; they are never quoted"
