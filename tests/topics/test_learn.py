from letterdiff.model import Side, Term, Topic
from letterdiff.topics import learn
from topics.passages import passages

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
    assert learn(LETTERS, STATEMENTS, (own,)) == ()
    assert learn(LETTERS, ()) == ()
