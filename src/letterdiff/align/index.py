"""The library's passages, ready to be asked: which is nearest to a text, and how near in words."""

import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from letterdiff.align.about import About, about_of
from letterdiff.align.features import gram_bag, telling_tokens
from letterdiff.align.shelf import Shelf
from letterdiff.model import Passage, Side, Topic
from letterdiff.text.commonwords import WITH_COMMON_WORDS, common_words
from letterdiff.topics.mentions import Mention, keys, named

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from letterdiff.align.features import Bag

TOO_WIDE = 0.35
"""Share of a library's passages above which a topic's instrument tells nothing and counts nothing."""
RARE = 0.4
"""How rare, from 0 to 1, a word must be to be called so."""
_ENOUGH = 40


@dataclass(frozen=True, slots=True)
class Index:
    """Passages of a library, a shelf a side, their weights counted over both. Made by `build`."""

    topics: tuple[Topic, ...]
    shelves: Mapping[Side, Shelf]
    _about: Mapping[str, About]
    _rare: dict[str, dict[str, float]] = field(default_factory=dict)

    def about(self, passage: Passage) -> About:
        """What the passage names and whether it is prose, found anew where it is not in the index."""
        return self._about.get(passage.id) or about_of(passage, self.topics)

    def rare(self, passage: Passage) -> dict[str, float]:
        """The passage's words that few others have, by their folded form, and how rare each is (0 to 1)."""
        if passage.id not in self._rare:
            weight = self.shelves[Side.LETTER].words.weight
            tokens = telling_tokens(passage.text, passage.language)
            weights = {token.norm: weight(token.norm) for token in tokens}
            self._rare[passage.id] = {word: w for word, w in weights.items() if w >= RARE}
        return self._rare[passage.id]

    def nearest(
        self, text: str, language: str, k: int, *, side: Side | None = None, exclude: Collection[str] = ()
    ) -> tuple[tuple[str, float], ...]:
        """The `k` passages nearest to a text, best first, as (passage id, score); none that shares nothing.

        `side` keeps to letters or statements; `exclude` holds ids of passages or names of sources.
        """
        found = named(text, self.topics, language)
        kept = [
            (-score, passage.id)
            for shelf in ([self.shelves[side]] if side else self.shelves.values())
            for passage, score in _near(shelf, text, language, found)
            if passage.id not in exclude and passage.source not in exclude
        ]
        return tuple((id, -score) for score, id in sorted(kept)[:k])


def _near(
    shelf: Shelf, text: str, language: str, found: Sequence[Mention]
) -> Iterator[tuple[Passage, float]]:
    """The passages that share anything with a text, and how much, rounded to six places."""
    scores = shelf.wording(text, language) + shelf.naming(found)
    return ((shelf.passages[row], round(float(scores[row]), 6)) for row in scores.nonzero()[0])


def build(passages: Sequence[Passage], topics: Sequence[Topic]) -> Index:
    """The index of these passages, of both sides where there are both: rarity is counted over all of them."""
    from letterdiff.align import grams, words

    held = sorted(passages, key=lambda passage: passage.source)
    numbers = {name: at for at, name in enumerate(dict.fromkeys(passage.source for passage in held))}
    sources = [numbers[passage.source] for passage in held]
    said, spelt, about = _read(held, topics)
    common = {word for language in WITH_COMMON_WORDS for word in common_words(language)}
    whole = Shelf(
        passages=tuple(held),
        words=words.build(said, sources, common),
        grams=grams.build(spelt, sources),
        about=about,
        by_topic=_by_topic(about),
    )
    shelves = {side: whole.between(*_span(held, side)) for side in Side}
    return Index(tuple(topics), shelves, {p.id: each for p, each in zip(held, about, strict=True)})


def _read(
    passages: Sequence[Passage], topics: Sequence[Topic]
) -> tuple[list[list[str]], list["Bag"], tuple[About, ...]]:
    """Each passage's words, grams and what it says, found in one go while its tokens are at hand."""
    said, spelt, about = [], [], []
    for passage in passages:
        tokens = telling_tokens(passage.text, passage.language)
        said.append([sys.intern(token.norm) for token in tokens])  # one string a word, not one an occurrence
        spelt.append(gram_bag(tokens, passage.language))
        about.append(about_of(passage, topics))
    return said, spelt, tuple(about)


def _by_topic(about: Sequence[About]) -> "dict[tuple[str, str], NDArray[np.int64]]":
    """The passages that name a topic (instrument empty) or its instrument; too wide ones left out."""
    import numpy as np

    rows: dict[tuple[str, str], list[int]] = {}
    for at, each in enumerate(about):
        for key in keys(each.named):
            rows.setdefault(key, []).append(at)
    most = TOO_WIDE * len(about) if len(about) >= _ENOUGH else len(about)
    return {key: np.array(found, dtype=np.int64) for key, found in rows.items() if len(found) <= most}


def _span(passages: Sequence[Passage], side: Side) -> tuple[int, int]:
    """The first and last (exclusive) of a side's passages, which stand together in the order of sources."""
    rows = [at for at, passage in enumerate(passages) if passage.source.startswith(f"{side.folder}/")]
    return (rows[0], rows[-1] + 1) if rows else (0, 0)
