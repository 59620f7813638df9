"""Readings: one mention as one cue governs it, and which of a passage's readings stands for its topic."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from letterdiff.model import Position, Stance
from letterdiff.stance.cues.kind import MODALS, SAID_TO_BE, CueKind
from letterdiff.stance.slots.said import Said
from letterdiff.stance.tense import ended, is_over, is_past, speaks_of_now
from letterdiff.stance.weak.reported import OTHERS_WORDS

_STRENGTH = (
    Stance.ASKS_FOR,
    Stance.DENIES,
    Stance.OPPOSES,
    Stance.SUPPORTS,
    Stance.CONDITIONS,
    Stance.MENTIONS,
)
"""Strongest first: which stance stands for a passage that takes several on one topic."""
_OF_OTHERS = (*MODALS.values(), CueKind.WILL_BE_NO, *SAID_TO_BE, CueKind.ORDER)
"""Kinds of cues that tell what others should do: 'companies *should* pay'."""
_OTHER_SIDE = " takes the other side"
_BUT = ", but "


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

    def is_past(self) -> bool:
        """Whether it is a stance told in the past tense."""
        cue = self.said.cue
        return cue is not None and self.stance.sign != 0 and is_past(self.said.sentence, cue)

    def is_left(self, text: str) -> bool:
        """Whether the passage goes on to say how things are now, or that the stance ended."""
        sentence, cue = self.said.sentence, self.said.cue
        if cue is None:
            return False
        if ended(sentence.text[cue.end :]):
            return True
        return is_over(sentence, cue) or speaks_of_now(text[sentence.start + cue.end :])

    def of_others(self) -> bool:
        """Whether nobody holds the stance in words: it says what others should do."""
        cue = self.said.cue
        return cue is not None and cue.subject is None and cue.kind in _OF_OTHERS


def foremost(readings: Sequence[Reading], text: str) -> Reading:
    """The reading that stands for them all; where they take both sides, its rule says so.

    A 'should' of others does not outweigh what 'we' are against: 'We do not want X. Companies should fund X.'
    """
    readings = _present(readings, text)
    first = min(readings, key=Reading.rank)
    refused = [each for each in readings if each.stance.sign < 0 and not each.of_others()]
    if first.stance.sign > 0 and first.of_others() and refused:
        first = min(refused, key=Reading.rank)
    contrary = [each for each in readings if each.stance.sign * first.stance.sign < 0]
    if not contrary:
        return first
    against = min(contrary, key=Reading.rank).cue_text()
    return replace(first, rule=f"{first.rule}; “{against}”{_OTHER_SIDE}")


def _present(readings: Sequence[Reading], text: str) -> list[Reading]:
    """What is held now where the passage says so; a stance of the past alone falls to a mention where the
    words behind it speak of now and were not understood."""
    past = [each for each in readings if each.is_past()]
    now = [each for each in readings if each.stance.sign and not each.is_past() and not each.of_others()]
    if past and now:
        return [each for each in readings if not each.is_past()]
    return [_given_up(each) if each.is_past() and each.is_left(text) else each for each in readings]


def _given_up(reading: Reading) -> Reading:
    return replace(reading, stance=Stance.MENTIONS, rule=unsure(reading.rule, "told of another time"))


def both_sides(position: Position) -> bool:
    """Whether the position's passage takes the other side as well, in another place."""
    return position.rule.endswith(_OTHER_SIDE)


def unsure(rule: str, why: str) -> str:
    """The name of a rule whose cue sets no stance after all, with the reason."""
    return f"{rule}{_BUT}{why}"


def why_unsure(rule: str) -> str:
    """Why the cue behind a position's rule sets no stance; empty where it does, or where there is none."""
    return rule.partition(_BUT)[2]


def in_others_words(rule: str) -> bool:
    """Whether the cue behind a position's rule stands in somebody else's words."""
    return why_unsure(rule) in OTHERS_WORDS
