"""Which statement passages may be a letter passage's counterparts: by words, or by a topic both name."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from letterdiff.align.index import Index
from letterdiff.align.leads import FROM_AHEAD
from letterdiff.align.shelf import SAME_INSTRUMENT, Shelf
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

_AHEAD = 1e6
"""More than any score: by so much the same instrument comes first."""
_ROUNDING = 2e-6
"""How far apart two scores may be that are one when they are rounded, with room to spare."""
_BESIDE = (BlockKind.FOOTNOTE, BlockKind.CAPTION)
"""Passages beside the text: what they share is mostly a reference, so they need a topic as well."""


class Candidate(NamedTuple):
    """A statement passage and its scores beside a letter passage; `led` if what leads to it is near too."""

    statement: Passage
    strength: float
    naming: float
    led: bool = False

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
    rows = (by_words(letter, strength, index, shelf) | _by_topic(letter, strength, naming)).nonzero()[0]
    every_led = tuple(_led(letter, index))
    near = rows if every_led else foremost(rows, strength, naming)
    found = {
        shelf.passages[row].id: Candidate(shelf.passages[row], float(strength[row]), float(naming[row]))
        for row in near
    }
    for led in every_led:
        own = found.get(led.statement.id, led._replace(strength=0.0))
        strength_of_both = own.strength + led.strength
        found[led.statement.id] = led._replace(strength=strength_of_both, naming=max(own.naming, led.naming))
    best = sorted(found.values(), key=_best)[:MOST]
    return Found(tuple(best), len(rows) - len(near) + len(found) - len(best))


def foremost(
    rows: "NDArray[np.int64]", strength: "NDArray[np.float64]", naming: "NDArray[np.float64]"
) -> "NDArray[np.int64]":
    """The rows without those that cannot be among the best: in a large library most of them."""
    import numpy as np

    if len(rows) <= MOST:
        return rows
    rank = strength[rows] + naming[rows] + _AHEAD * (naming[rows] >= SAME_INSTRUMENT)
    kept: NDArray[np.int64] = rows[rank >= np.partition(rank, -MOST)[-MOST] - _ROUNDING]
    return kept


def _led(letter: Passage, index: Index) -> Iterator[Candidate]:
    """Passages of which what leads to them, a question or a quotation, would be a pair with the letter's."""
    shelf, named = index.led, index.about(letter).named
    if not shelf.passages:
        return
    strength, naming = shelf.strength(letter.text, letter.language), shelf.naming(named)
    near = by_words(letter, strength, index, shelf, prose=False)
    near |= (naming >= SAME_INSTRUMENT) & (letter.kind not in _BESIDE)
    for row in near.nonzero()[0]:
        yield Candidate(shelf.passages[row], FROM_AHEAD * float(strength[row]), float(naming[row]), led=True)


def _best(candidate: Candidate) -> tuple[bool, float, str]:
    """What names the same instrument comes before what has the same words."""
    return candidate.naming < SAME_INSTRUMENT, -candidate.score, candidate.statement.id


def by_words(
    letter: Passage,
    strength: "NDArray[np.float64]",
    index: Index,
    shelf: Shelf,
    *,
    cut: float = CUT,
    prose: bool = True,
) -> "NDArray[np.bool_]":
    """Which passages of a shelf are a pair by words alone: both `prose`, and what they share is no chance."""
    near = strength >= cut
    if letter.kind in _BESIDE or not near.any() or not index.about(letter).prose:
        return near & False
    near &= (strength >= SURE) | (shelf.sharing(index.rare(letter)) >= RARE_WORDS)
    return near & shelf.prose if prose else near


def _by_topic(
    letter: Passage, strength: "NDArray[np.float64]", naming: "NDArray[np.float64]"
) -> "NDArray[np.bool_]":
    """Which statement passages name the same instrument, or the same topic in words that are near enough."""
    same_instrument = (naming >= SAME_INSTRUMENT) & (letter.kind not in _BESIDE)
    return same_instrument | ((naming > 0) & (strength >= CUT_SAME_TOPIC))
