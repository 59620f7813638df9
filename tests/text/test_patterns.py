import time

import pytest

from letterdiff.text import patterns


@pytest.mark.parametrize(
    ("term", "said"),
    [
        ("re:", "is empty"),
        ("re:(", r"is no regular expression: missing \) .character 2 of it"),
        ("re:x*", "matches the empty text"),
        ("re:(a{1000}){1000}", "repeats more than"),
        ("re:a{999999999}", "repeats more than"),
        ("re:(a|(?R))b", "calls a part of itself"),
        ("re:" + "a" * 600, "is longer than"),
    ],
)
def test_what_is_wrong_with_an_expression_is_said(term: str, said: str) -> None:
    with pytest.raises(patterns.BadPattern, match=said):
        patterns.check(term)


def test_an_expression_that_takes_too_long_is_given_up_for_good(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "LIMIT", 0.05)
    term, text = "re:(?:a|aa)+$", "a" * 3000 + "b"
    before = time.process_time()
    assert all(patterns.spans(text, term) == () for _ in range(20))
    assert time.process_time() - before < 1
    assert patterns.given_up(term)
