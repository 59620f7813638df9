from typing import Any

import numpy as np

from letterdiff.align import grams
from letterdiff.align.features import gram_bag, telling_tokens

TEXTS = ("a tax credit for steel", "copper and rare earths", "loan guarantees for makers")


def _bags(*texts: str) -> list[Any]:
    return [gram_bag(telling_tokens(text, "en"), "en") for text in texts]


def test_a_text_is_nearest_to_itself() -> None:
    bags = _bags(*TEXTS)
    built = grams.build(bags, [0, 1, 2])
    scores = np.array([built.scores(bag) for bag in bags])
    assert np.allclose(np.diag(scores), 1.0, atol=1e-6)
    assert (scores <= np.diag(scores) + 1e-9).all()


def test_a_part_scores_as_the_whole_does() -> None:
    built = grams.build(_bags(*TEXTS), [0, 0, 1])
    (asked,) = _bags("credit guarantees for copper makers")
    assert built.scores(asked).all()
    assert built.between(1, 3).scores(asked).tolist() == built.scores(asked)[1:].tolist()
    assert built.between(1, 1).scores(asked).tolist() == []


def test_what_every_passage_has_counts_nothing_in_a_library_of_some_size() -> None:
    bags = _bags(*(f"copper {number}" for number in range(1000, 1050)))
    built = grams.build(bags, range(50))
    assert not built.scores(_bags("copper")[0]).any()
    assert built.scores(_bags("1007")[0]).argmax() == 7


def test_nothing_in_nothing_out() -> None:
    assert grams.build([], []).scores(_bags("loan")[0]).tolist() == []
    assert grams.build(_bags("loan", ""), [0, 1]).scores(_bags("")[0]).tolist() == [0.0, 0.0]
