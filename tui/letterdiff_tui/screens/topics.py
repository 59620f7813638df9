"""The topic chooser."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from letterdiff.views.wording import count
from letterdiff_tui.safe import line, row
from letterdiff_tui.widgets.words import Words


class TopicScreen(ModalScreen[str | None]):
    """Offers the topics with their number of findings; gives a name, '' for all, None for no change."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "dismiss(None)", "Cancel"),
        ("j", "down", "Down"),
        ("k", "up", "Up"),
    ]

    def __init__(self, topics: Sequence[tuple[str, int]]) -> None:
        super().__init__()
        self._names = ["", *(name for name, _ in topics)]
        self._counts = [sum(number for _, number in topics), *(number for _, number in topics)]

    def compose(self) -> ComposeResult:
        """All topics first, then each."""
        rows = (
            Option(row(line(name or "All topics", "bold"), line(count(number, "finding")), between="  "))
            for name, number in zip(self._names, self._counts, strict=True)
        )
        with Vertical(classes="prompt"):
            yield Words(line("Topic", "bold $text-primary"))
            yield OptionList(*rows, compact=True)
            yield Words(line("Enter chooses · Esc changes nothing", "$muted"))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take the topic."""
        self.dismiss(self._names[event.option_index])

    def action_down(self) -> None:
        """Go down the list."""
        self.query_one(OptionList).action_cursor_down()

    def action_up(self) -> None:
        """Go up the list."""
        self.query_one(OptionList).action_cursor_up()
