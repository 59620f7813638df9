"""What the marks on words mean; none of them needs a colour."""

from letterdiff.model import Finding, Position, Side
from letterdiff_tui.safe import Mark, line, row
from letterdiff_tui.widgets.words import Words

SHARED, ONLY, CUE = "underline", "bold", "reverse"
"""The styles of shared words, of words that stand on one side only, and of words that set the stance."""


def marks_of(finding: Finding, side: Side) -> tuple[Mark, ...]:
    """The marks on one side's passage, in its document's characters."""
    of = finding.marks
    letter = side is Side.LETTER
    shared, only = (of.letter_shared, of.letter_only) if letter else (of.statement_shared, of.statement_only)
    position: Position | None = finding.letter_position if letter else finding.statement_position
    spans = ((shared, SHARED), (only, ONLY), (position.cues if position else (), CUE))
    return tuple((span.start, span.end, style) for found, style in spans for span in found)


class Legend(Words):
    """The legend of the marks, in the marks' own styles."""

    def __init__(self) -> None:
        super().__init__(
            row(
                line("in both", SHARED),
                line("only here", ONLY),
                line(" sets the stance ", CUE),
                between="   ",
            ),
            id="legend",
        )
