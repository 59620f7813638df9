"""The scope card: five questions, answered by both sides, beside each other."""

from textual.app import ComposeResult
from textual.containers import Grid

from letterdiff.model import Finding, ScopeMatch, ScopeRow, Side, SlotName
from letterdiff.views.scope import answer_words, match_words
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

    def show(self, finding: Finding) -> None:
        """Show a finding's card, or nothing."""
        card = finding.scope
        self.display = card is not None
        rows = {row.slot: row for row in card.rows} if card else {}
        for slot in SlotName:
            row = rows.get(slot)
            cells = _cells(row, finding) if row else ("",) * len(_PARTS)
            for name, text in zip(_PARTS, cells, strict=True):
                cell = self.query_one(f"#{slot.value}-{name}", Words)
                cell.show(line(text))
                cell.display = row is not None or slot is not SlotName.AMOUNT
                cell.set_class(text in ("not said", f"{SIGNS[ScopeMatch.NOT_SAID]} not said"), "-unsaid")
                cell.set_class(row is not None and row.match is ScopeMatch.DIFFERENT, "-different")


def _cells(row: ScopeRow, finding: Finding) -> tuple[str, ...]:
    """One question's answers, in the sources' own words, and how they compare."""
    return (
        row.slot.value,
        answer_words(row, Side.LETTER, finding),
        f"{SIGNS[row.match]} {match_words(row)}",
        answer_words(row, Side.STATEMENT, finding),
    )
