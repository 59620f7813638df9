"""Letter only: an ask or position of the letter that no public passage was found to answer."""

from collections.abc import Iterator

from letterdiff.findings.evidence import Evidence
from letterdiff.findings.one_sided import answered, can_stand_alone, finding, taken
from letterdiff.findings.related import REPEATED
from letterdiff.findings.wording import likeness, says_most_of
from letterdiff.model import Finding, Passage, Position, Relation, Side, Stance
from letterdiff.stance.positions import asks_of

_LOOKED_AT = 8
"""Public passages, the nearest first, in which the ask's words are looked for."""


def findings(evidence: Evidence, restated: frozenset[str], common: frozenset[str]) -> Iterator[Finding]:
    """At most one a passage; none where a public one repeats it. `common` passages need a topic to count."""
    for passage in evidence.letters:
        if not can_stand_alone(passage) or passage.id in restated:
            continue
        positions = [each for each in evidence.positions.get(passage.id, ()) if taken(each)]
        silent = [each for each in positions if not answered(each, Side.STATEMENT, evidence)]
        for position in silent[:1]:
            by = " by this instrument" if _named(position, evidence) else ""
            reason = f"the letter {position.stance.value} {position.topic}; no public passage names it{by}"
            yield finding(Relation.LETTER_ONLY, passage, position, reason, evidence)
        if positions or passage.id in common:
            continue
        ask = _ask(passage, evidence)
        if ask and not _repeated(passage, evidence):
            reason = "the letter asks for something here; no public passage repeats it"
            yield finding(Relation.LETTER_ONLY, passage, ask, reason, evidence)


def _named(position: Position, evidence: Evidence) -> bool:
    """Whether a public passage names the topic all the same, by another instrument."""
    return any(evidence.position(each, position.topic) for each in evidence.statements)


def _repeated(passage: Passage, evidence: Evidence) -> bool:
    """Whether part of the passage's words stands in one of the public passages nearest to it."""
    statements = {each.id: each for each in evidence.statements}
    near = [statements[each] for each, _ in evidence.nearest(passage, _LOOKED_AT) if each in statements]
    near += [statements[pair.statement] for pair in evidence.pairs if pair.letter == passage.id]
    return any(likeness(passage, each).share >= REPEATED or says_most_of(passage, each) for each in near)


def _ask(passage: Passage, evidence: Evidence) -> Position | None:
    """What the passage clearly asks, in its own name, without naming a topic."""
    cues = asks_of(passage, passage.holder)
    return Position(passage.id, "", Stance.ASKS_FOR, cues, rule="a verb of asking") if cues else None
