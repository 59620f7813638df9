"""The search behind silence: terms tried, sources looked at and not, the nearest passages there."""

from functools import lru_cache

from letterdiff.findings.evidence import Evidence
from letterdiff.model import Gravity, Nearest, Passage, Position, Search, Side, Stance, Topic
from letterdiff.text.search import find_term
from letterdiff.text.sentences import sentences
from letterdiff.text.tokens import telling, words

NEAREST = 3
"""Passages of the other side that are shown with why each is not the same."""
_TERMS = 12
"""Words tried where no topic names terms."""
THIN = 300
"""Words on the other side below which silence says nothing."""


def search(passage: Passage, position: Position, other: Side, evidence: Evidence) -> Search:
    """What was searched on the other side for this passage."""
    readings = [reading for reading in evidence.readings if reading.source.side is other]
    terms = terms_for(passage, position, evidence.topics)
    return Search(
        terms=terms,
        hits=tuple(_hits(term, evidence.side(other)) for term in terms),
        sources=tuple(reading.name for reading in readings if reading.words),
        not_searched=_not_searched(other, evidence),
        words=sum(reading.words for reading in readings),
        nearest=tuple(_nearest(passage, position, other, evidence)),
    )


def terms_for(passage: Passage, position: Position, topics: tuple[Topic, ...]) -> tuple[str, ...]:
    """Every term of the position's topic in each language, else the telling words of its sentence."""
    topic = next((each for each in topics if each.name == position.topic), None)
    if topic:
        return tuple(dict.fromkeys(term.text for term in topic.all_terms()))
    asks = " ".join(_asking(passage, position))
    said = (asks[token.start : token.end].casefold() for token in telling(asks, passage.language))
    return tuple(dict.fromkeys(said))[:_TERMS]


def _asking(passage: Passage, position: Position) -> list[str]:
    """The sentences in which the position's cues stand."""
    at = [cue.start - passage.anchor.start for cue in position.cues]
    spans = sentences(passage.text, passage.language)
    return [passage.text[start:end] for start, end in spans if any(start <= cue < end for cue in at)]


def _hits(term: str, passages: tuple[Passage, ...]) -> int:
    """In how many passages the term stands, in any number or tense."""
    parts = [token.norm for token in words(term, "")]
    if len(parts) == 1 and term.isascii():
        return sum(parts[0] in _norms(each.text, each.language) for each in passages)
    near = (each for each in passages if not term.isascii() or _may_have(parts, each))
    return sum(bool(find_term(each.text, term, each.language)) for each in near)


def _may_have(parts: list[str], passage: Passage) -> bool:
    """Whether a passage has the term's beginning; a term written in one word may stand there in two."""
    return any(norm.startswith(parts[0][:3]) for norm in _norms(passage.text, passage.language))


@lru_cache(maxsize=65536)
def _norms(text: str, language: str) -> frozenset[str]:
    return frozenset(token.norm for token in words(text, language))


def thin(found: Search) -> tuple[str, ...]:
    """A reason to draw nothing from silence, where too little was there to be searched."""
    if found.words >= THIN:
        return ()
    return (f"only {found.words} words were there to be searched: not enough to tell",)


def counterparts(position: Position, other: Side, evidence: Evidence) -> tuple[Passage, ...]:
    """Passages of the other side that name the same topic, by the same instrument or none."""
    return tuple(
        passage
        for passage in evidence.side(other)
        if (theirs := evidence.position(passage, position.topic)) and same_instrument(position, theirs)
    )


def same_instrument(ours: Position, theirs: Position) -> bool:
    """Whether both name one instrument, or one of them names none."""
    names = [
        slot.value for position in (ours, theirs) for slot in position.slots if slot.name == "instrument"
    ]
    return len(names) < 2 or names[0] == names[1]


def _not_searched(other: Side, evidence: Evidence) -> tuple[str, ...]:
    """Files of the other side that were not read, or not whole."""
    inside = f"{other.folder}/"
    empty = [r.name for r in evidence.readings if r.source.side is other and not r.words]
    lost = [p.name for p in evidence.problems if p.gravity is not Gravity.NOTE and p.name.startswith(inside)]
    return tuple(sorted({*empty, *lost}))


def _nearest(passage: Passage, position: Position, other: Side, evidence: Evidence) -> list[Nearest]:
    """Those that name the topic first (a counterpart weakly worded), then the nearest by words."""
    passages = {each.id: each for each in evidence.side(other)}
    scores = [
        (each, round(score, 6)) for each, score in evidence.nearest(passage, 2 * NEAREST) if each in passages
    ]
    known = dict(scores)
    named = [each.id for each in counterparts(position, other, evidence)]
    order = list(dict.fromkeys([*sorted(named, key=lambda each: (-known.get(each, 0.0), each)), *known]))
    return [
        Nearest(passages[each], known.get(each, 0.0), _why_not(passages[each], position, evidence))
        for each in order[:NEAREST]
    ]


def _why_not(near: Passage, position: Position, evidence: Evidence) -> str:
    """Why a passage of the other side is not the same, in words."""
    if not position.topic:
        return "near in its words, but it does not repeat what is asked"
    theirs = evidence.position(near, position.topic)
    if theirs and theirs.stance is Stance.MENTIONS:
        return f"perhaps: it names {position.topic}, but takes no position on it"
    if theirs:
        return f"perhaps: it {theirs.stance.value} {position.topic}, by another instrument"
    others = [each.topic for each in evidence.positions.get(near.id, ())]
    return (
        f"it speaks of {', '.join(others)}, not of {position.topic}"
        if others
        else f"it does not name {position.topic}"
    )
