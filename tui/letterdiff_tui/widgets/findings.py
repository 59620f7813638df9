"""The list of findings: what each is about, whose words they are, its telling words, and its verdict."""

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from textual.content import Content
from textual.strip import Strip
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from letterdiff.model import Comparison, Decision, Fidelity, Finding, Relation, Side, Verdict
from letterdiff.text.clean import in_marks, one_line
from letterdiff.views.cells import CUT, cells, excerpt, wrap
from letterdiff.views.labels import fidelity_of, speaker_of
from letterdiff.views.links import place_of
from letterdiff.views.quote import brief, telling
from letterdiff.views.wording import verdict_stands
from letterdiff_tui.cuts import head, middle
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

_LEAST = 16
"""Cells below which words, or a name, would tell nothing."""


def whose(finding: Finding, side: Side, comparison: Comparison, width: int) -> str:
    """Whose words one side's are, in `width` cells: the letter's holder, or who makes the statement.

    A letter among several is named by its title too, else by its file; so is a source of nobody known.
    """
    passage = finding.passage(side)
    if passage is None:
        return ""
    source = comparison.reading(passage.source).source
    said = speaker_of(passage, source)
    holder = said if side is Side.STATEMENT else one_line(passage.holder) or said
    title = one_line(source.meta.title or PurePosixPath(source.name).stem)
    several = side is Side.LETTER and len(comparison.side(side)) > 1
    told = (holder, title) if several else (holder or title,)
    return middle(", ".join(part for part in told if part), width)


def words(finding: Finding, side: Side, comparison: Comparison, width: int) -> str:
    """One side's telling words, quoted and labelled, in `width` cells; empty where too few would fit."""
    passage = finding.passage(side)
    if passage is None:
        return ""
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
    decided = sign(verdict, finding)
    if tall:
        top = row(line(relation, "bold"), decided, line(finding.topic), between="  ")
        return _tall(top, finding, comparison, width)
    padded = line(f"{relation:<{_LONGEST + 2}}", "bold")
    start = row(padded, decided or line(" "), between=" ")
    return row(start, _low(finding, comparison, width - start.cell_length - 1), between=" ")


def _tall(top: Content, finding: Finding, comparison: Comparison, width: int) -> Content:
    """What the finding is about, then each side's words on two lines, behind the name of whose they are."""
    told = [part for side in Side for part in _two_lines(finding, side, comparison, width - 2)]
    return column(top, *(row(line("  "), part) for part in told))


def _two_lines(finding: Finding, side: Side, comparison: Comparison, width: int) -> list[Content]:
    """As many of one side's words as two lines of this width hold; the name alone where none do."""
    name = f"{_lead(finding, side)}{whose(finding, side, comparison, width * 3 // 5)}"
    if finding.passage(side) is None:
        return []
    for room in range(2 * width - cells(name) - 2, width - cells(name), -2):
        said = words(finding, side, comparison, room)
        first, *rest = wrap(f"{name}: {said}", width)
        if said and len(rest) < 2 and first.startswith(name):
            behind = line(first.removeprefix(f"{name}:"), "$muted")
            return [row(line(f"{name}:"), behind), *(line(part, "$muted") for part in rest)]
    return [line(name)]


def _lead(finding: Finding, side: Side) -> str:
    """What stands ahead of the second of two names."""
    return "beside " if side is Side.STATEMENT and finding.letter else ""


def _low(finding: Finding, comparison: Comparison, width: int) -> Content:
    """The same on one line: whose words, beside whose, at which place; the first words if they fit."""
    topic = line(head(finding.topic, max(_LEAST, width // 2)))
    room = width - (topic.cell_length + 2 if topic else 0)
    first, *second = (side for side in Side if finding.passage(side))
    beside = "".join(f" {_placed(finding, side, comparison, room * 3 // 5)}" for side in second)
    name = whose(finding, first, comparison, max(_LEAST, room - cells(beside)))
    quote = words(finding, first, comparison, room - cells(f"{name}: {beside}"))
    if not quote:
        alone = name if second else _placed(finding, first, comparison, room)
        return row(topic, line(f"{alone}{beside}"), between="  ")
    return row(topic, row(line(f"{name}: "), line(quote, "$muted"), line(beside)), between="  ")


def _placed(finding: Finding, side: Side, comparison: Comparison, width: int) -> str:
    """'beside B. Speaker, line 7': a number tells two passages of one speaker apart."""
    passage = finding.passage(side)
    place = place_of(passage.anchor) if passage else ""
    lead, end = _lead(finding, side), f", {place}" if any(map(str.isdigit, place)) else ""
    return f"{lead}{whose(finding, side, comparison, max(_LEAST, width - cells(lead + end)))}{end}"


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
        first: bool = False,
    ) -> None:
        """Show these findings; the finding that was highlighted stays so, else the row takes its place.

        With `first` the first one is highlighted.
        """
        was, at = ("", 0) if first else (self.selected, self.highlighted or 0)
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
