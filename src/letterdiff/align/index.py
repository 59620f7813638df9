"""The library's passages, ready to be asked: which is nearest to a text, and how near in words."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from letterdiff.align.about import About, about_of
from letterdiff.align.features import telling_tokens, word_key, word_keys
from letterdiff.align.found import Known, found
from letterdiff.align.leads import lead_of
from letterdiff.align.shelf import Shelf
from letterdiff.model import Passage, Side, Topic
from letterdiff.topics.mentions import Mention, keys, named

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from letterdiff.align.rarity import Weights
    from letterdiff.align.scale import Scale

TOO_WIDE = 0.35
"""Share of a library's passages above which a topic's instrument tells nothing and counts nothing."""
RARE = 0.4
"""How rare, from 0 to 1, a word must be to be called so."""
_ENOUGH = 40


@dataclass(frozen=True, slots=True)
class Index:
    """Passages of a library, a shelf a side, their weights counted over both. Made by `build`.

    `led` has the statement passages that something leads to, with the words of what does.
    """

    topics: tuple[Topic, ...]
    shelves: Mapping[Side, Shelf]
    led: Shelf
    _about: Mapping[str, About]
    _weights: "Weights"
    _rare: dict[str, dict[str, float]] = field(default_factory=dict)

    def about(self, passage: Passage) -> About:
        """What the passage names and whether it is prose, found anew where it is not in the index."""
        return self._about.get(passage.id) or about_of(passage, self.topics)

    def rare(self, passage: Passage) -> dict[str, float]:
        """The passage's words that few others have, by their folded form, and how rare each is (0 to 1)."""
        if passage.id not in self._rare:
            tokens = telling_tokens(passage.text, passage.language)
            norms = {word_key(token.norm): token.norm for token in tokens}
            keys = word_keys(norms.values())
            found = zip(keys.tolist(), self._weights.of(keys).tolist(), strict=True)
            self._rare[passage.id] = {norms[key]: weight for key, weight in found if weight >= RARE}
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


def build(passages: Sequence[Passage], topics: Sequence[Topic], known: Known | None = None) -> Index:
    """The index of these passages, of both sides where there are both: rarity is counted over all of them.

    `known` gives what is found in one side's passages, where it may be known already.
    """
    from letterdiff.align.held import in_order, numbers_of_sources
    from letterdiff.align.scale import scale_of

    held = {side: in_order(passages, side) for side in Side}
    each = {side: known(held[side], side, topics) if known else found(held[side], topics) for side in Side}
    counted = {side: each[side].counts for side in Side}
    about = {side: tuple(map(About, each[side].named, counted[side].prose.tolist())) for side in Side}
    scale = scale_of([(counted[side], numbers_of_sources(held[side])) for side in Side])
    by_topic = _by_topic(about)
    shelves = {
        side: Shelf(held[side], *scale.scored(counts), about[side], counts.prose, by_topic[side])
        for side, counts in counted.items()
    }
    by_id = {p.id: a for side in Side for p, a in zip(held[side], about[side], strict=True)}
    led = _led(held[Side.STATEMENT], scale, topics)
    return Index(tuple(topics), shelves, led, by_id, scale.words)


def _led(statements: Sequence[Passage], scale: "Scale", topics: Sequence[Topic]) -> Shelf:
    """The statement passages that something leads to, each a row that has the words of what does."""
    from letterdiff.align.held import counts

    found = [(passage, lead) for passage in statements if (lead := lead_of(passage))]
    leads = [lead for _, lead in found]
    counted = counts(leads)
    about = tuple(About(named(lead.text, topics, lead.language), bool(lead.text)) for lead in leads)
    by_topic = _by_topic({Side.STATEMENT: about, Side.LETTER: ()})[Side.STATEMENT]
    passages = tuple(passage for passage, _ in found)
    return Shelf(passages, *scale.scored(counted), about, counted.prose, by_topic)


def _by_topic(
    about: Mapping[Side, Sequence[About]],
) -> "dict[Side, dict[tuple[str, str], NDArray[np.int64]]]":
    """Each side's rows that name a topic (instrument empty) or its instrument; too wide ones left out."""
    import numpy as np

    rows: dict[tuple[str, str], dict[Side, list[int]]] = {}
    for side, of_side in about.items():
        for at, each in enumerate(of_side):
            for key in keys(each.named):
                rows.setdefault(key, {one: [] for one in Side})[side].append(at)
    size = sum(map(len, about.values()))
    most = TOO_WIDE * size if size >= _ENOUGH else size
    kept = {key: found for key, found in rows.items() if sum(map(len, found.values())) <= most}
    return {
        side: {key: np.array(found[side], dtype=np.int64) for key, found in kept.items()} for side in Side
    }
