"""Paragraphs of a word processor's document to blocks: kinds, sections, hidden words, notes at the end."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from letterdiff.extract.builder import Builder, Piece
from letterdiff.model import BlockKind, Cell

LONGEST_HEADING = 30
"""Words; lawyers give whole paragraphs a heading's style, to have them numbered."""


@dataclass(slots=True)
class Paragraph:
    """A paragraph as it is shown: its pieces, those no reader sees, and the notes that its marks lead to."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    pieces: list[Piece] = field(default_factory=list)
    hidden: list[Piece] = field(default_factory=list)
    notes: list["Paragraph"] = field(default_factory=list)
    cell: Cell | None = None
    mark: str = ""

    @property
    def text(self) -> str:
        """What is shown of it, white space folded."""
        return " ".join("".join(piece.text for piece in self.pieces).split())


class Writer:
    """Adds paragraphs to a builder, each under its headings; `shown` tells whether any can be quoted."""

    def __init__(self, builder: Builder) -> None:
        self.shown = False
        self._builder = builder
        self._headings: list[tuple[int, str]] = []
        self._notes: list[tuple[Paragraph, str]] = []

    def text(self, paragraphs: Iterable[Paragraph]) -> None:
        """Add the main text; notes follow it, each under the section where its mark stands."""
        for paragraph in map(_kept_heading, paragraphs):
            if paragraph.kind is BlockKind.HEADING and paragraph.text:
                self._headings = [kept for kept in self._headings if kept[0] < paragraph.level]
                self._headings.append((paragraph.level, paragraph.text))
            self._write(paragraph, self._section)
            self._notes += [(note, self._section) for note in paragraph.notes]
        while self._notes:
            note, section = self._notes.pop(0)
            self._write(note, section)
            self._notes[:0] = [(inner, section) for inner in note.notes]

    def furniture(self, paragraphs: Iterable[Paragraph]) -> None:
        """Add what is printed on every page."""
        for paragraph in paragraphs:
            self._write(replace(paragraph, kind=BlockKind.FURNITURE, level=0), "")

    @property
    def _section(self) -> str:
        return " › ".join(text for _, text in self._headings)

    def _write(self, one: Paragraph, section: str) -> None:
        add = self._builder.block
        kind = one.kind
        written = add(kind, one.pieces, level=one.level, section=section, cell=one.cell, mark=one.mark)
        self.shown = self.shown or (written and kind.quotable)
        add(BlockKind.HIDDEN, one.hidden, section=section, cell=one.cell, mark=one.mark)


def _kept_heading(paragraph: Paragraph) -> Paragraph:
    """The paragraph, no heading any more where it is running text."""
    if paragraph.kind is not BlockKind.HEADING or len(paragraph.text.split()) <= LONGEST_HEADING:
        return paragraph
    return replace(paragraph, kind=BlockKind.PARAGRAPH, level=0)
