"""Counterparts: passages of the other side on a position's topic, by its instrument or none."""

from letterdiff.findings.evidence import Evidence
from letterdiff.model import Passage, Position, Side, SlotName


def counterparts(position: Position, other: Side, evidence: Evidence) -> tuple[Passage, ...]:
    """Passages of the other side that name the same topic, by the same instrument or none."""
    instrument = position.slot(SlotName.INSTRUMENT)
    key = (position.topic, instrument.value if instrument else "", other)
    if key not in evidence.met:
        evidence.met[key] = tuple(
            passage
            for passage in evidence.side(other)
            if (theirs := evidence.position(passage, position.topic)) and same_instrument(position, theirs)
        )
    return evidence.met[key]


def same_instrument(ours: Position, theirs: Position) -> bool:
    """Whether both name one instrument, or one of them names none."""
    names = [slot.value for each in (ours, theirs) if (slot := each.slot(SlotName.INSTRUMENT))]
    return len(names) < 2 or names[0] == names[1]
