"""What was just done, said for a while over the list, so that it covers nothing of a quote and no key."""

from textual.geometry import Region, Size
from textual.timer import Timer

from letterdiff.model import Check, Passage, Source
from letterdiff.text.clean import in_marks
from letterdiff.views.cells import cells, excerpt, wrap
from letterdiff.views.labels import context_state, fidelity_label, quote_state
from letterdiff.views.links import origin_link
from letterdiff.views.quote import short_source_line
from letterdiff_tui.cuts import head, middle
from letterdiff_tui.safe import NOTHING, line, shown
from letterdiff_tui.widgets.words import Words

SENT = "Sent to the terminal’s clipboard:"
"""All that can be said of a copy: whether the terminal took it, nobody tells."""

SECONDS, LONGER = 6.0, 15.0
"""How long something stays said, unless the reader goes on before; how long a failure does in any case."""

MOST, ALONE = 12, 3
"""Lines of a notice at most, and where there is no list to lie on."""

_EDGES = 3
"""Cells that the notice's border and padding take from each line."""

_LINK, _FEW = 40, 16
"""Cells of a link; cells of a quote below which its words would tell nothing."""


def sent(passage: Passage, source: Source, check: Check | None, room: int) -> str:
    """What was sent to the clipboard, in about `room` cells; only the quote and its link are shortened."""
    label, link = fidelity_label(passage, source), origin_link(source, passage, check)
    rest = " ".join(
        part
        for part in (
            f"[{label}]" if label else "",
            short_source_line(source, passage),
            middle(shown(link), _LINK),
            quote_state(check),
            context_state(check),
        )
        if part
    )
    flat = shown(" ".join(passage.text.split()))
    words = excerpt(flat, room - cells(f"{SENT} “” {rest}"))
    if words == flat or cells(words) >= _FEW:
        return f"{SENT} {in_marks(words)} {rest}"
    return f"{SENT} the {source.side}’s quote, {rest}"


class Notice(Words):
    """A few lines over the list of findings."""

    def __init__(self) -> None:
        super().__init__(id="notice")
        self._ends: Timer | None = None
        self._size = Size(0, 0)
        self._end = 0

    @property
    def room(self) -> int:
        """About how many cells of words it can show."""
        return self._size.height * (self._size.width - 6)

    def lie_on(self, listed: Region, screen: Size) -> None:
        """Take the last lines of the list's place, or where it is hidden the first of the screen."""
        lines, width = (listed.height, listed.width) if listed else (ALONE, screen.width)
        self._size = Size(width, min(MOST, lines))
        self._end = listed.bottom if listed else 0
        self.styles.width = width

    def say(self, text: str, *, error: bool = False) -> None:
        """Show a text, for a while; what could not be done stays though the reader goes on."""
        self.forget()
        self.set_class(error, "-error")
        words = head(shown(text), max(_FEW, self.room))
        lines = len(wrap(words, max(_FEW, self._size.width - _EDGES)))
        self.styles.margin = (max(1, self._end - lines), 0, 0, 0)
        self.show(line(words))
        self._ends = self.set_timer(LONGER if error else SECONDS, self.forget)

    def go_on(self) -> None:
        """The reader goes on: show nothing, unless it is of something that could not be done."""
        if not self.has_class("-error"):
            self.forget()

    def forget(self) -> None:
        """Show nothing."""
        if self._ends is not None:
            self._ends.stop()
        self.remove_class("-error")
        self.show(NOTHING)
