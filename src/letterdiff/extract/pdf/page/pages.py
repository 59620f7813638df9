"""Opens a PDF and gives its pages one after the other: what is drawn on each, its size and its label."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect

from letterdiff.extract import wishes
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.pdf.geometry import Box, Corners, Frame, frame_of
from letterdiff.extract.pdf.page import budget, fields, objects, tree
from letterdiff.extract.pdf.page.annotations import stamps_of, strikes_of
from letterdiff.extract.pdf.page.covers import told
from letterdiff.extract.pdf.page.damage import DAMAGE, HEAD, START
from letterdiff.extract.pdf.page.device import Cover, Glyph, Over
from letterdiff.extract.pdf.page.fonts import Fonts
from letterdiff.extract.pdf.page.layers import Interpreter, Layers

LETTER: Corners = (0.0, 0.0, 612.0, 792.0)
"""The page size, in points, of a page that does not say its own."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One page: its number from 1, its frame, and what is drawn on it; `damage` why it may be incomplete.

    `doubts` are the boxes of letters that may be others, `retold` counts stretches with another wording,
    `dashes` are level lines that are too short to be rules.
    """

    number: int
    frame: Frame
    glyphs: tuple[Glyph, ...] = ()
    rules: tuple[Box, ...] = field(default=())
    label: str = ""
    damage: str = ""
    doubts: tuple[Box, ...] = ()
    retold: int = 0
    dashes: tuple[Box, ...] = ()


def opened(data: bytes) -> Any:
    """The file as pdfplumber opens it; Unreadable where it is empty, no PDF, encrypted or too damaged."""
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    if not data:
        raise Unreadable("the file is empty", "save or download it again")
    start = data.find(START, 0, HEAD)
    if start < 0:
        raise Unreadable("it is not a PDF", "check what the file is and give it the right name ending")
    try:
        pdf = _unlocked(data[start:] if start else data)
        count = _count(pdf)
    except DAMAGE as error:
        raise _refusal(error) from error
    if not count:
        raise Unreadable("the PDF has no pages", "download it again, or open it elsewhere and save it anew")
    return pdf


def _count(pdf: Any) -> int:
    """How many pages the file has; where its tree is damaged, places are kept for those that are missing."""
    try:
        count = len(pdf.pages)
    except DAMAGE:
        if not tree.mend(pdf, budget.PAGES + 1):
            raise
        return len(pdf.pages)
    if count < (budget.said(pdf) or 0):
        tree.mend(pdf, budget.PAGES + 1)
    return len(pdf.pages)


def _unlocked(data: bytes) -> Any:
    """The file opened without a password, else with the first of the user's that fits."""
    budget.hold_unpacking()
    tries = ("", *wishes.passwords())
    for password in tries:
        try:
            return pdfplumber.open(
                BytesIO(data), list(range(1, budget.PAGES + 2)), password=password, raise_unicode_errors=False
            )
        except DAMAGE as error:
            if password == tries[-1] or not _locked(error):
                raise
    raise AssertionError("there is always one try")


def _locked(error: BaseException) -> bool:
    """Whether this error of pdfplumber says that a password is wanted."""
    causes = [error, *error.args, error.__cause__, error.__context__]
    return any(isinstance(cause, (PDFPasswordIncorrect, PDFEncryptionError)) for cause in causes)


def _refusal(error: BaseException) -> Unreadable:
    """Why the file cannot be opened, from what pdfplumber raised."""
    if _locked(error):
        tried = "; none of those given opens it" if wishes.passwords() else ""
        return Unreadable(
            f"the PDF is encrypted and needs a password{tried}",
            "put it on a line of a file and run again with --password-file FILE",
        )
    return Unreadable(
        "the PDF is damaged beyond reading", "download it again, or open it elsewhere and save it anew"
    )


def drawn(pdf: Any) -> Iterator[Drawn]:
    """The pages in order, each closed as soon as it is read."""
    layers, fonts = Layers(pdf.doc.catalog), Fonts()
    for number, page in enumerate(budget.paged(pdf), start=1):
        yield _drawn(pdf, page, number, layers, fonts)
        page.close()


def _drawn(pdf: Any, page: Any, number: int, layers: Layers, fonts: Fonts) -> Drawn:
    source = page.page_obj
    frame = frame_of(
        _corners(source.mediabox), _corners(source.cropbox), source.rotate, unit_of(source.attrs)
    )
    taker = budget.Metered(pdf.rsrcmgr, frame, layers, fonts)
    damage, own = budget.MISSING if tree.is_missing(source) else "", 0
    try:
        interpreter = Interpreter(pdf.rsrcmgr, taker)
        interpreter.render_contents(source.resources, source.contents, ctm=frame.matrix)
        own = len(taker.glyphs)
        fields.draw(source, interpreter, frame.matrix)
    except DAMAGE as error:
        damage = type(error).__name__
    label = source.label if isinstance(source.label, str) else ""
    covers = [*taker.covers, *(Cover(box, own, Over.SHAPE) for box in stamps_of(source, frame))]
    rules = (*taker.rules, *strikes_of(source, frame))
    return Drawn(
        number, frame, told(taker.glyphs, covers), rules, label, damage, tuple(taker.doubts), taker.retold,
        tuple(taker.dashes),
    )  # fmt: skip


def unit_of(attrs: Any) -> float:
    """How many points a unit of this page is printed as; 1 where nothing sensible is said."""
    unit = objects.number(attrs.get("UserUnit"))
    return unit if unit and 0 < unit < LARGEST_UNIT else 1.0


LARGEST_UNIT = 75_000.0
"""What viewers accept: a page of 15,000,000 inches."""


def _corners(box: Any) -> Corners:
    try:
        x0, y0, x1, y1 = (float(side) for side in box)
    except (TypeError, ValueError):
        return LETTER
    return x0, y0, x1, y1
