"""Pages that are pictures: told from pages with text, and read by OCR where it is there and wished for.

A scan that carries a text layer of its own, laid invisibly over the picture, is not read again; its words are
an earlier OCR's and are labelled so.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

import pypdfium2.raw as pdfium

from letterdiff.extract import cuts, limits, ocr, wishes
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.pdf.page.device import UNMAPPED
from letterdiff.extract.pdf.page.words import Word
from letterdiff.extract.pdf.pdfium import engine
from letterdiff.extract.pdf.scanned import readers
from letterdiff.extract.pdf.scanned.seen import place_of, words_of
from letterdiff.extract.pdf.setting.lines import segments_of
from letterdiff.extract.pdf.sheets import Sheet
from letterdiff.extract.pdf.sight import ink
from letterdiff.model import PageBox
from letterdiff.text.language import language_of

FEW = 40
"""Words: a page with no more of them that is covered by a picture is a scan with a stamp on it."""

COVERED = 0.4
"""Share of a page that one picture covers on such a scan."""

GARBLED = 0.3
"""Share of a page's characters in fonts that do not say which they are: from it on its text is of no use."""

DPI = 300
LONGEST = 5000
"""Pixels at a page's longer side: what is larger is drawn at fewer dots an inch."""

SENSE = 75.0
"""Of 100: pages read in their own language are surer on average, those in another one are not."""

MOST = 300
"""Pages of one file that are read by OCR; at three seconds each, a quarter of an hour."""

SECONDS = 20.0
"""Time that each page read by OCR adds to the file's own."""

TELLING = 200
"""Characters of a file's text pages that tell its language."""


@dataclass(frozen=True, slots=True)
class Scanned:
    """The sheets with what OCR read; `label` names the OCR where it mattered, for the document's reader.

    `pictures` are the pages whose words are an OCR's, ours or an earlier one's; `sure` says by its box how
    sure ours was of a word, 0 to 100.
    """

    sheets: tuple[Sheet, ...]
    label: str = ""
    notes: tuple[str, ...] = ()
    pictures: frozenset[int] = frozenset()
    sure: Mapping[PageBox, int] = field(default_factory=dict)


def filled(sheets: Sequence[Sheet], second: Any, declared: str, own: str) -> Scanned:
    """The sheets, with words for those that are pictures.

    `second` is the file as the second engine opened it; `declared` the language that the user gives, `own`
    the one that the file gives, each a BCP 47 tag or nothing.
    """
    every = readers.every_page(declared)
    wanted = [s.number for s in sheets if every or _is_picture(s, second)]
    earlier = [s.number for s in sheets if s.number not in wanted and _overlaid(s)]
    notes = [f"{cuts.pages(earlier, 'was', 'were')} read by an earlier OCR"] if earlier else []
    if not wanted:
        return Scanned(tuple(sheets), "", tuple(notes), frozenset(earlier))
    name = f", {readers.label(declared)}"
    found = readers.eye(declared or own or _language(sheets)) or readers.eye("")
    if found is None:
        return Scanned(tuple(sheets), name, (*notes, _unread(wanted)), frozenset(earlier))
    now: dict[int, Sheet] = {}
    sure: dict[PageBox, int] = {}
    for sheet in (s for s in sheets if s.number in wanted[:MOST]):
        limits.more(SECONDS)
        words = _words(sheet, second, found)
        if words is not None:
            now[sheet.number] = _with(sheet, [word for word, _ in words])
            sure |= {place_of(sheet.number, word): known for word, known in words}
    worded = [number for number, sheet in now.items() if sheet.segments or sheet.askew]
    whole = tuple(now.get(sheet.number, sheet) for sheet in sheets)
    return Scanned(whole, name, (*notes, *_notes(wanted, now)), frozenset((*earlier, *worded)), sure)


def no_words(notes: Sequence[str]) -> Unreadable:
    """Why a file gives no document of which no page has words that are seen, or that OCR could read.

    `notes` are what else the file holds: the first of them is likely the reason.
    """
    if notes:
        what, _, then = notes[0].removeprefix(cuts.MARK).partition("; ")
        return Unreadable(f"no page has words, and {what}", then or "open the file and look")
    if wishes.ocr() is wishes.Ocr.NEVER:
        return Unreadable(_SCAN, "run again without --no-ocr to have scans read")
    if ocr.installed() is None:
        return Unreadable(_SCAN, ocr.INSTALL)
    return Unreadable("no page has words, and OCR sees none on them", "open the file and look")


_SCAN = "no page has text that a reader sees: it is a scan, or empty"


def _language(sheets: Sequence[Sheet]) -> str:
    """The language of the file's pages with text, or nothing where they are too few."""
    words = (word.text for sheet in sheets for segment in sheet.segments for word in segment.words)
    text = " ".join(islice(words, TELLING))
    return language_of(text) if len(text) >= TELLING else ""


def _notes(wanted: Sequence[int], now: Mapping[int, Sheet]) -> Iterator[str]:
    """What OCR could not read of the pages that are pictures."""
    failed = [number for number in wanted[:MOST] if number not in now]
    if failed:
        yield cuts.note(f"OCR failed on what {cuts.pages(failed, 'shows', 'show')}", "open the file and look")
    if wanted[MOST:]:
        reason = f"{cuts.pages(wanted[MOST:])} scanned, and OCR reads {MOST} pages of one file at most"
        yield cuts.note(reason, "split it into smaller files")


def _unread(wanted: Sequence[int]) -> str:
    """The note that these pages are pictures that nothing here can read."""
    one = len(wanted) == 1
    reason = f"{cuts.pages(wanted)} {'a scan' if one else 'scans'}"
    if wishes.ocr() is wishes.Ocr.NEVER:
        return cuts.note(reason, "run again without --no-ocr to have what it shows read")
    return cuts.note(reason, ocr.INSTALL)


def _is_picture(sheet: Sheet, second: Any) -> bool:
    """Whether what the page shows is not in its text: no words that are seen, or hardly any and a picture."""
    words = [word for segment in sheet.segments for word in segment.words] + list(sheet.askew)
    letters = sum(len(word.text) for word in words)
    if letters and sum(word.text.count(UNMAPPED) for word in words) >= GARBLED * letters:
        return True
    if len(words) > FEW or _overlaid(sheet):
        return False
    page = engine.page_of(second, sheet.number)
    if page is None:
        return False
    try:
        return _covered(page, sheet) >= COVERED if words else _inked(page, sheet)
    except engine.ENGINE_ERRORS:
        return False
    finally:
        page.close()


def _inked(page: Any, sheet: Sheet) -> bool:
    """Whether anything is drawn on the page: an empty one is no scan."""
    scale = min(ink.SCALE, ink.LARGEST / max(sheet.width, sheet.height, 1.0))
    pixels = engine.grey(page, scale)
    return bool(pixels.size) and int(pixels.max()) - int(pixels.min()) >= ink.CONTRAST


def _covered(page: Any, sheet: Sheet) -> float:
    """The share of the page that its largest picture covers."""
    shares = [0.0]
    for drawn in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=4):
        x0, y0, x1, y1 = drawn.get_bounds()
        shares.append((x1 - x0) * (y1 - y0) / max(sheet.width * sheet.height, 1.0))
    return max(shares)


def _overlaid(sheet: Sheet) -> bool:
    """Whether most of the page's seen words are painted by no pen: a scan's picture shows them."""
    modes = [word.look.mode in ink.INVISIBLE for segment in sheet.segments for word in segment.words]
    return sum(modes) * 2 > len(modes)


def _words(
    sheet: Sheet,
    second: Any,
    found: readers.Eye,
) -> list[tuple[Word, int]] | None:
    """The words that OCR sees on the page, or None where the page cannot be drawn or OCR fails."""
    page = engine.page_of(second, sheet.number)
    if page is None:
        return None
    scale = min(DPI / 72, LONGEST / max(sheet.width, sheet.height, 1.0))
    try:
        pixels = engine.grey(page, scale)
        height, width = pixels.shape
        lines = _surest(found, pixels.tobytes(), width, height, round(scale * 72))
    except (*engine.ENGINE_ERRORS, ocr.Failed):
        return None
    finally:
        page.close()
    return list(words_of(lines, scale))


def _surest(found: readers.Eye, pixels: bytes, width: int, height: int, dpi: int) -> tuple[ocr.SeenLine, ...]:
    """What is read in the first languages that make sense of the picture, else in those that make most."""
    best: tuple[float, tuple[ocr.SeenLine, ...]] = (-1.0, ())
    for languages in found[1]:
        lines = ocr.read(found[0], pixels, width, height, dpi, languages)
        sure = [word.sure for line in lines for word in line.words]
        mean = sum(sure) / len(sure) if sure else 0.0
        best = max(best, (mean, lines), key=lambda each: each[0])
        if mean >= SENSE:
            break
    return best[1]


def _with(sheet: Sheet, words: Sequence[Word]) -> Sheet:
    """The sheet with these words in place of its own."""
    level = [word for word in words if word.upright]
    askew = tuple(word for word in words if not word.upright)
    return replace(sheet, segments=segments_of(level), askew=askew, damage="")
