"""Pages taken apart: the words of each, those that a reader sees from those that none does."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from letterdiff.extract import cuts
from letterdiff.extract.pdf.geometry import Box
from letterdiff.extract.pdf.page.device import UNMAPPED
from letterdiff.extract.pdf.page.pages import Drawn
from letterdiff.extract.pdf.page.turned import as_read
from letterdiff.extract.pdf.page.words import Word, words_of
from letterdiff.extract.pdf.setting.lines import Segment, segments_of
from letterdiff.extract.pdf.shelf import Shelf
from letterdiff.extract.pdf.sight import ink
from letterdiff.extract.pdf.sight.hidden import whys_of
from letterdiff.extract.pdf.sight.ink import Why

UNDER_A_BOX = (
    "in the file under an opaque box or picture; this may be meant to be secret, and is shown only on request"
)

OTHER_WORDING = "with another wording to copy or read out (ActualText); what the page shows is what was read"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page taken apart: what is seen, in segments; what stands askew; what no reader sees, and why.

    Segments and rules lie as the page is read, `tall` points high; their words know where they are shown.
    """

    number: int
    width: float
    height: float
    label: str
    segments: tuple[Segment, ...]
    rules: tuple[Box, ...]
    askew: tuple[Word, ...]
    hidden: tuple[Word, ...]
    damage: str = ""
    whys: tuple[Why, ...] = ()
    doubts: tuple[Box, ...] = ()
    tall: float = 0.0
    retold: int = 0


def sheet_of(page: Drawn, second: Any, shelf: Shelf) -> Sheet:
    """The page taken apart, its words on the shelf; `second` is the second engine's file, or None."""
    reading = as_read(page)
    words = words_of(reading.glyphs)
    whys = whys_of(page, [replace(w, box=w.shown) if w.shown else w for w in words], second)
    seen, hidden = ink.apart(words, whys)
    level = [word for word in seen if word.upright]
    askew = tuple(word for word in seen if not word.upright)
    frame = page.frame
    return Sheet(
        page.number, frame.width, frame.height, page.label,
        shelf.segments(segments_of(level)), tuple(reading.rules), shelf.words(askew), shelf.words(hidden),
        page.damage, tuple(why for why in whys if why), page.doubts, reading.height, page.retold,
    )  # fmt: skip


def notes_on(sheets: Sequence[Sheet]) -> Iterator[str]:
    """What a reader must know of this file."""
    unmapped = sum(word.text.count(UNMAPPED) for s in sheets for g in s.segments for word in g.words)
    if unmapped:
        yield f"{unmapped} characters are in fonts that do not say which letters they are"
    hidden = sum(why is not Why.STRUCK for sheet in sheets for why in sheet.whys)
    if hidden:
        stand, are = ("word stands", "it is") if hidden == 1 else ("words stand", "they are")
        yield f"{hidden} {stand} in the file that no reader sees on the page; {are} never quoted"
    struck = [sheet.number for sheet in sheets if Why.STRUCK in sheet.whys]
    if struck:
        yield f"words are struck out on {cuts.pages(struck, '', '').strip()}: they are not quoted"
    yield from _secrets(sheets)
    retold = {sheet.number: sheet.retold for sheet in sheets if sheet.retold}
    if retold:
        many = sum(retold.values())
        held = cuts.pages(list(retold), "holds", "hold")
        yield f"{held} {many} {'passages' if many > 1 else 'passage'} {OTHER_WORDING}"


def _secrets(sheets: Sequence[Sheet]) -> Iterator[str]:
    """The pages that may hold more than is seen: drawn blank, or with words covered but left in the file."""
    blank = [sheet.number for sheet in sheets if Why.BLANK in sheet.whys]
    if blank:
        yield f"{cuts.pages(blank)} drawn blank; if another program shows text there, save it anew from there"
    for sheet in sheets:
        count = sum(why in ink.SECRET for why in sheet.whys)
        if count:
            words = "word stands" if count == 1 else "words stand"
            yield f"page {sheet.number}: {count} {words} {UNDER_A_BOX}"
