"""One side's passage: who speaks, its label, the words in their context, and the source line at the quote."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from letterdiff.model import Anchor, Check, Passage, Position, Side, Source
from letterdiff.views.links import origin_link, place_of
from letterdiff.views.wording import date_of, fidelity_label, speaker_of, state_label, title_of
from letterdiff_tui.safe import NOTHING, Mark, column, line, marked, prose, row
from letterdiff_tui.widgets.words import Words

NEAR, NEARER = 320, 200
"""Characters of context on each side of a passage, on broad and narrow screens, until opened wide."""

SECTION = 60
"""Characters of a section's heading that the source line shows."""

Parts = tuple[Content, Content]
"""Two parts of a heading, on two lines or on one."""


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
) -> Parts:
    """The side and whose words these are; then what they do with the topic, and when they were said."""
    who = speaker_of(passage, source) or title_of(source)
    stance = line(position.stance if position else "", "italic")
    return (
        row(
            line(f"{'▸' if chosen else ' '} {side.value.upper()}", "bold $text-primary"),
            line(who, "bold"),
            between="  ",
        ),
        row(stance, line(date_of(passage, source), "$muted"), between=" · "),
    )


def source_line(source: Source, anchor: Anchor, section: str) -> Content:
    """File, place, section and link, and the title and addressee where they are known."""
    where = row(line(source.name, "bold"), line(place_of(anchor), "bold"), between=" · ")
    to = f" → {source.meta.addressee}" if source.meta.addressee else ""
    under = f", under “{head(section, SECTION)}”" if section else ""
    title = line(f"{source.meta.title}{to}{under}", "$muted")
    return column(where, title, line(origin_link(source, anchor), "$muted"))


class PassagePane(Vertical):
    """A passage as it stands in its source."""

    def __init__(self, side: Side) -> None:
        super().__init__(id=side.value, classes="pane")
        self.side = side

    def compose(self) -> ComposeResult:
        """The pane's lines, from the speaker down to the source."""
        for name in ("speaker", "said", "lost", "label", "before", "quote", "after", "source"):
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
        broad = self.screen.has_class("-broad")
        limit = len(passage.context.exact) + 2 if wide else NEAR if broad else NEARER
        parts = heading(self.side, passage, source, position, chosen=chosen)
        state, label = state_label(check), fidelity_label(source)
        holds = check is None or check.holds
        cut = "… " if passage.context.prefix else ""
        self._put("speaker", parts[0] if broad else row(*parts, between="  "))
        self._put("said", parts[1] if broad else NOTHING)
        self._put("lost", NOTHING if holds else line(f"✗ THIS QUOTE DOES NOT HOLD. {state}"))
        self._put("label", column(line(label and f"▲ {label}"), line(state if holds else "")))
        self._put("before", prose(tail(cut + passage.before.lstrip(), limit).rstrip()))
        self._put("quote", marked(passage.text, passage.anchor.start, marks))
        self._put("after", prose(head(passage.after.rstrip(), limit).lstrip()))
        self._put("source", source_line(source, passage.anchor, passage.section))
        self.set_class(not holds, "-lost")

    def _put(self, name: str, content: Content) -> None:
        self.query_one(f".{name}", Words).show(content)
