"""Changed: the same holder took the opposite stance at another time, months away or marked as past."""

from letterdiff.findings.dates import days_between
from letterdiff.findings.rules.case import Case, Rule, both_speak
from letterdiff.findings.rules.opposed import contrasted, held_apart, whom_unsaid
from letterdiff.model import Position, Relation, SlotName
from letterdiff.stance.scope import one_sided
from letterdiff.stance.slots.time import PAST

LONG_AFTER = 180
"""Days between two dates from which an opposite stance is called a change."""


def stops(case: Case) -> tuple[str, ...]:
    """What stops 'opposed', or nothing that sets the two apart in time."""
    if case.contrast and case.contrast.past:
        return contrasted(case)
    if case.sign() >= 0 or case.card is None:
        return ("the stances are not opposite",)
    past = _past(case.letter_position) or _past(case.statement_position)
    apart = one_sided(case.card, SlotName.BENEFICIARY, SlotName.AMOUNT, SlotName.CONDITION)
    held = tuple(stop for stop in held_apart(case) if not (past and stop == "the time differs"))
    unsure = held + apart + whom_unsaid(case) + case.unclear()
    if unsure:
        return unsure
    days = _days(case)
    if past or (days is not None and days >= LONG_AFTER):
        return ()
    return (
        ("no time is known to have passed between them",)
        if days is None
        else (f"only {days} days are between them",)
    )


def reasons(case: Case) -> tuple[str, ...]:
    """The two stances and the time between them."""
    if case.contrast:
        return case.contrast.why, "one of them speaks of the past"
    days = _days(case)
    between = f"{days} days are between them" if days is not None else "one of them speaks of the past"
    return both_speak(case), between


def _days(case: Case) -> int | None:
    return days_between(case.letter.date, case.statement.date)


def _past(position: Position | None) -> bool:
    slot = position.slot(SlotName.TIME) if position else None
    return slot is not None and (slot.value in PAST or slot.value in ("no longer", "もはや"))


RULE = Rule(Relation.CHANGED, stops, reasons)
