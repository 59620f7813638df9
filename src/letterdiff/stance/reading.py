"""Readings: one mention as one cue governs it, and which of a passage's readings stands for its topic."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from letterdiff.model import Position, Stance
from letterdiff.stance.slots.said import Said

_STRENGTH = (
    Stance.ASKS_FOR,
    Stance.DENIES,
    Stance.OPPOSES,
    Stance.SUPPORTS,
    Stance.CONDITIONS,
    Stance.MENTIONS,
)
"""Strongest first: which stance stands for a passage that takes several on one topic."""
_OF_OTHERS = ("'", "said to be", "an order")
"""How the rules begin whose cue tells what others should do: 'companies *should* pay'."""
_OTHER_SIDE = " takes the other side"


@dataclass(frozen=True, slots=True)
class Reading:
    """One mention as one cue governs it."""

    said: Said
    stance: Stance
    rule: str

    def rank(self) -> tuple[int, bool, int, int]:
        """Stronger stance first, then one with a cue, then a named instrument, then the earlier one."""
        named = 0 if self.said.mention.instrument else 1
        return _STRENGTH.index(self.stance), not self.said.cue, named, self.said.mention.start

    def cue_text(self) -> str:
        """The words of its cue; empty where it has none."""
        cue = self.said.cue
        return self.said.sentence.text[cue.start : cue.end] if cue else ""

    def of_others(self) -> bool:
        """Whether nobody holds the stance in words: it says what others should do."""
        return (
            self.said.cue is not None and self.said.cue.subject is None and self.rule.startswith(_OF_OTHERS)
        )


def foremost(readings: Sequence[Reading]) -> Reading:
    """The reading that stands for them all; where they take both sides, its rule says so.

    A 'should' of others does not outweigh what 'we' are against: 'We do not want X. Companies should fund X.'
    """
    first = min(readings, key=Reading.rank)
    refused = [each for each in readings if each.stance.sign < 0 and not each.of_others()]
    if first.stance.sign > 0 and first.of_others() and refused:
        first = min(refused, key=Reading.rank)
    contrary = [each for each in readings if each.stance.sign * first.stance.sign < 0]
    if not contrary:
        return first
    against = min(contrary, key=Reading.rank).cue_text()
    return replace(first, rule=f"{first.rule}; “{against}”{_OTHER_SIDE}")


def both_sides(position: Position) -> bool:
    """Whether the position's passage takes the other side as well, in another place."""
    return position.rule.endswith(_OTHER_SIDE)
