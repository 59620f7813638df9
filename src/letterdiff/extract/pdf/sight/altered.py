"""Blocks whose ink may read otherwise than their text layer: looked at by OCR where there is reason to.

Reason is a font that says two things of a letter. Where no OCR is installed or wished for, the doubt is noted
and the block keeps its state.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Any

from letterdiff.extract import ocr
from letterdiff.extract.pdf.geometry import Box, Frame, around
from letterdiff.extract.pdf.page.boxes import Lookup
from letterdiff.extract.pdf.pdfium import engine
from letterdiff.extract.pdf.scanned import readers
from letterdiff.model import Block, Document, PageBox, Run, State

Doubts = Mapping[int, Sequence[Box]]
"""By page, the boxes of the letters in doubt."""

Reads = Callable[[int, Box], Sequence[str] | None]
"""The words that are seen in a box of a page; None where it cannot be looked at."""

IN_DOUBT = "in fonts that may show other letters than they say; look at the pages, or install OCR"

MOST = 40
"""Blocks of one file that are looked at; at a third of a second each."""

DPI = 300
MARGIN = 4.0
"""Points around a block that are drawn with it: letters at a picture's edge are misread."""

ALIKE = 0.6
"""Share of a word's letters that OCR must see alike; its own slips leave more."""

MET = 0.75
"""Share of the words in doubt that OCR must see to the letter; it slips at one in fifty."""

SHORTEST = 3
"""Letters of a word that may be a part of what OCR sees; shorter ones are met by chance."""


def with_doubts(document: Document, doubts: Doubts, second: Any) -> Document:
    """The document, blocks told SHOWN-TEXT-ALTERED whose doubtful words OCR does not see on the page."""
    suspects = _suspects(document, doubts)
    if not suspects:
        return document
    language = document.found.language
    eye = readers.eye(language)
    if eye is None or second is None:
        passages = "1 passage is" if len(suspects) == 1 else f"{len(suspects)} passages are"
        return replace(document, notes=(*document.notes, f"{passages} {IN_DOUBT}"))
    blocks = list(document.blocks)
    for index in sorted(suspects)[:MOST]:
        if altered(document, suspects[index], lambda page, box: _read(second, eye, page, box)):
            blocks[index] = _told(blocks[index])
    label = readers.label(language)
    reader = document.reader if label in document.reader else f"{document.reader}, {label}"
    return replace(document, blocks=tuple(blocks), reader=reader)


def altered(document: Document, runs: Sequence[Run], reads: Reads) -> bool:
    """Whether these words of a block are not what is seen on the page around them."""
    met: list[float] = []
    for page in sorted({run.place.page for run in runs if isinstance(run.place, PageBox)}):
        own = [run for run in runs if isinstance(run.place, PageBox) and run.place.page == page]
        seen = reads(page, around(_box(run.place) for run in own if isinstance(run.place, PageBox)))
        words = (_letters(document.text[run.start : run.end]) for run in own)
        if seen is not None:
            met += _met([word for word in words if word], [_letters(each) for each in seen])
    return bool(met) and (min(met) < ALIKE or sum(share == 1.0 for share in met) < MET * len(met))


def _met(words: Sequence[str], seen: Sequence[str]) -> list[float]:
    """For each word how much of it is seen, 0 to 1; several that are seen may make it up."""
    whole = "".join(seen)
    return [1.0 if word in seen or (len(word) >= SHORTEST and word in whole) else
            max((SequenceMatcher(None, word, each).ratio() for each in seen), default=0.0)
            for word in words]  # fmt: skip


def _letters(word: str) -> str:
    return "".join(c for c in word.casefold() if c.isalnum())


def _suspects(document: Document, doubts: Doubts) -> dict[int, list[Run]]:
    """By a block's index, its words that hold a letter in doubt."""
    lookups = {page: (boxes, Lookup(boxes)) for page, boxes in doubts.items() if boxes}
    found: dict[int, list[Run]] = {}
    for index, block in enumerate(document.blocks if lookups else ()):
        runs = document.runs_in(block.start, block.end)
        words = [run for run in runs if _level(run) and _doubted(run, lookups)]
        if block.kind.quotable and words:
            found[index] = words
    return found


def _level(run: Run) -> bool:
    """Whether a word is written level: what runs down a page is beyond an OCR that looks for lines."""
    place = run.place
    wide = place.x1 - place.x0 if isinstance(place, PageBox) else 0.0
    return run.end - run.start < 2 or (isinstance(place, PageBox) and wide >= place.bottom - place.top)


def _doubted(run: Run, lookups: Mapping[int, tuple[Sequence[Box], Lookup]]) -> bool:
    if not isinstance(run.place, PageBox) or run.place.page not in lookups:
        return False
    boxes, lookup = lookups[run.place.page]
    word = _box(run.place)
    near = (boxes[index] for index in lookup.touching(word))
    return any(word.holds((box.x0 + box.x1) / 2, (box.top + box.bottom) / 2) for box in near)


def _told(block: Block) -> Block:
    return replace(block, states=(State.SHOWN_TEXT_ALTERED,))


def _box(place: PageBox) -> Box:
    return Box(place.x0, place.top, place.x1, place.bottom)


def _read(second: Any, eye: readers.Eye, number: int, box: Box) -> Sequence[str] | None:
    """The words that OCR sees in a box of a page, its surroundings included."""
    page = engine.page_of(second, number)
    if page is None:
        return None
    scale = DPI / 72
    try:
        pixels = engine.grey(page, scale, _margins(box, engine.frame(page)))
        height, width = pixels.shape
        lines = ocr.read(eye[0], pixels.tobytes(), width, height, DPI, eye[1][0])
    except (*engine.ENGINE_ERRORS, ocr.Failed):
        return None
    finally:
        page.close()
    return [word.text for line in lines for word in line.words]


def _margins(box: Box, frame: Frame) -> engine.Cut:
    """What is not drawn, so that the box is, and a little around it."""
    left, foot = box.x0 - MARGIN, frame.height - box.bottom - MARGIN
    right, top = frame.width - box.x1 - MARGIN, box.top - MARGIN
    return max(0.0, left), max(0.0, foot), max(0.0, right), max(0.0, top)
