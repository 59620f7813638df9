from dataclasses import replace

import pytest

from letterdiff.model import Decision, Verdict
from letterdiff_tui.choice import Choice
from support.build import comparison

WHOLE = comparison()
FIRST, SECOND, THIRD = WHOLE.findings
NEEDS = {SECOND.id: Verdict(SECOND.id, SECOND.relation, Decision.NEEDS_REPLY, "ask them", "x", "")}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", WHOLE.findings),
        ("GUARANTEES other", (FIRST,)),
        ("融資保証", (SECOND,)),
        ("needs ask", (SECOND,)),
        ("letters/a.pdf", WHOLE.findings),
        ("b. speaker", (FIRST, SECOND)),
        (THIRD.id[:8], (THIRD,)),
        ("tax bailout", ()),
    ],
)
def test_all_words_have_to_stand_somewhere_in_a_finding(words: str, found: tuple) -> None:
    assert Choice(words).of(WHOLE, NEEDS) == found


def test_what_a_search_came_near_to_is_no_reason_to_keep_a_finding() -> None:
    assert THIRD.search and THIRD.search.nearest
    near = THIRD.search.nearest[0].passage
    words = near.text.split()[-1].strip(".")
    assert THIRD not in Choice(f"{near.source} {words}").of(WHOLE, {})


def test_topic_and_words_both_have_to_fit() -> None:
    assert Choice("confirmed", "Tax credit").of(WHOLE, {}) == ()
    assert Choice(topic="Tax credit").of(WHOLE, {}) == (THIRD,)
    assert not Choice("  ") and Choice(topic="Tax credit") and Choice(topic="")


def test_findings_without_a_topic_are_a_choice_of_their_own() -> None:
    bare = replace(SECOND, topic="")
    mixed = replace(WHOLE, findings=(FIRST, bare))
    assert Choice(topic="").of(mixed, {}) == (bare,) and Choice().of(mixed, {}) == (FIRST, bare)
