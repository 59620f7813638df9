"""Progress events: what a run is doing, for whoever shows it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Step(StrEnum):
    """The steps of a run, in their order, in words that can be shown."""

    OPEN = "opening archives"
    READ = "reading files"
    PAIR = "pairing passages"
    FIND = "judging pairs"
    CHECK = "checking quotes"
    DRAW = "drawing passages"


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` units of a step are done; `name` is the file that was just finished, if any."""

    step: Step
    done: int
    total: int
    name: str = ""


OnEvent = Callable[[Progress], None]


def silent(event: Progress) -> None:
    """An OnEvent that shows nothing."""
