"""The desk: all that the reading room asks of the world, and nothing else.

Tests lay a comparison made by hand on it; `library_desk` fills it from a library.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from letterdiff.model import Comparison, Decision, Finding, Problem, Verdict


class DeskError(Exception):
    """What could not be done, in one line for a person: the file, the reason, the next step; also as data."""

    def __init__(self, words: str, problem: Problem | None = None) -> None:
        super().__init__(words)
        self.problem = problem or Problem("", words)


class DeskBusy(DeskError):
    """Another run is at work on the same library; the same may be tried again soon."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a comparison is: `done` of `total` steps (0 where not known), and what is being done."""

    done: int
    total: int
    what: str


OnProgress = Callable[[Progress], None]


class Desk(Protocol):
    """What lies before the reader. Every method may be slow and is called outside of the screen's thread."""

    @property
    def name(self) -> str:
        """What the library is called."""

    def comparison(self) -> Comparison | None:
        """The saved comparison, or None where there is none yet; DeskError where it cannot be read."""

    def verdicts(self) -> Mapping[str, Verdict]:
        """The verdict that counts for each finding, by the finding's id."""

    def verdicts_changed(self) -> bool:
        """Whether there are other verdicts than when they were last asked for."""

    def faults(self) -> tuple[Problem, ...]:
        """What is wrong beside the comparison: files that should be verdicts and are none."""

    def decide(self, finding: Finding, decision: Decision, why: str) -> Verdict:
        """The verdict, once it is written; DeskError where it could not be."""

    def fingerprint(self) -> str:
        """A text that changes when a file of the library does."""

    def refresh(self, on_progress: OnProgress) -> Comparison:
        """A new comparison of the files as they are now, saved; DeskError where it cannot be done."""

    def path_of(self, source: str) -> Path:
        """The file of the source with this name."""
