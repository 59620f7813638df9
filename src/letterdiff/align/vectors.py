"""Candidates by vectors: passages that may mean the like in other words. They suggest pairs, nothing else."""

from collections.abc import Callable, Iterator, Sequence, Set
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from letterdiff.align.index import Index
from letterdiff.align.shelf import Shelf
from letterdiff.model import Pair, Passage, Side

Embed = Callable[[Sequence[str]], NDArray[np.float32]]
"""From texts to a matrix, one row of length 1 a text."""

NEAR = 0.55
"""Cosine from which a passage may be suggested at all."""
MOST = 1
"""Passages suggested beside one letter passage, at most: a second one is mostly about something else."""
_DAMPING = 60
"""What is added to each rank, after G. Cormack, C. Clarke, S. Büttcher, Reciprocal Rank Fusion (2009)."""
_AT_ONCE = 256
"""Letter passages that are held against the statements at once, so that the table of cosines stays small."""


class _Found(NamedTuple):
    order: tuple[float, str]
    statement: Passage
    cosine: float


def suggested(
    letters: Sequence[Passage], index: Index, embed: Embed, known: Set[tuple[str, str]]
) -> Iterator[Pair]:
    """Pairs beside the `known` ones (ids of letter and statement passage): near by vectors, ranked by both.

    The rank by vectors and the rank by words count alike. Score 0: a vector's nearness is no shared word.
    """
    shelf = index.shelves[Side.STATEMENT]
    prose = np.array([row for row, about in enumerate(shelf.about) if about.prose], dtype=np.int64)
    asking = [passage for passage in letters if index.about(passage).prose]
    if not len(prose) or not asking:
        return
    theirs = embed([shelf.passages[row].text for row in prose])
    for first in range(0, len(asking), _AT_ONCE):
        some = asking[first : first + _AT_ONCE]
        cosines = np.round((embed([passage.text for passage in some]) @ theirs.T).astype(np.float64), 4)
        for letter, row in zip(some, cosines, strict=True):
            for found in _nearest(letter, row, prose, shelf, known):
                reasons = (f"suggested by vectors (cosine {found.cosine:.2f})",)
                yield Pair(letter.id, found.statement.id, 0.0, reasons, suggested=True)


def _nearest(
    letter: Passage,
    cosines: NDArray[np.float64],
    prose: NDArray[np.int64],
    shelf: Shelf,
    known: Set[tuple[str, str]],
) -> list[_Found]:
    """The best of those that are near enough and not paired yet; ties in the order of the passages' ids."""
    near = (cosines >= NEAR).nonzero()[0]
    if not len(near):
        return []
    wording = np.round(shelf.wording(letter.text, letter.language)[prose], 6)
    fused = 1 / (_DAMPING + _ranks(cosines)) + 1 / (_DAMPING + _ranks(wording))
    found = [
        _Found((-round(float(fused[at]), 9), passage.id), passage, float(cosines[at]))
        for at in near
        if (letter.id, (passage := shelf.passages[prose[at]]).id) not in known
    ]
    return sorted(found, key=lambda each: each.order)[:MOST]


def _ranks(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Each score's rank from 1, the highest first; equal scores have the same one."""
    values, places = np.unique(-scores, return_inverse=True)
    before = np.concatenate(([0], np.cumsum(np.bincount(places, minlength=len(values)))))
    ranks: NDArray[np.float64] = 1.0 + before[places]
    return ranks
