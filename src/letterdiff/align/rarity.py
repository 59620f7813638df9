"""How rare terms are: a weight from 0 to 1, by two counts, in how many passages and in how many sources.

Words that most sources use (an organisation's own name, 'submission') pair nothing, however few the passages
that use them. The sources are counted as if a few more stood there without the word, so that a library of two
files can have pairs too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from letterdiff.align.columns import Columns, places

MORE_SOURCES = 8
"""Sources that are imagined to stand beside the library's own, without any of its words."""


class Part(NamedTuple):
    """What stands in one side's passages; `sources` numbers the source of each passage from 0, ascending."""

    columns: Columns
    sources: NDArray[np.int64]

    @property
    def files(self) -> int:
        """How many sources there are."""
        return int(self.sources.max(initial=-1)) + 1


@dataclass(frozen=True, slots=True)
class Weights:
    """The weight of each key, in the order of the keys, and in how many of all passages it stands."""

    keys: NDArray[np.uint64]
    values: NDArray[np.float64]
    among: NDArray[np.int64]

    def of(self, keys: NDArray[np.uint64]) -> NDArray[np.float64]:
        """The keys' weights: 1 where a key stands nowhere."""
        there, at = places(self.keys, keys)
        found = np.ones(len(keys))
        found[there] = self.values[at]
        return found

    def scaled(self, keys: NDArray[np.uint64], factor: float) -> "Weights":
        """The weights, those of some keys times a factor."""
        values = np.where(np.isin(self.keys, keys), factor * self.values, self.values)
        return Weights(self.keys, values, self.among)

    def without(self, too_many: float) -> "Weights":
        """The weights, 0 for keys that stand in more than so many passages."""
        return Weights(self.keys, np.where(self.among > too_many, 0.0, self.values), self.among)


def _together(each: Sequence[NDArray[np.uint64]]) -> NDArray[np.uint64]:
    """All of these keys, ascending, each once; sorted rows merge in a quarter of `np.unique`'s time."""
    keys = np.sort(np.concatenate([np.zeros(0, np.uint64), *each]), kind="stable")
    first = np.ones(len(keys), dtype=np.bool_)
    first[1:] = keys[1:] != keys[:-1]
    return keys[first]


def rarity(sides: Sequence[Part]) -> Weights:
    """Each key's weight over all sides: the geometric mean of its rarity among passages and among sources."""
    keys = _together([side.columns.keys for side in sides])
    among, spread = np.zeros(len(keys), np.int64), np.zeros(len(keys), np.int64)
    for side in sides:
        at = np.searchsorted(keys, side.columns.keys)
        among[at] += side.columns.lengths
        spread[at] += side.columns.spread(side.sources)
    passages, files = sum(side.columns.size for side in sides), sum(side.files for side in sides)
    by_passage = np.log1p((passages - among + 0.5) / (among + 0.5)) / np.log1p(max(1, passages))
    by_source = np.log((files + MORE_SOURCES + 1) / (spread + 0.5)) / np.log(files + MORE_SOURCES + 1)
    return Weights(keys, np.sqrt(np.minimum(1.0, by_passage) * np.minimum(1.0, by_source)), among)
