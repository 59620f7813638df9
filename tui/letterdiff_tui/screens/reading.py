"""The reading screen: the list, the finding, and every command on them."""

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.screen import Screen
from textual.widgets import Input, OptionList

from letterdiff.model import Comparison, Decision, Finding, Passage, Side, Verdict
from letterdiff.views.quote import quote_with_source
from letterdiff_tui.choice import Choice
from letterdiff_tui.commands import bindings
from letterdiff_tui.safe import NOTHING, line, shown_lines
from letterdiff_tui.widgets.bar import counts, empty_page
from letterdiff_tui.widgets.finding import FindingView, of_side
from letterdiff_tui.widgets.findings import FindingsList
from letterdiff_tui.widgets.keybar import KeyBar
from letterdiff_tui.widgets.words import Words

if TYPE_CHECKING:
    from letterdiff_tui.app import ReadingRoom

WIDE = 100
"""Columns from which the list stands at the left and the passages beside each other."""


class ReadingScreen(Screen[None]):
    """What the reader sees; it holds the comparison shown, the filter, and which passage is chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(), ("escape", "back", "Back")]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-broad")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (22, "-high")]  # noqa: RUF012
    AUTO_FOCUS = "#findings"

    def __init__(self, library: str) -> None:
        super().__init__()
        self._library = library
        self.comparison: Comparison | None = None
        self.verdicts: dict[str, Verdict] = {}
        self.choice = Choice()
        self.side = Side.LETTER
        self._status = ""

    @property
    def room(self) -> "ReadingRoom":
        """The application, which does what takes time."""
        return self.app  # type: ignore[return-value]

    def compose(self) -> ComposeResult:
        """One line above, the list and the finding, the keys below."""
        yield Words(line(self._library), id="bar")
        yield Input(id="filter", placeholder="words that all have to stand in a finding", compact=True)
        with Container(id="main"):
            yield FindingsList()
            yield FindingView(id="finding")
            yield Words(line("Looking …"), id="empty")
        yield KeyBar(id="keys")

    # What the application tells

    def show_comparison(self, comparison: Comparison | None, verdicts: Mapping[str, Verdict]) -> None:
        """Show a comparison; the finding that is read stays where it is still there."""
        self.comparison, self.verdicts = comparison, dict(verdicts)
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

    def _fill(self) -> None:
        comparison = self.comparison
        found = self.choice.of(comparison, self.verdicts) if comparison else ()
        if comparison:
            tall = self.has_class("-broad")
            self.query_one(FindingsList).fill(found, comparison, self.verdicts, tall=tall)
        self.set_class(not found, "-empty")
        if found and self.focused is None:
            self.set_focus(self.query_one("#finding" if self.has_class("-wide") else "#findings"))
        page = NOTHING if found else empty_page(comparison, self.choice, self._library)
        self.query_one("#empty", Words).show(page)
        self._show_bar()
        self._show_finding()

    def _show_bar(self) -> None:
        listed = self.query_one(FindingsList)
        at = (listed.highlighted or 0) + 1 if listed.option_count else 0
        shown = counts(self._library, self.comparison, self.choice, at, listed.option_count, self._status)
        self.query_one("#bar", Words).show(shown)

    def _show_finding(self) -> None:
        finding, comparison = self.finding, self.comparison
        if finding is None or comparison is None:
            return
        if of_side(finding, self.side) is None:
            self.side = Side.STATEMENT if self.side is Side.LETTER else Side.LETTER
        verdict, wide = self.verdicts.get(finding.id), self.has_class("-wide")
        self.query_one(FindingView).show(finding, comparison, verdict, side=self.side, wide=wide)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Another finding is read: show it from its top."""
        event.stop()
        self.query_one(FindingView).scroll_home(animate=False)
        self._show_bar()
        self._show_finding()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter on the list."""
        event.stop()
        self.action_wide()

    def on_screen_resume(self) -> None:
        """Back from a page: nothing is lost, the bar may have to change."""
        self._show_bar()

    def on_resize(self) -> None:
        """Rows have one or two lines, by the width there is."""
        self.call_after_refresh(self._fill)

    # Moving

    def action_next(self) -> None:
        """Next finding."""
        self.query_one(FindingsList).step(1)

    def action_previous(self) -> None:
        """Previous finding."""
        self.query_one(FindingsList).step(-1)

    def action_wide(self) -> None:
        """The finding alone, or the list again."""
        self.toggle_class("-wide")
        self.set_focus(self.query_one("#finding" if self.has_class("-wide") else "#findings"))
        self._show_finding()

    def action_back(self) -> None:
        """Out of the filter, then out of the wide view, then out of the choice."""
        if self.has_class("-filtering"):
            self._leave_filter()
        elif self.has_class("-wide"):
            self.action_wide()
        else:
            self._choose(Choice())

    def action_side(self) -> None:
        """Choose the other passage."""
        self.side = Side.STATEMENT if self.side is Side.LETTER else Side.LETTER
        self._show_finding()

    def action_down(self) -> None:
        """Scroll the finding down by most of a page."""
        view = self.query_one(FindingView)
        view.scroll_relative(y=max(1, view.size.height - 3), animate=False)

    def action_up(self) -> None:
        """Scroll the finding up by most of a page."""
        view = self.query_one(FindingView)
        view.scroll_relative(y=-max(1, view.size.height - 3), animate=False)

    # Choosing

    def _choose(self, choice: Choice) -> None:
        self.choice = choice
        self._fill()

    def action_search(self) -> None:
        """Type words to filter by."""
        self.add_class("-filtering")
        self.query_one("#filter", Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filter while words are typed."""
        self._choose(Choice(event.value, self.choice.topic))

    def on_input_submitted(self) -> None:
        """Back to the list, the filter kept."""
        self.set_focus(self.query_one(FindingsList))
        self.set_class(bool(self.choice.words.strip()), "-filtering")

    def _leave_filter(self) -> None:
        self.query_one("#filter", Input).value = ""
        self.remove_class("-filtering")
        self.set_focus(self.query_one(FindingsList))

    def action_topic(self) -> None:
        """Choose a topic."""
        from letterdiff_tui.screens.topics import TopicScreen

        found = Counter(f.topic for f in self.comparison.findings) if self.comparison else Counter()
        self.app.push_screen(TopicScreen(sorted(found.items())), self._topic_chosen)

    def _topic_chosen(self, topic: str | None) -> None:
        if topic is not None:
            self._choose(Choice(self.choice.words, topic))

    # The passage and its source

    def _chosen(self) -> Passage | None:
        return of_side(self.finding, self.side) if self.finding else None

    def action_open(self) -> None:
        """Open the chosen passage's file at its place."""
        if passage := self._chosen():
            self.room.open_source(passage)

    def action_copy(self) -> None:
        """Copy the chosen passage as a quote."""
        passage, comparison = self._chosen(), self.comparison
        if passage is None or comparison is None:
            return
        check = next((check for check in comparison.checks if check.passage == passage.id), None)
        text = quote_with_source(passage, comparison.reading(passage.source).source, check)
        self.app.copy_to_clipboard(text)
        self.say(text, title="Copied")

    # Judging

    def action_confirm(self) -> None:
        """Verdict: confirmed."""
        self._ask(Decision.CONFIRMED)

    def action_reject(self) -> None:
        """Verdict: rejected."""
        self._ask(Decision.REJECTED)

    def action_needs_reply(self) -> None:
        """Verdict: needs reply."""
        self._ask(Decision.NEEDS_REPLY)

    def _ask(self, decision: Decision) -> None:
        from letterdiff_tui.screens.why import WhyScreen

        finding = self.finding
        if finding is None:
            return

        def answered(why: str | None) -> None:
            if why is not None:
                self.room.decide(finding, decision, why)

        self.app.push_screen(WhyScreen(decision), answered)

    # Pages

    def action_problems(self) -> None:
        """The page of problems."""
        from letterdiff_tui.screens.problems import problems_screen

        self.app.push_screen(problems_screen(self.comparison.problems if self.comparison else ()))

    def action_help(self) -> None:
        """The help page."""
        from letterdiff_tui.screens.help import help_screen

        self.app.push_screen(help_screen())

    def action_shade(self) -> None:
        """The other theme."""
        self.room.change_shade()

    def action_palette(self) -> None:
        """The command palette."""
        self.app.action_command_palette()

    def action_quit(self) -> None:
        """Leave."""
        self.app.exit(0)

    def say(self, text: str, *, title: str = "", error: bool = False) -> None:
        """A toast; its text may come from a source."""
        self.notify(
            shown_lines(text),
            title=title,
            severity="error" if error else "information",
            timeout=8,
            markup=False,
        )
