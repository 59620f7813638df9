"""The desk over a real library: it reads, compares, saves and writes verdicts through the engine's doors."""

import getpass
import os
from collections.abc import Callable, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from letterdiff.library.errors import Busy, CannotWrite, LibraryError, NotCompared
from letterdiff.library.reviews import FOLDER
from letterdiff.model import Comparison, Decision, Finding, Gravity, Problem, Verdict
from letterdiff.views import gone
from letterdiff_tui.desk import DeskBusy, DeskError, OnProgress, Progress

if TYPE_CHECKING:
    from collections.abc import Iterator

    from letterdiff.library import Library
    from letterdiff.pipeline.events import Progress as Event


def reviewer() -> str:
    """Who gives the verdicts: `LETTERDIFF_USER`, else the user of this machine; empty where nobody says."""
    named = os.environ.get("LETTERDIFF_USER", "")
    try:
        return named or getpass.getuser()
    except (OSError, KeyError, ImportError):  # no account has this number; Windows without a name
        return ""


def now() -> datetime:
    """The time in UTC."""
    return datetime.now(UTC)


@contextmanager
def _errors() -> "Iterator[None]":
    """Turn the library's failures into the desk's."""
    try:
        yield
    except Busy as error:
        raise DeskBusy(str(error), error.problem) from error
    except LibraryError as error:
        raise DeskError(str(error), error.problem) from error


class LibraryDesk:
    """A library on disk. Files of the reader's are only added to; what is derived is saved anew."""

    def __init__(self, library: "Library", clock: Callable[[], datetime] = now) -> None:
        self._library, self._clock = library, clock
        self._saved: Comparison | None = None
        self._listed: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """The library's folder."""
        return self._library.root.name

    def comparison(self) -> Comparison | None:
        """The saved comparison, or None where there is none."""
        try:
            with _errors():
                self._saved = self._library.load()
        except DeskError as error:
            if isinstance(error.__cause__, NotCompared):
                return None
            raise
        return self._saved

    def verdicts(self) -> Mapping[str, Verdict]:
        """The verdict that counts for each finding."""
        with _errors():
            self._listed = self._listing()
            return self._library.reviews.current()

    def verdicts_changed(self) -> bool:
        """Whether files came to the reviews, or left them, since they were last read."""
        return self._listing() != self._listed

    def _listing(self) -> frozenset[str]:
        try:
            return frozenset(path.name for path in (self._library.root / FOLDER).iterdir())
        except OSError:
            return frozenset()

    def faults(self) -> tuple[Problem, ...]:
        """Files among the reviews that are no verdicts."""
        with _errors():
            return self._library.reviews.all()[1]

    def decide(self, finding: Finding, decision: Decision, why: str) -> Verdict:
        """Write one verdict, dated now."""
        when = self._clock().strftime("%Y-%m-%dT%H:%M:%SZ")
        known = self._saved is not None and finding in self._saved.findings
        about = gone.about(finding, self._saved) if known and self._saved else ()
        verdict = Verdict(finding.id, finding.relation, decision, why, reviewer(), when, about)
        with _errors():
            self._library.reviews.add(verdict)
        return verdict

    def fingerprint(self) -> str:
        """A text that changes when a file of the library does."""
        with _errors():
            return self._library.fingerprint()

    def refresh(self, on_progress: OnProgress) -> Comparison:
        """Compare and save; a library that cannot be written to is compared all the same, and says so.

        Vectors suggest pairs again where they did in the saved comparison.
        """
        from letterdiff.pipeline import compare

        vectors = self._saved is not None and bool(self._saved.vectors)

        def on_event(event: "Event") -> None:
            on_progress(Progress(event.done, event.total, str(event.step)))

        with _errors():
            try:
                with self._library.lock():
                    found = compare(self._library, on_event, vectors=vectors)
                    if found != self._saved:
                        self._library.save(found)
            except CannotWrite as error:
                return _unsaved(compare(self._library, on_event, vectors=vectors), error.problem)
        self._saved = found
        return found

    def path_of(self, source: str) -> Path:
        """The file of the source with this name."""
        return self._library.path(source)


def _unsaved(comparison: Comparison, fault: Problem) -> Comparison:
    note = Problem(fault.name, f"not saved: {fault.reason}", fault.next_step, Gravity.NOTE)
    return replace(comparison, problems=(*comparison.problems, note))
