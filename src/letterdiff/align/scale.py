"""How much each word, run of words and gram counts in a library: one scale for all that is asked of it."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from letterdiff.align import grams, words
from letterdiff.align.features import word_keys
from letterdiff.align.grams import Grams
from letterdiff.align.held import Counts
from letterdiff.align.rarity import Part, Weights, rarity
from letterdiff.align.words import Words
from letterdiff.text.commonwords import every_common_word


class Scored(NamedTuple):
    """What is counted in some passages, with what each of it scores."""

    words: Words
    runs: Words
    grams: Grams


class Scale(NamedTuple):
    """The weights of words, runs and grams, and how many words and runs a passage has in the mean."""

    words: Weights
    runs: Weights
    grams: Weights
    mean_words: float
    mean_runs: float

    def scored(self, counts: Counts) -> Scored:
        """The words, runs and grams of some passages, on this scale."""
        return Scored(
            words.words(counts.words, self.words, self.mean_words),
            words.words(counts.runs, self.runs, self.mean_runs),
            grams.grams(counts.grams, self.grams),
        )


def scale_of(sides: Sequence[tuple[Counts, NDArray[np.int64]]]) -> Scale:
    """The scale of a library, over all of its sides; beside each side the number of each passage's source."""
    said = [Part(counts.words, sources) for counts, sources in sides]
    in_row = [Part(counts.runs, sources) for counts, sources in sides]
    spelt = [Part(counts.grams, sources) for counts, sources in sides]
    size = sum(len(counts.prose) for counts, _ in sides)
    return Scale(
        rarity(said).scaled(word_keys(every_common_word()), words.COMMON),
        rarity(in_row),
        grams.telling(rarity(spelt), size),
        words.mean_length([part.columns for part in said]),
        words.mean_length([part.columns for part in in_row]),
    )
