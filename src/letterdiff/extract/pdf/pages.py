"""Opens a PDF and gives its pages one after the other: what is drawn on each, its size and its label."""

import logging
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from letterdiff.extract.errors import Unreadable
from letterdiff.extract.pdf.device import Glyph, Taker
from letterdiff.extract.pdf.geometry import Box, Corners, Frame, frame_of

DAMAGE = (
    PdfminerException,
    MalformedPDFException,
    PSException,
    zlib.error,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
    OSError,
)
"""What pdfminer is seen to raise on damaged files."""

LETTER: Corners = (0.0, 0.0, 612.0, 792.0)
"""The page size, in points, of a page that does not say its own."""

HEAD = 1024
"""Bytes at the start of a file in which `%PDF-` must stand; mail headers may come before it."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One page: its number from 1, its frame, and what is drawn on it; `damage` why it may be incomplete."""

    number: int
    frame: Frame
    glyphs: tuple[Glyph, ...] = ()
    rules: tuple[Box, ...] = field(default=())
    label: str = ""
    damage: str = ""


def opened(data: bytes) -> Any:  # noqa: ANN401
    """The file as pdfplumber opens it; Unreadable where it is empty, no PDF, encrypted or too damaged."""
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    if not data:
        raise Unreadable("the file is empty", "save or download it again")
    start = data.find(b"%PDF-", 0, HEAD)
    if start < 0:
        raise Unreadable("it is not a PDF", "check what the file is and give it the right name ending")
    try:
        pdf = pdfplumber.open(BytesIO(data[start:] if start else data), raise_unicode_errors=False)
        count = len(pdf.pages)
    except DAMAGE as error:
        raise _refusal(error) from error
    if not count:
        raise Unreadable("the PDF has no pages", "download it again, or open it elsewhere and save it anew")
    return pdf


def _refusal(error: BaseException) -> Unreadable:
    """Why the file cannot be opened, from what pdfplumber raised."""
    causes = [error, *error.args, error.__cause__, error.__context__]
    if any(isinstance(cause, (PDFPasswordIncorrect, PDFEncryptionError)) for cause in causes):
        return Unreadable(
            "the PDF is encrypted and needs a password", "open it with the password and save it without one"
        )
    return Unreadable(
        "the PDF is damaged beyond reading", "download it again, or open it elsewhere and save it anew"
    )


def drawn(pdf: Any) -> Iterator[Drawn]:  # noqa: ANN401
    """The pages in order, each closed as soon as it is read."""
    for number, page in enumerate(pdf.pages, start=1):
        yield _drawn(pdf, page, number)
        page.close()


def _drawn(pdf: Any, page: Any, number: int) -> Drawn:  # noqa: ANN401
    source = page.page_obj
    frame = frame_of(_corners(source.mediabox), _corners(source.cropbox), source.rotate)
    taker = Taker(pdf.rsrcmgr)
    damage = ""
    try:
        interpreter = PDFPageInterpreter(pdf.rsrcmgr, taker)
        interpreter.render_contents(source.resources, source.contents, ctm=frame.matrix)
    except DAMAGE as error:
        damage = type(error).__name__
    label = source.label if isinstance(source.label, str) else ""
    return Drawn(number, frame, tuple(taker.glyphs), tuple(taker.rules), label, damage)


def _corners(box: Any) -> Corners:  # noqa: ANN401
    try:
        x0, y0, x1, y1 = (float(side) for side in box)
    except (TypeError, ValueError):
        return LETTER
    return x0, y0, x1, y1
