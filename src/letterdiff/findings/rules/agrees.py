"""Agrees: one holder takes the same side twice on the same instrument, or in much the same words."""

from letterdiff.findings.likeness.degrees import opposite_degrees
from letterdiff.findings.likeness.wording import sentence_at, shared_words
from letterdiff.findings.rules.case import Case, Rule, both_speak
from letterdiff.model import Relation, ScopeMatch, SlotName
from letterdiff.stance.contrast.contrast import contrast
from letterdiff.stance.scope import differing

_ALIKE = (
    SlotName.INSTRUMENT,
    SlotName.BENEFICIARY,
    SlotName.AMOUNT,
    SlotName.CONDITION,
    SlotName.TIME,
)
_TOO_LITTLE = "no instrument is the same, and they share too few telling words to say on what they agree"
ENOUGH = 3
"""Telling words that two sentences must share to agree where no instrument tells what they agree on."""


def stops(case: Case) -> tuple[str, ...]:
    """Another side, holder, time or instrument, a slot known to differ, or a topic too wide to agree on."""
    other = case.no_same_side()
    if other or case.card is None:
        return other
    if unlike := case.other_holder() or case.torn() or case.past() or case.in_doubt():
        return unlike
    if claims := case.contrast or contrast(case.letter.text, case.statement.text, case.letter.language):
        return (claims.why,)
    apart = differing(case.card, *_ALIKE) or _degrees(case)
    if apart or case.match(SlotName.INSTRUMENT) is ScopeMatch.SAME:
        return apart
    return () if len(_shared(case)) >= ENOUGH else (_TOO_LITTLE,)


def reasons(case: Case) -> tuple[str, ...]:
    """The two stances."""
    return (both_speak(case),)


def _degrees(case: Case) -> tuple[str, ...]:
    """That the two sentences ask for opposite degrees, or one of all and one of some."""
    sentences = [sentence_at(of, position.cues[0].start) for _, of, position in case.sides()]
    found = opposite_degrees(*sentences) if len(sentences) == 2 else None
    return (f"‘{found[0]}’ stands in one of them and ‘{found[1]}’ in the other",) if found else ()


def _shared(case: Case) -> frozenset[str]:
    if not case.letter_position or not case.statement_position:
        return frozenset()
    ours, theirs = case.letter_position.cues[0].start, case.statement_position.cues[0].start
    return shared_words(case.letter, ours, case.statement, theirs)


RULE = Rule(Relation.AGREES, stops, reasons)
