"""Agrees: both take the same side on a topic, and no slot is known to differ (the holders may)."""

from letterdiff.findings.case import Case, Rule, both_speak
from letterdiff.model import Relation, ScopeMatch, SlotName
from letterdiff.stance.scope import differing


def stops(case: Case) -> tuple[str, ...]:
    """Another side, another instrument, or a slot known to differ."""
    if case.sign() <= 0 or case.card is None:
        return ("they do not take the same side",)
    return differing(case.card, SlotName.INSTRUMENT, SlotName.BENEFICIARY, SlotName.CONDITION)


def reasons(case: Case) -> tuple[str, ...]:
    """The two stances; two holders are named as two."""
    other = case.match(SlotName.HOLDER) is ScopeMatch.DIFFERENT
    return (both_speak(case), "two different holders") if other else (both_speak(case),)


RULE = Rule(Relation.AGREES, stops, reasons)
