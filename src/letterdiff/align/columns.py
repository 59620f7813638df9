"""A sparse matrix by columns: a passage a row, a term a column."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray


class Columns(NamedTuple):
    """Column `c` holds the values from `starts[c]` to `starts[c + 1]`, at their `rows`, ascending."""

    values: NDArray[np.floating]
    rows: NDArray[np.int32]
    starts: NDArray[np.int64]

    @property
    def lengths(self) -> NDArray[np.int64]:
        """How many values each column holds."""
        return np.diff(self.starts)

    def where(self, kept: NDArray[np.bool_]) -> "Columns":
        """The matrix with those of its values that are `kept` (one for each value)."""
        before = np.concatenate(([0], np.cumsum(kept)))
        return Columns(self.values[kept], self.rows[kept], before[self.starts])

    def between(self, first: int, last: int) -> "Columns":
        """The rows from `first` to `last` (exclusive) alone, numbered from 0."""
        part = self.where((self.rows >= first) & (self.rows < last))
        return part._replace(rows=part.rows - np.int32(first))
