"""RTF documents (.rtf): read twice, by a reader of our own for control words and by striprtf.

Our reader knows headings, lists, tables, notes, hidden and deleted words; the places of its words are those
in the plain text that striprtf makes of the same file (`ValueRange('/text', …)`), and that text is the second
way. striprtf leaves notes, headers and text boxes out: words there have no place, and no second engine.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from letterdiff.extract import cuts
from letterdiff.extract.builder import Builder
from letterdiff.extract.errors import Unreadable
from letterdiff.model import Anchor, Document

if TYPE_CHECKING:
    from letterdiff.extract.office.richtext.reading import Lines, Reading
    from letterdiff.extract.office.richtext.value import Finder
    from letterdiff.extract.office.writing import Paragraph

READER = "rtf 3"

_BEGIN = b"{\\rtf"
_CUT = cuts.note("the end of the file: it stops in the middle", "get it once more from its source")


def read(data: bytes) -> Document:
    """The document of an RTF file; Unreadable where it is none or shows no text."""
    from letterdiff.extract.office import properties, remarks
    from letterdiff.extract.office.richtext.reading import Reading
    from letterdiff.extract.office.richtext.tokens import depth_at_end
    from letterdiff.extract.office.richtext.value import Finder, value
    from letterdiff.extract.office.writing import Writer

    if not data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(_BEGIN):
        raise Unreadable(
            "is not an RTF document: it does not begin like one", "save it again from its source"
        )
    reading = Reading(data.decode("latin-1"))
    builder, finder = Builder(), Finder(value(data))
    writer = Writer(builder)
    writer.text(_paragraph(lines, finder) for lines in reading.body())
    if not writer.shown:
        raise Unreadable(*remarks.NO_TEXT)
    writer.furniture(_paragraph(lines, finder) for lines in reading.furniture)
    said = reading.declared.said
    return builder.document(
        data,
        format="rtf",
        reader=READER,
        notes=(*_notes(reading), *([_CUT] if depth_at_end(data.decode("latin-1")) > 0 else [])),
        proposals=properties.proposals(said),
        properties=properties.facts(said),
    )


def second(data: bytes, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
    """For each anchor what striprtf's text holds from its first place to its last; None for no such place."""
    from letterdiff.extract.office.richtext import value

    return value.second(data, anchors)


def _paragraph(lines: "Lines", finder: "Finder") -> "Paragraph":
    from letterdiff.extract.builder import Piece
    from letterdiff.extract.office.writing import Paragraph

    one = Paragraph(lines.kind, lines.level, cell=lines.cell, mark=lines.mark)
    for atom in lines.atoms:
        target = one.hidden if atom.place == "hidden" else one.pieces
        placed = atom.place in ("body", "hidden") and finder.start(atom.text)
        target += finder.pieces(atom.text) if placed else [Piece(atom.text, None)]
    one.notes = [_paragraph(note, finder) for note in lines.notes]
    return one


def _notes(reading: "Reading") -> Iterator[str]:
    from letterdiff.extract.office import remarks

    if reading.cut:
        yield "its groups are nested too deep: what follows the deepest was not read"
    if reading.changed:
        yield remarks.TRACKED
    yield from remarks.comments(reading.comments)
    if reading.objects:
        yield remarks.EMBEDDED
