"""The marks on words and what they mean; none of them needs a colour."""

from letterdiff.model import Finding, Side
from letterdiff_tui.safe import NOTHING, Mark, line, row
from letterdiff_tui.widgets.words import Words

SHARED, ONLY, CUE = "underline", "bold", "reverse"
"""The styles of shared words, of words that stand on one side only, and of words that set the stance."""


def quiet(finding: Finding) -> bool:
    """Whether so many words stand on one side only that bold ones would tell nothing apart."""
    marks = finding.marks
    shared, only = (
        sum(span.end - span.start for spans in pair for span in spans)
        for pair in ((marks.letter_shared, marks.statement_shared), (marks.letter_only, marks.statement_only))
    )
    return only > 2 * shared


def marks_of(finding: Finding, side: Side) -> tuple[Mark, ...]:
    """The marks on one side's passage, in its document's characters."""
    position = finding.position(side)
    cues = position.cues if position else ()
    only = () if quiet(finding) else finding.marks.only(side)
    spans = ((finding.marks.shared(side), SHARED), (only, ONLY), (cues, CUE))
    return tuple((span.start, span.end, style) for found, style in spans for span in found)


class Legend(Words):
    """The legend of a finding's marks, in the marks' own styles."""

    def explain(self, finding: Finding) -> None:
        """Say what the marks of this finding mean, and nothing of marks it has not."""
        marks = finding.marks
        compared = bool(marks.letter_shared or marks.letter_only)
        rest = line("not marked: common words, or only here") if quiet(finding) else line("only here", ONLY)
        cues = any(p and p.cues for p in (finding.letter_position, finding.statement_position))
        self.show(
            row(
                line("in both", SHARED) if marks.letter_shared else NOTHING,
                rest if compared else NOTHING,
                line(" sets the stance ", CUE) if cues else NOTHING,
                between="   ",
            )
        )
