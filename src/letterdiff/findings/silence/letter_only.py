"""Letter only: an ask or position of the letter that no public passage was found to answer."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from letterdiff.findings.asks.reading import asks_of, sentences_asking
from letterdiff.findings.evidence import Evidence
from letterdiff.findings.likeness.wording import ALIKE, runs, runs_of, shared
from letterdiff.findings.silence.answers import Answers
from letterdiff.findings.silence.beside import Beside
from letterdiff.findings.silence.near import REPEATED, SAID
from letterdiff.findings.silence.one_sided import can_stand_alone, finding, taken
from letterdiff.findings.silence.other_side import OtherSide
from letterdiff.findings.silence.repeats import said_elsewhere, telling, told_in
from letterdiff.findings.silence.said import measured, nearest
from letterdiff.model import Finding, Passage, Position, Relation, SlotName

_FOLLOWS = re.compile(r"\b(?:(?:the )?following|these|below)\b[^.:]{0,120}[:：]\W*$|次の|以下", re.IGNORECASE)
"""How a line says that what is asked stands in the list it opens."""
_EMPTY = 3
"""Telling words up to which a line that opens a list of asks asks nothing itself."""


def findings(
    evidence: Evidence, paired: Sequence[Finding], common: frozenset[str], other: OtherSide
) -> Iterator[Finding]:
    """At most one a passage that no paired finding answers: letter only, or related where it is said there.

    `common` passages, which many sources have, and such as are restated need a topic to count.
    """
    asks = asks_of(evidence.letters, other.common.own)
    own = [each for each in paired if _of_the_holder(each, other)]
    beside = Beside(evidence, other, paired)
    answers, told = Answers(evidence, other), told_in(own, asks, other)
    open_asks = []
    for passage, position in _unanswered(own, asks, common, answers):
        near = nearest(passage, position, other, evidence)
        saying = next((each for each in near if each.said), None)
        if saying is None:
            open_asks.append((passage, position, near))
            continue
        if not position.topic:
            words = telling(passage, position, other)
            told.setdefault(passage.source, []).append((words, saying.passage))
        yield from beside.findings(passage, position, saying)
    for passage, position, near in open_asks:
        said = None if position.topic else said_elsewhere(passage, position, told, other)
        met = None if position.topic else next((each for each in near if each.meets), None)
        again = measured(passage, position, said, other) if said else None
        if again and again.perhaps:
            saying = replace(again, held=REPEATED)
            yield from beside.findings(passage, position, saying)
        elif met:
            yield from beside.findings(passage, position, met)
        else:
            why = (
                answers.reason(passage, position),
                *answers.wider(passage, position),
                *answers.named_by(passage, position, near),
            )
            yield finding(Relation.LETTER_ONLY, passage, position, why, near, other, evidence)


def _unanswered(
    own: Sequence[Finding], asks: Mapping[str, Position], common: frozenset[str], answers: Answers
) -> Iterator[tuple[Passage, Position]]:
    """The passages with a position that no pair of the holder's own words answers.

    Without a topic none that is restated or that many sources have, nor a line that only opens a list.
    """
    answered = _answered(own, asks, answers.other)
    said = _restated(own)
    openers = {each.id for item, each in answers.other.common.openers.items() if item in asks}
    for passage in filter(can_stand_alone, answers.evidence.letters):
        position = _silent(passage, asks, answered, answers)
        if position is None:
            continue
        again = said.get(passage.id, ())
        if not position.topic and (passage.id in common or _stands(passage, position, again)):
            continue
        few = len(telling(passage, position, answers.other)) <= _EMPTY
        empty = passage.id in openers and (few or bool(_FOLLOWS.search(passage.text)))
        if position.topic or not empty:
            yield passage, position


def _restated(paired: Sequence[Finding]) -> dict[str, list[Passage]]:
    """By letter passage, the statements that restate it, or a sentence of it."""
    found: dict[str, list[Passage]] = {}
    for each in paired:
        if each.letter and each.statement and each.relation is Relation.RESTATED:
            found.setdefault(each.letter.id, []).append(each.statement)
    return found


def _stands(passage: Passage, position: Position, restating: Sequence[Passage]) -> bool:
    """Whether a sentence that asks is among what is restated: most of it, or all that the statement says."""
    asking = [runs_of(each, passage.language) for each in sentences_asking(passage, position)]
    return any(
        shared(ours, theirs) >= ALIKE * min(ours.total(), theirs.total())
        for theirs in map(runs, restating)
        for ours in asking
    )


def _of_the_holder(finding: Finding, other: OtherSide) -> bool:
    """Whether nobody else than the letter's holder is known to speak in a pair's public passage."""
    return not (finding.letter and finding.statement and other.of_another(finding.statement, finding.letter))


def _answered(
    paired: Sequence[Finding], asks: Mapping[str, Position], other: OtherSide
) -> dict[str, set[str]]:
    """The topics of each letter passage on which a pair is shown that is about what it asks."""
    found: dict[str, set[str]] = {}
    for each in paired:
        if each.letter and each.topic and _about(each, asks, other):
            found.setdefault(each.letter.id, set()).add(each.topic)
    return found


def _about(finding: Finding, asks: Mapping[str, Position], other: OtherSide) -> bool:
    """Whether the pair is about what its letter's passage asks: one topic may have many asks.

    What is no more than related has to name an instrument on both sides, or have half of the ask's words.
    """
    positions = finding.letter_position, finding.statement_position
    named = all(each and each.slot(SlotName.INSTRUMENT) for each in positions)
    weak = finding.relation is Relation.RELATED and not named
    if not weak or not finding.letter or not finding.statement:
        return True
    ask = asks.get(finding.letter.id)
    return ask is None or measured(finding.letter, ask, finding.statement, other).share >= SAID


def _silent(
    passage: Passage,
    asks: Mapping[str, Position],
    answered: Mapping[str, set[str]],
    answers: Answers,
) -> Position | None:
    """The passage's first position on a topic that no public passage takes a side on, else its ask.

    A side on the topic is no answer to all that is asked of it: the ask is then looked for by its words.
    None where a pair about it is shown, or the side is on the very instrument.
    """
    known = answered.get(passage.id, set())
    positions = [each for each in answers.evidence.positions.get(passage.id, ()) if taken(each)]
    for position in positions:
        if position.topic not in known and not answers.sided(passage, position):
            return position
    answered_all = known or any(answers.sided(passage, each, by_name=True) for each in positions)
    return None if answered_all else asks.get(passage.id)
