"""A passage's text cut where its marks begin and end, for a view to draw."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from letterdiff.model import Finding, Passage, Side, Span


class Mark(StrEnum):
    """What a run of words is to the other passage: in both, in this one only, or not marked."""

    NONE = ""
    SHARED = "shared"
    ONLY = "only"


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of the passage's text under one mark."""

    mark: Mark
    text: str


def segments(passage: Passage, shared: Iterable[Span], only: Iterable[Span]) -> tuple[Segment, ...]:
    """The passage's text in pieces that join to it again; where marks overlap, shared words count."""
    start, text = passage.anchor.start, passage.text
    marks = [Mark.NONE] * len(text)
    for mark, spans in ((Mark.ONLY, only), (Mark.SHARED, shared)):
        for span in spans:
            for at in range(max(0, span.start - start), min(len(text), span.end - start)):
                marks[at] = mark
    cuts = [at for at in range(len(text)) if at == 0 or marks[at] != marks[at - 1]] + [len(text)]
    return tuple(Segment(marks[a], text[a:b]) for a, b in pairwise(cuts))


def marked(finding: Finding, side: Side) -> tuple[Segment, ...]:
    """The segments of a finding's passage on one side; nothing where it has none there."""
    passage = finding.letter if side is Side.LETTER else finding.statement
    if passage is None:
        return ()
    marks = finding.marks
    if side is Side.LETTER:
        return segments(passage, marks.letter_shared, marks.letter_only)
    return segments(passage, marks.statement_shared, marks.statement_only)
