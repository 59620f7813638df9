"""Checks: whether a quote stands in its file, and what two engines say of it."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """What a check of one quote found, from best to worst; docs/method.md says what each means."""

    VERIFIED = "VERIFIED"
    VERIFIED_TEXT = "VERIFIED-TEXT"
    SPACING_DIFFERS = "SPACING-DIFFERS"
    ONE_ENGINE = "ONE-ENGINE"
    HIDDEN = "HIDDEN"
    SHOWN_TEXT_ALTERED = "SHOWN-TEXT-ALTERED"
    SOURCE_CHANGED = "SOURCE-CHANGED"
    NOT_FOUND = "NOT-FOUND"
    SOURCE_MISSING = "SOURCE-MISSING"

    @property
    def holds(self) -> bool:
        """Whether the quote stands in the file: shown plain, or marked."""
        return self in (State.VERIFIED, State.VERIFIED_TEXT, State.SPACING_DIFFERS, State.ONE_ENGINE)

    @property
    def plain(self) -> bool:
        """Whether the quote may be shown without a mark."""
        return self in (State.VERIFIED, State.VERIFIED_TEXT)


@dataclass(frozen=True, slots=True)
class Check:
    """The state of one passage's quote, and that of the context shown around it, each with a note.

    `fragment` is what opens the published page at the quote and at no other words (`#:~:text=…`), where the
    source is a page of the web and there is such a fragment.
    """

    passage: str
    state: State
    note: str = ""
    context: State = State.VERIFIED
    context_note: str = ""
    fragment: str = ""

    @property
    def holds(self) -> bool:
        """Whether both the quote and its context stand in the file."""
        return self.state.holds and self.context.holds

    @property
    def plain(self) -> bool:
        """Whether both may be shown without a mark."""
        return self.state.plain and self.context.plain
