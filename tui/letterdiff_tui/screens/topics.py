"""The topic chooser."""

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from letterdiff.views.wording import count
from letterdiff_tui.choice import Choice
from letterdiff_tui.safe import line, row
from letterdiff_tui.widgets.words import Words

ALL, WITHOUT = "All topics", "without a topic"
"""What stands for every finding, and for those that have no topic."""


class TopicScreen(ModalScreen[Choice | None]):
    """Offers the topics with their number of findings; gives the new choice, None for no change."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "dismiss(None)", "Cancel"),
        ("j", "down", "Down"),
        ("k", "up", "Up"),
    ]

    def __init__(self, topics: Mapping[str, int], choice: Choice) -> None:
        super().__init__()
        self._was = choice
        named = sorted(name for name in topics if name)
        self._topics: list[str | None] = [None, *named, *([""] if "" in topics else [])]
        self._counts = {
            topic: sum(topics.values()) if topic is None else topics[topic] for topic in self._topics
        }

    def compose(self) -> ComposeResult:
        """All topics first, then each, then what has none."""
        rows = (
            Option(
                row(
                    line(topic_name(topic), "bold"), line(count(self._counts[topic], "finding")), between="  "
                )
            )
            for topic in self._topics
        )
        with Vertical(classes="prompt"):
            yield Words(line("Topic", "bold $text-primary"))
            yield OptionList(*rows, compact=True)
            yield Words(line("Enter chooses · Esc changes nothing", "$muted"))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take the topic."""
        self.dismiss(replace(self._was, topic=self._topics[event.option_index]))

    def action_down(self) -> None:
        """Go down the list."""
        self.query_one(OptionList).action_cursor_down()

    def action_up(self) -> None:
        """Go up the list."""
        self.query_one(OptionList).action_cursor_up()


def topic_name(topic: str | None) -> str:
    """What the list calls a topic, all of them (None), and none of them ('')."""
    return ALL if topic is None else topic or WITHOUT
