import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from letterdiff.align import words
from letterdiff.align.words import LENGTH, SATURATION

LIBRARY = st.lists(
    st.lists(st.sampled_from(["grid", "loan", "steel", "credit", "融資"]), max_size=6), max_size=6
)


def test_a_word_of_one_source_outweighs_one_of_many() -> None:
    passages = ["privacy renters", "privacy", "privacy tenants", "tenants"]
    built = words.build([passage.split() for passage in passages], [0, 1, 2, 2])
    assert 0 < built.weight("privacy") < built.weight("tenants") < built.weight("renters") < 1
    assert built.weight("unseen") == 1.0


def test_everyday_words_count_less() -> None:
    built = words.build([["people", "transformers"], ["grid"]], [0, 1], {"people", "good"})
    assert built.weight("people") == words.COMMON * built.weight("transformers")


def test_scores_are_bm25_with_our_weight_in_the_place_of_the_idf() -> None:
    built = words.build([["loan", "loan", "steel"], ["steel"], ["copper"] * 5], [0, 1, 2])
    long, short = (1 - LENGTH + LENGTH * length / 3 for length in (3, 1))
    loan = built.weight("loan") * 2 / (2 + SATURATION * long)
    steel = built.weight("steel") / (1 + SATURATION * np.array([long, short]))
    assert np.allclose(built.scores(["loan"]), [loan, 0, 0])
    assert np.allclose(built.scores(["steel", "loan", "unseen"]), [loan + steel[0], steel[1], 0])


@given(LIBRARY, st.data())
def test_a_part_scores_as_the_whole_does_and_nothing_breaks_where_nothing_stands(
    passages: list[list[str]], data: st.DataObject
) -> None:
    whole = words.build(passages, range(len(passages)))
    first, last = sorted(data.draw(st.integers(0, len(passages))) for _ in range(2))
    for asked in (["grid", "steel"], ["steel", "grid"], ["unseen"], []):
        assert whole.between(first, last).scores(asked).tolist() == whole.scores(asked)[first:last].tolist()
    assert whole.scores(["grid", "steel"]).tolist() == whole.scores(["steel", "grid"]).tolist()
    assert all(score >= 0 for score in whole.scores(["loan"]))


@given(LIBRARY)
def test_the_order_of_words_and_passages_changes_no_score(passages: list[list[str]]) -> None:
    wanted = words.build(passages, range(len(passages))).scores(["grid", "loan", "融資"])
    turned = words.build([p[::-1] for p in passages[::-1]], range(len(passages)))
    assert turned.scores(["融資", "loan", "grid"]).tolist() == wanted[::-1].tolist()
