"""Narrower: both take the same side, one of them for fewer or under a condition."""

from letterdiff.findings.rules.case import Case, Rule, both_speak
from letterdiff.model import Relation, ScopeMatch, SlotName

_SAME = (ScopeMatch.SAME, ScopeMatch.NOT_SAID)


def stops(case: Case) -> tuple[str, ...]:
    """Another side or instrument, or nothing that narrows."""
    if other := case.no_same_side():
        return other
    if torn := case.torn():
        return torn
    if case.match(SlotName.INSTRUMENT) not in _SAME:
        return ("the instrument is not known to be the same",)
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
