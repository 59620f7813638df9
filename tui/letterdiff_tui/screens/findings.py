"""What the reading screen shows: the list, the finding, and the lines above and below them."""

from collections.abc import Iterable, Mapping

from textual.app import ComposeResult
from textual.containers import Container
from textual.screen import Screen
from textual.widgets import Input, OptionList

from letterdiff.model import Comparison, Finding, Problem, Side, Verdict
from letterdiff.views import gone
from letterdiff_tui.choice import Choice
from letterdiff_tui.safe import NOTHING, line
from letterdiff_tui.widgets.bar import counts, empty_page
from letterdiff_tui.widgets.finding import FindingView
from letterdiff_tui.widgets.findings import FindingsList
from letterdiff_tui.widgets.keybar import KeyBar
from letterdiff_tui.widgets.notice import Notice
from letterdiff_tui.widgets.words import Words

BROAD = 100
"""Columns from which the list stands at the left and the passages beside each other."""

FILTER = "words that all have to stand in a finding"
"""What stands in the filter's line while it is empty."""


class FindingsScreen(Screen[None]):
    """What the reader sees; it holds the comparison shown, the filter, and which passage is chosen."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (BROAD, "-broad")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (22, "-high")]  # noqa: RUF012
    AUTO_FOCUS = "#findings"

    def __init__(self, library: str) -> None:
        super().__init__()
        self._library = library
        self.comparison: Comparison | None = None
        self.verdicts: dict[str, Verdict] = {}
        self.choice = Choice()
        self.problems: tuple[Problem, ...] = ()
        self.side = Side.LETTER
        self._status = ""
        self._read = ""

    def compose(self) -> ComposeResult:
        """One line above, the list and the finding, the keys below."""
        yield Words(line(self._library), id="bar")
        yield Input(id="filter", placeholder=FILTER, compact=True, select_on_focus=False)
        with Container(id="main"):
            yield FindingsList()
            yield FindingView(id="finding")
            yield Words(line("Looking …"), id="empty")
        yield KeyBar(id="keys")
        yield Notice()

    # What the application tells

    def show_comparison(
        self, comparison: Comparison | None, verdicts: Mapping[str, Verdict], faults: Iterable[Problem] = ()
    ) -> None:
        """Show a comparison; the finding that is read stays where it is still there."""
        self.comparison, self.verdicts = comparison, dict(verdicts)
        of_library = comparison.problems + gone.problems(comparison, verdicts) if comparison else ()
        self.problems = (*of_library, *faults)
        self._fill()

    def show_verdict(self, verdict: Verdict) -> None:
        """Show a verdict that was just written."""
        self.verdicts[verdict.finding] = verdict
        self._fill()

    def show_status(self, status: str) -> None:
        """Say what is being done; empty when nothing is."""
        self._status = status
        self._show_bar()

    # Drawing

    @property
    def finding(self) -> Finding | None:
        """The finding that is read."""
        selected = self.query_one(FindingsList).selected
        return self.comparison.finding(selected) if self.comparison and selected else None

    def _fill(self, *, first: bool = False) -> None:
        comparison = self.comparison
        found = self.choice.of(comparison, self.verdicts) if comparison else ()
        if comparison:
            tall = self.has_class("-broad")
            self.query_one(FindingsList).fill(found, comparison, self.verdicts, tall=tall, first=first)
        self.set_class(not found, "-empty")
        if found and self.focused is None:
            self.set_focus(self.query_one("#finding" if self.has_class("-wide") else "#findings"))
        page = NOTHING if found else empty_page(comparison, self.problems, self.choice, self._library)
        self.query_one("#empty", Words).show(page)
        self._show_bar()
        self._show_finding()

    def _show_bar(self) -> None:
        listed = self.query_one(FindingsList)
        at = (listed.highlighted or 0) + 1 if listed.option_count else 0
        shown = counts(
            self._library, self.comparison, self.problems, self.choice, at, listed.option_count, self._status
        )
        self.query_one("#bar", Words).show(shown)

    def _show_finding(self) -> None:
        finding, comparison = self.finding, self.comparison
        if finding is None or comparison is None:
            return
        if finding.passage(self.side) is None:
            self.side = self.side.other
        verdict, wide = self.verdicts.get(finding.id), self.has_class("-wide")
        self.query_one(FindingView).show(finding, comparison, verdict, side=self.side, wide=wide)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Another finding is read: show it from its top; the same one stays where it was scrolled to."""
        event.stop()
        if event.option_id != self._read:
            self.notice.go_on()
            self.query_one(FindingView).scroll_home(animate=False)
        self._read = event.option_id or ""
        self._show_bar()
        self._show_finding()

    def on_screen_resume(self) -> None:
        """Back from a page: nothing is lost, the bar may have to change."""
        self._show_bar()

    def on_resize(self) -> None:
        """Rows have one or two lines, by the width there is."""
        self.call_after_refresh(self._fill)

    def _choose(self, choice: Choice) -> None:
        self.notice.go_on()
        narrowed = bool(choice) and choice != self.choice
        self.choice = choice
        self._fill(first=narrowed)

    def say(self, text: str, *, error: bool = False) -> None:
        """Say something over the list, for a while or until the reader goes on; it may come from a source."""
        self.place_notice().say(f"✗ {text}" if error else text, error=error)

    def place_notice(self) -> Notice:
        """The notice, where it covers nothing of a quote."""
        self.notice.lie_on(self.query_one(FindingsList).region, self.size)
        return self.notice

    @property
    def notice(self) -> Notice:
        """What was just done."""
        return self.query_one(Notice)
