"""Opposed: one holder, topic, instrument and beneficiary; plain opposite stances; no slot parts them."""

from letterdiff.findings.rules.case import Case, Rule, both_speak
from letterdiff.model import Relation, ScopeMatch, SlotName
from letterdiff.stance.scope import differing, one_sided

_OPEN = (SlotName.BENEFICIARY, SlotName.AMOUNT, SlotName.CONDITION, SlotName.TIME)


def stops(case: Case) -> tuple[str, ...]:
    """All that keeps the strongest word away; the first of them is the plainest."""
    if case.contrast:
        return contrasted(case) or (("one of them speaks of the past",) if case.contrast.past else ())
    if case.card is None:
        return ("no topic on which both take a position",)
    if case.sign() >= 0:
        return ("the stances are not opposite",)
    return held_apart(case) + one_sided(case.card, *_OPEN) + whom_unsaid(case) + case.unclear()


def contrasted(case: Case) -> tuple[str, ...]:
    """What stops claims that are opposite as wholes: stances alike on a topic, or a slot that differs."""
    if case.sign() > 0:
        return ("the stances are not opposite",)
    return differing(case.card, *_OPEN) if case.card else ()


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


def whom_unsaid(case: Case) -> tuple[str, ...]:
    """A stop where neither side says for whom: what is asked and what is refused may be for others."""
    unsaid = case.match(SlotName.BENEFICIARY) is ScopeMatch.NOT_SAID
    return ("neither says for whom",) if unsaid else ()


def reasons(case: Case) -> tuple[str, ...]:
    """The two stances, and what is the same; or what makes the claims opposite."""
    if case.contrast:
        return (case.contrast.why,)
    return both_speak(case), "same holder, instrument and beneficiary, and no slot parts the two"


RULE = Rule(Relation.OPPOSED, stops, reasons)
