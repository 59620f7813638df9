"""Other scope: two positions on one topic whose slots differ or are not said by both; both may hold."""

from letterdiff.findings.rules.case import Case, Rule, both_speak
from letterdiff.findings.rules.opposed import whom_unsaid
from letterdiff.model import Relation, ScopeMatch, SlotName
from letterdiff.stance.scope import differing, one_sided

_SLOTS = (
    SlotName.INSTRUMENT,
    SlotName.BENEFICIARY,
    SlotName.AMOUNT,
    SlotName.CONDITION,
    SlotName.TIME,
)

_NO_INSTRUMENT = ("neither names an instrument",)


def stops(case: Case) -> tuple[str, ...]:
    """Another holder, no stance on a side, or nothing in which the scope differs."""
    if case.card is None or case.sign() == 0:
        return ("one side takes no stance on the topic",)
    if case.match(SlotName.HOLDER) is not ScopeMatch.SAME:
        return ("the holder is not known to be the same",)
    if case.sign() < 0:
        return () if _parted(case) else ("no slot differs or is left open",)
    if case.match(SlotName.BENEFICIARY) is not ScopeMatch.DIFFERENT:
        return ("both take the same side, and for no other beneficiary",)
    return (
        ()
        if case.match(SlotName.INSTRUMENT) is ScopeMatch.SAME
        else ("the instrument is not known to be the same",)
    )


def reasons(case: Case) -> tuple[str, ...]:
    """The two stances, and each slot that differs or is left open."""
    return both_speak(case), *_parted(case)


def _parted(case: Case) -> tuple[str, ...]:
    if case.card is None:
        return ()
    unsaid = case.match(SlotName.INSTRUMENT) is ScopeMatch.NOT_SAID
    whom = () if case.unclear() else whom_unsaid(case)
    parted = differing(case.card, *_SLOTS) + one_sided(case.card, *_SLOTS)
    return parted + _NO_INSTRUMENT[: int(unsaid)] + whom


RULE = Rule(Relation.OTHER_SCOPE, stops, reasons)
