import pytest

from letterdiff.text.notes import note_at
from letterdiff.text.search import find_term
from letterdiff.text.tokens import every, norms


@pytest.mark.parametrize(
    "text",
    ["exemption12 is", "the data.3 We", "users.”21", "retained.’8 So", "policing,9 as", "rules”.7"],
)
def test_the_number_of_a_note_behind_a_word(text: str) -> None:
    assert note_at(text, next(at for at, sign in enumerate(text) if sign.isdigit()))


@pytest.mark.parametrize(
    "text",
    [
        "Web3 is",
        "GPT4",
        "s.14",
        "No.5",
        "para.5",
        "COVID19",
        "Section230",
        "item 3",
        "noon:12,000",
        "ends.1st",
    ],
)
def test_a_number_of_its_own(text: str) -> None:
    assert not note_at(text, next(at for at, sign in enumerate(text) if sign.isdigit()))


def test_words_are_compared_and_found_without_it() -> None:
    assert norms("The exemption12 for data.3", "en") == norms("The exemption for data.", "en")
    assert [token.norm for token in every("The exemption12", "en")] == ["the", "exemption", "12"]
    assert find_term("the tax exemption12 is", "tax exemptions", "en") == ((4, 17),)


def test_a_term_with_a_number_keeps_it() -> None:
    assert find_term("On Windows11.", "Windows11", "en") and not find_term("On Windows.", "Windows11", "en")
