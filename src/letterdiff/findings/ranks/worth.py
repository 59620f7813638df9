"""What a finding is worth a reader's time: how outright it asks, how specific it is, how sure."""

from collections.abc import Callable, Iterator
from functools import cached_property

from letterdiff.findings.asks.reading import ask_of
from letterdiff.findings.dates import days_between
from letterdiff.findings.ranks.specifics import MOST, specifics
from letterdiff.model import Finding, Passage, Position, Relation, Stance
from letterdiff.stance.cues.kind import CueKind, kind_of
from letterdiff.stance.phrases import normal

FAR_APART = 100_000
"""Days between two passages of which one has no date."""
_OUTRIGHT = (
    CueKind.ASKING,
    CueKind.OPPOSITION,
    CueKind.OUR_REQUEST,
    CueKind.OUR_OPPOSITION,
    CueKind.ORDER,
)
"""Kinds of cues by which somebody asks, or opposes, in so many words."""
_OPENS_LIST = (":", "：")
Asks = Callable[[Passage], Position | None]
"""What a passage asks, whatever the topic."""


class Worth:
    """What the order counts of one finding."""

    def __init__(self, finding: Finding, asks: Asks = ask_of) -> None:
        self.finding = finding
        self.asks = asks

    @cached_property
    def letter_position(self) -> Position | None:
        """The letter's position; where the finding rests on no topic, what its passage asks."""
        return self._position(self.finding.letter_position, self.finding.letter)

    @cached_property
    def statement_position(self) -> Position | None:
        """The statement's position, likewise."""
        return self._position(self.finding.statement_position, self.finding.statement)

    def _position(self, own: Position | None, passage: Passage | None) -> Position | None:
        return self.asks(passage) if own is None and passage and not self.finding.topic else own

    @property
    def positions(self) -> tuple[Position, ...]:
        """The finding's positions, the letter's first."""
        return tuple(each for each in (self.letter_position, self.statement_position) if each)

    @cached_property
    def named(self) -> tuple[str, ...]:
        """What its passages name that is specific, at most MOST."""
        found: dict[str, str] = {}
        letter, statement = self.finding.letter, self.finding.statement
        for passage, position in (
            (letter, self.letter_position),
            (statement, self.statement_position),
        ):
            if passage:
                for name in specifics(passage, position):
                    found.setdefault(normal(name), name)
        return tuple(found.values())[:MOST]

    @property
    def opposite(self) -> bool:
        """Whether two stances on one topic are of opposite sign."""
        found = (self.finding.letter_position, self.finding.statement_position)
        signs = [each.stance.sign for each in found if each]
        return bool(self.finding.topic) and len(signs) == 2 and signs[0] * signs[1] < 0

    @cached_property
    def sided(self) -> int:
        """How many of its passages take a side; to favour what the other one only names is none."""
        ours, theirs = (
            each.stance.sign if each else 0 for each in (self.letter_position, self.statement_position)
        )
        if self.finding.relation is Relation.RELATED and not ours and theirs > 0:
            return 0
        return bool(ours) + bool(theirs)

    @cached_property
    def outright(self) -> bool:
        """Whether somebody asks, opposes or denies in so many words."""
        return any(map(_is_outright, self.positions))

    @property
    def asks_here(self) -> bool:
        """Whether the letter takes a side on what the finding is about."""
        ours = self.finding.letter_position
        return ours is not None and ours.stance.sign != 0

    @property
    def doubtful(self) -> bool:
        """Whether the other side may say it after all, or its passage only opens a list."""
        search = self.finding.search
        perhaps = search is not None and any(each.perhaps for each in search.nearest)
        return perhaps or any(each.text.rstrip().endswith(_OPENS_LIST) for each in self.finding.passages())

    @property
    def guessed(self) -> bool:
        """Whether some of what one side asks may stand on the other, and no more is known of the two."""
        return self.finding.pair is not None and self.finding.pair.perhaps

    @cached_property
    def level(self) -> int:
        """0 for a stance on something specific, 1 for any stance, 2 for something specific, 3 for neither.

        One more where it is doubtful, two where it is guessed.
        """
        return (0 if self.sided else 2) + (not self.specific) + self.doubtful + 2 * self.guessed

    @property
    def specific(self) -> bool:
        """Whether it is on a topic, or names something."""
        return bool(self.finding.topic or self.named)

    @property
    def days(self) -> int:
        """Days between its two passages."""
        found = self.finding
        if found.letter is None or found.statement is None:
            return FAR_APART
        days = days_between(found.letter.date, found.statement.date)
        return FAR_APART if days is None else days

    def grounds(self) -> Iterator[str]:
        """All that counts, in words."""
        if self.opposite:
            yield "the two take opposite sides"
        yield from self._stances()
        if self.finding.topic:
            learned = self.finding.learned
            yield "it is on a phrase that both sides use" if learned else "it is on a topic of yours"
        if self.named:
            yield f"it names {', '.join(self.named)}"
        if self.guessed:
            yield "held back, since the two may be about different things"
        elif self.doubtful:
            yield "held back, since it may be said on the other side in other words, or only opens a list"
        if self.days < FAR_APART:
            yield f"{self.days} days are between the two" if self.days != 1 else "a day is between the two"

    def _stances(self) -> Iterator[str]:
        """What each side does, where that is more than to name something."""
        sides = (("letter", self.finding.letter), ("statement", self.finding.statement))
        whose = {passage.id: side for side, passage in reversed(sides) if passage}
        for position in self.positions:
            if position.stance.sign:
                how = " in so many words" if _is_outright(position) else ""
                does = position.stance.value.removesuffix(" for")
                yield f"the {whose.get(position.passage, 'letter')} {does}{how}"


def _is_outright(position: Position) -> bool:
    if position.stance is Stance.DENIES:
        return True
    return position.stance.sign != 0 and kind_of(position.rule) in _OUTRIGHT
