"""The list of findings: what each is about, whose words they are, its telling words, and its verdict."""

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from textual.content import Content
from textual.strip import Strip
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from letterdiff.model import Comparison, Decision, Fidelity, Finding, Passage, Relation, Side, Source, Verdict
from letterdiff.text.clean import in_marks, one_line
from letterdiff.views.cells import CUT, cells, excerpt, wrap
from letterdiff.views.quote import brief, telling
from letterdiff.views.wording import fidelity_of, speaker_of, verdict_stands
from letterdiff_tui.cuts import middle
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

_BETWEEN = " / "

_LEAST = 16
"""Cells below which words, or a name, would tell nothing."""


def name_of(passage: Passage, source: Source) -> str:
    """What a source is called in the list: a statement by who speaks; else the title, else the file."""
    speaker = speaker_of(passage, source) if source.side is Side.STATEMENT else ""
    return speaker or one_line(source.meta.title or PurePosixPath(source.name).stem)


def names(finding: Finding, comparison: Comparison, width: int) -> str:
    """The sources of a finding in `width` cells; a side that has one source only goes without saying."""
    found = [(passage, comparison.reading(passage.source).source) for passage in finding.passages()]
    told = [name_of(p, s) for p, s in found if len(comparison.side(s.side)) > 1]
    if not told and not finding.relation.one_sided:
        told = [name_of(passage, source) for passage, source in found]
    if len(told) < 2:
        return "".join(middle(name, width) for name in told)
    room = width - len(_BETWEEN)
    second = min(cells(told[1]), max(room // 2, room - cells(told[0])))
    return _BETWEEN.join((middle(told[0], room - second), middle(told[1], second)))


def words(finding: Finding, comparison: Comparison, width: int) -> str:
    """The finding's telling words, quoted and labelled, in `width` cells; empty where too few would fit."""
    passage, side = finding.passages()[0], Side.LETTER if finding.letter else Side.STATEMENT
    fidelity = fidelity_of(passage, comparison.reading(passage.source).source)
    label = "" if fidelity is Fidelity.VERBATIM else f" [{fidelity}]"
    room = width - cells(label) - 2
    found = brief(finding, side, max(1, room))
    if cells(found) > room:
        found = excerpt(telling(passage, finding.position(side)), room)
    return f"{in_marks(found)}{label}" if room >= _LEAST and found.replace(CUT, "").strip() else ""


def sign(verdict: Verdict | None, finding: Finding) -> Content:
    """The verdict's sign; in brackets where it was given on another relation."""
    if verdict is None:
        return NOTHING
    found = DECIDED[verdict.decision]
    return line(found if verdict_stands(verdict, finding) else f"({found})", "bold $text-success")


def entry(
    finding: Finding, comparison: Comparison, verdict: Verdict | None, *, width: int, tall: bool
) -> Content:
    """A finding's row of `width` cells: on one line, or on a few where there is room to the side."""
    relation = f"{GLYPHS[finding.relation]} {finding.relation}"
    decided, topic = sign(verdict, finding), line(finding.topic)
    if tall:
        top = row(line(relation, "bold"), decided, topic, between="  ")
        return _tall(top, finding, comparison, width)
    padded = line(f"{relation:<{_LONGEST + 2}}", "bold")
    head = row(padded, decided or line(" "), between=" ")
    return row(head, _low(finding, comparison, width - head.cell_length - 1), between=" ")


def _tall(top: Content, finding: Finding, comparison: Comparison, width: int) -> Content:
    """What the finding is about, whose words they are, and its words on two lines."""
    room = width - 2
    quote = _two_lines(finding, comparison, room)
    told = (line(names(finding, comparison, room)), *(line(part, "$muted") for part in quote))
    return column(top, *(row(line("  "), part) for part in told if part))


def _two_lines(finding: Finding, comparison: Comparison, width: int) -> list[str]:
    """As many of the finding's words as two lines of this width hold."""
    for room in range(2 * width, width, -2):
        lines = wrap(words(finding, comparison, room), width)
        if len(lines) <= 2:
            return lines
    return [words(finding, comparison, width)]


def _low(finding: Finding, comparison: Comparison, width: int) -> Content:
    """The same on one line."""
    topic = line(finding.topic)
    room = width - (topic.cell_length + 2 if topic else 0)
    name = names(finding, comparison, max(_LEAST, room // 2))
    quote = words(finding, comparison, room - cells(name) - 2)
    return row(topic, line(name), line(quote, "$muted"), between="  ")


class FindingsList(OptionList):
    """The findings in their order; the highlighted one is the one that is read."""

    def __init__(self) -> None:
        super().__init__(id="findings", compact=True)
        self._rows: tuple[tuple[Finding, Verdict | None], ...] = ()
        self._comparison: Comparison | None = None
        self._drawn = (0, False)
        self._made: dict[tuple[str, Verdict | None, int, bool], Content] = {}

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
        self._rows = tuple((finding, verdicts.get(finding.id)) for finding in findings)
        if comparison is not self._comparison:
            self._comparison, self._made = comparison, {}
        self._draw(tall=tall)
        ids = [finding.id for finding in findings]
        if ids:
            self.highlighted = ids.index(was) if was in ids else min(at, len(ids) - 1)

    def _draw(self, *, tall: bool) -> None:
        """Make the rows for the width there is; before the list has one, for a narrow one."""
        self._drawn = (self.scrollable_content_region.width, tall)
        self.set_options(
            Option(self._row(finding, verdict), id=finding.id) for finding, verdict in self._rows
        )

    def _row(self, finding: Finding, verdict: Verdict | None) -> Content:
        """A finding's row, made once for a width: filtering asks for the same rows at every key."""
        width, tall = self._drawn
        key = (finding.id, verdict, width, tall)
        if key not in self._made and self._comparison:
            row = entry(finding, self._comparison, verdict, width=width or _LEAST, tall=tall)
            self._made[key] = row
        return self._made[key]

    def on_resize(self) -> None:
        """Rows are shortened to the width: another width, other rows."""
        width, tall = self._drawn
        if self._rows and width != self.scrollable_content_region.width:
            at = self.highlighted
            self._draw(tall=tall)
            self.highlighted = at

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
