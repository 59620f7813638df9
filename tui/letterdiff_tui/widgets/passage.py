"""One side's passage: who speaks, its label, the words in their context, and the source line at the quote."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from letterdiff.model import Anchor, Check, Passage, Position, Side, Source
from letterdiff.views.links import origin_link, place_of
from letterdiff.views.wording import date_of, fidelity_label, speaker_of, state_label, title_of
from letterdiff_tui.safe import Mark, column, line, marked, prose, row
from letterdiff_tui.widgets.words import Words

NEAR = 240
"""Characters of context shown on each side of a passage until the finding is opened wide."""


def tail(text: str, limit: int) -> str:
    """The last words of a text, at most `limit` characters, with an ellipsis where something is cut."""
    if len(text) <= limit:
        return text
    kept = text[-limit:]
    return "… " + kept[kept.find(" ") + 1 :].lstrip()


def head(text: str, limit: int) -> str:
    """The first words of a text, at most `limit` characters, with an ellipsis where something is cut."""
    if len(text) <= limit:
        return text
    kept = text[:limit]
    return (kept.rsplit(" ", 1)[0] if " " in kept else kept).rstrip() + " …"


def heading(
    side: Side, passage: Passage, source: Source, position: Position | None, *, chosen: bool
) -> Content:
    """The side, whose words these are, what they do with the topic, and when."""
    return row(
        line(f"{'▸' if chosen else ' '} {side.value.upper()}", "bold $text-primary"),
        line(speaker_of(passage, source) or title_of(source), "bold"),
        line(position.stance if position else "", "italic"),
        line(date_of(passage, source), "$muted"),
        between="  ",
    )


def source_line(source: Source, anchor: Anchor, section: str) -> Content:
    """File, place, section and link, and the title and addressee where they are known."""
    title = f"{source.meta.title} → {source.meta.addressee}" if source.meta.addressee else source.meta.title
    where = row(
        line(source.name, "bold"), line(place_of(anchor), "bold"), line(head(section, 60)), between=" · "
    )
    return column(where, line(title, "$muted"), line(origin_link(source, anchor), "$muted"))


class PassagePane(Vertical):
    """A passage as it stands in its source."""

    def __init__(self, side: Side) -> None:
        super().__init__(id=side.value, classes="pane")
        self.side = side

    def compose(self) -> ComposeResult:
        """The pane's lines, from the speaker down to the source."""
        for name in ("speaker", "lost", "label", "before", "quote", "after", "source"):
            yield Words(classes=name)

    def show(
        self,
        passage: Passage,
        source: Source,
        check: Check | None,
        marks: tuple[Mark, ...],
        position: Position | None,
        *,
        wide: bool,
        chosen: bool,
    ) -> None:
        """Show a passage; `wide` gives all of its context, `chosen` marks the pane."""
        limit = len(passage.context.exact) if wide else NEAR
        state, label = state_label(check), fidelity_label(source)
        holds = check is None or check.state.holds
        cut = "… " if passage.context.prefix else ""
        self._put("speaker", heading(self.side, passage, source, position, chosen=chosen))
        self._put("lost", line(f"✗ THIS QUOTE DOES NOT HOLD. {state}") if not holds else line(""))
        self._put("label", row(line(label and f"▲ {label}"), line(state if holds else ""), between=" · "))
        self._put("before", prose(tail(cut + passage.before.lstrip(), limit).rstrip()))
        self._put("quote", marked(passage.text, passage.anchor.start, marks))
        self._put("after", prose(head(passage.after.rstrip(), limit).lstrip()))
        self._put("source", source_line(source, passage.anchor, passage.section))
        self.set_class(not holds, "-lost")

    def _put(self, name: str, content: Content) -> None:
        self.query_one(f".{name}", Words).show(content)
