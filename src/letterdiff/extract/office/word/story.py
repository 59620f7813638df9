"""One part of a Word document (main text, notes, a header) as paragraphs in reading order."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from letterdiff.extract.office.word import names
from letterdiff.extract.office.word.names import COMPATIBLE, W
from letterdiff.extract.office.word.runs import Fields, Inline
from letterdiff.extract.office.word.styles import Styles
from letterdiff.extract.office.writing import Paragraph
from letterdiff.extract.office.xml import Paths
from letterdiff.model import BlockKind, Cell

_LEFT_OUT = frozenset(f"{W}{name}" for name in ("del", "moveFrom", "sectPr", "sdtPr", "sdtEndPr", "altChunk"))

NotesOf = Callable[[str, str, str], list[Paragraph]]
"""The paragraphs of a note: by its kind (footnote, endnote), its id, its own mark ('' for a counted one)."""


class Setting(NamedTuple):
    """What every part of a document shares: its styles, its notes, and the tables counted so far."""

    styles: Styles
    notes: NotesOf
    tables: list[int]


class Story:
    """The walk over one part; fields may begin in one of its paragraphs and end in another."""

    def __init__(self, root: Any, part: str, setting: Setting) -> None:
        self._setting = setting
        self._part = part
        self._paths = Paths(root)
        self._fields = Fields()
        self._held: Paragraph | None = None

    def paragraphs(self, container: Any, cell: Cell | None = None) -> Iterator[Paragraph]:
        """The paragraphs below a container (`w:body`, `w:tc`, `w:footnote` …)."""
        outer, self._held = self._held, None
        yield from self._below(container, cell)
        yield from [self._held] if self._held is not None else []
        self._held = outer

    def _below(self, container: Any, cell: Cell | None) -> Iterator[Paragraph]:
        for child in chosen(container):
            if child.tag == f"{W}p":
                yield from self._paragraph(child, cell)
            elif child.tag == f"{W}tbl":
                yield from self._table(child, cell)
            elif child.tag not in _LEFT_OUT:
                yield from self._below(child, cell)

    def _paragraph(self, element: Any, cell: Cell | None) -> Iterator[Paragraph]:
        properties = element.find(f"{W}pPr")
        kind, level = self._setting.styles.kind(properties)
        if cell is not None and kind is not BlockKind.FURNITURE:
            kind, level = BlockKind.TABLE, 0
        contents = self._fields.contents()
        inline = Inline(self._part, self._paths, self._setting.styles, self._fields, properties)
        inline.over(element)
        if contents or self._fields.contents():
            kind, level = BlockKind.FURNITURE, 0
        one = Paragraph(kind, level, inline.pieces, inline.hidden, cell=cell)
        for reference in inline.notes:
            one.notes += self._setting.notes(*reference)
        if self._held is not None:
            held, self._held = self._held, None
            one.pieces[:0], one.hidden[:0], one.notes[:0] = held.pieces, held.hidden, held.notes
        if properties is not None and names.value(properties, "rPr/del") is not None:
            self._held = one  # with its deleted end accepted, it runs on into the next
        else:
            yield one
        for box in inline.boxes:
            yield from self.paragraphs(box)

    def _table(self, table: Any, outer: Cell | None) -> Iterator[Paragraph]:
        rows = [row for row in within(table, "tr") if row.find(f"{W}trPr/{W}del") is None]
        cells = [list(_columns(row)) for row in rows]
        if sum(map(len, cells)) == 1:
            yield from self.paragraphs(cells[0][0][1], outer)
            return
        self._setting.tables[0] += 1
        number = self._setting.tables[0]
        for at, row in enumerate(cells, start=1):
            for column, element in row:
                yield from self.paragraphs(element, Cell(number, at, column))


def chosen(element: Any) -> Iterator[Any]:
    """The child elements; where one offers alternatives, what the first of them holds, once."""
    for child in element:
        if child.tag == f"{COMPATIBLE}AlternateContent":
            choice = child.find(f"{COMPATIBLE}Choice")
            choice = child.find(f"{COMPATIBLE}Fallback") if choice is None else choice
            if choice is not None:
                yield from chosen(choice)
        elif isinstance(child.tag, str):
            yield child


def within(element: Any, name: str) -> Iterator[Any]:
    """The children of this name, also those in content controls and the like, none in a nested table."""
    for child in chosen(element):
        if child.tag == f"{W}{name}":
            yield child
        elif child.tag not in _LEFT_OUT and child.tag not in (f"{W}tbl", f"{W}tc", f"{W}p"):
            yield from within(child, name)


def _columns(row: Any) -> Iterator[tuple[int, Any]]:
    """The cells of a row with the column each begins in; those that a cell above covers are not shown."""
    column = 1 + names.number(names.value(row, "trPr/gridBefore"))
    for cell in within(row, "tc"):
        merged = names.value(cell, "tcPr/vMerge")
        deleted = cell.find(f"{W}tcPr/{W}cellDel") is not None
        if merged not in ("", "continue") and not deleted:
            yield column, cell
        column += max(1, names.number(names.value(cell, "tcPr/gridSpan"), 1))
