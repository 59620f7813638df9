"""Which cell of which table an RTF paragraph stands in."""

from letterdiff.model import Cell


class Rows:
    """Counts tables, rows and cells as their ends are met, all from 1."""

    def __init__(self) -> None:
        self._table = 0
        self._row = self._column = 1
        self._inside = False
        self._sizes: dict[int, set[tuple[int, int]]] = {}

    def place(self, in_table: bool) -> Cell | None:
        """The cell that stands open for a paragraph; a paragraph outside of tables ends the one before it."""
        if not in_table:
            self._inside = False
            return None
        self._begin()
        self._sizes[self._table].add((self._row, self._column))
        return Cell(self._table, self._row, self._column)

    def cell(self) -> None:
        """A cell has ended."""
        self._begin()
        self._sizes[self._table].add((self._row, self._column))
        self._column += 1

    def row(self) -> None:
        """A row has ended."""
        self._row, self._column = self._row + 1, 1

    def single(self, table: int) -> bool:
        """Whether the table has one cell alone."""
        return len(self._sizes.get(table, ())) == 1

    def _begin(self) -> None:
        if not self._inside:
            self._inside = True
            self._table += 1
            self._row = self._column = 1
            self._sizes[self._table] = set()
