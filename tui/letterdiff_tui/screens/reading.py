"""The reading screen: every command on what is shown."""

from collections import Counter
from dataclasses import replace
from typing import ClassVar, Protocol, cast

from textual.binding import BindingType
from textual.widgets import Input, OptionList

from letterdiff.model import Decision, Finding, Passage
from letterdiff.views.quote import quote_with_source
from letterdiff_tui.choice import Choice
from letterdiff_tui.commands import bindings
from letterdiff_tui.screens.findings import FindingsScreen
from letterdiff_tui.widgets.finding import FindingView
from letterdiff_tui.widgets.findings import FindingsList
from letterdiff_tui.widgets.notice import sent


class Room(Protocol):
    """What the application does for its screen, since it takes time."""

    def open_source(self, passage: Passage) -> object:
        """Open the passage's file at its place."""

    def decide(self, finding: Finding, decision: Decision, why: str) -> object:
        """Write down a verdict."""

    def change_shade(self) -> object:
        """Go over to the other theme."""


class ReadingScreen(FindingsScreen):
    """The commands; each is an action of this screen and stands in the table of commands."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(), ("escape", "back", "Back")]

    @property
    def room(self) -> Room:
        """The application, which does what takes time."""
        return cast(Room, self.app)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter on the list."""
        event.stop()
        self.action_wide()

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
        """Out of the filter's line, which keeps the filter, then out of the wide view."""
        if self.has_class("-filtering"):
            self._leave_filter()
        elif self.has_class("-wide"):
            self.action_wide()

    def action_side(self) -> None:
        """Choose the other passage."""
        self.side = self.side.other
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

    def action_search(self) -> None:
        """Type words to filter by."""
        self.notice.go_on()
        self.add_class("-filtering")
        self.query_one("#filter", Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filter while words are typed."""
        self._choose(replace(self.choice, words=event.value))

    def on_input_submitted(self) -> None:
        """Back to the list, the filter kept."""
        self._leave_filter()

    def _leave_filter(self) -> None:
        self.remove_class("-filtering")
        self.set_focus(self.query_one("#finding" if self.has_class("-wide") else "#findings"))

    def action_all(self) -> None:
        """Drop the filter's words and its topic."""
        self.query_one("#filter", Input).value = ""
        self.remove_class("-filtering")
        self._choose(Choice())

    def action_topic(self) -> None:
        """Choose a topic."""
        from letterdiff_tui.screens.topics import TopicScreen

        found = Counter(f.topic for f in self.comparison.findings) if self.comparison else Counter()
        self.app.push_screen(TopicScreen(found, self.choice), self._topic_chosen)

    def _topic_chosen(self, choice: Choice | None) -> None:
        if choice is not None:
            self._choose(choice)

    # The passage and its source

    def _chosen(self) -> Passage | None:
        return self.finding.passage(self.side) if self.finding else None

    def action_open(self) -> None:
        """Open the chosen passage's file at its place."""
        if passage := self._chosen():
            self.room.open_source(passage)

    def action_copy(self) -> None:
        """Send the chosen passage as a quote to the terminal's clipboard, and say what was sent."""
        passage, comparison = self._chosen(), self.comparison
        if passage is None or comparison is None:
            return
        source = comparison.reading(passage.source).source
        check = comparison.check(passage.id)
        self.app.copy_to_clipboard(quote_with_source(passage, source, check))
        notice = self.place_notice()
        notice.say(sent(passage, source, check, notice.room))

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

    def action_sources(self) -> None:
        """The page of sources."""
        from letterdiff_tui.screens.sources import SourcesScreen

        if self.comparison:
            self.app.push_screen(SourcesScreen(self.comparison.readings))

    def action_problems(self) -> None:
        """The page of problems."""
        from letterdiff_tui.screens.problems import problems_screen

        self.app.push_screen(problems_screen(self.problems))

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
