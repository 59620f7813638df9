"""Restated: the public passage repeats the letter's in near identical words."""

from letterdiff.findings.case import Case, Rule
from letterdiff.findings.wording import likeness, parted
from letterdiff.model import BlockKind, Relation, ScopeMatch, SlotName
from letterdiff.stance.positions import OTHERS_WORDS


def stops(case: Case) -> tuple[str, ...]:
    """Other words, or a small change that turns the sense."""
    if not likeness(case.letter, case.statement).near_identical:
        return ("the wording is not near identical",)
    if case.sign() < 0:
        return ("the stances are opposite",)
    theirs = case.statement_position
    if case.statement.kind is BlockKind.QUOTATION or (theirs and theirs.rule.endswith(OTHERS_WORDS)):
        return ("the statement tells somebody's words",)
    if case.match(SlotName.HOLDER) is ScopeMatch.DIFFERENT:
        return ("the holder differs",)
    change = parted(case.letter, case.statement)
    return (change,) if change else ()


def reasons(case: Case) -> tuple[str, ...]:
    """How much of the shorter passage stands in the other."""
    share = likeness(case.letter, case.statement).share
    return (f"{share:.0%} of the shorter passage's three-word runs stand in the other",)


RULE = Rule(Relation.RESTATED, stops, reasons)
