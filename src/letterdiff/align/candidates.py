"""Which statement passages may be a letter passage's counterparts: by words, or by a topic both name."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from letterdiff.align.features import is_prose
from letterdiff.align.index import SAME_INSTRUMENT, Index
from letterdiff.align.mentions import Mention, mentions
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
    """A statement passage's row in the index, its scores beside a letter passage, what the letter names."""

    row: int
    wording: float
    naming: float
    named: tuple[Mention, ...]

    @property
    def score(self) -> float:
        """Both scores together, rounded to six places."""
        return round(self.wording + self.naming, 6)


def candidates(letter: Passage, index: Index) -> Iterator[Candidate]:
    """The counterparts of a letter passage, best first; ties in the order of the passages' ids."""
    at = index.position.get(letter.id)
    named = index.named[at] if at is not None else mentions(letter.text, letter.language, index.topics)
    wording, naming = index.wording(letter.text, letter.language), index.naming(named)
    found = [
        Candidate(row, float(wording[row]), float(naming[row]), named)
        for row in _possible(letter, index, wording, naming)
        if naming[row] > 0 or wording[row] >= SURE or _shares_enough(letter, index.passages[row], index)
    ]
    found.sort(key=lambda candidate: (-candidate.score, index.passages[candidate.row].id))
    return iter(found[:MOST])


def _possible(
    letter: Passage, index: Index, wording: "NDArray[np.float64]", naming: "NDArray[np.float64]"
) -> list[int]:
    """The rows of statement passages whose scores are high enough."""
    import numpy as np

    beside = letter.kind in _BESIDE
    named = np.inf if beside else SAME_INSTRUMENT
    needed = np.where(naming >= named, 0.0, np.where(naming > 0, CUT_SAME_TOPIC, CUT))
    prose = index.prose & (not beside and is_prose(letter.text, letter.language))
    enough = (wording >= needed) & (wording + naming > 0) & (prose | (naming > 0))
    folder = f"{Side.STATEMENT.folder}/"
    return [int(row) for row in np.flatnonzero(enough) if index.passages[row].source.startswith(folder)]


def _shares_enough(letter: Passage, statement: Passage, index: Index) -> bool:
    return len(index.rare(letter).keys() & index.rare(statement).keys()) >= RARE_WORDS
