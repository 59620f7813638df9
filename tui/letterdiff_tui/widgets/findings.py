"""The list of findings: one row each, with its relation, topic, speakers and verdict."""

from collections.abc import Mapping, Sequence

from textual.content import Content
from textual.strip import Strip
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from letterdiff.model import Comparison, Decision, Finding, Relation, Side, Verdict
from letterdiff.views.quote import telling
from letterdiff.views.wording import speaker_of, title_of, verdict_stands
from letterdiff_tui.safe import NOTHING, column, isolated, line, row

GLYPHS = {
    Relation.RESTATED: "=",
    Relation.AGREES: "≈",
    Relation.NARROWER: "⊂",
    Relation.OTHER_SCOPE: "◇",
    Relation.OPPOSED: "↔",
    Relation.CHANGED: "→",
    Relation.RELATED: "~",
    Relation.LETTER_ONLY: "◧",
    Relation.PUBLIC_ONLY: "◨",
}
"""A sign for each relation, one cell wide, so that a column of them can be read down."""

DECIDED = {Decision.CONFIRMED: "✓", Decision.REJECTED: "✗", Decision.NEEDS_REPLY: "?"}
"""A sign for each decision."""


_LONGEST = max(map(len, Relation))

SNIPPET = 60
"""Characters of a one-sided passage that its row shows."""


def told_by(finding: Finding, comparison: Comparison) -> str:
    """What tells a finding from its neighbours: whose words they are, or a one-sided passage's first words.

    A side that has one source only goes without saying.
    """
    if finding.relation.one_sided:
        side = Side.LETTER if finding.letter else Side.STATEMENT
        words = telling(finding.passages()[0], finding.position(side))
        return f"“{' '.join(words[:SNIPPET].split())}”"
    sources = [(passage, comparison.reading(passage.source).source) for passage in finding.passages()]
    many = [(p, s) for p, s in sources if len(comparison.side(s.side)) > 1] or sources
    return " / ".join(speaker_of(p, source) or title_of(source) for p, source in many)


def sign(verdict: Verdict | None, finding: Finding) -> Content:
    """The verdict's sign; in brackets where it was given on another relation."""
    if verdict is None:
        return NOTHING
    found = DECIDED[verdict.decision]
    return line(found if verdict_stands(verdict, finding) else f"({found})", "bold $text-success")


def entry(finding: Finding, comparison: Comparison, verdict: Verdict | None, *, tall: bool) -> Content:
    """A finding's row, in two lines where there is room to the side."""
    relation = line(f"{GLYPHS[finding.relation]} {finding.relation:<{_LONGEST}}", "bold")
    head = row(relation, sign(verdict, finding) or line(" "), between=" ")
    about = row(line(finding.topic), line(told_by(finding, comparison), "$muted"), between="  ")
    return column(head, row(line("  "), about)) if tall else row(head, about, between=" ")


class FindingsList(OptionList):
    """The findings in their order; the highlighted one is the one that is read."""

    def __init__(self) -> None:
        super().__init__(id="findings", compact=True)

    def fill(
        self,
        findings: Sequence[Finding],
        comparison: Comparison,
        verdicts: Mapping[str, Verdict],
        *,
        tall: bool,
    ) -> None:
        """Show these findings; the finding that was highlighted stays so, else the row takes its place."""
        was, at = self.selected, self.highlighted or 0
        self.set_options(
            Option(entry(f, comparison, verdicts.get(f.id), tall=tall), id=f.id) for f in findings
        )
        ids = [finding.id for finding in findings]
        if ids:
            self.highlighted = ids.index(was) if was in ids else min(at, len(ids) - 1)

    @property
    def selected(self) -> str:
        """The id of the highlighted finding; empty where there is none."""
        option = self.highlighted_option
        return option.id or "" if option else ""

    def step(self, by: int) -> None:
        """Move the highlight, without running round the ends."""
        if self.option_count:
            self.highlighted = max(0, min(self.option_count - 1, (self.highlighted or 0) + by))

    def render_line(self, y: int) -> Strip:
        """One line, its right-to-left words isolated."""
        return isolated(super().render_line(y))
