"""Whether a position's sentence is understood to its last word.

What follows from a misread sentence must not be said in the gravest words. So a sentence is not searched here
for what could turn it: it is held, from its first word to its last, against the few shapes that say plainly
who asks for, or is against, what, and for whom. Whatever else stands in it makes it unclear.
"""

from letterdiff.model import Passage, Stance
from letterdiff.stance.clear import english, japanese
from letterdiff.stance.clear.shape import Shape
from letterdiff.stance.clear.surroundings import stands_alone
from letterdiff.stance.slots.said import Said

LONGEST = 400
"""Characters beyond which no sentence is plain."""


def is_clear(passage: Passage, said: Said, stance: Stance, beneficiary: tuple[int, int] | None) -> bool:
    """Whether the sentence is plain, says this stance, and names this beneficiary (a span of it) whole."""
    if not stance.sign or said.cue is None or not said.mention.term or len(said.sentence.text) > LONGEST:
        return False
    shape = _shape(said)
    if shape is None or shape.sign != stance.sign or shape.beneficiary != beneficiary:
        return False
    return stands_alone(passage, said.sentence)


def _shape(said: Said) -> Shape | None:
    tag = said.sentence.language.partition("-")[0]
    reader = {"en": english.shape, "ja": japanese.shape}.get(tag)
    return reader(said.sentence.text, said.start, said.end, said.holder) if reader else None
