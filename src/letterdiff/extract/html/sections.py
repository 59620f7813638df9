"""The headings that a block of a page stands under."""

BETWEEN = " › "


class Sections:
    """Open headings; `name` joins them, outermost first, the page's headline only where it stands alone."""

    def __init__(self) -> None:
        self._open: list[tuple[int, str]] = []
        self._headline = ""
        self.name = ""

    def enter(self, level: int, text: str) -> None:
        """A heading of this rank begins: those of its rank or below are over."""
        line = " ".join(text.split())
        if not self._open and level == 1:
            self._headline = line
        self._open = [*(entry for entry in self._open if entry[0] < level), (level, line)]
        lines = [entry for _, entry in self._open]
        self.name = BETWEEN.join(lines[1:] if len(lines) > 1 and lines[0] == self._headline else lines)
