"""The one-line prompt that asks why a verdict is given."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from letterdiff.model import Decision
from letterdiff_tui.safe import line, row
from letterdiff_tui.widgets.findings import DECIDED
from letterdiff_tui.widgets.words import Words


class WhyScreen(ModalScreen[str | None]):
    """Asks for the reason; gives the text, which may be empty, or None for no verdict."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss(None)", "Cancel")]

    def __init__(self, decision: Decision) -> None:
        super().__init__()
        self._decision = decision

    def compose(self) -> ComposeResult:
        """The question and one line to answer it."""
        question = row(
            line(f"{DECIDED[self._decision]} {self._decision}", "bold"),
            line("Why? (may be empty)"),
            between="  ",
        )
        with Vertical(classes="prompt"):
            yield Words(question)
            yield Input(id="why", compact=True)
            yield Words(line("Enter writes the verdict · Esc leaves without one", "$muted"))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the answer."""
        self.dismiss(event.value.strip())
