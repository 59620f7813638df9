"""One side's passages, ready to be asked how near each is to a text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from letterdiff.align.about import About
from letterdiff.align.features import asked, word_keys
from letterdiff.model import Passage
from letterdiff.topics.mentions import Mention, keys

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from letterdiff.align.grams import Grams
    from letterdiff.align.words import Words

GRAMS = 2.5
"""What a character cosine of 1 counts beside words, of which the rarest counts at most 1."""
RUNS = 1.0
"""What a run of two words counts beside a word that is as rare."""
SAME_INSTRUMENT, SAME_TOPIC = 1.0, 0.4
"""What naming the same instrument, or only the same topic, counts beside the words."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Passages, each a row, in the order of their sources, and what is known of each.

    `by_topic` has the rows that name a topic (instrument empty) or its instrument; too wide ones left out.
    """

    passages: tuple[Passage, ...]
    words: "Words"
    runs: "Words"
    grams: "Grams"
    about: tuple[About, ...]
    prose: "NDArray[np.bool_]"
    by_topic: Mapping[tuple[str, str], "NDArray[np.int64]"]

    def wording(self, text: str, language: str) -> "NDArray[np.float64]":
        """How near each passage is to a text in its words and characters: about 0 for nothing shared.

        The scale is the same for every library: a shared word of the rarest kind counts at most 1.
        """
        found = asked(text, language)
        return self.words.scores(found.words) + GRAMS * self.grams.scores(found.grams)

    def strength(self, text: str, language: str) -> "NDArray[np.float64]":
        """How surely each passage is a pair with a text by their words: wording, and words in a row besides.

        Two passages on one subject share words; those of which one repeats the other share their order too.
        """
        return self.wording(text, language) + RUNS * self.runs.scores(asked(text, language).runs)

    def naming(self, found: Sequence[Mention]) -> "NDArray[np.float64]":
        """What each passage gains by naming the same instrument or topic as these mentions."""
        import numpy as np

        gain = np.zeros(len(self.passages))
        for topic, instrument in keys(found):
            rows = self.by_topic.get((topic, instrument))
            if rows is not None:
                gain[rows] = np.maximum(gain[rows], SAME_INSTRUMENT if instrument else SAME_TOPIC)
        return gain

    def sharing(self, words: Iterable[str]) -> "NDArray[np.float64]":
        """How many of these folded words each passage has."""
        return self.words.sharing(word_keys(words))
