"""The passages' character grams: an inverted index in flat arrays, scored by cosine."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from letterdiff.align.columns import Columns
from letterdiff.align.rarity import rarity

if TYPE_CHECKING:
    from letterdiff.align.features import Bag

TOO_COMMON = 0.25
"""Share of the passages above which a gram is left out: it tells nothing and costs most of the time."""
_ENOUGH = 40
"""Passages below which nothing is left out as too common."""


@dataclass(frozen=True, slots=True)
class Grams:
    """Distinct `keys`, ascending, with their `weights`, and each key's passages as a column."""

    keys: NDArray[np.uint64]
    weights: NDArray[np.float64]
    columns: Columns
    size: int

    def scores(self, bag: "Bag") -> NDArray[np.float64]:
        """Each passage's cosine (0 to 1) with a query."""
        at, query = self._known(bag)
        lengths = self.columns.starts[at + 1] - self.columns.starts[at]
        ends = np.cumsum(lengths)
        if not lengths.any():
            return np.zeros(self.size)
        places = np.arange(ends[-1]) + np.repeat(self.columns.starts[at] - ends + lengths, lengths)
        values = self.columns.values[places] * np.repeat(query, lengths)
        found = np.bincount(self.columns.rows[places], weights=values, minlength=self.size)
        return found.astype(np.float64, copy=False)

    def between(self, first: int, last: int) -> "Grams":
        """The passages from `first` to `last` (exclusive) alone, with the weights of all."""
        return replace(self, columns=self.columns.between(first, last), size=last - first)

    def _known(self, bag: "Bag") -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """The query's grams that stand in the index, and their share in the query's vector of length 1."""
        keys, counts = bag
        at = np.searchsorted(self.keys, keys)
        known = at < len(self.keys)
        known[known] = self.keys[at[known]] == keys[known]
        query = np.log1p(counts)
        query[known] *= self.weights[at[known]]
        norm = float(np.sqrt(np.sum(query**2))) or 1.0
        return at[known], query[known] / norm


def build(bags: Sequence["Bag"], sources: Sequence[int]) -> Grams:
    """The index of these passages' grams. `sources` numbers the source of each from 0, ascending."""
    size = len(bags)
    keys, columns = _turned(bags)
    weights = rarity(columns, np.asarray(sources, dtype=np.int64))
    if size >= _ENOUGH:
        weights[columns.lengths > TOO_COMMON * size] = 0.0
    values = columns.values * np.repeat(weights, columns.lengths)
    values /= np.sqrt(np.bincount(columns.rows, weights=values**2, minlength=size))[columns.rows].clip(1e-9)
    return Grams(keys, weights, columns._replace(values=values.astype(np.float32)).where(values > 0), size)


def _turned(bags: Sequence["Bag"]) -> tuple[NDArray[np.uint64], Columns]:
    """The distinct grams, ascending, and for each the passages that have it with damped counts."""
    every = np.concatenate([np.zeros(0, np.uint64), *(keys for keys, _ in bags)])
    order = np.argsort(every, kind="stable")
    keys, lengths = np.unique(every[order], return_counts=True)
    counts = np.concatenate([np.zeros(0), *(counts for _, counts in bags)])[order]
    rows = np.repeat(np.arange(len(bags), dtype=np.int32), [len(keys) for keys, _ in bags])[order]
    return keys, Columns(np.log1p(counts), rows, np.concatenate(([0], np.cumsum(lengths))))
