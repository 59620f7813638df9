"""Opposed: one holder, topic, instrument, beneficiary and time; plain opposite stances, no slot apart."""

from letterdiff.findings.dates import days_apart
from letterdiff.findings.rules.case import Case, Rule, both_speak
from letterdiff.findings.rules.unplain import unplain
from letterdiff.model import Relation, ScopeMatch, SlotName
from letterdiff.stance.scope import differing, one_sided

_OPEN = (SlotName.BENEFICIARY, SlotName.AMOUNT, SlotName.CONDITION, SlotName.TIME)
LONG_AFTER = 180
"""Days between two dates from which an opposite stance is no more of one time."""


def stops(case: Case) -> tuple[str, ...]:
    """All that keeps the strongest word away; the first of them is the plainest."""
    if case.contrast:
        return contrasted(case) or (("one of them speaks of the past",) if case.contrast.past else ())
    if case.card is None:
        return ("no topic on which both take a position",)
    if case.sign() >= 0:
        return ("the stances are not opposite",)
    return held_apart(case) + one_sided(case.card, *_OPEN) + unplain(case) + _at_another_time(case)


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


def _at_another_time(case: Case) -> tuple[str, ...]:
    """A stop where the two are not known to be of one time: a mind may be changed between them."""
    if case.undated:
        return ()
    apart = days_apart(case.letter.date, case.statement.date)
    if apart is None:
        return ("it is not known when both were said",)
    return (f"{apart[1]:,} days may be between them",) if apart[1] >= LONG_AFTER else ()


def reasons(case: Case) -> tuple[str, ...]:
    """The two stances, and what is the same; or what makes the claims opposite."""
    if case.contrast:
        return (case.contrast.why,)
    return both_speak(case), "same holder, instrument and beneficiary, and no slot parts the two"


RULE = Rule(Relation.OPPOSED, stops, reasons)
