"""Documents: what extraction makes of a source, one immutable text with blocks and places."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from letterdiff.model.anchor import CONTEXT, Anchor
from letterdiff.model.check import State
from letterdiff.model.place import Place, Run, part
from letterdiff.model.runs import Runs
from letterdiff.model.source import Fidelity, Metadata

NOT_DECLARED = "its encoding is not declared"
"""How the note begins that says which encoding a file was taken to be in: letters beyond ASCII hang on it."""


class BlockKind(StrEnum):
    """What a block is. Furniture and hidden blocks are kept and never quoted."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    QUOTATION = "quotation"
    FOOTNOTE = "footnote"
    TABLE = "table"
    CAPTION = "caption"
    SALUTATION = "salutation"
    SIGNATURE = "signature"
    FURNITURE = "furniture"
    HIDDEN = "hidden"

    @property
    def quotable(self) -> bool:
        """Whether a passage may be taken from such a block."""
        return self not in (BlockKind.FURNITURE, BlockKind.HIDDEN)


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a table's cell stands: which table of the document, row and column, all from 1."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Block:
    """Characters `start` to `end` (exclusive) of the document's text, and what they are.

    `level` is a heading's rank or a list item's depth, from 1; `section` the headings the block stands under,
    outermost first, joined by ' › '; `speaker` who speaks, where the file itself says so turn by turn (of a
    quotation, whose words it quotes); `date` when, and `origin` the address of this part alone, where the
    file says so part by part, as an export of posts does; `language` a BCP 47 tag where it is not the
    document's, `fidelity` where it is less near to the words used. A table is a block a cell. `mark` is a
    footnote's own mark; of a hidden block of a PDF, why no reader sees it. `states` are what the reader found
    when it checked the block with its second engine while reading; none where it did not.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    section: str = ""
    speaker: str = ""
    date: str = ""
    origin: str = ""
    language: str = ""
    fidelity: Fidelity | None = None
    cell: Cell | None = None
    mark: str = ""
    states: tuple[State, ...] = ()

    @property
    def day(self) -> str:
        """The day of `date`, as far as it is written; '' where that is a time of day alone."""
        return self.date[:10] if self.date[:1].isdigit() else ""


@dataclass(frozen=True, slots=True)
class Page:
    """A PDF page's shown size in points, and the label a reader sees on it (`iv`, `A-3`)."""

    number: int
    width: float
    height: float
    label: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a file seems to say of itself, for a person to accept: never used as metadata by itself.

    `field` is a field of Metadata, or letterhead, docket, subject; `witness` says where it was read in words
    ('the line “Re:”, page 1'; 'the PDF's document information').
    """

    field: str
    value: str
    witness: str


@dataclass(frozen=True, slots=True)
class Property:
    """A fact about the file as a file: its producer, its dates, whether it was updated after it was made."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Document:
    """One source's text and the map from every character back to its place.

    Blocks are separated by a blank line in `text`; within a block white space is single. Quotable blocks come
    first, in reading order; furniture and hidden blocks stand behind all of them, so that no quote or context
    has to leap over a running head.
    `runs` are in order and do not overlap; only separators between words or blocks lie outside of them. They
    may be given as any sequence, and are kept as Runs.
    `found` is the metadata the file itself declares; `notes` say what a reader must know. `voices`: several
    people speak in it, so that words of which it does not say whose they are, are nobody's known. `links` are
    the addresses that it links to or embeds, as written.
    """

    sha256: str
    format: str
    reader: str
    text: str
    blocks: tuple[Block, ...]
    runs: Sequence[Run]
    pages: tuple[Page, ...] = ()
    found: Metadata = Metadata()
    notes: tuple[str, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    properties: tuple[Property, ...] = ()
    voices: bool = False
    links: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "runs", Runs.of(self.runs))

    def runs_in(self, start: int, end: int) -> Iterator[Run]:
        """The runs that share a character with the span `start` to `end`, in order."""
        return Runs.of(self.runs).between(start, end)

    def anchor(self, start: int, end: int) -> Anchor:
        """The anchor of the span `start` to `end` (exclusive, characters)."""
        return Anchor(
            start=start,
            end=end,
            exact=self.text[start:end],
            prefix=self.text[max(0, start - CONTEXT) : start],
            suffix=self.text[end : end + CONTEXT],
            places=tuple(_clip(run, start, end) for run in self.runs_in(start, end)),
        )


def _clip(run: Run, start: int, end: int) -> Place:
    """The place of that part of the run which lies in the span."""
    if start <= run.start and run.end <= end:
        return run.place
    return part(run.place, max(start, run.start) - run.start, min(end, run.end) - run.start)
