import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from findings.made import evidence, findings
from letterdiff.model import BlockKind, Relation

ASKS = tomllib.loads((Path(__file__).parents[1] / "cases" / "agrees.toml").read_text("utf-8"))["ask"]


def _pairs(kind: str) -> list[tuple[str, str]]:
    return [(ask["letter"], each) for ask in ASKS for each in ask.get(kind, ())]


def _said(letter: str, statement: str, holder: str = "Example Lab") -> Relation:
    of = evidence(letter, statement, holder=holder, paired=False, topics=())
    return findings(of)[0].relation


@pytest.mark.parametrize(("letter", "statement"), _pairs("agrees"))
def test_what_asks_for_the_same_agrees(letter: str, statement: str) -> None:
    assert _said(letter, statement) is Relation.AGREES


@pytest.mark.parametrize(("letter", "statement"), _pairs("apart"))
def test_an_opposite_a_figure_or_a_name_parts_two_asks(letter: str, statement: str) -> None:
    assert _said(letter, statement) in (Relation.RELATED, Relation.LETTER_ONLY)
    assert _said(statement, letter) in (Relation.RELATED, Relation.LETTER_ONLY)


@pytest.mark.parametrize(("letter", "statement"), _pairs("agrees"))
def test_another_holder_agrees_with_nothing(letter: str, statement: str) -> None:
    assert _said(letter, statement, holder="Rival Union") is Relation.RELATED


def test_what_the_search_brings_is_restated_where_its_sentence_is_the_same() -> None:
    first = "Abolish the exemptions, namely the exemption for messages of political parties."
    letter = f"{first} Since they were made twenty years ago, no party has kept to them."
    assert _said(f"We ask the government to act. {letter}", first) is Relation.RESTATED


def test_what_a_statement_quotes_agrees_with_nothing() -> None:
    of = evidence(ASKS[0]["letter"], ASKS[0]["agrees"][0], paired=False, topics=())
    quoted = tuple(replace(each, kind=BlockKind.QUOTATION) for each in of.statements)
    assert findings(replace(of, statements=quoted))[0].relation is not Relation.AGREES


def test_what_a_statement_takes_back_agrees_with_nothing() -> None:
    said = "The levy on recycled copper cable should be raised for importers by the government."
    assert _said(ASKS[0]["letter"], said) is Relation.AGREES
    assert _said(ASKS[0]["letter"], f"{said} We no longer believe it.") is not Relation.AGREES


def test_what_the_letter_takes_back_agrees_with_nothing() -> None:
    taken_back = f"{ASKS[0]['letter']} We no longer believe it."
    assert _said(taken_back, ASKS[0]["agrees"][0]) is not Relation.AGREES


def test_who_asks_for_a_part_of_it_asks_for_less() -> None:
    letter = (
        "We urge the state to fund the public broadcasters, the city museums, the orchestras and libraries."
    )
    assert _said(letter, "The state should fund the public broadcasters and the city museums.") is (
        Relation.NARROWER
    )


@pytest.mark.parametrize(
    "letter",
    [
        "We urge the state to close the city museums and fund the orchestras and the libraries.",
        "We urge the state to move the money of the city museums to orchestras, libraries and fund concerts.",
    ],
)
def test_words_in_another_order_ask_for_no_part_of_it(letter: str) -> None:
    assert _said(letter, "The state should fund the city museums.") in (
        Relation.RELATED,
        Relation.LETTER_ONLY,
    )


def test_a_holder_that_is_not_known_may_agree() -> None:
    assert _said(ASKS[0]["letter"], ASKS[0]["agrees"][0], holder="") is Relation.AGREES
