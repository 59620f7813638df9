"""What words around a topic do to a stance: they keep it, turn it, or leave it unclear."""

from enum import Enum

from letterdiff.model import Stance


class Polarity(Enum):
    """What the words between do to the stance."""

    KEPT = "kept"
    TURNED = "turned"
    BLURRED = "blurred"


_TURNED_STANCE = {
    Stance.ASKS_FOR: Stance.OPPOSES,
    Stance.SUPPORTS: Stance.OPPOSES,
    Stance.OPPOSES: Stance.SUPPORTS,
}
"""A denial turned around asserts nothing: it falls to a mention, as does all that is not named here."""


def joined(first: Polarity, second: Polarity) -> Polarity:
    """Two polarities one after the other: two turns keep the stance, what is blurred stays so."""
    if Polarity.BLURRED in (first, second):
        return Polarity.BLURRED
    return Polarity.KEPT if first is second else Polarity.TURNED


def turned(stance: Stance) -> Stance:
    """The stance turned around."""
    return _TURNED_STANCE.get(stance, Stance.MENTIONS)
