"""A page of text over the reading screen, closed by Esc or q."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen

from letterdiff_tui.safe import line
from letterdiff_tui.widgets.words import Words

Row = tuple[Content, Content]
"""A sign at the left, and what it stands for."""


class PageScreen(ModalScreen[None]):
    """Shows a title and rows that may be longer than the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape,q,enter,question_mark", "dismiss", "Close"),
        ("j,space", "scroll(1)", "Down"),
        ("k,b", "scroll(-1)", "Up"),
    ]

    def __init__(self, title: str, rows: Iterable[Row]) -> None:
        super().__init__()
        self._heading, self._rows = title, tuple(rows)

    def compose(self) -> ComposeResult:
        """Title, text, and how to leave."""
        with VerticalScroll(classes="page"):
            yield Words(line(self._heading, "bold $text-primary"), classes="title")
            with Container(classes="rows"):
                for sign, content in self._rows:
                    yield Words(sign)
                    yield Words(content)
            yield Words(line("Esc closes this page", "$muted"), classes="foot")

    def action_scroll(self, lines: int) -> None:
        """Scroll the page by lines."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)
