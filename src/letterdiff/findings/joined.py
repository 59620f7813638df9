"""Pairs by position: passages with a stance on one instrument that their words did not bring together."""

from collections.abc import Iterator

from letterdiff.findings.counterparts import counterparts, same_instrument
from letterdiff.findings.evidence import Evidence
from letterdiff.model import Pair, Passage, Position, Side, SlotName


def pairs(evidence: Evidence) -> tuple[Pair, ...]:
    """All pairs: those given, then one for each letter passage, topic and statement source that has none."""
    known = {(pair.letter, pair.statement) for pair in evidence.pairs}
    added = [pair for letter in evidence.letters for pair in _added(letter, known, evidence)]
    return (*evidence.pairs, *dict.fromkeys(added))


def _added(letter: Passage, known: set[tuple[str, str]], evidence: Evidence) -> Iterator[Pair]:
    for ours in evidence.positions.get(letter.id, ()):
        if not ours.stance.sign:
            continue
        stances = [
            each for each in counterparts(ours, Side.STATEMENT, evidence) if _sign(each, ours, evidence)
        ]
        met = {each.source for each in stances if (letter.id, each.id) in known}
        for each in stances:
            if each.source not in met:
                met.add(each.source)
                yield Pair(letter.id, each.id, 0.0, (f"both take a position on {ours.topic}",))


def _sign(statement: Passage, ours: Position, evidence: Evidence) -> int:
    """The statement's side on the topic; 0 unless one instrument tells that both speak of the same thing."""
    theirs = evidence.position(statement, ours.topic)
    if theirs is None or not same_instrument(ours, theirs):
        return 0
    named = ours.slot(SlotName.INSTRUMENT) or theirs.slot(SlotName.INSTRUMENT)
    return theirs.stance.sign if named else 0
