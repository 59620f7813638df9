"""Set the sample's letter as a PDF from its readable source; the same source gives the same bytes.

Run from anywhere: `python scripts/build_letter.py [OUTPUT]`. Its fonts are the ones every PDF reader has.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from letter_source import Letter, Piece, read
from letter_style import STYLES, markup
from reportlab.lib.pagesizes import LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

HERE = Path(__file__).resolve().parent
SOURCE = HERE / "openai-ostp-letter.md"
OUTPUT = HERE.parent / "letters" / "openai-ostp-2025-10-27.pdf"

WIDTH, HEIGHT = LETTER
MARGIN, TOP, BOTTOM, GUTTER = 80.0, HEIGHT - 80.0, 78.0, 22.0
GREY = 0.35


def marks(paragraph: Paragraph) -> list[str]:
    """The note marks that stand in the paragraph, or in the part of it that was split off."""
    return [text for frag, text in _set_text(paragraph.frags) if frag.rise and text.isdigit()]


def _set_text(frags: list[Any]) -> Iterator[tuple[Any, str]]:
    """Each run of text with its style: reportlab keeps runs before it breaks lines, and words after."""
    for frag in frags:
        if isinstance(frag, list):
            yield from frag[1:]
        else:
            yield frag, getattr(frag, "text", "")


class Press:
    """Fills pages from the top with paragraphs, and from the foot with the notes they carry."""

    def __init__(self, letter: Letter, output: Path) -> None:
        # Not compressed: the bytes of a compressed stream differ from one zlib to another.
        self.canvas = Canvas(str(output), pagesize=LETTER, invariant=1, pageCompression=0, lang="en-US")
        self.canvas.setTitle(letter.said("title"))
        self.canvas.setAuthor(letter.said("author"))
        self.canvas.setSubject(letter.said("label"))
        self.letter, self.page = letter, 1
        self.left, self.width, self.y = MARGIN, WIDTH - 2 * MARGIN, TOP
        self.columns_left, self.column_top = 0, TOP
        self.notes: list[Paragraph] = []

    def note(self, mark: str) -> Paragraph:
        """The note with this mark, ready to be set."""
        return Paragraph(
            f"<super size='6' rise='3'>{mark}</super> {markup(self.letter.notes[mark])}", STYLES["note"]
        )

    def height(self, paragraphs: list[Paragraph]) -> float:
        """What the paragraphs take, one below the other, in points."""
        return float(sum(p.wrap(self.width, HEIGHT)[1] + p.style.spaceAfter for p in paragraphs))

    def room(self, notes: list[Paragraph]) -> float:
        """What is left above the page's notes and these new ones."""
        below = self.notes + notes
        return float(self.y - BOTTOM - (self.height(below) + 10 if below else 0))

    def set(self, paragraph: Paragraph, keep: float = 0) -> None:
        """Set a paragraph, over the page's end where it must; `keep` is what has to fit below it."""
        before = paragraph.style.spaceBefore if self.y < TOP else 0
        notes = [self.note(mark) for mark in marks(paragraph)]
        tall = paragraph.wrap(self.width, HEIGHT)[1]
        if before + tall + keep > self.room(notes):
            first, rest = (None, paragraph) if keep else self.parted(paragraph, before)
            if first:
                self.set(first)
            self.turn()
            self.set(rest, keep)
            return
        self.y -= before + tall
        paragraph.drawOn(self.canvas, self.left, self.y)
        self.y -= paragraph.style.spaceAfter
        self.notes += notes

    def parted(self, paragraph: Paragraph, before: float) -> tuple[Paragraph | None, Paragraph]:
        """What of the paragraph fits here together with the notes it carries, and the rest."""
        notes: list[Paragraph] = []
        while True:
            parts = paragraph.split(self.width, self.room(notes) - before)
            if len(parts) < 2:
                return None, paragraph
            found = marks(parts[0])
            if len(found) <= len(notes):
                return parts[0], parts[1]
            notes = [self.note(mark) for mark in found]

    def turn(self) -> None:
        """Go on in the next column, or on a new page."""
        if self.columns_left:
            self.columns_left -= 1
            self.left, self.y = self.left + self.width + GUTTER, self.column_top
            return
        self.end_page()
        self.canvas.showPage()
        self.page, self.y, self.notes = self.page + 1, TOP, []
        self.canvas.setFont("Times-Italic", 9)
        self.canvas.setFillGray(GREY)
        self.canvas.drawString(MARGIN, HEIGHT - 52, self.letter.said("running"))
        self.canvas.setFillGray(0)

    def end_page(self) -> None:
        """Set the page's notes and its number."""
        if self.notes:
            y = BOTTOM + self.height(self.notes)
            self.canvas.setLineWidth(0.5)
            self.canvas.line(MARGIN, y + 3, MARGIN + 120, y + 3)
            for note in self.notes:
                y -= note.wrap(self.width, HEIGHT)[1]
                note.drawOn(self.canvas, MARGIN, y)
                y -= note.style.spaceAfter
        self.canvas.setFont("Times-Roman", 9.5)
        self.canvas.drawCentredString(WIDTH / 2, 46, str(self.page))

    def columns(self) -> None:
        """Turn to a page of two columns below its title."""
        self.turn()
        self.column_top = TOP - STYLES["title"].leading - 14

    def narrow(self) -> None:
        """Begin the first of the two columns."""
        self.width, self.columns_left = (self.width - GUTTER) / 2, 1
        self.y = self.column_top


def opening(press: Press, letter: Letter) -> None:
    """The label, the letterhead, the date, the addressee and the subject."""
    label = Paragraph(markup(letter.said("label")), STYLES["label"])
    tall = label.wrap(press.width - 16, HEIGHT)[1]
    press.canvas.rect(MARGIN, HEIGHT - 46 - tall - 12, press.width, tall + 12)
    label.drawOn(press.canvas, MARGIN + 8, HEIGHT - 46 - tall - 5)
    press.y = HEIGHT - 46 - tall - 50
    press.canvas.setFont("Helvetica-Bold", 22)
    press.canvas.drawString(MARGIN, press.y, letter.said("letterhead"))
    press.canvas.line(MARGIN, press.y - 9, WIDTH - MARGIN, press.y - 9)
    press.y -= 26
    for lines in (letter.head["date"], letter.head["addressee"]):
        for line in lines:
            press.set(Paragraph(markup(line), STYLES["head"]))
        press.y -= 12
    subject = ParagraphStyle(
        "subject",
        STYLES["body"],
        leftIndent=30,
        spaceAfter=12,
        bulletFontName="Times-Roman",
        bulletFontSize=11.5,
    )
    press.set(Paragraph(f"<b>{markup(letter.said('subject'))}</b>", subject, bulletText="Re:"))


def compose(press: Press, pieces: list[Piece]) -> None:
    """The letter's blocks in order."""
    body, narrow = "body", False
    for piece in pieces:
        if piece.style == "columns":
            press.columns()
            body, narrow = "column", True
            continue
        style = STYLES[body if piece.style == "body" else piece.style]
        keep = 3 * STYLES["body"].leading if piece.style in ("title", "subtitle") else 0
        keep = 90.0 if piece.style == "closing" else keep
        bullet = "\u2022" if piece.style == "bullet" else None
        press.set(Paragraph(markup(piece.text), style, bulletText=bullet), keep)
        if narrow:
            press.narrow()
            narrow = False


def build(output: Path = OUTPUT) -> None:
    """Write the letter to `output`."""
    letter = read(SOURCE)
    press = Press(letter, output)
    opening(press, letter)
    compose(press, letter.pieces)
    press.end_page()
    press.canvas.save()


if __name__ == "__main__":
    build(*map(Path, sys.argv[1:2]))
