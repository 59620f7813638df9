from dataclasses import replace

import pytest

from letterdiff.model import Decision, Relation
from letterdiff.views.selection import Review, Selection, head, left_out, review_of, reviewed
from views.samples import ACROSS, ALONE, MADE, PAIRED, VERDICT, VERDICTS


@pytest.mark.parametrize("decision", Decision)
def test_each_decision_can_be_asked_for(decision: Decision) -> None:
    verdicts = {PAIRED.id: replace(VERDICT, decision=decision)}
    review = review_of(PAIRED, verdicts)
    assert review is Review(decision.value.replace(" ", "-"))
    assert Selection((review,)).chosen(MADE, verdicts) == (PAIRED,)


def test_a_verdict_on_another_relation_reviews_nothing() -> None:
    moved = replace(PAIRED, relation=Relation.OPPOSED)
    assert review_of(moved, VERDICTS) is Review.UNREVIEWED


def test_several_wishes_of_one_kind_add_up_and_of_two_kinds_narrow() -> None:
    both = Selection((Review.CONFIRMED, Review.UNREVIEWED))
    assert both.chosen(MADE, VERDICTS) == MADE.findings
    relations = Selection((), (Relation.RELATED, Relation.LETTER_ONLY))
    assert relations.chosen(MADE, VERDICTS) == (ACROSS, ALONE)
    assert Selection((Review.CONFIRMED,), (Relation.RELATED,)).chosen(MADE, VERDICTS) == ()


def test_what_is_shown_and_what_is_left_out_in_words() -> None:
    wanted = Selection((Review.CONFIRMED, Review.NEEDS_REPLY))
    assert head(wanted, MADE, VERDICTS) == "1 of 3 findings: those confirmed or waiting for a reply"
    assert left_out(wanted, MADE, VERDICTS) == "1 related, not reviewed; 1 letter only, not reviewed"
    assert head(Selection(), MADE, VERDICTS) == left_out(Selection(), MADE, VERDICTS) == ""
    assert reviewed(MADE, VERDICTS) == "1 confirmed, 2 not reviewed"
