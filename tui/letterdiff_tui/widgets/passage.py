"""One side's passage: who speaks, its label, the words in their context, and the source line at the quote."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from letterdiff.model import Check, Passage, Position, Side, Source
from letterdiff.views.labels import (
    context_state,
    date_of,
    fidelity_label,
    organisation_of,
    quote_state,
    speaker_of,
    title_of,
)
from letterdiff.views.links import origin_link, place_of
from letterdiff_tui.cuts import SIGN, head, tail
from letterdiff_tui.safe import NOTHING, Mark, column, line, marked, prose, row
from letterdiff_tui.widgets.words import Words

NEAR, NEARER, NEAREST = 320, 200, 90
"""Cells of context on each side of a passage, on broad, narrow and low screens, until opened wide."""

SECTION = 60
"""Cells of a section's heading that the source line shows."""

Parts = tuple[Content, Content]
"""Two parts of a heading, on two lines or on one."""


def context_before(passage: Passage, limit: int) -> str:
    """The context ahead of the quote in `limit` cells; an ellipsis where more stands ahead of it."""
    more = f"{SIGN} " if passage.context.prefix else ""
    return tail(more + passage.shown_before.lstrip(), limit).rstrip()


def context_after(passage: Passage, limit: int) -> str:
    """The context behind the quote in `limit` cells; an ellipsis where the document goes on after it."""
    more = f" {SIGN}" if passage.context.suffix else ""
    return head(passage.shown_after.rstrip() + more, limit).lstrip()


def heading(
    side: Side,
    passage: Passage,
    source: Source,
    position: Position | None,
    *,
    chosen: bool,
    full: bool = True,
) -> Parts:
    """The side and whose words these are; then for whom (where `full`), with which stance and when."""
    who = speaker_of(passage, source) or title_of(source)
    stance = line(position.stance if position else "", "italic")
    return (
        row(
            line(f"{'▸' if chosen else ' '} {side.value.upper()}", "bold $text-primary"),
            line(who, "bold"),
            between="  ",
        ),
        row(
            line(organisation_of(passage) if full else ""),
            stance,
            line(date_of(passage, source), "$muted"),
            between=" · ",
        ),
    )


def source_line(source: Source, passage: Passage, check: Check | None) -> Content:
    """File, place, section and link, and the title and addressee where they are known."""
    where = row(line(source.name, "bold"), line(place_of(passage.anchor), "bold"), between=" · ")
    to = f" → {source.meta.addressee}" if source.meta.addressee else ""
    under = f"under “{head(passage.section, SECTION)}”" if passage.section else ""
    title = row(line(f"{source.meta.title}{to}".strip(), "$muted"), line(under, "$muted"), between=", ")
    return column(where, title, line(origin_link(source, passage, check), "$muted"))


class PassagePane(Vertical):
    """A passage as it stands in its source; what a check found stands at the quote, or at its context."""

    def __init__(self, side: Side) -> None:
        super().__init__(id=side.value, classes="pane")
        self.side = side

    def compose(self) -> ComposeResult:
        """The pane's lines, from the speaker down to the source."""
        for name in (
            "speaker",
            "said",
            "label",
            "around",
            "before",
            "state",
            "quote",
            "after",
            "original",
            "source",
        ):
            yield Words(classes=name)

    def show(
        self,
        passage: Passage,
        source: Source,
        check: Check | None,
        marks: tuple[Mark, ...],
        position: Position | None,
        original: str,
        *,
        wide: bool,
        chosen: bool,
    ) -> None:
        """Show a passage; `original` is what it translates, `wide` gives all its context."""
        broad = self.screen.has_class("-broad")
        near = NEAREST if self.screen.has_class("-low") else NEAR if broad else NEARER
        limit = 2 * len(passage.context.exact) + 2 if wide else near
        full = not self.screen.has_class("-low")
        parts = heading(self.side, passage, source, position, chosen=chosen, full=full)
        label = fidelity_label(passage, source)
        self._put("speaker", parts[0] if broad else row(*parts, between="  "))
        self._put("said", parts[1] if broad else NOTHING)
        self._put("label", line(label and f"▲ {label}"))
        self._put("before", prose(context_before(passage, limit)))
        self._put("quote", marked(passage.text, passage.anchor.start, marks))
        self._put("after", prose(context_after(passage, limit)))
        self._put("original", prose(original and f"Original: {original}"))
        self._put("source", source_line(source, passage, check))
        self._show_check(check)

    def _show_check(self, check: Check | None) -> None:
        """What the check found, at the quote and at its context, each marked where it does not hold."""
        quote, context = quote_state(check), context_state(check)
        lost = check is not None and not check.state.holds
        adrift = check is not None and not check.context.holds
        self._put("state", line(f"✗ THIS QUOTE DOES NOT HOLD. {quote}" if lost else quote))
        around = f"✗ THE WORDS AROUND IT DO NOT HOLD. {context}" if adrift else f"In its context: {context}"
        self._put("around", line(around if context else ""))
        self.set_class(lost, "-lost")
        self.set_class(adrift, "-adrift")

    def _put(self, name: str, content: Content) -> None:
        self.query_one(f".{name}", Words).show(content)
