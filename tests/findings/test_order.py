from dataclasses import replace

from findings.made import evidence
from letterdiff.findings.judge import findings
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
