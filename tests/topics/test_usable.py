import pytest

from letterdiff.model import Instrument, Passage, Side, Term, Topic
from letterdiff.text import patterns
from letterdiff.topics.usable import ENOUGH, usable
from topics.passages import passages

WIDE = Topic("All", (Term("the", "en"), Term("re:.", "")), (Instrument("loan", (Term("loan", "en"),)),))


def _passages(number: int) -> list[Passage]:
    texts = (f"the loan of number {n}" if n % 3 else f"the reserve of number {n}" for n in range(number))
    return passages(Side.LETTER, *texts)


def test_a_term_of_more_than_half_of_the_passages_is_not_used() -> None:
    kept, unused = usable([WIDE], _passages(ENOUGH))
    assert kept == ()
    assert [(each.term, round(each.share or 0, 2)) for each in unused] == [
        ("the", 1),
        ("re:.", 1),
        ("loan", 0.65),
    ]


def test_of_few_passages_a_share_says_nothing() -> None:
    assert usable([WIDE], _passages(ENOUGH - 1)) == ((WIDE,), ())


def test_a_topic_keeps_its_other_terms_and_a_slow_expression_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(patterns, "LIMIT", 0.05)
    topic = Topic("T", (Term("reserve", "en"), Term("re:(?:e|ee|x)+$", "")))
    (kept,), unused = usable([topic], passages(Side.LETTER, "a reserve " + "e" * 3000 + "!"))
    assert kept.terms == (Term("reserve", "en"),)
    assert [(each.term, each.share) for each in unused] == [("re:(?:e|ee|x)+$", None)]
