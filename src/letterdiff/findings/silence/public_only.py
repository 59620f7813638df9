"""Public only: a position taken in public on a topic that no letter passage names; one a topic and source."""

from collections.abc import Iterator

from letterdiff.findings.evidence import Evidence
from letterdiff.findings.silence.one_sided import can_stand_alone, finding, taken
from letterdiff.findings.silence.other_side import OtherSide
from letterdiff.findings.silence.said import nearest
from letterdiff.model import Finding, Relation


def findings(evidence: Evidence, other: OtherSide) -> Iterator[Finding]:
    """The first passage of each source that takes a position on a topic the letters do not name."""
    named = {each.topic for letter in evidence.letters for each in evidence.positions.get(letter.id, ())}
    seen: set[tuple[str, str]] = set()
    for passage in evidence.statements:
        for position in evidence.positions.get(passage.id, ()):
            key = (passage.source, position.topic)
            if key in seen or position.topic in named or not taken(position) or not can_stand_alone(passage):
                continue
            seen.add(key)
            near = nearest(passage, position, other, evidence)
            reason = f"the statement {position.stance.value} {position.topic}; no letter passage names it"
            if not (near and near[0].said):
                yield finding(Relation.PUBLIC_ONLY, passage, position, (reason,), near, other, evidence)
