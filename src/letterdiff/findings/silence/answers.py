"""What public passages of the letter's own holder answer a position, and by whom else it is named."""

from collections.abc import Sequence
from typing import NamedTuple

from letterdiff.findings.evidence import Evidence
from letterdiff.findings.silence.counterparts import counterparts
from letterdiff.findings.silence.named import heading_naming, topic_called
from letterdiff.findings.silence.near import Near
from letterdiff.findings.silence.other_side import OtherSide
from letterdiff.model import Passage, Position, Side, SlotName
from letterdiff.stance.cues.kind import CueKind, kind_of


class Answers(NamedTuple):
    """The evidence, and the public side, in which answers are looked for."""

    evidence: Evidence
    other: OtherSide

    def sided(self, passage: Passage, position: Position, *, by_name: bool = False) -> bool:
        """Whether a public passage takes a side on the topic, by the same instrument or none.

        `by_name`: by an instrument that both name.
        """
        found = (self.evidence.position(each, position.topic) for each in self._met(passage, position, False))
        sides = [theirs for theirs in found if theirs and theirs.stance.sign]
        if by_name:
            sides = [each for each in sides if each.slot(SlotName.INSTRUMENT)]
            return bool(sides and position.slot(SlotName.INSTRUMENT))
        return bool(sides)

    def reason(self, passage: Passage, position: Position) -> str:
        """What the letter does, and how far public passages go along."""
        if not position.topic:
            # to delete a line is no stand against its matter
            ordered = kind_of(position.rule) is CueKind.ITEM
            does = "asks for something" if position.stance.sign > 0 or ordered else "takes a side"
            return f"the letter {does} here; no public passage was found to say it"
        own = [each for each in self.evidence.statements if not self.other.of_another(each, passage)]
        named = any(self.evidence.position(each, position.topic) for each in own)
        same = bool(self._met(passage, position, False))
        how = "takes a position on it" if same else "names it by this instrument" if named else "names it"
        whose = f" of {passage.holder}" if self._met(passage, position, True) else ""
        topic = topic_called(position.topic, self.evidence.topics)
        headed = not (same or named) and any(heading_naming(each, topic) for each in own)
        above = ", but one stands under a heading that does" if headed else ""
        return f"the letter {position.stance.value} {position.topic}; no public passage{whose} {how}{above}"

    def wider(self, passage: Passage, position: Position) -> tuple[str, ...]:
        """On which topic of the passage a public passage takes a side, where the ask has no topic itself."""
        known = () if position.topic else self.evidence.positions.get(passage.id, ())
        sided = (each.topic for each in known if each.stance.sign and self.sided(passage, each))
        return tuple(f"a public passage takes a side on {topic}, in other words" for topic in sided)[:1]

    def named_by(self, passage: Passage, position: Position, near: Sequence[Near]) -> tuple[str, ...]:
        """Who else names in public what the letter asks, in words; nothing where nobody does."""
        saying = [each.passage for each in near if each.another and each.has]
        others = self._met(passage, position, True) if position.topic else []
        names = dict.fromkeys(each.holder for each in (*others, *saying))
        return (f"named by others: {', '.join(names)}",) if names else ()

    def _met(self, passage: Passage, position: Position, another: bool) -> list[Passage]:
        """The public passages on a topic, by its instrument or none, that are another's, or are not."""
        met = counterparts(position, Side.STATEMENT, self.evidence)
        return [each for each in met if self.other.of_another(each, passage) is another]
