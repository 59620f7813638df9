"""Problems: what went wrong with one file, as data that is shown beside the sources, never a crash."""

from dataclasses import dataclass
from enum import StrEnum


class Gravity(StrEnum):
    """How much a problem costs."""

    BROKEN = "broken"
    """The file could not be used at all."""
    CUT = "cut"
    """Part of the file was not read; coverage says so."""
    NOTE = "note"
    """The file was read; the reader should know something about it."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One line for a person: the file, the reason, the next step. All three are clean text."""

    name: str
    reason: str
    next_step: str = ""
    gravity: Gravity = Gravity.BROKEN
