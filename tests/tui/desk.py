"""A desk made by hand, with a frozen clock, for the reading room's tests."""

from collections.abc import Mapping
from pathlib import Path

from letterdiff.model import Comparison, Decision, Finding, Problem, Verdict
from letterdiff_tui.desk import DeskError, OnProgress, Progress

WHEN = "2025-11-08T14:03:00Z"


class HandDesk:
    """Gives out `saved`, then `now`; counts what it is asked for."""

    name = "example"

    def __init__(self, saved: Comparison | None, now: Comparison | None = None) -> None:
        self.saved, self.now = saved, now or saved
        self.given: dict[str, Verdict] = {}
        self.print, self.refreshed, self.broken = "1", 0, ""
        self.fault: Problem | None = None
        self.folder = Path("library")
        self.dropped = self.endless = self.ended = False

    def comparison(self) -> Comparison | None:
        return self.saved

    def verdicts(self) -> Mapping[str, Verdict]:
        return dict(self.given)

    def verdicts_changed(self) -> bool:
        return self.dropped

    def faults(self) -> tuple[Problem, ...]:
        return ()

    def decide(self, finding: Finding, decision: Decision, why: str) -> Verdict:
        if self.broken:
            raise DeskError(self.broken)
        verdict = Verdict(finding.id, finding.relation, decision, why, "reviewer", WHEN)
        self.given[finding.id] = verdict
        return verdict

    def fingerprint(self) -> str:
        return self.print

    def refresh(self, on_progress: OnProgress) -> Comparison:
        if self.fault:
            raise DeskError(f"{self.fault.name}: {self.fault.reason}", self.fault)
        if self.broken or self.now is None:
            raise DeskError(self.broken or "nothing to compare")
        try:
            on_progress(Progress(1, 2, "reading files"))
            while self.endless:
                on_progress(Progress(1, 0, "reading files"))
        finally:
            self.ended = True
        self.refreshed += 1
        return self.now

    def path_of(self, source: str) -> Path:
        return self.folder / source
