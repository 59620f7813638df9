"""The scope card: five questions, answered by both sides, beside each other."""

from textual.app import ComposeResult
from textual.containers import Grid

from letterdiff.model import ScopeCard, ScopeMatch, ScopeRow, SlotName
from letterdiff.views.wording import match_words, slot_words
from letterdiff_tui.safe import line
from letterdiff_tui.widgets.words import Words

SIGNS = {
    ScopeMatch.SAME: "=",
    ScopeMatch.NARROWER: "⊂",
    ScopeMatch.WIDER: "⊃",
    ScopeMatch.DIFFERENT: "≠",
    ScopeMatch.ONE_SIDE: "◦",
    ScopeMatch.NOT_SAID: "·",
}
"""A sign for each way two answers compare; it says without colour what the words say."""

_PARTS = ("slot", "said-letter", "match", "said-statement")


def differences(card: ScopeCard) -> tuple[ScopeRow, ...]:
    """The rows in which both sides say something and not the same."""
    told = (ScopeMatch.DIFFERENT, ScopeMatch.NARROWER, ScopeMatch.WIDER)
    return tuple(row for row in card.rows if row.match in told)


class Scope(Grid):
    """A scope card; its cells are made once and filled anew for each finding."""

    def compose(self) -> ComposeResult:
        """A heading row and a row for each slot."""
        for name, text in zip(_PARTS, ("Scope", "letter", "", "statement"), strict=True):
            cell = Words(line(text or " "), classes=f"{name} heading")
            yield cell
        for slot in SlotName:
            for name in _PARTS:
                yield Words(line(" "), id=f"{slot.value}-{name}", classes=name)

    def show(self, card: ScopeCard | None) -> None:
        """Show a card, or nothing."""
        self.display = card is not None
        rows = {row.slot: row for row in card.rows} if card else {}
        for slot in SlotName:
            row = rows.get(slot)
            cells = (
                (
                    slot.value,
                    slot_words(row.letter),
                    f"{SIGNS[row.match]} {match_words(row)}",
                    slot_words(row.statement),
                )
                if row
                else ("",) * 4
            )
            for name, text in zip(_PARTS, cells, strict=True):
                cell = self.query_one(f"#{slot.value}-{name}", Words)
                cell.show(line(text))
                cell.set_class(text in ("not said", f"{SIGNS[ScopeMatch.NOT_SAID]} not said"), "-unsaid")
                cell.set_class(row is not None and row.match is ScopeMatch.DIFFERENT, "-different")
