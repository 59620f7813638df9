"""An OpenDocument text as paragraphs in reading order."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from letterdiff.extract.office.opendocument.inline import Inline
from letterdiff.extract.office.opendocument.names import DRAW, OFFICE, TABLE, TEXT
from letterdiff.extract.office.opendocument.styles import Styles
from letterdiff.extract.office.writing import Paragraph
from letterdiff.extract.office.xml import Paths
from letterdiff.model import BlockKind, Cell

_LEFT_OUT = frozenset((f"{TEXT}tracked-changes", f"{OFFICE}forms", f"{OFFICE}annotation", f"{TEXT}number"))
_INDEXES = frozenset(
    f"{TEXT}{kind}"
    for kind in (
        "table-of-content",
        "illustration-index",
        "table-index",
        "object-index",
        "user-index",
        "alphabetical-index",
        "bibliography",
    )
)


class Around(NamedTuple):
    """What a paragraph has from the elements around it: list depth, table cell, whether it is seen."""

    depth: int = 0
    cell: Cell | None = None
    hidden: bool = False
    listing: bool = False


_NONE = Around()


class Story:
    """The walk over one part's body or over a header."""

    def __init__(self, root: Any, part: str, styles: Styles) -> None:
        self._styles = styles
        self._part = part
        self._paths = Paths(root)
        self._tables = 0

    def paragraphs(self, container: Any, around: Around = _NONE) -> Iterator[Paragraph]:
        """The paragraphs below a container (`office:text`, a section, a list item, a cell …)."""
        for child in container:
            tag = child.tag
            if tag in (f"{TEXT}p", f"{TEXT}h"):
                yield from self._paragraph(child, around)
            elif tag == f"{TABLE}table":
                yield from self._table(child, around)
            elif tag == f"{DRAW}frame":
                box = child.find(f"{DRAW}text-box")
                yield from () if box is None else self.paragraphs(box, around._replace(cell=None))
            elif isinstance(tag, str) and tag not in _LEFT_OUT:
                yield from self.paragraphs(child, _inside(child, around))

    def _paragraph(self, element: Any, around: Around) -> Iterator[Paragraph]:
        kind, level = self._styles.kind(element, around.depth)
        if around.listing:
            kind, level = BlockKind.FURNITURE, 0
        elif around.cell is not None:
            kind, level = BlockKind.TABLE, 0
        inline = Inline(self._part, self._paths, self._styles)
        hidden = around.hidden or self._styles.hidden("paragraph", element)
        inline.over(element, hidden or element.find(f".//{TEXT}hidden-paragraph") is not None)
        one = Paragraph(kind, level, inline.pieces, inline.hidden, cell=around.cell)
        for note in inline.notes:
            one.notes += self._note(note)
        yield one
        for box in inline.boxes:
            yield from self.paragraphs(box, Around(hidden=around.hidden))

    def _note(self, element: Any) -> list[Paragraph]:
        body = element.find(f"{TEXT}note-body")
        citation = element.find(f"{TEXT}note-citation")
        mark = "" if citation is None else "".join(citation.itertext())
        paragraphs = [] if body is None else list(self.paragraphs(body))
        for one in paragraphs:
            one.kind, one.level, one.mark = BlockKind.FOOTNOTE, 0, mark.strip()
        return paragraphs

    def _table(self, table: Any, around: Around) -> Iterator[Paragraph]:
        rows = [list(_cells(row)) for row in _rows(table)]
        if sum(map(len, rows)) == 1:
            yield from self.paragraphs(
                next(cell for row in rows for _, cell in row), around._replace(depth=0)
            )
            return
        self._tables += 1
        number = self._tables
        for at, row in enumerate(rows, start=1):
            for column, cell in row:
                place = Cell(number, at, column)
                yield from self.paragraphs(cell, around._replace(depth=0, cell=place))


def _inside(element: Any, around: Around) -> Around:
    """What stands in this element has around it."""
    if element.tag == f"{TEXT}list":
        return around._replace(depth=around.depth + 1)
    if element.tag in _INDEXES:
        return around._replace(listing=True)
    hidden = element.get(f"{TEXT}is-hidden") == "true" or element.get(f"{TEXT}display") == "none"
    return around._replace(hidden=around.hidden or hidden)


def _rows(table: Any) -> Iterator[Any]:
    for child in table:
        if child.tag == f"{TABLE}table-row":
            yield child
        elif (
            isinstance(child.tag, str) and child.tag.startswith(TABLE) and child.tag != f"{TABLE}table-column"
        ):
            yield from _rows(child)


def _cells(row: Any) -> Iterator[tuple[int, Any]]:
    """The cells of a row with the column each begins in; those that another covers are not shown."""
    column = 1
    for child in row:
        if child.tag == f"{TABLE}table-cell":
            yield column, child
        repeated = child.get(f"{TABLE}number-columns-repeated", "1") if isinstance(child.tag, str) else "0"
        column += int(repeated) if repeated.isdecimal() else 1
