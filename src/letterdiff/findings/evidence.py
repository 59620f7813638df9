"""Evidence: all that is judged, gathered by those who read files, pair and take positions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from letterdiff.model import Pair, Passage, People, Position, Problem, Reading, Side, Topic
from letterdiff.stance.positions import positions_of

OtherNames = Callable[[Passage], tuple[str, ...]]
"""The names by which a passage's source speaks of itself, besides its holder's."""
Nearest = Callable[[Passage, int], Sequence[tuple[str, float]]]
"""The passages of the other side nearest to one, best first: id and score; at most so many."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Passages of both sides, their pairs and positions (by passage id), and what was and was not read.

    `left_out` counts the pairs that pairing kept back, since a passage had nearer ones. `met` keeps what
    `counterparts` has found by topic, instrument and side, since many passages ask for the same.
    """

    letters: tuple[Passage, ...]
    statements: tuple[Passage, ...]
    pairs: tuple[Pair, ...]
    positions: Mapping[str, tuple[Position, ...]]
    topics: tuple[Topic, ...]
    readings: tuple[Reading, ...]
    problems: tuple[Problem, ...] = ()
    people: People = field(default=People())
    left_out: int = 0
    nearest: Nearest = field(default=lambda passage, k: ())
    met: dict[tuple[str, str, Side], tuple[Passage, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def learned(self) -> frozenset[str]:
        """The names of the topics that nobody wrote down."""
        return frozenset(topic.name for topic in self.topics if topic.learned)

    def written(self) -> "Evidence":
        """The evidence without the topics that nobody wrote down: silence is not told by them."""
        learned = self.learned
        if not learned:
            return self
        kept = {
            id_: tuple(position for position in positions if position.topic not in learned)
            for id_, positions in self.positions.items()
        }
        topics = tuple(topic for topic in self.topics if not topic.learned)
        return replace(self, topics=topics, positions={id_: own for id_, own in kept.items() if own})

    def position(self, passage: Passage, topic: str) -> Position | None:
        """The passage's position on a topic, if it has one."""
        found = self.positions.get(passage.id, ())
        return next((position for position in found if position.topic == topic), None)

    def side(self, side: Side) -> tuple[Passage, ...]:
        """The passages of one side."""
        return self.letters if side is Side.LETTER else self.statements


def positions_by_passage(
    passages: Sequence[Passage], topics: Sequence[Topic], names: OtherNames = lambda _: ()
) -> dict[str, tuple[Position, ...]]:
    """The positions of every passage, by its id; passages that name no topic are left out."""
    found = (
        (passage.id, positions_of(passage, topics, passage.holder, names(passage))) for passage in passages
    )
    return {id_: positions for id_, positions in found if positions}
