"""The passages' character grams, scored by cosine."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from letterdiff.align.columns import Columns
from letterdiff.align.rarity import Weights

if TYPE_CHECKING:
    from letterdiff.align.features import Bag

TOO_COMMON = 0.25
"""Share of the passages above which a gram is left out: it tells nothing and costs most of the time."""
_ENOUGH = 40
"""Passages below which nothing is left out as too common."""


@dataclass(frozen=True, slots=True)
class Grams:
    """Each gram's passages, with its part in each passage's vector of length 1."""

    columns: Columns
    weights: Weights

    def scores(self, bag: "Bag") -> NDArray[np.float64]:
        """Each passage's cosine (0 to 1) with a query."""
        keys, counts = bag
        query = np.log1p(counts) * self.weights.of(keys)
        query /= float(np.sqrt(np.sum(query**2))) or 1.0
        keys, query = keys[query > 0], query[query > 0]
        there, at = self.columns.known(keys)
        return self.columns.gathered(at, query[there])


def telling(weights: Weights, size: int) -> Weights:
    """The weights of grams in a library of so many passages: 0 for what stands in too many of them."""
    return weights.without(TOO_COMMON * size) if size >= _ENOUGH else weights


def grams(counts: Columns, weights: Weights) -> Grams:
    """The grams of one side's passages."""
    values = np.log1p(counts.values.astype(np.float32))
    values *= np.repeat(weights.of(counts.keys).astype(np.float32), counts.lengths)
    norms = np.sqrt(np.bincount(counts.rows, weights=values**2, minlength=counts.size)).clip(1e-9)
    values /= norms.astype(np.float32)[counts.rows]
    return Grams(replace(counts, values=values), weights)
