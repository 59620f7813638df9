import dataclasses
import itertools
import random

import pytest

from letterdiff.align import index
from letterdiff.align.pairs import pairs_of
from letterdiff.align.passages import cut
from letterdiff.model import BlockKind, Instrument, Metadata, Passage, Side, Source, Term, Topic
from support import build

GUARANTEES = Topic(
    "Loan guarantees",
    (Term("guarantee", "en"), Term("融資保証", "ja")),
    (
        Instrument(
            "loan guarantee",
            (Term("loan guarantee", "en"), Term("government guarantee", "en"), Term("融資保証", "ja")),
        ),
    ),
)
LETTER = (
    "We ask for loan guarantees for manufacturers, so that lead times fall from years to months.",
    "The investment credit should be widened to transformers and to the electrical steel in their cores.",
    "We thank the Office for the opportunity to comment and for its consideration of our response.",
)
POSTS = {
    "statements/denial.md": ("We neither have nor want government guarantees for our datacenters.",),
    "statements/steel.md": (
        "We told them the credit must reach transformers, and the electrical steel cores inside.",
    ),
    "statements/thanks.md": (
        "We appreciate the opportunity to comment and thank the Office for its consideration.",
    ),
    "statements/ja.md": ("当社は政府による融資保証を求めていない。",),
    "statements/music.md": ("The orchestra plays in the park on the first warm evening of each summer.",),
}


def _passages(name: str, *blocks: str) -> tuple[Passage, ...]:
    side = Side.LETTER if name.startswith("letters") else Side.STATEMENT
    document = build.document(*blocks)
    return cut(document, Source(name, side, document.sha256, 1, Metadata()))


def _found(topics: tuple[Topic, ...] = ()) -> dict[tuple[str, str], tuple[str, ...]]:
    letter = _passages("letters/a.pdf", *LETTER)
    library = [*letter, *(p for name, blocks in POSTS.items() for p in _passages(name, *blocks))]
    by_id = {passage.id: passage for passage in library}
    pairs = pairs_of(letter, index.build(library, topics))
    return {(by_id[p.letter].text[:12], by_id[p.statement].source): p.reasons for p in pairs.pairs}


def test_shared_rare_words_make_a_pair_and_courtesy_makes_none() -> None:
    assert _found() == {
        ("The investme", "statements/steel.md"): (
            "shares the rare words electrical steel, credit, transformers",
        )
    }


def test_a_denial_in_other_words_pairs_by_its_instrument() -> None:
    reasons = _found((GUARANTEES,))["We ask for l", "statements/denial.md"]
    assert reasons[0] == "both speak of loan guarantee (topic Loan guarantees)"


def test_a_topic_pairs_across_languages() -> None:
    assert _found((GUARANTEES,))["We ask for l", "statements/ja.md"] == (
        "topic terms: loan guarantee / 融資保証",
    )


def test_nearest_ranks_and_leaves_out_what_it_is_told_to() -> None:
    letter, denial = (
        _passages("letters/a.pdf", *LETTER),
        _passages("statements/denial.md", *POSTS["statements/denial.md"]),
    )
    built = index.build([*letter, *denial], (GUARANTEES,))
    asked = ("government guarantees for datacenters", "en", 2)
    assert [id for id, _ in built.nearest(*asked)] == [denial[0].id, letter[0].id]
    assert built.nearest(*asked, side=Side.LETTER)[0][0] == letter[0].id
    assert built.nearest(*asked, exclude={"statements/denial.md"})[0][0] == letter[0].id
    assert built.nearest("xylophone", "en", 3) == ()


def test_the_order_of_passages_changes_nothing() -> None:
    letter = _passages("letters/a.pdf", *LETTER)
    library = [*letter, *(p for name, blocks in POSTS.items() for p in _passages(name, *blocks))]
    wanted = pairs_of(letter, index.build(library, (GUARANTEES,)))
    for seed in range(5):
        random.Random(seed).shuffle(library)
        assert pairs_of(letter, index.build(library, (GUARANTEES,))) == wanted


@pytest.mark.parametrize(
    "passages", [(), _passages("letters/a.pdf", "1"), _passages("statements/a.md", "…", "a")]
)
def test_libraries_with_nothing_to_pair(passages: tuple[Passage, ...]) -> None:
    built = index.build(passages, (GUARANTEES,))
    assert pairs_of(passages, built).pairs == ()
    assert pairs_of(_passages("letters/b.pdf", *LETTER), built).pairs == ()


def test_words_in_a_row_bring_together_what_other_words_part() -> None:
    asked = "Agencies should publish each automated decision system that they use in public services."
    repeated = "Agencies must publish each automated decision system that they run in all public services."
    names = {repeated: "statements/said.md", " ".join(reversed(asked.split())): "statements/apart.md"}
    said = [p for text, name in names.items() for p in _passages(name, text)]
    shelf = index.build([*_passages("letters/a.pdf", asked), *said], ()).shelves[Side.STATEMENT]
    gained = shelf.strength(asked, "en") - shelf.wording(asked, "en")
    in_row = dict(zip((passage.source for passage in shelf.passages), gained.tolist(), strict=True))
    assert in_row["statements/said.md"] > 1
    assert in_row["statements/apart.md"] == 0


def test_where_no_word_is_rare_the_reason_names_the_words_in_a_row() -> None:
    said = "A person must apply in writing to the board of the club by the end of the year, they say."
    library = [*_passages("letters/a.pdf", said)]
    library += _passages("statements/a.md", said.replace("they say", "we think"))
    for number, word in itertools.product(range(30), ("person", "apply", "board", "club", "end", "year")):
        library += _passages(f"statements/{number}.md", f"The {word} {number} is here, and all it may need.")
    (pair,) = pairs_of(library[:1], index.build(library, ())).pairs[:1]
    assert pair.reasons == (
        "shares the words ‘A person must apply in writing to the board of the club by the end of the year’ "
        "in a row",
    )


def test_a_short_name_under_a_heading_that_names_the_instrument_in_full_pairs_by_it() -> None:
    def said(heading: str) -> dict[str, tuple[str, ...]]:
        blocks = ((BlockKind.HEADING, heading), "Small firms shall not be left out of the guarantee.")
        document = build.document(*blocks)
        blocks_of = dataclasses.replace(document.blocks[1], section=heading)
        document = dataclasses.replace(document, blocks=(document.blocks[0], blocks_of))
        letter = _passages("letters/a.pdf", *LETTER)
        posts = cut(document, Source("statements/a.md", Side.STATEMENT, document.sha256, 1, Metadata()))
        pairs = pairs_of(letter, index.build([*letter, *posts], (GUARANTEES,)))
        return {pair.letter: pair.reasons for pair in pairs.pairs}

    asked = _passages("letters/a.pdf", *LETTER)[0].id
    assert said("Loan guarantees")[asked][0] == "both speak of loan guarantee (topic Loan guarantees)"
    assert (
        said("Our plans").get(asked, ("none",))[0] != "both speak of loan guarantee (topic Loan guarantees)"
    )
