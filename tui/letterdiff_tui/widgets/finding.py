"""One finding: what it is, both passages, the scope card or the search, its reasons and its verdict."""

from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.content import Content

from letterdiff.model import Comparison, Finding, Relation, Side, Verdict
from letterdiff.views.quote import original_of, other_places
from letterdiff.views.scope import BOTH_TRUE_QUESTION, Difference, both_true_words, differences
from letterdiff.views.wording import count, meaning_of, side_noun, topic_of, verdict_words
from letterdiff_tui.safe import NOTHING, column, line, row
from letterdiff_tui.widgets.findings import GLYPHS, sign
from letterdiff_tui.widgets.legend import Legend, marks_of
from letterdiff_tui.widgets.passage import PassagePane
from letterdiff_tui.widgets.scope import Scope
from letterdiff_tui.widgets.search import SearchPane
from letterdiff_tui.widgets.words import Words


def missing_side(finding: Finding) -> Side:
    """The side that was searched and has no passage."""
    return Side.STATEMENT if finding.relation is Relation.LETTER_ONLY else Side.LETTER


def headline(finding: Finding, comparison: Comparison, verdict: Verdict | None) -> Content:
    """Relation, topic and id; then the first question and its answer."""
    return column(
        row(
            line(f"{GLYPHS[finding.relation]} {finding.relation}", "bold $text-accent"),
            line(topic_of(finding) if finding.topic else "", "bold"),
            line(finding.id, "$muted"),
            between="  ",
        ),
        _answer(finding, comparison),
        row(sign(verdict, finding), line(verdict_words(verdict, finding)), between=" ")
        if verdict
        else NOTHING,
    )


def _difference(found: Difference) -> Content:
    """One slot in which the two differ, in the sources' own words."""
    return row(
        line(f"  {found.slot} ", "$muted"),
        line(found.letter),
        line(found.joint, "bold $text-accent"),
        line(found.statement),
    )


def _answer(finding: Finding, comparison: Comparison) -> Content:
    if finding.scope:
        answer = line(both_true_words(finding.scope), "bold")
        question = row(line(BOTH_TRUE_QUESTION), answer, between="  ")
        return column(question, *map(_difference, differences(finding)))
    if finding.search:
        side, number = missing_side(finding), len(finding.search.sources)
        nouns = count(number, side_noun(side), side_noun(side, 2))
        thin = " That is not enough to tell." if finding.search.thin else ""
        return line(f"No counterpart found in the {nouns} searched.{thin}")
    return line(f"{meaning_of(finding)}.")


class FindingView(VerticalScroll):
    """A finding from top to bottom; it scrolls where it is longer than the screen."""

    can_focus = True

    def compose(self) -> ComposeResult:
        """The parts, in the order in which a reader needs them."""
        yield Words(id="headline")
        with Container(id="pair"):
            yield PassagePane(Side.LETTER)
            yield PassagePane(Side.STATEMENT)
            yield SearchPane(id="search")
        yield Legend(id="legend")
        yield Scope(id="scope")
        yield Words(id="reasons")

    def show(
        self, finding: Finding, comparison: Comparison, verdict: Verdict | None, *, side: Side, wide: bool
    ) -> None:
        """Show a finding; `side` is the chosen passage, `wide` gives all of the context."""
        self.query_one("#headline", Words).show(headline(finding, comparison, verdict))
        for pane in self.query(PassagePane):
            self._fill(pane, finding, comparison, chosen=pane.side is side, wide=wide)
        self.query_one(SearchPane).show(finding, missing_side(finding), comparison)
        self.query_one(Legend).explain(finding)
        self.query_one(Scope).show(finding)
        self.query_one("#reasons", Words).show(reasons(finding, comparison))

    def _fill(
        self,
        pane: PassagePane,
        finding: Finding,
        comparison: Comparison,
        *,
        chosen: bool,
        wide: bool,
    ) -> None:
        passage = finding.passage(pane.side)
        pane.display = passage is not None
        if passage is None:
            return
        pane.show(
            passage,
            comparison.reading(passage.source).source,
            comparison.check(passage.id),
            marks_of(finding, pane.side),
            finding.position(pane.side),
            original_of(passage, comparison),
            wide=wide,
            chosen=chosen,
        )


def reasons(finding: Finding, comparison: Comparison) -> Content:
    """What the relation means, why the two stand beside each other, and what else shares a passage."""
    found = finding.reasons + (finding.pair.reasons if finding.pair else ())
    also = len(finding.see_also)
    return column(
        line(f"{finding.relation}: {meaning_of(finding)}", "$muted"),
        *(line(f"• {reason}") for reason in dict.fromkeys(found)),
        *(line(f"• the same words, or nearly: {place}") for place in other_places(finding, comparison)),
        line(f"• {count(also, 'other finding shares', 'other findings share')} a passage with this one")
        if also
        else NOTHING,
    )
