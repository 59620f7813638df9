"""Topics proposed from a library's own words, with where they stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from letterdiff.model import Passage, Side, Topic
from letterdiff.pipeline.passages import passages_of
from letterdiff.pipeline.read import Read
from letterdiff.topics import learn
from letterdiff.topics.mentions import named

_TELLING = 60
"""Characters from which a passage says something of a topic, and does not only name it."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A topic, and the passages of each side that name it."""

    topic: Topic
    passages: Mapping[Side, tuple[Passage, ...]]

    @property
    def example(self) -> Passage:
        """The shortest that tells something, of the letters, else of the statements; the first of equals."""
        some = next(filter(None, (self.passages[side] for side in Side)))
        return min(some, key=lambda one: (len(one.text) < _TELLING, len(one.text)))

    def files(self, side: Side) -> int:
        """In how many sources of a side it stands."""
        return len({passage.source for passage in self.passages[side]})


def proposed(read: Read, topics: Sequence[Topic]) -> tuple[Proposed, ...]:
    """Topics that nobody wrote down, the best first: none of the user's `topics`, nor who speaks."""
    sides = {side: passages_of(read, read.side(side)) for side in Side}
    every = learn(sides[Side.LETTER], sides[Side.STATEMENT], topics)
    speakers = {p.holder.casefold() for passages in sides.values() for p in passages}
    found = tuple(each for each in every if each.name.casefold() not in speakers)
    names: dict[str, dict[Side, list[Passage]]] = {each.name: {side: [] for side in Side} for each in found}
    for side, passages in sides.items():
        for passage in passages:
            for name in {mention.topic for mention in named(passage.text, found, passage.language)}:
                names[name][side].append(passage)
    placed = (Proposed(each, {side: tuple(at) for side, at in names[each.name].items()}) for each in found)
    return tuple(each for each in placed if any(each.passages.values()))
