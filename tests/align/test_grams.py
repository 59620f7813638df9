from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np

from letterdiff.align import grams
from letterdiff.align.columns import counted
from letterdiff.align.features import gram_bag, telling_tokens
from letterdiff.align.rarity import Part, rarity

if TYPE_CHECKING:
    from letterdiff.align.features import Bag

TEXTS = ("a tax credit for steel", "copper and rare earths", "loan guarantees for makers")


def _bags(*texts: str) -> "list[Bag]":
    return [gram_bag(telling_tokens(text, "en"), "en") for text in texts]


def _built(bags: "list[Bag]", sources: Iterable[int]) -> grams.Grams:
    columns = counted(bags)
    weights = rarity([Part(columns, np.array(list(sources), dtype=np.int64))])
    return grams.grams(columns, grams.telling(weights, len(bags)))


def test_a_text_is_nearest_to_itself() -> None:
    bags = _bags(*TEXTS)
    built = _built(bags, [0, 1, 2])
    scores = np.array([built.scores(bag) for bag in bags])
    assert np.allclose(np.diag(scores), 1.0, atol=1e-6)
    assert (scores <= np.diag(scores) + 1e-6).all()


def test_what_every_passage_has_counts_nothing_in_a_library_of_some_size() -> None:
    bags = _bags(*(f"copper {number}" for number in range(1000, 1050)))
    built = _built(bags, range(50))
    assert not built.scores(_bags("copper")[0]).any()
    assert built.scores(_bags("1007")[0]).argmax() == 7


def test_nothing_in_nothing_out() -> None:
    assert _built([], []).scores(_bags("loan")[0]).tolist() == []
    assert _built(_bags("loan", ""), [0, 1]).scores(_bags("")[0]).tolist() == [0.0, 0.0]
