"""Letter only: an ask or position of the letter that no public passage was found to answer."""

from collections.abc import Iterator

from letterdiff.findings.evidence import Evidence
from letterdiff.findings.one_sided import answered, can_stand_alone, finding, taken
from letterdiff.findings.related import REPEATED
from letterdiff.findings.wording import likeness
from letterdiff.model import Finding, Passage, Relation, Side
from letterdiff.stance.positions import asks_of
from letterdiff.stance.slots.holder import holder_of


def findings(evidence: Evidence, restated: frozenset[str]) -> Iterator[Finding]:
    """At most one a passage; `restated` are letter passages that a public one repeats."""
    paired = _repeated(evidence)
    for passage in evidence.letters:
        if not can_stand_alone(passage) or passage.id in restated:
            continue
        positions = [each for each in evidence.positions.get(passage.id, ()) if taken(each)]
        silent = [each for each in positions if not answered(each, Side.STATEMENT, evidence)]
        for position in silent[:1]:
            reason = f"the letter {position.stance.value} {position.topic}; no public passage names it"
            yield finding(Relation.LETTER_ONLY, passage, position, reason, evidence)
        if not positions and passage.id not in paired and _asks(passage, evidence):
            reason = "the letter asks for something here; no public passage repeats it"
            yield finding(Relation.LETTER_ONLY, passage, None, reason, evidence)


def _repeated(evidence: Evidence) -> frozenset[str]:
    """Letter passages whose words, or part of them, stand in a statement they are paired with."""
    passages = {passage.id: passage for passage in (*evidence.letters, *evidence.statements)}
    return frozenset(
        pair.letter
        for pair in evidence.pairs
        if likeness(passages[pair.letter], passages[pair.statement]).share >= REPEATED
    )


def _asks(passage: Passage, evidence: Evidence) -> bool:
    """Whether the passage clearly asks, in its own name, without naming a topic."""
    reading = evidence.reading(passage)
    holder = holder_of(reading.source.meta, passage.speaker) if reading else passage.speaker
    return bool(asks_of(passage, holder))
