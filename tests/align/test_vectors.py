"""A model of two axes, subject A and subject B, stands for the vectors: what counts is how they are used."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from letterdiff.align import vectors
from letterdiff.align.index import build as index_of
from letterdiff.align.passages import cut
from letterdiff.model import Metadata, Pair, Passage, Side, Source
from support import build

ROADS = "The ministry should repair the old roads of the valley before the next winter comes along."
LANES = "Lorries sink into our lanes up there, which nobody has mended for years and years by now."
MUSIC = "The orchestra plays in the park on the first warm evening of each summer for the whole town."
CHOIR = "Our singers have rehearsed a cantata that will open the festival on a Sunday in early June."


def _embed(texts: Sequence[str]) -> NDArray[np.float32]:
    axes = {ROADS: (1.0, 0.0), LANES: (0.96, 0.28), MUSIC: (0.0, 1.0), CHOIR: (0.28, 0.96)}
    return np.array([axes[text] for text in texts], dtype=np.float32)


def _passages(side: Side, *texts: str) -> tuple[Passage, ...]:
    found = build.document(*texts)
    source = Source(f"{side.folder}/one.md", side, found.sha256, 1, Metadata(organisation="The Valley"))
    return cut(found, source)


LETTER = _passages(Side.LETTER, ROADS)
POSTS = _passages(Side.STATEMENT, MUSIC, LANES, CHOIR)


def _suggested(known: frozenset[tuple[str, str]] = frozenset()) -> list[Pair]:
    return list(vectors.suggested(LETTER, index_of((*LETTER, *POSTS), ()), _embed, known))


def test_a_passage_that_shares_no_word_is_suggested_and_marked() -> None:
    (pair,) = _suggested()
    assert (pair.letter, pair.statement) == (LETTER[0].id, POSTS[1].id)
    assert pair.suggested
    assert pair.score == 0.0
    assert pair.reasons == ("suggested by vectors (cosine 0.96)",)


def test_what_is_paired_by_its_words_is_not_suggested_again() -> None:
    assert _suggested(frozenset({(LETTER[0].id, POSTS[1].id)})) == []


@pytest.mark.parametrize("letters", [(), LETTER])
def test_nothing_is_suggested_where_a_side_is_empty(letters: tuple[Passage, ...]) -> None:
    assert list(vectors.suggested(letters, index_of(letters, ()), _embed, frozenset())) == []
