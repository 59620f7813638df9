from dataclasses import replace

import pytest

from findings.made import evidence, findings
from letterdiff.findings.evidence import positions_by_passage
from letterdiff.model import BothTrue, Relation, ScopeMatch, SlotName
from letterdiff.stance.scope import row

ASK = "We ask for loan guarantees for manufacturers."
BARE = "We ask for loan guarantees."
LONG = "We ask Congress for loan guarantees for every manufacturer of transformers in the country"


def _relation(letter: str, statement: str, **more: str) -> Relation:
    return findings(evidence(letter, statement, **more))[0].relation  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("letter", "statement", "relation"),
    [
        (ASK, "We do not want loan guarantees for our datacenters.", Relation.OTHER_SCOPE),
        (ASK, "We do not want loan guarantees for manufacturers.", Relation.OPPOSED),
        (BARE, "We do not want loan guarantees.", Relation.RELATED),
        (BARE, "We do not want loan guarantees for our datacenters.", Relation.OTHER_SCOPE),
        (BARE, "We do not want loan guarantees this year.", Relation.OTHER_SCOPE),
        (BARE, "We do not want loan guarantees if we fail.", Relation.OTHER_SCOPE),
        (BARE, "Critics say we do not want loan guarantees.", Relation.RELATED),
        (BARE, "“We do not want loan guarantees of any kind,” said the rival.", Relation.RELATED),
        (ASK, "Last year we opposed loan guarantees for manufacturers.", Relation.OTHER_SCOPE),
        (ASK, "We no longer want loan guarantees for manufacturers.", Relation.CHANGED),
        (ASK, "We also support loan guarantees for manufacturers.", Relation.AGREES),
        (ASK, "We also support loan guarantees for small manufacturers.", Relation.NARROWER),
        (ASK, "We also support loan guarantees for universities.", Relation.OTHER_SCOPE),
        (ASK, "Loan guarantees came up in a conversation.", Relation.RELATED),
        (f"{LONG}.", f"{LONG}, today.", Relation.RESTATED),
        (f"{LONG}.", f"{LONG.replace('ask', 'do not ask')}.", Relation.RELATED),
    ],
)
def test_the_first_rule_that_holds_is_said(letter: str, statement: str, relation: Relation) -> None:
    assert _relation(letter, statement) is relation


def test_another_holder_is_never_opposed() -> None:
    assert _relation(BARE, "We do not want loan guarantees.", holder="The White House") is Relation.RELATED


def test_months_later_it_is_called_a_change() -> None:
    assert (
        _relation(ASK, "We oppose loan guarantees for manufacturers.", date="2026-11-06") is Relation.CHANGED
    )


def test_across_languages_the_topic_and_the_beneficiary_meet() -> None:
    denial = "当社は、自社のデータセンターに対する融資保証を求めていません。"
    found = findings(evidence(ASK, denial, language="ja", paired=False))[0]
    assert found.relation is Relation.OTHER_SCOPE
    assert found.scope and row(found.scope, SlotName.BENEFICIARY).match is ScopeMatch.DIFFERENT


def test_the_card_never_claims_more_than_the_slots_bear() -> None:
    card = findings(evidence(BARE, "We do not want loan guarantees."))[0].scope
    assert card and (card.both_true, card.because) == (BothTrue.OPEN, "the beneficiary is not said")


def test_figures_that_differ_are_no_restatement() -> None:
    ours = "The plants of the country would need a tax credit of 35 percent to be built in time."
    assert _relation(ours, ours.replace("35", "25")) is not Relation.RESTATED


@pytest.mark.parametrize(("who", "opposed"), [("政府", True), ("議会", False)])
def test_what_one_body_should_do_and_another_should_not_is_not_opposed(who: str, opposed: bool) -> None:
    asked = "政府は中小企業への融資保証を導入すべきです。"
    made = evidence(asked, f"{who}は中小企業への融資保証を導入すべきではありません。", language="ja")
    letters = tuple(replace(each, language="ja") for each in made.letters)
    positions = positions_by_passage((*letters, *made.statements), made.topics)
    found = findings(replace(made, letters=letters, positions=positions))
    assert (found[0].relation is Relation.OPPOSED) is opposed
