"""Which pairs that are no more than related are worth a reader's time."""

from dataclasses import replace

import pytest

from findings.made import evidence, findings
from letterdiff.align.pairs import ANSWERS, QUOTES, REPLIES
from letterdiff.findings.evidence import Evidence
from letterdiff.model import BlockKind, Relation

NAMES_IT = "Loan guarantees were in the papers of May."
WEATHER = "The weather of May was fine in all of the valleys of the north."


def _relations(made: Evidence) -> list[Relation]:
    return [each.relation for each in findings(made)]


def _paired_by(made: Evidence, *reasons: str, suggested: bool = False) -> Evidence:
    return replace(
        made, pairs=tuple(replace(each, reasons=reasons, suggested=suggested) for each in made.pairs)
    )


def test_two_that_only_name_a_topic_are_not_shown() -> None:
    assert _relations(evidence(NAMES_IT, "A loan guarantee is old.")) == []


@pytest.mark.parametrize("side", ["We oppose loan guarantees.", "We support loan guarantees."])
def test_a_side_taken_on_the_topic_is_shown(side: str) -> None:
    assert _relations(evidence(NAMES_IT, side)) == [Relation.RELATED]


@pytest.mark.parametrize("kind", [BlockKind.FOOTNOTE, BlockKind.CAPTION, BlockKind.HEADING])
def test_a_letters_footnote_caption_or_heading_is_not(kind: BlockKind) -> None:
    made = evidence(NAMES_IT, "We oppose loan guarantees.")
    assert _relations(replace(made, letters=tuple(replace(each, kind=kind) for each in made.letters))) == []


def test_much_the_same_words_are_shown_and_a_few_are_not() -> None:
    assert _relations(evidence(WEATHER, "The weather of May was fine in Ohio.")) == [Relation.RELATED]
    assert _relations(evidence(WEATHER, "In the north of Ohio the weather was better than that.")) == []


@pytest.mark.parametrize("reason", [ANSWERS, REPLIES])
def test_an_answer_and_a_reply_are_shown(reason: str) -> None:
    apart = evidence(WEATHER, "Nobody asked for rain.")
    assert _relations(apart) == []
    assert _relations(_paired_by(apart, reason)) == [Relation.RELATED]


def test_what_the_user_had_suggested_is_shown() -> None:
    apart = evidence(WEATHER, "Nobody asked for rain.")
    assert _relations(_paired_by(apart, "near by vectors", suggested=True)) == [Relation.RELATED]


def test_what_two_languages_have_in_common_is_shown() -> None:
    made = evidence(WEATHER, "Le temps de mai.", language="fr", topics=())
    assert _relations(made) == [Relation.RELATED]


def test_without_a_topic_the_first_two_reasons_for_the_pair_are_told() -> None:
    made = _paired_by(evidence(WEATHER, WEATHER[4:30], topics=()), "one", "two", "three")
    assert [each.reasons for each in findings(made)] == [("one", "two")]


def test_on_a_topic_the_stances_are_told_and_whose_words_are_quoted() -> None:
    made = _paired_by(evidence("We ask for loan guarantees.", "Loan guarantees came up."), QUOTES, "by hand")
    stances = "both speak of Loan guarantees: the letter asks for it, the statement mentions it"
    assert [each.reasons for each in findings(made)] == [(stances, QUOTES)]


def test_a_line_that_only_names_who_speaks_is_not_shown() -> None:
    letter = "We ask for loan guarantees, says A. Writer, Chair of Example Lab."
    said = "**A. Writer, Chair of Example Lab, of loan guarantees for all, said:**"
    assert Relation.RELATED not in _relations(evidence(letter, said))
    assert Relation.RELATED in _relations(evidence(letter, said.replace("said:**", "said no.**")))
