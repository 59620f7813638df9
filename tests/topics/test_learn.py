from letterdiff.align.passages import whole_block
from letterdiff.extract.builder import Builder, Piece
from letterdiff.model import BlockKind, LineRange, Metadata, Passage, Side, Source, Term, Topic
from letterdiff.topics import learn


def _passages(side: Side, *texts: str) -> list[Passage]:
    found = []
    for number, text in enumerate(texts):
        builder = Builder()
        builder.block(BlockKind.PARAGRAPH, [Piece(text, LineRange(1, 0, 1, len(text)))])
        document = builder.document(text.encode(), format="txt", reader="test 1")
        name = f"{side.folder}/{number}.txt"
        source = Source(name, side, document.sha256, len(text), Metadata())
        found.append(whole_block(document, source, 0))
    return found


LETTERS = _passages(
    Side.LETTER,
    "The loan guarantees must go to every manufacturer of transformers in this country.",
    "A loan guarantee is what they need, and only a power plant would be faster than that.",
)
STATEMENTS = _passages(
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
