"""One side's passages and all that is counted in them, whatever stands on the other side."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from letterdiff.align import columns
from letterdiff.align.columns import Columns, counted
from letterdiff.align.features import gram_bag, is_prose, run_bag, telling_tokens, word_bag
from letterdiff.model import Passage, Side


@dataclass(frozen=True, slots=True)
class Counts:
    """How often each word, run of words and gram stands in each passage, and which passages are prose."""

    words: Columns
    runs: Columns
    grams: Columns
    prose: NDArray[np.bool_]


def in_order(passages: Iterable[Passage], side: Side) -> tuple[Passage, ...]:
    """One side's passages in the order of their sources, which is the order that counts and an index need."""
    inside = f"{side.folder}/"
    own = (passage for passage in passages if passage.source.startswith(inside))
    return tuple(sorted(own, key=lambda passage: passage.source))


class Said(Protocol):
    """A passage, or whatever else is a text in a language."""

    @property
    def text(self) -> str:
        """Its words."""

    @property
    def language(self) -> str:
        """The language of its words, as a BCP 47 tag."""


def counts(passages: Iterable[Said]) -> Counts:
    """What is counted in these passages, found in one go while the tokens of each are at hand."""
    said, in_row, spelt, prose = [], [], [], []
    for passage in passages:
        tokens = telling_tokens(passage.text, passage.language)
        said.append(word_bag(tokens))
        in_row.append(run_bag(tokens))
        spelt.append(gram_bag(tokens, passage.language))
        prose.append(is_prose(passage.text, passage.language, tokens))
    return Counts(counted(said), counted(in_row), counted(spelt), np.array(prose, dtype=np.bool_))


def moved(parts: Sequence[tuple[Counts, NDArray[np.int64]]], size: int) -> Counts:
    """The counts of several parts as those of one row of passages.

    Beside each part stands the row that each of its passages gets, negative for one that is left out.
    """
    prose = np.zeros(size, dtype=np.bool_)
    for part, to in parts:
        prose[to[to >= 0]] = part.prose[to >= 0]
    return Counts(
        columns.moved([(part.words, to) for part, to in parts], size),
        columns.moved([(part.runs, to) for part, to in parts], size),
        columns.moved([(part.grams, to) for part, to in parts], size),
        prose,
    )


def numbers_of_sources(passages: Sequence[Passage]) -> NDArray[np.int64]:
    """The source of each passage as a number from 0, ascending."""
    numbers = {name: at for at, name in enumerate(dict.fromkeys(passage.source for passage in passages))}
    return np.array([numbers[passage.source] for passage in passages], dtype=np.int64)
