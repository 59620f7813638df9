from letterdiff.align.across import across
from letterdiff.align.passages import cut
from letterdiff.model import Metadata, Pair, Passage, Side, Source
from support import build

LETTER = "We ask for $20 billion, so that transformers reach each data center of the coast in time."
ANSWER = "データセンターに変圧器（トランスフォーマー）を届けるのに、200億ドルは要らない。"
OTHER = "データセンターの壁に絵を描いた子どもたちが、夏の終わりに表彰された。"
ENGLISH = "No $20 billion is needed so that transformers reach a data center, says the engineer."


def _passages(side: Side, *texts: str) -> tuple[Passage, ...]:
    found = build.document(*texts)
    return cut(found, Source(f"{side.folder}/one.md", side, found.sha256, 1, Metadata()))


def _pairs(letters: tuple[str, ...], statements: tuple[str, ...]) -> list[Pair]:
    ours, theirs = _passages(Side.LETTER, *letters), _passages(Side.STATEMENT, *statements)
    return list(across(ours, theirs, frozenset()))


def test_two_marks_make_a_pair_and_its_reason_shows_them() -> None:
    (pair,) = _pairs((LETTER,), (OTHER, ANSWER))
    assert pair.letter == _passages(Side.LETTER, LETTER)[0].id
    (reason,) = pair.reasons
    for words in (
        "$20 billion / 200億ドル",
        "data center / データセンター",
        "transformers / トランスフォーマー",
    ):
        assert words in reason


def test_it_goes_both_ways() -> None:
    (pair,) = _pairs((ANSWER,), (LETTER,))
    assert "データセンター / data center" in pair.reasons[0]


def test_one_mark_is_chance() -> None:
    assert _pairs((LETTER,), (OTHER,)) == []


def test_within_one_language_words_do_the_pairing() -> None:
    assert _pairs((LETTER,), (ENGLISH,)) == []
    assert _pairs((LETTER,), (ENGLISH, OTHER)) == []


def test_what_stands_everywhere_tells_nothing() -> None:
    wide = tuple(f"{ANSWER}{number}番目の話である。" for number in range(40))
    assert _pairs((LETTER,), wide) == []
