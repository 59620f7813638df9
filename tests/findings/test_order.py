from dataclasses import replace

from findings.made import evidence, findings
from letterdiff.findings.order import MOST, ordered
from letterdiff.model import Relation

REPEATED = "To build what the country needs, it is vital to offer loan guarantees for fabs."
DENIALS = [f"We do not want loan guarantees for house number {number}." for number in range(MOST + 1)]


def test_a_repeated_sentence_is_not_crowded_out() -> None:
    found = findings(evidence(REPEATED, *DENIALS, REPEATED))
    assert Relation.RESTATED in [each.relation for each in found]


def test_weaker_pairs_of_one_paragraph_are_few() -> None:
    found = next(each for each in findings(evidence(REPEATED, DENIALS[0])) if each.statement)
    many = [replace(found, id=str(number), relation=Relation.RELATED) for number in range(MOST + 3)]
    assert len(ordered(many)) == MOST


def test_sides_taken_on_the_instrument_stay_where_the_letter_only_names_it() -> None:
    names = "A loan guarantee costs the state nothing until the day on which a plant fails."
    paired = [each for each in findings(evidence(names, *DENIALS)) if each.statement]
    others = [each for each in findings(evidence(names, *DENIALS, holder="Rival")) if each.statement]
    assert [each.relation for each in paired] == [Relation.RELATED] * MOST
    assert len(others) < MOST
