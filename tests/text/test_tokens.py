import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterdiff.text.stems import stem
from letterdiff.text.tokens import grams, telling, words


def _norms(text: str, language: str = "en") -> list[str]:
    return [token.norm for token in words(text, language)]


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", "guarantee guarantees guaranteed guaranteeing guarantee's"),
        ("en", "policy policies"),
        ("en", "permit permits permitted permitting"),
        ("en", "agree agrees agreed agreeing"),
        ("en", "manufacture manufactures manufactured manufacturing"),
        ("en", "subsidise subsidize subsidised subsidizing"),
        ("en", "tax taxes taxed"),
        ("en", "centre center centers"),
        ("de", "Bürgschaft Bürgschaften"),
        ("fr", "garantie garanties"),
        ("fr", "national nationaux"),
        ("es", "garantía garantías"),
    ],
)
def test_forms_of_one_word_meet(language: str, forms: str) -> None:
    assert len({words(form, language)[0].norm for form in forms.split()}) == 1


@pytest.mark.parametrize("pair", ["guarantee guarantor", "organ organisation", "us use", "bus business"])
def test_other_words_stay_apart(pair: str) -> None:
    one, other = (stem(word, "en") for word in pair.split())
    assert one != other


def test_numbers_countries_and_hyphens() -> None:
    assert _norms("$1,400.50 for cost-sharing, US and U.S.") == [
        "1400.50",
        "for",
        "cost",
        "shar",
        "u.s.",
        "and",
        "u.s.",
    ]


def test_japanese_goes_by_characters_and_pairs() -> None:
    assert _norms("融資保証 AI", "ja") == ["融", "融資", "資", "資保", "保", "保証", "証", "ai"]


def test_stop_words_and_particles_tell_nothing() -> None:
    assert [token.norm for token in telling("We ask for the US loan", "en")] == ["ask", "u.s.", "loan"]
    assert "の" not in [token.norm for token in telling("政府の", "ja")]


@given(st.text())
def test_tokens_stand_where_they_say(text: str) -> None:
    for token in words(text, "en"):
        assert 0 <= token.start < token.end <= len(text)
        assert text[token.start : token.end].strip() and token.norm


def test_grams_go_over_word_ends() -> None:
    assert grams("Loan, a", 4) == (" loa", "loan", "oan ", "an a", "n a ")
    assert grams(" ", 4) == ()
