"""The library's passages, ready to be asked: which is nearest to a text, and how near in words."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from letterdiff.align.features import (
    common_keys,
    gram_bag,
    is_prose,
    telling_tokens,
    word_bag,
    word_keys,
)
from letterdiff.align.mentions import Mention, mentions
from letterdiff.model import Passage, Side, Topic

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from letterdiff.align.features import Bag
    from letterdiff.align.postings import Postings

GRAMS = 2.5
"""What a character cosine of 1 counts beside words, of which the rarest counts at most 1."""
SAME_INSTRUMENT, SAME_TOPIC = 1.0, 0.4
"""What naming the same instrument, or only the same topic, counts beside the words."""
TOO_WIDE = 0.35
"""Share of a library's passages above which a topic's instrument tells nothing and counts nothing."""
RARE = 0.4
"""How rare, from 0 to 1, a word must be to be called so."""
_ENOUGH = 40


@dataclass(frozen=True)
class Index:
    """Passages of a library, their words and grams, and the topics they name. Made by `build`."""

    passages: tuple[Passage, ...]
    topics: tuple[Topic, ...]
    words: "Postings"
    grams: "Postings"
    named: tuple[tuple[Mention, ...], ...]
    prose: "NDArray[np.bool_]"

    @cached_property
    def position(self) -> dict[str, int]:
        """The place of each passage in the index, by its id."""
        return {passage.id: at for at, passage in enumerate(self.passages)}

    @cached_property
    def by_topic(self) -> dict[tuple[str, str], tuple[int, ...]]:
        """The passages that name a topic (instrument empty) or its instrument; too wide ones left out."""
        rows: dict[tuple[str, str], list[int]] = {}
        for at, found in enumerate(self.named):
            for key in _keys(found):
                rows.setdefault(key, []).append(at)
        most = TOO_WIDE * len(self.passages) if len(self.passages) >= _ENOUGH else len(self.passages)
        return {key: tuple(found) for key, found in rows.items() if len(found) <= most}

    def rare(self, passage: Passage) -> dict[str, float]:
        """The passage's words that few others have, by their folded form, and how rare each is (0 to 1)."""
        if passage.id not in self._rare:
            tokens = telling_tokens(passage.text, passage.language)
            weights = self.words.weight(word_keys(tokens))
            found = {t.norm: float(w) for t, w in zip(tokens, weights, strict=True) if w >= RARE}
            self._rare[passage.id] = found
        return self._rare[passage.id]

    @cached_property
    def _rare(self) -> dict[str, dict[str, float]]:
        return {}

    def wording(self, text: str, language: str) -> "NDArray[np.float64]":
        """How near each passage is to a text in its words and characters: about 0 for nothing shared.

        The scale is the same for every library: a shared word of the rarest kind counts at most 1.
        """
        tokens = telling_tokens(text, language)
        near = self.words.scores(word_bag(tokens))
        return near + GRAMS * self.grams.scores(gram_bag(tokens, language))

    def naming(self, found: Sequence[Mention]) -> "NDArray[np.float64]":
        """What each passage gains by naming the same instrument or topic as these mentions."""
        import numpy as np

        gain = np.zeros(len(self.passages))
        for topic, instrument in _keys(found):
            rows = list(self.by_topic.get((topic, instrument), ()))
            gain[rows] = np.maximum(gain[rows], SAME_INSTRUMENT if instrument else SAME_TOPIC)
        return gain

    def nearest(
        self, text: str, language: str, k: int, *, side: Side | None = None, exclude: Collection[str] = ()
    ) -> tuple[tuple[str, float], ...]:
        """The `k` passages nearest to a text, best first, as (passage id, score); none that shares nothing.

        `side` keeps to letters or statements; `exclude` holds ids of passages or names of sources.
        """
        import numpy as np

        scores = self.wording(text, language) + self.naming(mentions(text, language, self.topics))
        kept = [
            (-round(float(scores[at]), 6), self.passages[at].id)
            for at in np.flatnonzero(scores > 0)
            if self._allowed(self.passages[at], side, exclude)
        ]
        return tuple((id, -score) for score, id in sorted(kept)[:k])

    @staticmethod
    def _allowed(passage: Passage, side: Side | None, exclude: Collection[str]) -> bool:
        return (
            (side is None or passage.source.startswith(f"{side.folder}/"))
            and passage.id not in exclude
            and passage.source not in exclude
        )


def _keys(found: Sequence[Mention]) -> list[tuple[str, str]]:
    """The topics that are named, directly or by an instrument (empty for the topic), and the instruments."""
    return sorted({(m.topic, "") for m in found} | {(m.topic, m.instrument) for m in found})


def build(passages: Sequence[Passage], topics: Sequence[Topic]) -> Index:
    """The index of these passages, of both sides where there are both: rarity is counted over all of them."""
    import numpy as np

    from letterdiff.align import postings

    numbers = {name: at for at, name in enumerate(sorted({passage.source for passage in passages}))}
    read = [_read(passage, topics) for passage in passages]
    sources = [numbers[passage.source] for passage in passages]
    return Index(
        passages=tuple(passages),
        topics=tuple(topics),
        words=postings.build([each.words for each in read], sources, "words", common_keys()),
        grams=postings.build([each.grams for each in read], sources, "grams"),
        named=tuple(each.named for each in read),
        prose=np.array([each.prose for each in read], dtype=bool),
    )


class _Read(NamedTuple):
    """What is kept of one passage, found in one go while its tokens are at hand."""

    words: "Bag"
    grams: "Bag"
    named: tuple[Mention, ...]
    prose: bool


def _read(passage: Passage, topics: Sequence[Topic]) -> _Read:
    text, language = passage.text, passage.language
    tokens = telling_tokens(text, language)
    named = mentions(text, language, topics)
    return _Read(word_bag(tokens), gram_bag(tokens, language), named, is_prose(text, language))
