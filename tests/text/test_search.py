from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from letterdiff.text.search import Terms, find_term


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
        ("(x+)+", "(x+)+ and x", ["(x+)+"]),
        ("", "anything", []),
    ],
)
def test_a_term_is_found_in_its_forms(term: str, text: str, found: list[str]) -> None:
    assert _found(text, term) == found


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        ("R&D credit", "the R&D credits, R & D credit, R. D. credit", ["R&D credits", "R & D credit"]),
        ("S. 1032", "S. 1032, S.1032, S 1032, U.S. 1032", ["S. 1032", "S.1032", "S 1032"]),
        ("H.R. 1234", "H.R. 1234, HR 1234, HR 12345", ["H.R. 1234", "HR 1234"]),
        ("H. R. 1234", "H. R. 1234, H.R. 1234, HR 1234", ["H. R. 1234", "H.R. 1234", "HR 1234"]),
        ("H.R. 1234", "the U. S. H. R. 1234", []),
        ("tax (credit)", "a tax (credit) is no tax credit", ["tax (credit)"]),
        ("loan.*credit", "loan.*credit is no loan credit", ["loan.*credit"]),
        ("C++", "C++ is neither C nor C+ nor C+++", ["C++"]),
        ("C", "C++, C#, C", ["C"]),
        ("R", "R&D and R", ["R"]),
        ("AT&T", "(AT&T) AT & T", ["AT&T", "AT & T"]),
        ("24/7 power", "24/7 power, 24 7 power", ["24/7 power"]),
        ("48D", "section 48D, 148D, 48Da", ["48D"]),
        ("§ 230", "§ 230, §230, 230", ["§ 230", "§230"]),
        ("e-waste", "E-waste, e waste", ["E-waste", "e waste"]),
        ("$1.4 trillion", "$1.4 trillion, 1.4 trillion", ["$1.4 trillion"]),
        ("workers' rights", "workers’ rights, workers rights", ["workers’ rights", "workers rights"]),
        ("Acme Inc.", "Acme Inc. and Acme Inc", ["Acme Inc", "Acme Inc"]),
        ('"dark patterns"', "“Dark patterns” and dark patterns", ["Dark patterns", "dark patterns"]),
        ("++", "C++ and +", ["++"]),
        ("anti-", "anti-trust, antitrust", ["anti-"]),
    ],
)
def test_marks_count_as_words_do(term: str, text: str, found: list[str]) -> None:
    assert _found(text, term) == found


_PRINTABLE = st.text(st.characters(exclude_categories=("C", "Z")) | st.just(" "), min_size=1, max_size=12)


@given(
    _PRINTABLE.filter(str.strip), st.sampled_from(("", "zq,", "Zq (")), st.sampled_from(("en", "ja", "de"))
)
def test_any_printable_term_between_spaces_is_found(term: str, around: str, language: str) -> None:
    assume(not term.startswith("re:") and "z" not in term.casefold())
    text = f"{around} {term} {around}"
    loose = """'’‘"“”„«».  """
    assert term.strip(loose) in [found.strip(loose) for found in _found(text, term, language)]
    assert any(hit.term == term for hit in Terms([term, "ab"], language).find(text))


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        ("re:loan.*?credit", "A Loan and credit; loans", ["Loan and credit"]),
        (r"re:\bS\. ?\d+", "S. 1032, S.7", ["S. 1032", "S.7"]),
        ("re:(", "(", []),
        ("re: *", "a b", []),
    ],
)
def test_behind_re_a_term_is_a_regular_expression(term: str, text: str, found: list[str]) -> None:
    assert _found(text, term) == found


def test_scripts_without_spaces_are_searched_as_written() -> None:
    assert _found("政府の融資保証と融資保証", "融資保証", "ja") == ["融資保証", "融資保証"]
    assert _found("AI半導体", "ai半導体", "ja") == ["AI半導体"]


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        ("データ・センター", "データセンター、データ・センター", ["データセンター", "データ・センター"]),
        ("データセンター", "データ・センター", ["データ・センター"]),
        ("融資・保証", "融資保証と融資・保証", ["融資・保証"]),
        ("AI 半導体", "ＡＩ半導体とOpenAI半導体", ["ＡＩ半導体"]),
        ("1兆ドル", "11兆ドル、1.1兆ドル、１兆ドル", ["１兆ドル"]),
    ],
)
def test_width_and_dots_of_names_do_not_count_but_numbers_are_whole(
    term: str, text: str, found: list[str]
) -> None:
    assert _found(text, term, "ja") == found


@given(st.text(), st.text("ab- ", max_size=6))
def test_spans_are_in_order_and_do_not_overlap(text: str, term: str) -> None:
    spans = find_term(text, term, "en")
    assert all(start < end for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
