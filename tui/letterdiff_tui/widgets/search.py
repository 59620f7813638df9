"""What was searched before a passage was called one-sided, beside that passage."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from letterdiff.model import Comparison, Finding, Search, Side
from letterdiff.views.labels import quote_state
from letterdiff.views.links import origin_link
from letterdiff.views.quote import quoted, source_line
from letterdiff.views.searches import hits_meaning, looked_words, near_head, term_words
from letterdiff.views.wording import count, side_noun
from letterdiff_tui.safe import NOTHING, column, line, prose, row
from letterdiff_tui.widgets.words import Words


class SearchPane(Vertical):
    """The searched side: terms, sources, what was not looked at, and the nearest passages."""

    def compose(self) -> ComposeResult:
        """The pane's lines, what was found nearest last."""
        yield Words(classes="speaker")
        yield Words(classes="facts")
        yield Words(classes="nearest")

    def show(self, finding: Finding, side: Side, comparison: Comparison) -> None:
        """Show a finding's search of this side, or nothing."""
        search = finding.search
        self.display = search is not None
        if search is None:
            return
        self.query_one(".speaker", Words).show(line(f"SEARCHED: {side_noun(side, 2)}", "bold $text-primary"))
        self.query_one(".facts", Words).show(_facts(search, side, hits_meaning(finding)))
        self.query_one(".nearest", Words).show(_nearest(search, comparison))


def _facts(search: Search, side: Side, meaning: str) -> Content:
    looked = (
        f"{count(len(search.sources), side_noun(side), side_noun(side, 2))}, {count(search.words, 'word')}"
    )
    missed = ", ".join(search.not_searched)
    return column(
        row(line("Looked at  ", "$muted"), line(looked)),
        row(line("Terms  ", "$muted"), line(term_words(search))) if search.terms else NOTHING,
        line(meaning if search.terms else "", "$muted"),
        row(line(search.thin, "bold $text-warning")) if search.thin else NOTHING,
        *(row(line(f"{head}  ", "$muted"), line(words)) for head, words in looked_words(search)),
        row(line("NOT looked at  ", "bold $text-warning"), line(missed)) if missed else NOTHING,
    )


def _nearest(search: Search, comparison: Comparison) -> Content:
    if not search.nearest:
        return line("Nothing near was found.", "$muted")
    parts = [line("What came nearest", "$muted")]
    for near in search.nearest:
        source = comparison.reading(near.passage.source).source
        parts += [
            prose(quoted(near.passage, source)),
            line(source_line(source, near.passage), "$muted"),
            line(origin_link(source, near.passage, comparison.check(near.passage.id)), "$muted"),
            line(quote_state(comparison.check(near.passage.id)), "bold $text-warning"),
            row(line(f"↳ {near_head(near)}: "), line(near.why_not, "italic")),
            line(" "),
        ]
    return column(*parts)
