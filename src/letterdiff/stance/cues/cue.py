"""Cues: the words of a sentence that say what it does with what they govern."""

from dataclasses import dataclass
from enum import Enum

from letterdiff.model import Stance
from letterdiff.stance.cues.kind import CueKind


class Reach(Enum):
    """Where the words stand that a cue governs."""

    AHEAD = "ahead"
    BEHIND = "behind"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Cue:
    """Characters `start` to `end` (exclusive) of a sentence, and the stance they set.

    `subject` is the span of the one who holds the stance, None where nobody is named; `negated` says that a
    negation is part of the cue; `inverted` that the subject of its verb stands behind it; `said` is what a
    reader is told of the cue where that is more than its kind says.
    """

    stance: Stance
    start: int
    end: int
    kind: CueKind
    reach: Reach = Reach.AHEAD
    subject: tuple[int, int] | None = None
    negated: bool = False
    inverted: bool = False
    said: str = ""

    @property
    def rule(self) -> str:
        """The rule that found it, in words a reader sees."""
        return self.said or self.kind.value
