from collections.abc import Sequence

import pytest

from letterdiff.model import Passage, Side, Term, Topic
from letterdiff.topics import learn as learned
from topics.passages import passages


def learn(*sides: Sequence[Passage], **wanted: bool) -> tuple[Topic, ...]:
    return tuple(topic for topic, _ in learned(sides[0], sides[1], **wanted))


LETTERS = passages(
    Side.LETTER,
    "The loan guarantees must go to every manufacturer of transformers in this country.",
    "A loan guarantee is what they need, and only a power plant would be faster than that.",
)
STATEMENTS = passages(
    Side.STATEMENT, "We have never asked for loan guarantees, and nobody in this company ever will do so."
)


def test_a_phrase_that_recurs_on_both_sides_is_learned_with_its_instrument() -> None:
    (topic,) = learn(LETTERS, STATEMENTS)
    assert topic.learned
    assert topic.name == "loan guarantees"
    assert [each.name for each in topic.instruments] == ["loan guarantees"]


def test_what_the_user_names_or_one_side_alone_has_is_not_learned() -> None:
    own = Topic("Guarantees", (Term("loan guarantee", "en"),))
    assert learned(LETTERS, STATEMENTS, (own,)) == ()
    assert learn(LETTERS, ()) == ()


def test_what_several_sources_of_one_side_have_is_proposed_where_that_is_wanted() -> None:
    letters = (*LETTERS, *passages(Side.LETTER, "Loan guarantees help."))
    assert [topic.name for topic in learn(letters, (), one_side=True)] == ["loan guarantee"]


def _both(*texts: str) -> tuple[list[Passage], list[Passage]]:
    return passages(Side.LETTER, *texts), passages(Side.STATEMENT, *texts)


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("the open source software of {}", "open source software"),
        ("the Human Rights Law Centre in {}", ""),
        ("the Online Safety Act and {}", "Online Safety Act"),
        ("the federal government in {}", ""),
        ("the words used in {}", ""),
        ("the digital age of {}", ""),
        ("the data center in {}", "data center"),
        ("the Office of Science and Technology Policy in {}", ""),
        ("the small business exemption of {}", "small business exemption"),
    ],
)
def test_whole_subjects_are_learned_and_neither_pieces_nor_bodies(phrase: str, found: str) -> None:
    places = ("Avon", "Bern", "Cork", "Dover", "Essen", "Faro")
    topics = learn(*_both(*(f"They spoke of {phrase.format(place)}." for place in places)))
    assert [topic.name for topic in topics] == [found][: bool(found)]


def test_a_short_form_counts_with_its_long_one() -> None:
    texts = (
        "They speak of age verification (AV) in Bern.",
        "They want AV in Cork.",
        "AV is asked for in Dover.",
    )
    (topic,) = learn(*_both(*texts))
    assert [term.text for term in topic.terms] == ["age verification", "AV"]


def test_in_japanese_long_runs_are_learned_with_and_without_the_dot_of_a_name() -> None:
    texts = ("データセンターの改正", "データ・センターは改正", "個人情報保護法の改正、データセンター")
    sides = (passages(side, *texts, language="ja") for side in Side)
    assert [topic.name for topic in learn(*sides)] == ["データセンター"]
