import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from letterdiff.text.profile import folded, normalise, normalise_map, same

TEXT = st.text(
    st.one_of(st.characters(), st.sampled_from("-\n \u00ad\u200bﬁﬄe\u0301\ufffe\u0002가\u1100\u1161a"))
)


@pytest.mark.parametrize(
    ("raw", "under_the_profile"),
    [
        ("e\u0301", "é"),
        ("oﬀice ﬁne aﬄuent ﬆ", "officefineaffluentst"),
        ("in\u00adform\u200bation\ufeff", "information"),
        ("infor-\nmation", "information"),
        ("infor-  \r\n  mation", "information"),
        ("infor\ufffemation, infor\u0002\r\nmation", "information,information"),
        ("lo\u00ad-\u00ad\nan", "loan"),
        ("2024-\n25", "2024-25"),
        ("pre- and post-war –\nnow", "pre-andpost-war–now"),
        ("x² ＡＩ", "x²ＡＩ"),
    ],
)
def test_what_the_profile_changes(raw: str, under_the_profile: str) -> None:
    assert normalise(raw) == under_the_profile


@pytest.mark.parametrize("other", ["loan", "LOANS", "loans.", "10ans", "loan-s", "loan—s"])
def test_case_marks_and_digits_count(other: str) -> None:
    assert not same("loans", other)


@pytest.mark.parametrize("other", ["cost-sharing", "costsharing", "cost-\nsharing", "cost\ufffesharing"])
def test_a_line_end_hyphen_may_or_may_not_belong_to_the_word(other: str) -> None:
    assert same("cost-\nsharing", other)


def test_a_hyphen_within_a_line_is_never_dropped() -> None:
    assert not same("cost-sharing", "costsharing")
    assert not same("costs-\nharing", "costs--haring")


def test_spacing_is_told_from_wording() -> None:
    assert folded(" two\n  words ") == "two words"
    assert folded("twowords") != folded("two words")
    assert normalise("twowords") == normalise("two words")


@given(TEXT)
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)
    assert normalise(folded(text)) == normalise(text)


@given(TEXT)
def test_the_map_gives_the_same_text_and_leads_back(text: str) -> None:
    mapped = normalise_map(text)
    assert mapped.text == normalise(text)
    assert len(mapped.offsets) == len(mapped.text)
    assert list(mapped.offsets) == sorted(mapped.offsets)
    assert all(0 <= at < len(text) for at in mapped.offsets)


@given(TEXT, st.sampled_from(["loan guarantees", "ﬁne print", "infor-\nmation"]), TEXT)
def test_a_quote_is_found_at_its_place(before: str, quote: str, after: str) -> None:
    text = f"{before} |{quote}| {after}"
    mapped, wanted = normalise_map(text), normalise(quote)
    start = mapped.text.index(f"|{wanted}|", len(normalise(f"{before} "))) + 1
    left, right = mapped.span(start, start + len(wanted))
    assert text[left:right] == quote


@given(TEXT)
@example("\x02-")
def test_a_text_is_the_same_as_itself_in_other_lines(text: str) -> None:
    assert same(text, text)
    assert same(text, normalise(text))
