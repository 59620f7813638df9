"""What no reader takes in is not read: it costs nothing and nobody is told to have said it."""

import pytest

from letterdiff.model import Instrument, Stance, Term, Topic
from letterdiff.stance.cues import MOST, cues_in
from letterdiff.stance.positions import positions_of
from letterdiff.stance.sentence import Sentence
from support.build import document, passage

LOANS = Topic("Loans", (Term("loan", "en"),), (Instrument("guarantee", (Term("guarantee", "en"),)),))


def stance(text: str) -> Stance:
    (found,) = positions_of(passage(document(text), text, "letters/a.txt"), (LOANS,), "Lab")
    return found.stance


@pytest.mark.parametrize(
    "text",
    [
        "We ask for guarantees and " + "should pay and " * (MOST + 1) + "all of it.",
        "We ask for " + "guarantees, " * 70 + "and more.",
        "We ask for guarantees " + "and grants " * 200 + "at last.",
    ],
    ids=["cues", "mentions", "length"],
)
def test_a_list_of_words_takes_no_stance(text: str) -> None:
    assert stance(text) is Stance.MENTIONS
    assert stance("We ask for guarantees, and all should pay.") is Stance.ASKS_FOR


def test_of_too_many_cues_none_counts() -> None:
    assert len(cues_in(Sentence("they should pay " * MOST, 0, "en"))) == MOST
    assert cues_in(Sentence("they should pay " * (MOST + 1), 0, "en")) == ()
