"""Words on the screen: the only widget that shows text, and it takes nothing but safe content."""

from textual.content import Content
from textual.strip import Strip
from textual.widgets import Static

from letterdiff_tui.safe import NOTHING, isolated


class Words(Static):
    """Content made by `safe`; it takes no room while it is empty."""

    def __init__(self, content: Content = NOTHING, *, id: str | None = None, classes: str = "") -> None:
        super().__init__(content, id=id, classes=classes or None)
        self.display = bool(content)

    def show(self, content: Content) -> None:
        """Replace what is shown."""
        self.display = bool(content)
        self.update(content)

    def render_line(self, y: int) -> Strip:
        """One line, its right-to-left words isolated from what stands beside it."""
        return isolated(super().render_line(y))
