"""Which statement passages may be a letter passage's counterparts: by words, or by a topic both name."""

from typing import TYPE_CHECKING, NamedTuple

from letterdiff.align.index import Index
from letterdiff.align.shelf import SAME_INSTRUMENT
from letterdiff.model import BlockKind, Passage, Side

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CUT = 2.0
"""Strength from which two passages are a pair by their words alone; the same for every library."""
CUT_SAME_TOPIC = 0.45
"""What is enough where both name the same topic. Naming the same instrument needs no shared words at all."""
RARE_WORDS = 2
"""Rare words that two passages must share to be a pair by their words alone: one may be chance."""
SURE = 2.5
"""Strength from which no rare word is asked for: the passages share long stretches."""
MOST = 12
"""Counterparts that one letter passage may have; the nearest ones are kept."""

_BESIDE = (BlockKind.FOOTNOTE, BlockKind.CAPTION)
"""Passages beside the text: what they share is mostly a reference, so they need a topic as well."""


class Candidate(NamedTuple):
    """A statement passage and its scores beside a letter passage."""

    statement: Passage
    strength: float
    naming: float

    @property
    def score(self) -> float:
        """Both scores together, rounded to six places."""
        return round(self.strength + self.naming, 6)


class Found(NamedTuple):
    """The nearest counterparts of a letter passage, and how many more there are."""

    kept: tuple[Candidate, ...]
    left_out: int


def candidates(letter: Passage, index: Index) -> Found:
    """The counterparts of a letter passage, best first; ties in the order of the passages' ids."""
    shelf, named = index.shelves[Side.STATEMENT], index.about(letter).named
    strength, naming = shelf.strength(letter.text, letter.language), shelf.naming(named)
    rows = (by_words(letter, strength, index) | _by_topic(letter, strength, naming)).nonzero()[0]
    found = [Candidate(shelf.passages[row], float(strength[row]), float(naming[row])) for row in rows]
    best = sorted(found, key=_best)[:MOST]
    return Found(tuple(best), len(found) - len(best))


def _best(candidate: Candidate) -> tuple[bool, float, str]:
    """What names the same instrument comes before what has the same words."""
    return candidate.naming < SAME_INSTRUMENT, -candidate.score, candidate.statement.id


def by_words(
    letter: Passage, strength: "NDArray[np.float64]", index: Index, cut: float = CUT
) -> "NDArray[np.bool_]":
    """Which statement passages are a pair by words alone: both prose, and what they share is no chance."""
    shelf = index.shelves[Side.STATEMENT]
    near = strength >= cut
    if letter.kind in _BESIDE or not near.any() or not index.about(letter).prose:
        return near & False
    return near & shelf.prose & ((strength >= SURE) | (shelf.sharing(index.rare(letter)) >= RARE_WORDS))


def _by_topic(
    letter: Passage, strength: "NDArray[np.float64]", naming: "NDArray[np.float64]"
) -> "NDArray[np.bool_]":
    """Which statement passages name the same instrument, or the same topic in words that are near enough."""
    same_instrument = (naming >= SAME_INSTRUMENT) & (letter.kind not in _BESIDE)
    return same_instrument | ((naming > 0) & (strength >= CUT_SAME_TOPIC))
