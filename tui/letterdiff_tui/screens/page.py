"""A page of text over the reading screen, closed by Esc or q."""

from collections.abc import Iterable
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under a title, their signs in a column as wide as the widest; without rows the title alone."""

    title: Content
    rows: tuple[Row, ...] = ()

    @property
    def width(self) -> int:
        """Cells of the signs' column."""
        return max((sign.cell_length for sign, _ in self.rows), default=0)


class PageScreen(ModalScreen[None]):
    """Shows a title and sections that may be longer than the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape,q,enter,question_mark", "dismiss", "Close"),
        ("j,space", "scroll(1)", "Down"),
        ("k,b", "scroll(-1)", "Up"),
    ]

    def __init__(self, title: str, sections: Iterable[Section]) -> None:
        super().__init__()
        self._heading, self._sections = title, tuple(sections)

    def compose(self) -> ComposeResult:
        """Title, sections, and how to leave."""
        with VerticalScroll(classes="page"):
            yield Words(line(self._heading, "bold $text-primary"), classes="title")
            for section in self._sections:
                yield Words(section.title, classes="section")
                with Container(classes="rows") as rows:
                    rows.styles.grid_columns = f"{section.width} 1fr"
                    for sign, content in section.rows:
                        yield Words(sign or line(" "))
                        yield Words(content or line(" "))
            yield Words(line("Esc closes this page", "$muted"), classes="foot")

    def action_scroll(self, lines: int) -> None:
        """Scroll the page by lines."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)
