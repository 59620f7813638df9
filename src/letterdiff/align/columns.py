"""What stands in which passages: for each word or gram, by its 64-bit key, the passages that have it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from letterdiff.align.features import Bag

_LONG = 400
"""Passages that columns have in the mean from which on each is better taken in one piece."""
_MOST = 65535
"""How often one word or gram can be counted in one passage."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Distinct `keys`, ascending. Column `c`, of key `c`, holds `values` from `starts[c]` to `starts[c + 1]`.

    Each value belongs to the passage, one of `size`, in the same place of `rows`, ascending in a column.
    """

    keys: NDArray[np.uint64]
    values: NDArray[np.float32] | NDArray[np.float64] | NDArray[np.uint16]
    rows: NDArray[np.int32]
    starts: NDArray[np.int64]
    size: int

    @property
    def lengths(self) -> NDArray[np.int64]:
        """How many passages have each key."""
        return np.diff(self.starts)

    def totals(self) -> NDArray[np.float64]:
        """Each passage's values, added up."""
        found = np.bincount(self.rows, weights=self.values, minlength=self.size)
        return found.astype(np.float64, copy=False)

    def spread(self, sources: NDArray[np.int64]) -> NDArray[np.int64]:
        """In how many sources each key stands; `sources` numbers the source of each passage, ascending."""
        of = sources[self.rows]
        new = np.concatenate(([True], of[1:] != of[:-1]))[: len(of)]
        new[self.starts[:-1]] = True
        before = np.concatenate(([0], np.cumsum(new)))
        return np.diff(before[self.starts])

    def known(self, keys: NDArray[np.uint64]) -> tuple[NDArray[np.bool_], NDArray[np.int64]]:
        """Which of these keys stand here, and the columns of those that do."""
        return places(self.keys, keys)

    def gathered(
        self, at: NDArray[np.int64], shares: NDArray[np.float64] | None = None
    ) -> NDArray[np.float64]:
        """For each passage the sum of its values in some columns, each times its share; else their number."""
        lengths = self.starts[at + 1] - self.starts[at]
        if not lengths.any():
            return np.zeros(self.size)
        rows, values = self._taken(at, lengths)
        if shares is None:
            return np.bincount(rows, minlength=self.size).astype(np.float64)
        found = np.bincount(rows, weights=values * np.repeat(shares, lengths), minlength=self.size)
        return found.astype(np.float64, copy=False)

    def _taken(
        self, at: NDArray[np.int64], lengths: NDArray[np.int64]
    ) -> tuple[NDArray[np.int32], NDArray[np.floating[Any] | np.uint16]]:
        """The rows and values of some columns, one column behind the other; long ones each in one piece."""
        if lengths.sum() > _LONG * len(at):
            pieces = [slice(*each) for each in zip(self.starts[at], self.starts[at + 1], strict=True)]
            rows = np.concatenate([self.rows[piece] for piece in pieces])
            return rows, np.concatenate([self.values[piece] for piece in pieces])
        ends = np.cumsum(lengths)
        places = np.arange(ends[-1])
        places += np.repeat(self.starts[at] - ends + lengths, lengths)
        # 'clip' needs no check of each place, which costs more than all else
        return self.rows.take(places, mode="clip"), self.values.take(places, mode="clip")


def places(
    among: NDArray[np.uint64], keys: NDArray[np.uint64]
) -> tuple[NDArray[np.bool_], NDArray[np.int64]]:
    """Which keys stand among some in ascending order, and where those that do."""
    at = np.searchsorted(among, keys)
    there = at < len(among)
    there[there] = among[at[there]] == keys[there]
    return there, at[there]


def counted(bags: Sequence["Bag"]) -> Columns:
    """How often each key stands in each of these passages."""
    keys = np.concatenate([np.zeros(0, np.uint64), *(keys for keys, _ in bags)])
    counts = np.concatenate([np.zeros(0, np.uint16), *(np.minimum(n, _MOST) for _, n in bags)])
    rows = np.repeat(np.arange(len(bags), dtype=np.int32), [len(keys) for keys, _ in bags])
    return _in_columns(keys, counts.astype(np.uint16), rows, len(bags))


def moved(parts: Sequence[tuple[Columns, NDArray[np.int64]]], size: int) -> Columns:
    """The counts of several parts as those of one row of passages.

    Beside each part stands the row that each of its passages gets, negative for one that is left out.
    """
    keys, counts, rows = [np.zeros(0, np.uint64)], [np.zeros(0, np.uint16)], [np.zeros(0, np.int32)]
    for columns, to in parts:
        new = to[columns.rows]
        keys.append(np.repeat(columns.keys, columns.lengths)[new >= 0])
        counts.append(columns.values[new >= 0].astype(np.uint16))
        rows.append(new[new >= 0].astype(np.int32))
    each = np.concatenate(rows)
    order = np.argsort(each, kind="stable")
    return _in_columns(np.concatenate(keys)[order], np.concatenate(counts)[order], each[order], size)


def _in_columns(
    keys: NDArray[np.uint64], counts: NDArray[np.uint16], rows: NDArray[np.int32], size: int
) -> Columns:
    """Columns of these counts, of which each stands beside its key and its passage's row; rows ascend."""
    order = np.argsort(keys, kind="stable")
    distinct, lengths = np.unique(keys[order], return_counts=True)
    starts = np.concatenate(([0], np.cumsum(lengths)))
    return Columns(distinct, counts[order], rows[order], starts, size)
