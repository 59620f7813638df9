"""The passages' words, scored by BM25 with our rarity in the place of its IDF, so that scores keep a scale.

After S. Robertson and H. Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from letterdiff.align.columns import Columns
from letterdiff.align.rarity import Weights

SATURATION, LENGTH = 1.2, 0.75
"""BM25's k1 and b, at their usual values."""
COMMON = 0.35
"""What an everyday word counts, beside a word of the language that is as rare in the library."""


@dataclass(frozen=True, slots=True)
class Words:
    """Each word's passages, with what it scores in each."""

    columns: Columns

    def scores(self, keys: NDArray[np.uint64]) -> NDArray[np.float64]:
        """Each passage's score against distinct words, of which each counts once."""
        _, at = self.columns.known(keys)
        return self.columns.gathered(at, np.ones(len(at)))

    def sharing(self, keys: NDArray[np.uint64]) -> NDArray[np.float64]:
        """How many of these distinct words each passage has."""
        return self.columns.gathered(self.columns.known(keys)[1])


def words(counts: Columns, weights: Weights, mean: float) -> Words:
    """The words of one side's passages; `mean` is the mean length of all passages, in telling words."""
    room = SATURATION * (1 - LENGTH + LENGTH * counts.totals() / max(mean, 1e-9))
    often = counts.values.astype(np.float64)
    values = np.repeat(weights.of(counts.keys), counts.lengths) * often / (often + room[counts.rows])
    return Words(replace(counts, values=values))


def mean_length(sides: Sequence[Columns]) -> float:
    """How many telling words a passage has in the mean."""
    return float(sum(side.totals().sum() for side in sides) / max(1, sum(side.size for side in sides)))
