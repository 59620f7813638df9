"""Which statement passages may be a letter passage's counterparts: by words, or by a topic both name."""

from collections.abc import Iterator
from typing import NamedTuple

from letterdiff.align.index import SAME_INSTRUMENT, Index
from letterdiff.align.mentions import Mention, mentions
from letterdiff.model import Passage, Side

CUT = 1.3
"""Wording score from which two passages are a pair by their words alone; the same for every library."""
CUT_SAME_TOPIC = 0.45
"""What is enough where both name the same topic. Naming the same instrument needs no shared words at all."""
MOST = 12
"""Counterparts that one letter passage may have; the nearest ones are kept."""


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
    import numpy as np

    at = index.position.get(letter.id)
    named = index.named[at] if at is not None else mentions(letter.text, letter.language, index.topics)
    wording, naming = index.wording(letter.text, letter.language), index.naming(named)
    needed = np.where(naming >= SAME_INSTRUMENT, 0.0, np.where(naming > 0, CUT_SAME_TOPIC, CUT))
    prose = index.prose & (at is None or bool(index.prose[at]))
    rows = np.flatnonzero((wording >= needed) & (prose | (naming > 0)) & (wording + naming > 0))
    found = [
        Candidate(int(row), float(wording[row]), float(naming[row]), named)
        for row in rows
        if index.passages[row].source.startswith(f"{Side.STATEMENT.folder}/")
    ]
    found.sort(key=lambda candidate: (-candidate.score, index.passages[candidate.row].id))
    return iter(found[:MOST])
