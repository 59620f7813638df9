"""How much of what one passage asks stands in a passage of the other side."""

from collections.abc import Mapping
from dataclasses import dataclass

from letterdiff.findings.asks import asking
from letterdiff.findings.evidence import Evidence
from letterdiff.findings.other_side import OtherSide, said_in, told
from letterdiff.findings.wording import runs, runs_of, shared
from letterdiff.model import Passage, Position

SAID = 0.5
"""The share of an ask's telling words, weighed by rarity, from which it counts as said there."""
PERHAPS = 0.35
"""The share from which it may be said there in other words."""
_LOOKED_AT = 8
"""Passages, the nearest first, in which an ask is looked for, by each of the two ways."""
_FEWEST = 4
"""Telling words that the other side's own ask needs to be held against this one."""
_REPEATED = 0.5
"""The share of an ask's runs of words from which it stands there, however common its words are."""


@dataclass(frozen=True, slots=True)
class Near:
    """A passage of the other side, its score by words and characters, and its share of the ask (0 to 1)."""

    passage: Passage
    score: float
    share: float
    wanted: Mapping[str, str]

    @property
    def said(self) -> bool:
        """Whether what is asked counts as said there."""
        return self.share >= SAID

    @property
    def perhaps(self) -> bool:
        """Whether it may be said there."""
        return self.share >= PERHAPS


def wanted_of(passage: Passage, position: Position) -> dict[str, str]:
    """The telling words of an ask, its cues left out: folded form and the form that stands there."""
    found = told(asking(passage, position), passage.language)
    cues = {word for cue in position.cues for word in told(cue.text, passage.language)}
    kept = {word: form for word, form in found.items() if word not in cues and not form.isdigit()}
    return kept or found


def nearest(passage: Passage, position: Position, other: OtherSide, evidence: Evidence) -> list[Near]:
    """The other side's passages with most of the ask, best first, found by words and by characters."""
    wanted = wanted_of(passage, position)
    scores = {id_: round(score, 6) for id_, score in evidence.nearest(passage, _LOOKED_AT)}
    near = {each.id: each for each in other.covering(wanted, _LOOKED_AT)}
    near |= {id_: other.by_id[id_] for id_ in scores if id_ in other.by_id}
    asked = asking(passage, position)
    found = [
        Near(each, scores.get(each.id, 0.0), _share(passage, asked, each, wanted, other), wanted)
        for each in near.values()
    ]
    return sorted(found, key=lambda each: (-each.share, -each.score, each.passage.id))


def _share(passage: Passage, asked: str, near: Passage, wanted: Mapping[str, str], other: OtherSide) -> float:
    """How much of the ask stands there, or of theirs here; most of it in a row counts as said."""
    share = other.share(said_in(near), wanted)
    if near.language != passage.language:
        return share
    ours = runs_of(asked, passage.language)
    if ours and shared(ours, runs(near)) >= _REPEATED * ours.total():
        return max(share, SAID)
    theirs = other.ask_of(near)
    own = wanted_of(near, theirs) if theirs else {}
    return max(share, other.share(said_in(passage), own)) if len(own) >= _FEWEST else share
