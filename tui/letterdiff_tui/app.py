"""The reading room: the application, and everything that must not hold up the screen."""

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import App
from textual.command import Provider
from textual.worker import Worker, WorkerState, get_current_worker

from letterdiff.model import Comparison, Decision, Finding, Passage, Problem
from letterdiff.views.links import place_of
from letterdiff_tui.commands import CommandFinder
from letterdiff_tui.desk import Desk, DeskBusy, DeskError, Progress
from letterdiff_tui.news import what_is_new
from letterdiff_tui.screens.reading import ReadingScreen
from letterdiff_tui.themes import DARK, LIGHT, first_theme

if TYPE_CHECKING:
    from letterdiff.library import Library

EVERY = 2.0
"""Seconds between two looks at the library's folders."""


class _Left(Exception):
    """The reader has left, or asked for something newer, while a thread was at work."""


class ReadingRoom(App[int]):
    """The terminal application over a desk."""

    TITLE = "letterdiff"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {CommandFinder}
    CSS_PATH = "styles/room.tcss"

    def __init__(self, desk: Desk, *, every: float = EVERY) -> None:
        super().__init__()
        self.desk = desk
        self._every = every
        self._seen = ""
        self._shown: Comparison | None = None
        self._fault: Problem | None = None
        self.reading = ReadingScreen(desk.name)
        for theme in (DARK, LIGHT):
            self.register_theme(theme)
        self.theme = first_theme(os.environ).name

    def on_mount(self) -> None:
        """Draw first; then load what was saved, and look whether it still holds."""
        self.push_screen(self.reading)
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        self.load()
        self.set_interval(self._every, self._look)

    # Work in threads; each tells the screen through `call_from_thread`

    @work(thread=True, group="compare", exclusive=True, exit_on_error=False)
    def load(self) -> None:
        """Show the saved comparison, then compare anew, since files may have come while no one looked."""
        try:
            self._show(self.desk.comparison())
        except DeskError as error:
            self._warn(str(error))
        self._compare()

    @work(thread=True, group="compare", exclusive=True, exit_on_error=False)
    def look(self) -> None:
        """Compare anew where a file has changed."""
        try:
            changed = self.desk.fingerprint() != self._seen
        except DeskError as error:
            self._warn(str(error))
            return
        if changed:
            self._compare()
        elif self.desk.verdicts_changed():
            self._show(self._shown)

    def _look(self) -> None:
        if not any(w.group == "compare" and not w.is_finished for w in self.workers):
            self.look()

    def _compare(self) -> None:
        status = ""
        try:
            self._seen = self.desk.fingerprint()
            self._say_status("looking at the files …")
            found = self.desk.refresh(self._progress)
            self._fault = None
            self._show(found)
        except DeskBusy:
            self._seen, status = "", "another run is at work here; waiting for it"
        except DeskError as error:
            self._fault, status = error.problem, "not compared anew"
            self._warn(str(error))
            self._show(self._shown)
        self._say_status(status)

    def _progress(self, progress: Progress) -> None:
        of = f" {progress.done} of {progress.total}" if progress.total else ""
        self._say_status(f"{progress.what}{of} …")

    def _say_status(self, status: str) -> None:
        self._on_screen(self.reading.show_status, status)

    def _on_screen(self, call: Callable[..., None], *args: object, **more: object) -> None:
        """Call the screen from a thread; a thread that is no longer wanted ends here."""
        if get_current_worker().is_cancelled:
            raise _Left
        self.call_from_thread(call, *args, **more)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """A fault of our own in a thread is told, not hidden, and does not end the reading."""
        error = event.worker.error
        if event.state is WorkerState.ERROR and not isinstance(error, _Left):
            self.reading.show_status("")
            self.reading.say(f"A fault of letterdiff: {type(error).__name__}: {error}", error=True)

    def _show(self, comparison: Comparison | None) -> None:
        verdicts, faults = self.desk.verdicts(), self.desk.faults()
        faults = (*((self._fault,) if self._fault else ()), *faults)
        before, self._shown = self._shown, comparison
        self._on_screen(self.reading.show_comparison, comparison, verdicts, faults)
        if before is not None and comparison is not None and (news := what_is_new(before, comparison)):
            self._tell(f"The library has changed: {news}")

    def _tell(self, text: str) -> None:
        self._on_screen(self.reading.say, text)

    def _warn(self, text: str) -> None:
        self._on_screen(self.reading.say, text, error=True)

    @work(thread=True, group="verdict", exit_on_error=False)
    def decide(self, finding: Finding, decision: Decision, why: str) -> None:
        """Write a verdict."""
        try:
            verdict = self.desk.decide(finding, decision, why)
        except DeskError as error:
            self._warn(str(error))
            return
        self._on_screen(self.reading.show_verdict, verdict)
        self._tell(f"Verdict written: {decision}, {finding.topic or finding.id}")

    @work(thread=True, group="open", exit_on_error=False)
    def open_source(self, passage: Passage) -> None:
        """Open a passage's file at its place, or say where it is."""
        from letterdiff_tui.opening import address_of, lacking, open_address

        path = self.desk.path_of(passage.source)
        place = place_of(passage.anchor)
        if not path.is_file():
            self._warn(f"Not opened: {path}, {place}: the file is gone")
        elif open_address(address_of(path, passage.anchor)):
            self._tell(f"Opening {passage.source}, {place}")
        else:
            self._warn(f"Not opened: {path}, {place}: {lacking()}")

    def change_shade(self) -> None:
        """From dark to light and back."""
        self.theme = LIGHT.name if self.theme == DARK.name else DARK.name


def run(library: "Library") -> int:
    """Open the reading room over a library, until the reader leaves; the exit code."""
    from letterdiff_tui.library_desk import LibraryDesk

    return ReadingRoom(LibraryDesk(library)).run() or 0
