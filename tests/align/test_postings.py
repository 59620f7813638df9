from typing import Any

import numpy as np

from letterdiff.align import postings
from letterdiff.align.features import gram_bag, is_prose, telling_tokens, word_bag


def _bags(*texts: str) -> list[Any]:
    return [word_bag(telling_tokens(text, "en")) for text in texts]


def test_a_word_of_one_source_outweighs_one_of_many() -> None:
    built = postings.build(
        _bags("privacy renters", "privacy", "privacy tenants", "tenants"), [0, 1, 2, 2], "words"
    )
    (privacy,), (renters,), (tenants,) = (
        built.weight(bag[0]) for bag in _bags("privacy", "renters", "tenants")
    )
    assert 0 < privacy < tenants < renters < 1
    assert built.weight(_bags("unseen")[0][0]).tolist() == [1.0]


def test_everyday_words_count_less() -> None:
    bags = _bags("people transformers", "grid")
    common = set(_bags("people")[0][0].tolist())
    built = postings.build(bags, [0, 1], "words", common)
    people, transformers = (float(built.weight(bag[0])[0]) for bag in _bags("people", "transformers"))
    assert people == postings.COMMON * transformers


def test_a_text_is_nearest_to_itself() -> None:
    texts = ["loan guarantees for makers", "a tax credit for steel", "copper and rare earths"]
    bags = [gram_bag(telling_tokens(text, "en"), "en") for text in texts]
    built = postings.build(bags, [0, 1, 2], "grams")
    scores = np.array([built.scores(bag) for bag in bags])
    assert np.allclose(np.diag(scores), 1.0, atol=1e-6)
    assert (scores <= np.diag(scores) + 1e-9).all()


def test_nothing_in_nothing_out() -> None:
    built = postings.build([], [], "words")
    assert built.scores(_bags("loan")[0]).tolist() == []


def test_what_is_prose() -> None:
    assert is_prose("We ask for loan guarantees so that the lead times fall.", "en")
    assert is_prose("当社は政府による融資保証を求めていない。", "ja")
    assert not is_prose("A. Writer, Program Lead, Example Lab, Example Street 5, Example Town", "en")
    assert not is_prose("Page 4", "en")
