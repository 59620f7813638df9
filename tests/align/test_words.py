from collections.abc import Iterable, Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from letterdiff.align import words
from letterdiff.align.columns import Columns, counted
from letterdiff.align.features import word_bag, word_keys
from letterdiff.align.rarity import Part, Weights, rarity
from letterdiff.align.words import LENGTH, SATURATION
from letterdiff.text.tokens import Token

LIBRARY = st.lists(
    st.lists(st.sampled_from(["grid", "loan", "steel", "credit", "融資"]), max_size=6), max_size=6
)


def _counted(passages: Iterable[Sequence[str]]) -> Columns:
    return counted([word_bag(Token(0, 1, word) for word in passage) for passage in passages])


def _weights(columns: Columns, sources: Sequence[int]) -> Weights:
    return rarity([Part(columns, np.array(sources, dtype=np.int64))])


def _built(passages: Sequence[Sequence[str]], sources: Sequence[int]) -> words.Words:
    columns = _counted(passages)
    return words.words(columns, _weights(columns, sources), words.mean_length([columns]))


def _weight(weights: Weights, word: str) -> float:
    return float(weights.of(word_keys([word]))[0])


def test_a_word_of_one_source_outweighs_one_of_many() -> None:
    passages = ["privacy renters", "privacy", "privacy tenants", "tenants"]
    weights = _weights(_counted([passage.split() for passage in passages]), [0, 1, 2, 2])
    privacy, tenants, renters = (_weight(weights, word) for word in ("privacy", "tenants", "renters"))
    assert 0 < privacy < tenants < renters < 1
    assert _weight(weights, "unseen") == 1.0


def test_everyday_words_count_less() -> None:
    weights = _weights(_counted([["people", "transformers"], ["grid"]]), [0, 1])
    scaled = weights.scaled(word_keys(["people", "good"]), words.COMMON)
    assert _weight(scaled, "people") == words.COMMON * _weight(weights, "transformers")
    assert _weight(scaled, "grid") == _weight(weights, "grid")


def test_the_sides_are_counted_together() -> None:
    passages, sources = [["loan"], ["loan", "steel"], ["steel"]], [0, 0, 1]
    whole = _weights(_counted(passages), sources)
    first, second = (
        Part(_counted(passages[:2]), np.array([0, 0])),
        Part(_counted(passages[2:]), np.array([0])),
    )
    both = rarity([first, second])
    assert both.keys.tolist() == whole.keys.tolist()
    assert both.values.tolist() == whole.values.tolist()


def test_scores_are_bm25_with_our_weight_in_the_place_of_the_idf() -> None:
    passages = [["loan", "loan", "steel"], ["steel"], ["copper"] * 5]
    weights, built = _weights(_counted(passages), [0, 1, 2]), _built(passages, [0, 1, 2])
    long, short = (1 - LENGTH + LENGTH * length / 3 for length in (3, 1))
    loan = _weight(weights, "loan") * 2 / (2 + SATURATION * long)
    steel = _weight(weights, "steel") / (1 + SATURATION * np.array([long, short]))
    assert np.allclose(built.scores(word_keys(["loan"])), [loan, 0, 0])
    both = word_keys(["steel", "loan", "unseen"])
    assert np.allclose(built.scores(both), [loan + steel[0], steel[1], 0])
    assert built.sharing(both).tolist() == [2, 1, 0]


@given(LIBRARY)
def test_the_order_of_passages_changes_no_score_and_nothing_breaks_where_nothing_stands(
    passages: list[list[str]],
) -> None:
    sources = range(len(passages))
    for asked in (["grid", "loan", "融資"], ["unseen"], []):
        wanted = _built(passages, sources).scores(word_keys(asked))
        turned = _built([p[::-1] for p in passages[::-1]], sources).scores(word_keys(asked[::-1]))
        assert turned.tolist() == wanted[::-1].tolist()
        assert (wanted >= 0).all()
