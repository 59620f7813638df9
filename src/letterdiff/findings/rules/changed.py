"""Changed: the same holder takes the opposite stance months away, or says that it is so no longer."""

from letterdiff.findings.dates import days_apart
from letterdiff.findings.rules.case import Case, Rule, both_speak
from letterdiff.findings.rules.opposed import LONG_AFTER, contrasted, held_apart
from letterdiff.findings.rules.unplain import unplain
from letterdiff.model import Relation, SlotName
from letterdiff.stance.scope import one_sided

_NO_LONGER = ("no longer", "もはや")


def stops(case: Case) -> tuple[str, ...]:
    """What stops 'opposed', a stance told of the past, or no time that sets two of today apart."""
    if case.contrast and case.contrast.past:
        return contrasted(case)
    if case.sign() >= 0 or case.card is None:
        return ("the stances are not opposite",)
    apart = one_sided(case.card, SlotName.BENEFICIARY, SlotName.AMOUNT, SlotName.CONDITION)
    unsure = held_apart(case) + apart + unplain(case)
    if unsure or _no_longer(case):
        return unsure
    days = _days(case)
    if days is None:
        return ("no time is known to have passed between them",)
    return () if days >= LONG_AFTER else (f"no more than {days:,} days are known to be between them",)


def reasons(case: Case) -> tuple[str, ...]:
    """The two stances and the time between them."""
    if case.contrast:
        return case.contrast.why, "one of them speaks of the past"
    if sides := _no_longer(case):
        return both_speak(case), *(f"the {side} says that it does so no longer" for side in sides)
    return both_speak(case), f"{_days(case) or 0:,} days or more are between them"


def _days(case: Case) -> int | None:
    """The fewest days between the two."""
    apart = days_apart(case.letter.date, case.statement.date)
    return apart[0] if apart else None


def _no_longer(case: Case) -> tuple[str, ...]:
    times = ((side, position.slot(SlotName.TIME)) for side, _, position in case.sides())
    return tuple(side for side, time in times if time and time.value in _NO_LONGER)


RULE = Rule(Relation.CHANGED, stops, reasons)
