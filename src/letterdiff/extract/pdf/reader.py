"""The way from a PDF's bytes to a document: pages, words, ink, furniture, regions, paragraphs, blocks."""

from collections.abc import Iterator, Sequence
from typing import Any

from letterdiff.extract.errors import Unreadable
from letterdiff.extract.pdf.file import oddities
from letterdiff.extract.pdf.file.metadata import found
from letterdiff.extract.pdf.file.provenance import with_provenance
from letterdiff.extract.pdf.page import budget
from letterdiff.extract.pdf.page.pages import drawn, opened
from letterdiff.extract.pdf.pdfium import engine, unread
from letterdiff.extract.pdf.pdfium.states import with_states
from letterdiff.extract.pdf.scanned.scans import filled, no_words
from letterdiff.extract.pdf.scanned.seen import Careful
from letterdiff.extract.pdf.sheets import Sheet, notes_on, sheet_of
from letterdiff.extract.pdf.shelf import Shelf, seldom_collected
from letterdiff.extract.pdf.sight.altered import Doubts, with_doubts
from letterdiff.extract.pdf.sight.ink import Why
from letterdiff.extract.pdf.writing import write
from letterdiff.model import Document, Page


def read(data: bytes, reader: str, language: str = "") -> Document:
    """The document of these bytes; Unreadable where the file gives none. Pictures are read in `language`."""
    with seldom_collected():
        return _read(data, reader, language)


def _read(data: bytes, reader: str, language: str) -> Document:
    pdf = opened(data)
    second = _aligned(engine.engine(data), pdf)
    try:
        made, doubts = _document(data, pdf, second, reader, language)
        return with_provenance(with_doubts(with_states(made, second), doubts, second), data, pdf)
    finally:
        if second is not None:
            second.close()


def _aligned(second: Any, pdf: Any) -> engine.Spared | None:
    """The second engine's file; None where it counts other pages, as it would then look at the wrong ones."""
    if second is None or len(second) == len(pdf.pages) or len(pdf.pages) > budget.PAGES:
        return second and engine.Spared(second)
    second.close()
    return None


def _sheets(pdf: Any, second: engine.Spared | None, shelf: Shelf) -> Iterator[Sheet]:
    """The pages taken apart; those that draw without end for one engine are kept from the other."""
    for page in drawn(pdf):
        if page.damage == budget.SPENT and second is not None:
            second.keep(page.number)
        yield sheet_of(page, second, shelf)


def _document(data: bytes, pdf: Any, second: Any, reader: str, language: str) -> tuple[Document, Doubts]:
    """The document as the first engine reads it, and its letters in doubt; `second` draws the pages."""
    oddities.refuse_empty(pdf)
    declared = found(pdf)
    shelf = Shelf()
    sheets = list(_sheets(pdf, second, shelf))
    unread_pages = unread.pages(sheets, second)
    odd = (*oddities.notes_on(pdf), *budget.notes_on(pdf, [sheet.damage for sheet in sheets]))
    scanned = filled(sheets, second, language, declared.language)
    sheets = list(scanned.sheets)
    odd = (*unread.notes_on(unread_pages, sheets), *odd)
    if not any(sheet.segments for sheet in sheets):
        raise _no_text(sheets, odd)
    builder = Careful(scanned.sure, scanned.pictures)
    labels = write(builder, sheets, shelf)
    pages = [
        Page(sheet.number, round(sheet.width, 2), round(sheet.height, 2), label)
        for sheet, label in zip(sheets, labels, strict=True)
    ]
    shelf.clear()
    made = builder.document(
        data,
        format="pdf",
        reader=reader + scanned.label,
        pages=pages,
        found=declared.or_else(builder.fidelity),
        notes=(*notes_on(sheets), *odd, *scanned.notes, *builder.notes()),
    )
    return made, {sheet.number: sheet.doubts for sheet in sheets if sheet.doubts}


def _no_text(sheets: Sequence[Sheet], odd: Sequence[str]) -> Unreadable:
    if any(sheet.damage == budget.SPENT for sheet in sheets):
        return no_words(odd)
    if any(sheet.damage for sheet in sheets):
        return Unreadable(
            "the PDF is damaged, and no text can be read from it",
            "download it again, or open it elsewhere and save it anew",
        )
    if any(why is Why.BLANK for sheet in sheets for why in sheet.whys):
        return Unreadable("the file holds text, but its page is drawn blank", unread.ANEW)
    if any(sheet.hidden for sheet in sheets):
        return Unreadable(
            "the file holds text, but none of it is seen on its pages", "open the file and look"
        )
    return no_words(odd)
