"""Restated: the public passage repeats the letter's, or its main sentence, in near identical words."""

from letterdiff.align.leads import answered
from letterdiff.align.pairs import QUOTED
from letterdiff.findings.likeness.exchanged import exchanged
from letterdiff.findings.likeness.repeated import BESIDE, meant_otherwise, repeated, said_on_both
from letterdiff.findings.likeness.same_words import same_words
from letterdiff.findings.likeness.wording import ALIKE, likeness, parted
from letterdiff.findings.rules.case import Case, Rule
from letterdiff.model import BlockKind, Relation, SlotName
from letterdiff.stance.reading import in_others_words
from letterdiff.stance.scope import differing, one_sided
from letterdiff.text.tokens import norms

_FEWEST = 5
"""Words of a line that is restated by the same line."""
_SLOTS = tuple(name for name in SlotName if name is not SlotName.HOLDER)


def stops(case: Case) -> tuple[str, ...]:
    """Other words, or a small change that turns the sense."""
    whole = likeness(case.letter, case.statement).near_identical or _one_line(case)
    if not whole and not repeated(case.letter, case.statement):
        return ("the wording is not near identical",)
    if case.sign() < 0:
        return ("the stances are opposite",)
    if case.contrast:
        return (case.contrast.why,)
    theirs = case.statement_position
    if case.statement.kind is BlockKind.QUOTATION or (theirs and in_others_words(theirs.rule)):
        return ("the statement tells somebody's words",)
    if case.pair and not QUOTED.isdisjoint(case.pair.reasons) and not _of_one(case):
        return ("the statement quotes the letter's words, and the holder is not known to be the same",)
    if answered(case.statement):
        return ("the statement repeats what it answers behind it",)
    apart = case.other_house() or _unlike(case)
    return apart or (() if whole else case.torn()) or _reworded(case, whole=whole)


def _unlike(case: Case) -> tuple[str, ...]:
    """Slots that are known to differ or stand on one side only, or a stance that one side alone has."""
    if case.card is None or not case.letter_position or not case.statement_position:
        return ()
    if bool(case.letter_position.stance.sign) != bool(case.statement_position.stance.sign):
        return ("a stance was recognised on one side only",)
    return differing(case.card, *_SLOTS) + one_sided(case.card, *_SLOTS)


def _reworded(case: Case, *, whole: bool) -> tuple[str, ...]:
    """What parts the words of the two, small as it may be."""
    texts = (*said_on_both(case.letter, case.statement), case.letter.language)
    change = (parted(*texts) or exchanged(*texts)) if whole else ""
    change = change or meant_otherwise(case.letter, case.statement, BESIDE if whole else ALIKE)
    return (change,) if change else ()


def _of_one(case: Case) -> bool:
    """Whether both are known to be one holder's, who may quote its own people."""
    return case.letter.holder == case.statement.holder != ""


def _one_line(case: Case) -> bool:
    """Whether both are the same few words, as a line of a list is."""
    ours, theirs = (same_words(each.text, each.language) for each in (case.letter, case.statement))
    return ours == theirs and len(norms(case.letter.text, case.letter.language)) >= _FEWEST


def reasons(case: Case) -> tuple[str, ...]:
    """How much of the shorter passage stands in the other, or that a sentence of it does."""
    alike = likeness(case.letter, case.statement)
    if _one_line(case):
        return ("the two are the same words",)
    if not alike.near_identical:
        return (
            "one sentence stands in the other passage, word for word or nearly; what is around it may not",
        )
    return (f"{alike.share:.0%} of the shorter passage's three-word runs stand in the other",)


RULE = Rule(Relation.RESTATED, stops, reasons)
