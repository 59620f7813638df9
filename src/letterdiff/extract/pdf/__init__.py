"""PDF files: read by pdfplumber, read a second time by pypdfium2, and cropped to pictures by it.

Nothing heavy is loaded before a door is used.
"""

from collections.abc import Sequence

from letterdiff.extract.requests import Mark
from letterdiff.model import Anchor, Document, PageBox

READER = "pdf 6"
"""The name and version of this reader; the number rises when the same file gives another document."""


def read(data: bytes, language: str = "") -> Document:
    """The document of a PDF's bytes, its pictures read in this language; Unreadable where it gives none."""
    from letterdiff.extract.pdf.reader import read as reader

    return reader(data, READER, language)


def versions(language: str) -> tuple[str, ...]:
    """What this reader calls documents here and now: those of text alone, and those with pictures of text."""
    from letterdiff.extract.pdf.scanned.readers import versions as of_reader

    return of_reader(READER, language)


def second(data: bytes, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
    """For each anchor the raw text that pypdfium2 has inside its page boxes; None where it cannot read."""
    from letterdiff.extract.pdf.pdfium.second_text import texts

    return texts(data, anchors)


def crop(data: bytes, boxes: Sequence[PageBox], scale: float) -> bytes:
    """A PNG of the page around these boxes, marked; `scale` counts pixels a point."""
    from letterdiff.extract.pdf.pdfium.picture import picture

    return picture(data, boxes, scale)


def overlay(data: bytes, page: int, marks: Sequence[Mark], scale: float) -> bytes:
    """A PNG of a page, counted from 1, with the blocks' boxes and kinds; `scale` counts pixels a point."""
    from letterdiff.extract.pdf.pdfium.overlay import overlay as drawn

    return drawn(data, page, marks, scale)
