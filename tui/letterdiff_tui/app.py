"""The reading room: the application, and everything that must not hold up the screen."""

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import App
from textual.command import Provider
from textual.worker import get_current_worker

from letterdiff.model import Comparison, Decision, Finding, Passage
from letterdiff.views.links import place_of
from letterdiff.views.wording import count
from letterdiff_tui.commands import CommandFinder
from letterdiff_tui.desk import Desk, DeskBusy, DeskError, Progress
from letterdiff_tui.screens.reading import ReadingScreen
from letterdiff_tui.themes import DARK, LIGHT

if TYPE_CHECKING:
    from letterdiff.library import Library

EVERY = 2.0
"""Seconds between two looks at the library's folders."""


class ReadingRoom(App[int]):
    """The terminal application over a desk."""

    TITLE = "letterdiff"
    COMMANDS: ClassVar[set[type[Provider]]] = {CommandFinder}  # type: ignore[assignment]
    CSS_PATH = "styles/room.tcss"

    def __init__(self, desk: Desk, *, every: float = EVERY) -> None:
        super().__init__()
        self.desk = desk
        self._every = every
        self._seen = ""
        self._shown: Comparison | None = None
        self.reading = ReadingScreen(desk.name)
        for theme in (DARK, LIGHT):
            self.register_theme(theme)
        self.theme = DARK.name

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
            self._tell(str(error), error=True)
        self._compare()

    @work(thread=True, group="compare", exclusive=True, exit_on_error=False)
    def look(self) -> None:
        """Compare anew where a file has changed."""
        try:
            changed = self.desk.fingerprint() != self._seen
        except DeskError as error:
            self._tell(str(error), error=True)
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
            self._show(self.desk.refresh(self._progress))
        except DeskBusy:
            self._seen, status = "", "another run is at work here; waiting for it"
        except DeskError as error:
            self._tell(str(error), error=True)
        self._say_status(status)

    def _progress(self, progress: Progress) -> None:
        of = f" {progress.done} of {progress.total}" if progress.total else ""
        self._say_status(f"{progress.what}{of} …")

    def _say_status(self, status: str) -> None:
        if not get_current_worker().is_cancelled:
            self.call_from_thread(self.reading.show_status, status)

    def _show(self, comparison: Comparison | None) -> None:
        verdicts, faults = self.desk.verdicts(), self.desk.faults()
        before, self._shown = self._shown, comparison
        self.call_from_thread(self.reading.show_comparison, comparison, verdicts, faults)
        if before is not None and comparison is not None and (news := what_is_new(before, comparison)):
            self._tell(news, title="The library has changed")

    def _tell(self, text: str, *, title: str = "", error: bool = False) -> None:
        self.call_from_thread(self.reading.say, text, title=title, error=error)

    @work(thread=True, group="verdict", exit_on_error=False)
    def decide(self, finding: Finding, decision: Decision, why: str) -> None:
        """Write a verdict."""
        try:
            verdict = self.desk.decide(finding, decision, why)
        except DeskError as error:
            self._tell(str(error), error=True)
            return
        self.call_from_thread(self.reading.show_verdict, verdict)
        self._tell(f"{decision}: {finding.topic}", title="Verdict written")

    @work(thread=True, group="open", exit_on_error=False)
    def open_source(self, passage: Passage) -> None:
        """Open a passage's file at its place, or say where it is."""
        from letterdiff_tui.opening import address_of, open_address

        path = self.desk.path_of(passage.source)
        where = f"{path}, {place_of(passage.anchor)}"
        if not path.is_file():
            self._tell(f"{where}: the file is gone", title="Not opened", error=True)
        elif open_address(address_of(path, passage.anchor)):
            self._tell(where, title="Opening")
        else:
            self._tell(where, title="No program to open it with; it is here")

    def change_shade(self) -> None:
        """From dark to light and back."""
        self.theme = LIGHT.name if self.theme == DARK.name else DARK.name


def what_is_new(before: Comparison, after: Comparison) -> str:
    """What a reader should know of a new comparison, in a few lines; empty where nothing changed."""
    names = {reading.name for reading in before.readings}
    known, now = ({finding.id for finding in c.findings} for c in (before, after))
    lines = [f"New: {reading.name}" for reading in after.readings if reading.name not in names]
    if new := len(now - known):
        lines.append(count(new, "new finding"))
    if gone := len(known - now):
        lines.append(f"{count(gone, 'finding')} no longer there")
    troubles = set(after.problems) - set(before.problems)
    lines += [f"{p.name}: {p.reason}" for p in after.problems if p in troubles]
    return "\n".join(lines)


def run(library: "Library") -> int:
    """Open the reading room over a library, until the reader leaves; the exit code."""
    from letterdiff_tui.library_desk import LibraryDesk

    return ReadingRoom(LibraryDesk(library)).run() or 0
