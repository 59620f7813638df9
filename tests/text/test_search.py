from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterdiff.text.search import find_term


def _found(text: str, term: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end in find_term(text, term, language)]


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        ("loan guarantee", "Loan Guarantees, loan-guarantee", ["Loan Guarantees", "loan-guarantee"]),
        ("cost-sharing", "Cost sharing is cost-sharing.", ["Cost sharing", "cost-sharing"]),
        ("datacenter", "data centers, datacentres", ["data centers", "datacentres"]),
        ("subsidy", "subsidies subsidized", ["subsidies"]),
        ("guarantee", "guaranteed by a guarantor", ["guaranteed"]),
        ("AI", "AI, ai, said, A.I", ["AI", "ai"]),
        ("U.S.", "the US and the U.S. let us", ["US", "U.S."]),
        ("tax credit", "a tax. Credit is due; tax, credit", []),
        ("therapist", "the rapist", []),
        ("(x+)+", "(x+)+ and x", ["x", "x"]),
        ("", "anything", []),
    ],
)
def test_a_term_is_found_in_its_forms(term: str, text: str, found: list[str]) -> None:
    assert _found(text, term) == found


def test_scripts_without_spaces_are_searched_as_written() -> None:
    assert _found("政府の融資保証と融資保証", "融資保証", "ja") == ["融資保証", "融資保証"]
    assert _found("AI半導体", "ai半導体", "ja") == ["AI半導体"]


@given(st.text(), st.text("ab- ", max_size=6))
def test_spans_are_in_order_and_do_not_overlap(text: str, term: str) -> None:
    spans = find_term(text, term, "en")
    assert all(start < end for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
