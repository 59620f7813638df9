import tomllib
from dataclasses import replace
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


def test_one_sentence_of_both_is_restated_however_much_stands_around_it() -> None:
    same = (
        "The hype of the market serves the interests of those who stand to profit most from wide use of it."
    )
    letter = f"We ask you to look at harms of today. Nobody knows what the future has for us all. {same}"
    statement = (
        f"{same} Laws should be made by those who live with them, and not by people in other countries."
    )
    assert _said(letter, statement) is Relation.RESTATED
    taken_back = f"{statement.partition('.')[0]}. That was wrong, and we take it back."
    assert _said(letter, taken_back) is not Relation.RESTATED


def test_a_short_line_is_restated_by_the_same_line_alone() -> None:
    line = "Update the definition of personal information."
    assert _said(line, f"3. {line[:-1]}") is Relation.RESTATED
    assert _said(line, "Update the definition of personal data.") is not Relation.RESTATED


def test_an_ask_beside_a_restated_sentence_is_still_looked_for() -> None:
    same = (
        "The absence of any standard for the blurring of faces in pictures is what makes this regime so weak."
    )
    letter = f"{same} We ask that any person in such a picture be told of its release within thirty days."
    found = findings(evidence(letter, f"{same} The review of it began last May.", topics=()))
    assert [each.relation for each in found] == [Relation.RESTATED, Relation.LETTER_ONLY]


def test_an_author_of_whom_no_organisation_is_known_may_be_of_the_house() -> None:
    said = "It is vital for the country that Congress offers loan guarantees for every new plant in time."
    made = evidence(said, f"4. {said}", topics=())
    ours = tuple(replace(each, organisation="Example Lab") for each in made.letters)
    theirs = tuple(replace(each, organisation="", speaker="sam") for each in made.statements)
    others = tuple(replace(each, organisation="Rival Union") for each in made.statements)
    assert findings(replace(made, letters=ours, statements=theirs))[0].relation is Relation.RESTATED
    assert findings(replace(made, letters=ours, statements=others))[0].relation is Relation.RELATED
