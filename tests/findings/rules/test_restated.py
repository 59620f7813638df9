import tomllib
from pathlib import Path

import pytest

from findings.made import evidence, findings
from letterdiff.model import BothTrue, Relation

CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "restated.toml").read_text("utf-8"))["said"]


AGAIN = [(case["letter"], each) for case in CASES for each in case.get("again", ())]
TURNED = [(case["letter"], each) for case in CASES for each in case.get("turned", ())]


def _said(letter: str, statement: str) -> Relation:
    return findings(evidence(letter, statement, topics=()))[0].relation


@pytest.mark.parametrize(("letter", "statement"), AGAIN)
def test_what_is_said_again_is_restated_either_way(letter: str, statement: str) -> None:
    assert _said(letter, statement) is Relation.RESTATED
    assert _said(statement, letter) is Relation.RESTATED


@pytest.mark.parametrize(("letter", "statement"), TURNED)
def test_words_that_are_turned_are_not_restated_either_way(letter: str, statement: str) -> None:
    assert _said(letter, statement) in (Relation.RELATED, Relation.LETTER_ONLY)
    assert _said(statement, letter) in (Relation.RELATED, Relation.LETTER_ONLY)


def test_equal_sentences_have_one_reading_on_both_sides() -> None:
    said = "It is vital for the country that Congress offers loan guarantees for every new plant in time."
    (found,) = findings(evidence(said, f"4. {said}"))
    assert found.relation is Relation.RESTATED
    assert found.scope and found.scope.both_true is BothTrue.YES


def test_another_holder_restates_nothing() -> None:
    letter, statement = AGAIN[1]
    assert (
        findings(evidence(letter, statement, holder="Rival Union", topics=()))[0].relation is Relation.RELATED
    )


@pytest.mark.parametrize("other", CASES[0]["other"])
def test_what_is_said_for_others_may_agree_and_is_not_restated(other: str) -> None:
    assert _said(CASES[0]["letter"], other) is not Relation.RESTATED
    assert _said(other, CASES[0]["letter"]) is not Relation.RESTATED
