"""Which statement passages may be a letter passage's counterparts: by words, or by a topic both name."""

from typing import TYPE_CHECKING, NamedTuple

from letterdiff.align.index import Index
from letterdiff.align.shelf import SAME_INSTRUMENT
from letterdiff.model import BlockKind, Passage, Side

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CUT = 1.3
"""Wording score from which two passages are a pair by their words alone; the same for every library."""
CUT_SAME_TOPIC = 0.45
"""What is enough where both name the same topic. Naming the same instrument needs no shared words at all."""
RARE_WORDS = 2
"""Rare words that two passages must share to be a pair by their words alone: one may be chance."""
SURE = 2.0
"""Wording score from which no rare word is asked for: the passages share long stretches."""
MOST = 12
"""Counterparts that one letter passage may have; the nearest ones are kept."""

_BESIDE = (BlockKind.FOOTNOTE, BlockKind.CAPTION)
"""Passages beside the text: what they share is mostly a reference, so they need a topic as well."""


class Candidate(NamedTuple):
    """A statement passage and its scores beside a letter passage."""

    statement: Passage
    wording: float
    naming: float

    @property
    def score(self) -> float:
        """Both scores together, rounded to six places."""
        return round(self.wording + self.naming, 6)


def candidates(letter: Passage, index: Index) -> list[Candidate]:
    """The counterparts of a letter passage, best first; ties in the order of the passages' ids."""
    shelf, named = index.shelves[Side.STATEMENT], index.about(letter).named
    wording, naming = shelf.wording(letter.text, letter.language), shelf.naming(named)
    near = [
        Candidate(shelf.passages[row], float(wording[row]), float(naming[row]))
        for row in _near_enough(letter, wording, naming)
    ]
    found = [each for each in near if each.naming > 0 or _by_words_alone(letter, each, index)]
    return sorted(found, key=lambda each: (-each.score, each.statement.id))[:MOST]


def _near_enough(
    letter: Passage, wording: "NDArray[np.float64]", naming: "NDArray[np.float64]"
) -> "NDArray[np.int64]":
    """The rows of statement passages whose scores are high enough."""
    import numpy as np

    enough = wording >= CUT
    rows = naming.nonzero()[0]
    instrument = np.inf if letter.kind in _BESIDE else SAME_INSTRUMENT
    enough[rows] = (naming[rows] >= instrument) | (wording[rows] >= CUT_SAME_TOPIC)
    return enough.nonzero()[0]


def _by_words_alone(letter: Passage, candidate: Candidate, index: Index) -> bool:
    """Whether two passages that name no topic together are a pair: both prose, their words not by chance."""
    if letter.kind in _BESIDE or not (index.about(letter).prose and index.about(candidate.statement).prose):
        return False
    shared = index.rare(letter).keys() & index.rare(candidate.statement).keys()
    return candidate.wording >= SURE or len(shared) >= RARE_WORDS
