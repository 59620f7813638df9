"""The passages' words, scored by bm25s; its IDF gives way to our rarity, so that scores keep their scale."""

from collections.abc import Collection, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace

import bm25s
import numpy as np
from bm25s.tokenization import Tokenized
from numpy.typing import NDArray

from letterdiff.align.columns import Columns
from letterdiff.align.rarity import idf, rarity

SATURATION, LENGTH = 1.2, 0.75
"""BM25's k1 and b, at their usual values."""
COMMON = 0.35
"""What an everyday word counts, beside a word of the language that is as rare in the library."""


@dataclass(frozen=True, slots=True)
class Words:
    """Each word's number, in the order of the words, its weight, and the passages that have it."""

    ids: Mapping[str, int]
    weights: NDArray[np.float64]
    size: int
    retriever: bm25s.BM25

    def scores(self, words: Collection[str]) -> NDArray[np.float64]:
        """Each passage's BM25 score against these words, of which each counts once."""
        known = sorted({self.ids[word] for word in words if word in self.ids})
        if not known:
            return np.zeros(self.size)
        found: NDArray[np.float64] = self.retriever.get_scores_from_ids(known)
        return found

    def weight(self, word: str) -> float:
        """How rare a word is, from 0 to 1; 1 for a word that stands nowhere."""
        at = self.ids.get(word)
        return 1.0 if at is None else float(self.weights[at])

    def between(self, first: int, last: int) -> "Words":
        """The passages from `first` to `last` (exclusive) alone, with the weights of all."""
        part = copy(self.retriever)
        _put(part, _columns(self.retriever).between(first, last), last - first)
        return replace(self, size=last - first, retriever=part)


def build(passages: Sequence[Sequence[str]], sources: Sequence[int], common: Collection[str] = ()) -> Words:
    """The index of these passages' words, each as often as it occurs; `common` are everyday words.

    `sources` numbers the source of each passage from 0, ascending.
    """
    vocabulary = sorted({word for words in passages for word in words})
    ids = {word: at for at, word in enumerate(vocabulary)}
    retriever = bm25s.BM25(k1=SATURATION, b=LENGTH, method="lucene", dtype="float64")
    if not ids:
        _put(retriever, Columns(np.zeros(0), np.zeros(0, np.int32), np.zeros(1, np.int64)), len(passages))
        return Words(ids, np.zeros(0), len(passages), retriever)
    rows = [[ids[word] for word in words] for words in passages]
    retriever.index(Tokenized(rows, ids), create_empty_token=False, show_progress=False)
    columns = _columns(retriever)
    weights = rarity(columns, np.asarray(sources, dtype=np.int64))
    weights[[ids[word] for word in common if word in ids]] *= COMMON
    ours = np.repeat(weights / idf(columns.lengths, len(passages)), columns.lengths)
    _put(retriever, columns._replace(values=columns.values * ours), len(passages))
    return Words(ids, weights, len(passages), retriever)


def _columns(retriever: bm25s.BM25) -> Columns:
    scores = retriever.scores
    return Columns(scores["data"], scores["indices"], scores["indptr"])


def _put(retriever: bm25s.BM25, columns: Columns, size: int) -> None:
    data, indices, indptr = columns
    retriever.scores = {"data": data, "indices": indices, "indptr": indptr, "num_docs": size}
