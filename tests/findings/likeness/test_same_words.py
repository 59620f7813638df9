import pytest

from letterdiff.findings.likeness.same_words import same_words

ASK = "We ask for loan guarantees for the manufacturers of transformers."


@pytest.mark.parametrize(
    "other",
    [
        "We ask for loan guarantees for manufacturers of transformers",
        "3. We also ask for loan guarantees for the manufacturers of transformers.12",
        "(b) We ask for loan guarantees, for the manufacturers of the transformers.",
        "We ask for loan guarantees for the manufacturers of transformers. [4]",
        "We ask for\nloan guarantees – for the manufacturers of transformers!",
    ],
)
def test_marks_articles_and_numbers_of_notes_make_no_difference(other: str) -> None:
    assert same_words(other, "en") == same_words(ASK, "en")


@pytest.mark.parametrize(
    "other",
    [
        "We do not ask for loan guarantees for the manufacturers of transformers.",
        "We asked for loan guarantees for the manufacturers of transformers.",
        "They ask for loan guarantees for the manufacturers of transformers.",
        "We may ask for loan guarantees for the manufacturers of transformers.",
        "We ask for loan guarantees from the manufacturers of transformers.",
        "We ask for 3 loan guarantees for the manufacturers of transformers.",
        "We ask for loan guarantees for the manufacturers of transformers?",
        "We ask for “loan guarantees” for the manufacturers of transformers.",
        "We ask for loan guarantees for the US manufacturers of transformers.",
    ],
)
def test_whatever_can_turn_the_sense_makes_a_difference(other: str) -> None:
    assert same_words(other, "en") != same_words(ASK, "en")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a 35% credit", "a 35 credit"),
        ("it helps the US", "it helps us"),
        ("1.5 percent", "1,5 percent"),
        ("15 percent", "1 5 percent"),
        ("Repeal Bill No.5 now", "Repeal Bill No.6 now"),
    ],
)
def test_figures_signs_and_abbreviations_make_a_difference(one: str, other: str) -> None:
    assert same_words(one, "en") != same_words(other, "en")


def test_in_other_languages_every_word_counts() -> None:
    assert same_words("Wir wollen die Garantie.", "de") != same_words("Wir wollen eine Garantie.", "de")
    assert same_words("1. Mai 2025", "de") != same_words("2. Mai 2025", "de")
    assert same_words("当社は、保証を求めない。", "ja") == same_words("当社は保証を求めない", "ja")
    assert same_words("当社は保証を求める。", "ja") != same_words("当社は保証を求めない。", "ja")
