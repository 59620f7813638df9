"""How much of what one passage asks stands in a passage of the other side."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from letterdiff.findings.asks import headlines, sentences_asking
from letterdiff.findings.evidence import Evidence
from letterdiff.findings.other_side import OtherSide, nearness
from letterdiff.findings.wanted import Word, in_a_row, words_of
from letterdiff.findings.wording import runs, runs_of, shared
from letterdiff.model import Passage, Position

SAID = 0.5
"""The share of an ask's telling words, weighed by rarity, from which it counts as said there."""
PERHAPS = 0.3
"""The share from which it may be said there in other words: then nothing is said of silence."""
_FEW, _SOME = 1.0, 1.6
"""Words of its own subject that must stand there besides, for the one and for the other."""
_LOOKED_AT = 8
"""Passages, the nearest first, in which an ask is looked for, by each of the two ways."""
_FEWEST = 4
"""Telling words of the other side's own ask, of which half has to stand in this passage; of fewer, most."""
_MOST = 0.7
"""The share of a short text's words that counts as most."""
_TWO = 1.9
_REPEATED = 0.5
"""The share of an ask's runs of words from which it stands there, however common its words are."""


@dataclass(frozen=True, slots=True)
class Near:
    """A passage of the other side, its score by words and characters, and its share of the ask (0 to 1).

    `wanted` are the words of the ask, or of the one of several asks, of which it has most; `own` counts those
    of the ask's own subject among them; `held` says why it counts as said where its words do not tell.
    """

    passage: Passage
    score: float
    share: float
    wanted: tuple[Word, ...]
    own: float
    held: str = ""

    @property
    def said(self) -> bool:
        """Whether what is asked counts as said there."""
        return bool(self.held) or (self.share >= SAID and self.own >= _FEW)

    @property
    def perhaps(self) -> bool:
        """Whether it may be said there."""
        return self.said or (self.share >= PERHAPS and self.own >= _SOME)


IN_A_ROW = "most of the words by which the letter asks stand there in a row"
IN_SHORT = "most of the words of the heading or first sentence of what the letter asks stand there"
THEIRS = "most of the words by which the statement asks stand in the letter"


def wanted_of(passage: Passage, position: Position, side: OtherSide) -> tuple[tuple[Word, ...], ...]:
    """The telling words of each sentence that asks, without cues and own name."""
    cues, own = [cue.text for cue in position.cues], side.common.own_names(passage)
    asked = sentences_asking(passage, position)
    found = tuple(words_of(text, passage.language, cues, own) for text in asked)
    return tuple(filter(None, found)) or (words_of(passage.text, passage.language),)


def nearest(passage: Passage, position: Position, other: OtherSide, evidence: Evidence) -> list[Near]:
    """The other side's passages with most of the ask, best first, found by words and by characters."""
    asks = wanted_of(passage, position, other)
    scores = {id_: round(score, 6) for id_, score in evidence.nearest(passage, _LOOKED_AT)}
    near = {each.id: each for wanted in asks for each in other.covering(wanted, _LOOKED_AT)}
    near |= {id_: other.by_id[id_] for id_ in scores if id_ in other.by_id}
    found = [_near(passage, position, each, scores.get(each.id, 0.0), asks, other) for each in near.values()]
    return sorted(found, key=lambda each: (not each.said, -each.share, -each.score, each.passage.id))


def _near(
    passage: Passage,
    position: Position,
    near: Passage,
    score: float,
    asks: Sequence[tuple[Word, ...]],
    other: OtherSide,
) -> Near:
    """How much of the ask stands there, and what else makes it count as said."""
    said = other.common.said[near.id]
    share, wanted = max(((other.share(said, each), each) for each in asks), key=lambda found: found[0])
    own = sum(nearness(word, said) for word in wanted if not word.plain)
    own += _phrased(wanted, near)
    if near.language != passage.language or share >= SAID:
        return Near(near, score, share, wanted, round(own, 6))
    held = _held(passage, position, near, other)
    return Near(near, score, share, wanted, round(own, 6), held)


def _phrased(wanted: Sequence[Word], near: Passage) -> float:
    """1 where two words of the ask, one of its own subject, stand there in a row, as the name of a thing."""
    rows = in_a_row(near.text, near.language)
    met = (
        (first.root, second.root) in rows and not (first.plain and second.plain)
        for first, second in pairwise(wanted)
    )
    return float(any(met))


def _held(passage: Passage, position: Position, near: Passage, other: OtherSide) -> str:
    """Why an ask counts as said whose words do not stand there one by one; '' where it does not."""
    if any(_repeats(text, passage.language, near) for text in sentences_asking(passage, position)):
        return IN_A_ROW
    if any(_stands(text, passage, near, other) for text in headlines(passage)):
        return IN_SHORT
    theirs = other.ask_of(near)
    if not theirs:
        return ""
    said = other.common.said[passage.id]
    own = wanted_of(near, theirs, other)
    held = any(other.share(said, each) >= (SAID if len(each) >= _FEWEST else _MOST) for each in own)
    return THEIRS if held else ""


def _stands(text: str, passage: Passage, near: Passage, other: OtherSide) -> bool:
    """Whether most of a short text's words stand there, and two of its own subject."""
    said = other.common.said[near.id]
    wanted = words_of(text, passage.language, own=other.common.own_names(passage))
    own = sum(nearness(word, said) for word in wanted if not word.plain)
    return own >= _TWO and other.share(said, wanted) >= _MOST


def _repeats(asked: str, language: str, near: Passage) -> bool:
    ours = runs_of(asked, language)
    return bool(ours) and shared(ours, runs(near)) >= _REPEATED * ours.total()
