"""A page of text over the reading screen, closed by Esc or q."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen

from letterdiff_tui.safe import line
from letterdiff_tui.widgets.words import Words


class PageScreen(ModalScreen[None]):
    """Shows a title and content that may be longer than the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape,q,enter,question_mark", "dismiss", "Close"),
        ("j,space", "scroll(1)", "Down"),
        ("k,b", "scroll(-1)", "Up"),
    ]

    def __init__(self, title: str, content: Content) -> None:
        super().__init__()
        self._title, self._content = title, content

    def compose(self) -> ComposeResult:
        """Title, text, and how to leave."""
        with VerticalScroll(classes="page"):
            yield Words(line(self._title, "bold $text-primary"), classes="title")
            yield Words(self._content)
            yield Words(line("Esc closes this page", "$muted"), classes="foot")

    def action_scroll(self, lines: int) -> None:
        """Scroll the page by lines."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)
