"""Other scope: two positions on one topic; a slot differs or one side alone has it, so that both may hold."""

from letterdiff.findings.rules.case import Case, Rule, both_speak
from letterdiff.model import Relation, ScopeMatch, SlotName
from letterdiff.stance.scope import differing, one_sided

_SLOTS = (
    SlotName.INSTRUMENT,
    SlotName.BENEFICIARY,
    SlotName.AMOUNT,
    SlotName.CONDITION,
    SlotName.TIME,
)
_UNSAID = {
    SlotName.INSTRUMENT: "neither names an instrument",
    SlotName.BENEFICIARY: "neither says for whom",
}


def stops(case: Case) -> tuple[str, ...]:
    """Another holder, no stance on a side, or nothing in which the scope is known to differ."""
    if case.card is None or case.sign() == 0:
        return ("one side takes no stance on the topic",)
    if case.match(SlotName.HOLDER) is not ScopeMatch.SAME:
        return ("the holder is not known to be the same",)
    if case.sign() < 0:
        return () if _parted(case) else ("no slot is known to differ",)
    if case.match(SlotName.BENEFICIARY) is not ScopeMatch.DIFFERENT:
        return ("both take the same side, and for no other beneficiary",)
    if case.match(SlotName.INSTRUMENT) is not ScopeMatch.SAME:
        return ("the instrument is not known to be the same",)
    return case.in_doubt()


def reasons(case: Case) -> tuple[str, ...]:
    """The two stances, each slot that differs or that one side leaves open, then what neither says."""
    unsaid = (words for name, words in _UNSAID.items() if case.match(name) is ScopeMatch.NOT_SAID)
    return both_speak(case), *_parted(case), *(() if case.unclear() else unsaid)


def _parted(case: Case) -> tuple[str, ...]:
    if case.card is None:
        return ()
    return differing(case.card, *_SLOTS) + one_sided(case.card, *_SLOTS)


RULE = Rule(Relation.OTHER_SCOPE, stops, reasons)
