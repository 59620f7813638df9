"""Narrower: one holder takes the same side twice, once for fewer or under a condition."""

from letterdiff.findings.rules.case import Case, Rule, both_speak
from letterdiff.model import Relation, ScopeMatch, SlotName
from letterdiff.stance.scope import differing

_SAME = (ScopeMatch.SAME, ScopeMatch.NOT_SAID)


def stops(case: Case) -> tuple[str, ...]:
    """Another side, holder, instrument, amount or time, or nothing that narrows."""
    other = case.no_same_side()
    if other or case.card is None:
        return other
    if unlike := case.other_holder() or case.torn() or case.past() or case.in_doubt():
        return unlike
    if case.match(SlotName.INSTRUMENT) not in _SAME:
        return ("the instrument is not known to be the same",)
    if apart := differing(case.card, SlotName.AMOUNT, SlotName.TIME):
        return apart
    return () if _narrowed(case) else ("neither is known to be narrower",)


def reasons(case: Case) -> tuple[str, ...]:
    """The two stances, and what is narrower on which side."""
    return both_speak(case), *_narrowed(case)


def _narrowed(case: Case) -> tuple[str, ...]:
    found = []
    match = case.match(SlotName.BENEFICIARY)
    if match in (ScopeMatch.NARROWER, ScopeMatch.WIDER):
        side = "statement" if match is ScopeMatch.NARROWER else "letter"
        found.append(f"the {side} names a narrower beneficiary")
    if case.match(SlotName.CONDITION) is ScopeMatch.ONE_SIDE and case.letter_position:
        side = "letter" if case.letter_position.slot(SlotName.CONDITION) else "statement"
        found.append(f"the {side} sets a condition")
    return tuple(found)


RULE = Rule(Relation.NARROWER, stops, reasons)
