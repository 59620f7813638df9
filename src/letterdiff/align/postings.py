"""An inverted index in flat arrays: which passages hold a key, with what weight.

A key's weight tells how rare it is, from 0 to 1, by two counts: in how many passages it stands, and in how
many sources. Words that most sources use (an organisation's own name, 'submission') pair nothing, however few
the passages that use them. The sources are counted as if a few more stood there without the word, so that a
library of two files can have pairs too.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from letterdiff.align.features import Bag

Kind = Literal["words", "grams"]

SATURATION, LENGTH = 1.2, 0.75
"""BM25's k1 and b, at their usual values."""
MORE_SOURCES = 8
"""Sources that are imagined to stand beside the library's own, without any of its words."""
TOO_COMMON = 0.25
"""Share of the passages above which a gram is left out: it tells nothing and costs most of the time."""
COMMON = 0.35
"""What an everyday word counts, beside a word of the language that is as rare in the library."""
_ENOUGH = 40
"""Passages below which nothing is left out as too common."""


@dataclass(frozen=True, slots=True)
class Postings:
    """Distinct `keys`, ascending, with their `weights`, and each key's slice of passages and values."""

    keys: NDArray[np.uint64]
    weights: NDArray[np.float64]
    starts: NDArray[np.int64]
    rows: NDArray[np.int32]
    values: NDArray[np.float32]
    size: int
    kind: Kind

    def scores(self, bag: "Bag") -> NDArray[np.float64]:
        """Each passage's score against a query: BM25 over words, cosine (0 to 1) over grams."""
        found, counts, norm = self._known(bag)
        begins, ends = self.starts[found], self.starts[found + 1]
        if not found.size or not (ends - begins).sum():
            return np.zeros(self.size)
        rows = np.concatenate([self.rows[a:b] for a, b in zip(begins, ends, strict=True)])
        values = np.concatenate([self.values[a:b] for a, b in zip(begins, ends, strict=True)])
        if self.kind == "grams":
            values = values * np.repeat(np.log1p(counts) * self.weights[found] / norm, ends - begins)
        return np.bincount(rows, weights=values, minlength=self.size).astype(np.float64)

    def weight(self, keys: NDArray[np.uint64]) -> NDArray[np.float64]:
        """How rare each key is, from 0 to 1; 1 for a key that stands nowhere."""
        at = np.minimum(np.searchsorted(self.keys, keys), max(0, len(self.keys) - 1))
        if not len(self.keys):
            return np.ones(len(keys))
        return np.where(self.keys[at] == keys, self.weights[at], 1.0)

    def _known(self, bag: "Bag") -> tuple[NDArray[np.int64], NDArray[np.float64], float]:
        """The query's keys that stand in the index, their counts, and the length of the query's vector."""
        keys, counts = bag
        norm = float(np.sqrt(np.sum((np.log1p(counts) * self.weight(keys)) ** 2))) or 1.0
        at = np.searchsorted(self.keys, keys)
        known = at < len(self.keys)
        known[known] = self.keys[at[known]] == keys[known]
        return at[known], counts[known], norm


def build(
    bags: Sequence["Bag"], sources: Sequence[int], kind: Kind, common: Collection[int] = ()
) -> Postings:
    """The postings of these passages' bags.

    `sources` numbers the source of each passage from 0; `common` are the keys of everyday words.
    """
    lengths = np.array([len(keys) for keys, _ in bags], dtype=np.int64)
    rows = np.repeat(np.arange(len(bags), dtype=np.int32), lengths)
    every = np.concatenate([keys for keys, _ in bags]) if bags else np.zeros(0, np.uint64)
    counts = np.concatenate([counts for _, counts in bags]) if bags else np.zeros(0)
    keys, inverse = np.unique(every, return_inverse=True)
    weights = _rarity(inverse, rows, np.asarray(sources, dtype=np.int64), len(keys), len(bags))
    weights[np.isin(keys, np.array(sorted(common), dtype=np.uint64))] *= COMMON
    if kind == "grams" and len(bags) >= _ENOUGH:
        weights[np.bincount(inverse, minlength=len(keys)) > TOO_COMMON * len(bags)] = 0.0
    values = _bm25(counts, rows, len(bags)) * weights[inverse] if kind == "words" else np.log1p(counts)
    if kind == "grams":
        values = values * weights[inverse]
        values /= np.sqrt(np.bincount(rows, weights=values**2, minlength=len(bags)))[rows].clip(1e-9)
    keep = np.flatnonzero(weights[inverse])
    order = keep[np.argsort(inverse[keep], kind="stable")]
    starts = np.zeros(len(keys) + 1, dtype=np.int64)
    np.cumsum(np.bincount(inverse[keep], minlength=len(keys)), out=starts[1:])
    return Postings(keys, weights, starts, rows[order], values[order].astype(np.float32), len(bags), kind)


def _rarity(
    inverse: NDArray[np.int64], rows: NDArray[np.int32], sources: NDArray[np.int64], keys: int, passages: int
) -> NDArray[np.float64]:
    """Each key's weight: the geometric mean of its rarity among passages and among sources."""
    among = np.bincount(inverse, minlength=keys)
    files = int(sources.max(initial=-1)) + 1
    pairs = np.unique(inverse * max(1, files) + sources[rows])
    spread = np.bincount(pairs // max(1, files), minlength=keys)
    by_passage = np.log1p((passages - among + 0.5) / (among + 0.5)) / np.log1p(max(1, passages))
    by_source = np.log((files + MORE_SOURCES + 1) / (spread + 0.5)) / np.log(files + MORE_SOURCES + 1)
    weights: NDArray[np.float64] = np.sqrt(np.minimum(1.0, by_passage) * np.minimum(1.0, by_source))
    return weights


def _bm25(counts: NDArray[np.float64], rows: NDArray[np.int32], passages: int) -> NDArray[np.float64]:
    """How much each occurrence counts: less for the next one of the same word, and in longer passages."""
    lengths = np.bincount(rows, weights=counts, minlength=passages)
    relative = lengths / max(1.0, float(lengths.mean()) if passages else 1.0)
    value: NDArray[np.float64] = counts / (counts + SATURATION * (1 - LENGTH + LENGTH * relative[rows]))
    return value
