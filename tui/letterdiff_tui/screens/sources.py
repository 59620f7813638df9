"""The page of sources: what was read of each file; one that holds many is a line that opens."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from letterdiff.model import Reading
from letterdiff.text.clean import one_line
from letterdiff.views.about import unknown
from letterdiff.views.dates import span_words
from letterdiff.views.wording import count
from letterdiff_tui.safe import column, line, row
from letterdiff_tui.widgets.words import Words

CLOSED, OPEN = "▸", "▾"


class SourcesScreen(ModalScreen[None]):
    """Lists the files of a comparison in their order; Enter opens and closes one that holds many sources."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape,q", "dismiss", "Close"),
        ("j", "down", "Down"),
        ("k", "up", "Up"),
    ]

    def __init__(self, readings: Sequence[Reading]) -> None:
        super().__init__()
        self._of_file: dict[str, list[Reading]] = {}
        for reading in readings:
            self._of_file.setdefault(reading.source.file, []).append(reading)
        self._open: set[str] = set()
        self._files: list[str] = []

    def compose(self) -> ComposeResult:
        """The list, and how to use it."""
        with Vertical(classes="page"):
            yield Words(line("Sources", "bold $text-primary"), classes="title")
            yield OptionList(compact=True)
            yield Words(line("Enter opens a file that holds many · Esc closes this page", "$muted"))

    def on_mount(self) -> None:
        """Fill the list."""
        self._fill(0)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open or close the file of the line."""
        name = self._files[event.option_index]
        if holds_many(self._of_file[name]):
            self._open ^= {name}
            self._fill(self._files.index(name))

    def action_down(self) -> None:
        """Go down the list."""
        self.query_one(OptionList).action_cursor_down()

    def action_up(self) -> None:
        """Go up the list."""
        self.query_one(OptionList).action_cursor_up()

    def _fill(self, chosen: int) -> None:
        rows: list[Content] = []
        self._files = []
        for name, own in self._of_file.items():
            shown = file_rows(name, own, opened=name in self._open)
            rows += shown
            self._files += [name] * len(shown)
        listed = self.query_one(OptionList)
        listed.clear_options()
        listed.add_options([Option(each) for each in rows] or [Option(line("No source was read."))])
        listed.highlighted = min(chosen, len(rows) - 1) if rows else None


def holds_many(own: Sequence[Reading]) -> bool:
    """Whether a file is one that holds sources, and none itself."""
    return bool(own[0].source.container)


def file_rows(name: str, own: Sequence[Reading], *, opened: bool) -> list[Content]:
    """A file's line; of one that holds many sources that line, and theirs below it where it is open."""
    if not holds_many(own):
        return [_source(own[0], "  ", name)]
    words = count(sum(reading.words for reading in own), "word")
    head = row(
        line(f"{OPEN if opened else CLOSED} {one_line(name)}", "bold"),
        line(f"{count(len(own), 'source')}, {words}", "$muted"),
        between="  ",
    )
    inside = [_source(each, "    ", each.name.removeprefix(f"{name}/")) for each in own]
    return [head, *(inside if opened else [])]


def _source(reading: Reading, indent: str, name: str) -> Content:
    """Name and size, who and when; the label of all but verbatim, and what nobody has said of it."""
    source, missing = reading.source, unknown(reading)
    size = count(reading.pages, "page") if reading.pages else count(reading.blocks, "block")
    known = (source.speaker, span_words(reading.days), size, count(reading.words, "word"))
    first = row(
        line(f"{indent}{one_line(name)}", "bold"),
        line(", ".join(one_line(part) for part in known if part), "$muted"),
        between="  ",
    )
    label = source.fidelity.label
    below = [f"▲ {label}" if label else "", f"not known: {', '.join(missing)}" if missing else ""]
    return column(first, *(line(f"{indent}  {part}", "$text-warning") for part in below if part))
