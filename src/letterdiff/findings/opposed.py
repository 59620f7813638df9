"""Opposed: one holder, one topic, one instrument, opposite stances, and no slot that parts the two."""

from letterdiff.findings.case import Case, Rule, both_speak
from letterdiff.model import Relation, ScopeMatch, SlotName
from letterdiff.stance.scope import differing, one_sided

_OPEN = (SlotName.BENEFICIARY, SlotName.CONDITION, SlotName.TIME)


def stops(case: Case) -> tuple[str, ...]:
    """All that keeps the strongest word away; the first of them is the plainest."""
    if case.card is None:
        return ("no topic on which both take a position",)
    if case.sign() >= 0:
        return ("the stances are not opposite",)
    return held_apart(case) + one_sided(case.card, *_OPEN)


def held_apart(case: Case) -> tuple[str, ...]:
    """Holders and instruments that are not the same, and slots known to differ."""
    if case.card is None:
        return ("no topic on which both take a position",)
    found = []
    if case.match(SlotName.HOLDER) is not ScopeMatch.SAME:
        found.append("the holder is not known to be the same")
    if case.match(SlotName.INSTRUMENT) is not ScopeMatch.SAME:
        found.append("the instrument is not known to be the same")
    return tuple(found) + differing(case.card, *_OPEN)


def reasons(case: Case) -> tuple[str, ...]:
    """The two stances, and what is the same."""
    return both_speak(case), "same holder and instrument, and no slot is known to differ"


RULE = Rule(Relation.OPPOSED, stops, reasons)
