"""The foot of the page: every command with its key, in as many lines as it takes."""

from collections.abc import Iterable

from textual.content import Content

from letterdiff_tui.commands import COMMANDS, Command
from letterdiff_tui.safe import column, line, row
from letterdiff_tui.widgets.words import Words

GAPS = ("  ", " ")
"""What parts the commands: two cells, or one where that saves a line."""


def key_lines(commands: Iterable[Command], width: int) -> Content:
    """The commands in lines of at most `width` cells, no key parted from its name."""
    entries = [
        row(line(command.glyph, "bold $text-accent"), line(command.short), between=" ")
        for command in commands
    ]
    return min((_broken(entries, width, gap) for gap in GAPS), key=lambda made: made.plain.count("\n"))


def _broken(entries: Iterable[Content], width: int, gap: str) -> Content:
    lines: list[list[Content]] = [[]]
    for entry in entries:
        if lines[-1] and row(*lines[-1], entry, between=gap).cell_length > width:
            lines.append([])
        lines[-1].append(entry)
    return column(*(row(*each, between=gap) for each in lines))


class KeyBar(Words):
    """The commands' keys and short names."""

    def on_resize(self) -> None:
        """Break the lines anew."""
        self.show(key_lines(COMMANDS, self.content_size.width))

    def on_mount(self) -> None:
        """Take room from the start."""
        self.show(key_lines(COMMANDS, max(20, self.app.size.width - 1)))
