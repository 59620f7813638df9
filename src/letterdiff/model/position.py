"""Positions: what a passage does with a topic, and the words that say so."""

from dataclasses import dataclass
from enum import StrEnum


class Stance(StrEnum):
    """What a passage does with a topic."""

    ASKS_FOR = "asks for"
    SUPPORTS = "supports"
    OPPOSES = "opposes"
    DENIES = "denies"
    CONDITIONS = "conditions"
    MENTIONS = "mentions"

    @property
    def sign(self) -> int:
        """+1 for the stances in favour, -1 for those against, 0 for the rest."""
        return {Stance.ASKS_FOR: 1, Stance.SUPPORTS: 1, Stance.OPPOSES: -1, Stance.DENIES: -1}.get(self, 0)


class SlotName(StrEnum):
    """The questions a scope card asks of both sides: five, and that for an amount where one side says one."""

    HOLDER = "holder"
    INSTRUMENT = "instrument"
    BENEFICIARY = "beneficiary"
    AMOUNT = "amount"
    CONDITION = "condition"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` (exclusive) of the passage's document, and that slice of its text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Slot:
    """One answer: a normal form to compare by, and the span that says it.

    `span` is None where the answer comes from the source's metadata (a holder from its author), which views
    must show as such. `measure` is the exact amount or time that the words stand for, as `text.quantities`
    and `text.periods` write it; empty where they leave it open.
    """

    name: SlotName
    value: str
    span: Span | None = None
    measure: str = ""


@dataclass(frozen=True, slots=True)
class Position:
    """A passage's position on one topic: stance, slots that are said, and the cues that set the stance.

    `clear` says that the sentence was understood to its last word: the stance is its own, nothing in it
    narrows, supposes, reports or turns it. The gravest relations are said of clear positions only.
    """

    passage: str
    topic: str
    stance: Stance
    cues: tuple[Span, ...]
    slots: tuple[Slot, ...] = ()
    rule: str = ""
    clear: bool = False

    def slot(self, name: SlotName) -> Slot | None:
        """The answer to one question, or None where the passage does not say."""
        return next((slot for slot in self.slots if slot.name is name), None)
