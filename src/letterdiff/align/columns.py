"""What stands in which passages: for each word or gram, by its 64-bit key, the passages that have it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from letterdiff.align.features import Bag

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
        ends = np.cumsum(lengths)
        if not lengths.any():
            return np.zeros(self.size)
        places = np.arange(ends[-1]) + np.repeat(self.starts[at] - ends + lengths, lengths)
        rows = self.rows[places]
        if shares is None:
            return np.bincount(rows, minlength=self.size).astype(np.float64)
        found = np.bincount(
            rows, weights=self.values[places] * np.repeat(shares, lengths), minlength=self.size
        )
        return found.astype(np.float64, copy=False)


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
    every = np.concatenate([np.zeros(0, np.uint64), *(keys for keys, _ in bags)])
    order = np.argsort(every, kind="stable")
    keys, lengths = np.unique(every[order], return_counts=True)
    counts = np.concatenate([np.zeros(0, np.uint16), *(np.minimum(n, _MOST) for _, n in bags)])[order]
    rows = np.repeat(np.arange(len(bags), dtype=np.int32), [len(keys) for keys, _ in bags])[order]
    starts = np.concatenate(([0], np.cumsum(lengths)))
    return Columns(keys, counts.astype(np.uint16), rows, starts, len(bags))
