"""How much of what one passage asks stands in a passage of the other side."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from letterdiff.findings.asks.reading import headlines, sentences_asking
from letterdiff.findings.asks.wanted import Word, in_a_row, words_of
from letterdiff.findings.evidence import Evidence
from letterdiff.findings.likeness.wording import runs, runs_of, shared
from letterdiff.findings.silence.other_side import OtherSide, nearness
from letterdiff.model import Passage, Position

SAID = 0.5
"""The share of an ask's telling words, weighed by rarity, from which it counts as said there."""
PERHAPS = ((0.45, 1.0), (0.3, 1.6), (0.25, 2.5))
"""Shares from which it may be said there in other words, each with how many words of the ask's own subject
must be among them: then nothing is said of silence."""
_IN_A_ROW = 0.04
"""What two of the ask's words in a row, as the name of a thing, add to that share."""
_SOME_PHRASED = 0.4
"""The share of what the other side asks from which it may be this ask, where two words stand in a row."""
_MORE = 0.55
"""The same share where none do."""
_FEW = 1.0
"""Words of its own subject that must stand there for an ask to count as said."""
_RARE = 0.4
"""How rare a word is, from 0 to 1, that few passages have."""
_LOOKED_AT = 8
"""Passages, the nearest first, in which an ask is looked for, by each of the two ways."""
_FEWEST = 4
"""Telling words of the other side's own ask, of which much has to stand in this passage; of fewer, most."""
_MUCH, _NEARLY_ALL = 0.65, 0.9
"""The shares that count as much and as nearly all."""
_MOST = 0.7
"""The share of a short text's words that counts as most."""
_TWO = 1.9
_REPEATED = 0.5
"""The share of an ask's runs of words from which it stands there, however common its words are."""


@dataclass(frozen=True, slots=True)
class Near:
    """A passage of the other side, its score by words and characters, and its share of the ask (0 to 1).

    `wanted` are the words of the ask, or of the one of several asks, of which it has most; `own` counts those
    of the ask's own subject among them; `held` says why it counts as said where its words do not tell;
    `theirs` how much of what it asks stands in the letter; `phrased` whether two of the words stand in a row.
    """

    passage: Passage
    score: float
    share: float
    wanted: tuple[Word, ...]
    own: float
    held: str = ""
    theirs: float = 0.0
    phrased: bool = False

    @property
    def said(self) -> bool:
        """Whether what is asked counts as said there."""
        return bool(self.held) or (self.share >= SAID and self.own >= _FEW)

    @property
    def perhaps(self) -> bool:
        """Whether it may be said there: the less of the ask's words, the more of its own subject."""
        share = self.share + (_IN_A_ROW if self.phrased else 0.0)
        enough = any(share >= least and self.own >= own for least, own in PERHAPS)
        theirs = self.theirs >= (_SOME_PHRASED if self.phrased else _MORE)
        return self.said or enough or theirs

    @property
    def agrees(self) -> bool:
        """Whether what the two ask is one thing, as far as words tell."""
        most = self.share >= _MOST or self.held in (IN_A_ROW, IN_SHORT)
        return self.own >= _TWO and (most or (self.theirs >= _NEARLY_ALL and self.phrased))


IN_A_ROW = "most of the words by which the letter asks stand there in a row"
IN_SHORT = "most of the words of the heading or first sentence of what the letter asks stand there"
THEIRS = "most of the words by which the statement asks stand in the letter"


def wanted_of(passage: Passage, position: Position, side: OtherSide) -> tuple[tuple[Word, ...], ...]:
    """The telling words of each sentence that asks, without cues and own name."""
    cues, own = tuple(cue.text for cue in position.cues), side.common.own_names(passage)
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
    return sorted(found, key=_rank)


def _rank(near: Near) -> tuple[object, ...]:
    """What is said first, by how much of either ask stands in the other."""
    most = max(near.share, near.theirs if near.said else 0.0)
    return (not near.said, -most, -near.share, -near.score, near.passage.id)


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
    spoken = other.spoken(near)
    own = sum(nearness(word, spoken) for word in wanted if not word.plain)
    phrased = _phrased(wanted, near, other)
    found = Near(near, score, share, wanted, round(own + phrased, 6), phrased=phrased)
    if near.language != passage.language:
        return found
    theirs, held = _theirs(passage, near, other), _held(passage, position, near, other)
    return replace(found, theirs=theirs[0], held=held or (THEIRS if theirs[1] else ""))


def _phrased(wanted: Sequence[Word], near: Passage, other: OtherSide) -> bool:
    """Whether two words of the ask, a rare one among them, stand there in a row, as the name of a thing."""
    rows = in_a_row(near.text, near.language)
    return any(
        (first.root, second.root) in rows and max(other.weight(first), other.weight(second)) >= _RARE
        for first, second in pairwise(wanted)
    )


def _held(passage: Passage, position: Position, near: Passage, other: OtherSide) -> str:
    """Why an ask counts as said whose words do not stand there one by one; '' where it does not."""
    if any(_repeats(text, passage.language, near) for text in sentences_asking(passage, position)):
        return IN_A_ROW
    if any(_stands(text, passage, near, other) for text in headlines(passage)):
        return IN_SHORT
    return ""


def _theirs(passage: Passage, near: Passage, other: OtherSide) -> tuple[float, bool]:
    """How much of what the other side's passage asks stands in this one, and whether that is enough of it."""
    theirs = other.common.ask_of(near)
    if not theirs:
        return 0.0, False
    said = other.common.said[passage.id]
    shares = [(other.share(said, each), len(each)) for each in wanted_of(near, theirs, other)]
    enough = any(share >= (_MUCH if size >= _FEWEST else _MOST) for share, size in shares)
    return max((share for share, size in shares if size > 1), default=0.0), enough


def _stands(text: str, passage: Passage, near: Passage, other: OtherSide) -> bool:
    """Whether a short text stands there, or most of its words and two of its own subject."""
    ours = runs_of(text, passage.language)
    if ours and shared(ours, runs(near)) == ours.total():
        return True
    said = other.common.said[near.id]
    wanted = words_of(text, passage.language, own=other.common.own_names(passage))
    own = sum(nearness(word, said) for word in wanted if not word.plain)
    return own >= _TWO and other.share(said, wanted) >= _MOST


def _repeats(asked: str, language: str, near: Passage) -> bool:
    ours = runs_of(asked, language)
    return bool(ours) and shared(ours, runs(near)) >= _REPEATED * ours.total()
