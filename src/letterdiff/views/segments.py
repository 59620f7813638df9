"""A passage's text cut where its marks begin and end, for a view to draw."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from letterdiff.model import Finding, Passage, Side, Span
from letterdiff.text.stopwords import negations
from letterdiff.text.tokens import telling


class Mark(StrEnum):
    """What a run of words is to the other passage: in both, in this one only, or not marked."""

    NONE = ""
    SHARED = "shared"
    ONLY = "only"


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of the passage's text under one mark; `key` where the position or the scope card rests on it."""

    mark: Mark
    text: str
    key: bool = False


def segments(
    passage: Passage, shared: Iterable[Span], only: Iterable[Span], key: Iterable[Span] = ()
) -> tuple[Segment, ...]:
    """The passage's text in pieces that join to it again; where marks overlap, shared words count."""
    text = passage.text
    marks = [Mark.NONE] * len(text)
    for mark, spans in ((Mark.ONLY, only), (Mark.SHARED, shared)):
        for at in _covered(passage, spans):
            marks[at] = mark
    keys = set(_covered(passage, key))
    looks = [(mark, at in keys) for at, mark in enumerate(marks)]
    cuts = [at for at in range(len(text)) if at == 0 or looks[at] != looks[at - 1]] + [len(text)]
    return tuple(Segment(looks[a][0], text[a:b], looks[a][1]) for a, b in pairwise(cuts))


def _covered(passage: Passage, spans: Iterable[Span]) -> Iterable[int]:
    """The passage's own character numbers that the spans cover."""
    start, length = passage.anchor.start, len(passage.text)
    for span in spans:
        yield from range(max(0, span.start - start), min(length, span.end - start))


def marked(finding: Finding, side: Side) -> tuple[Segment, ...]:
    """The segments of a finding's passage on one side; nothing where it has none there."""
    passage = finding.passage(side)
    if passage is None:
        return ()
    shared, only = worth_marking(finding, side)
    return segments(passage, shared, only, key_spans(finding, side))


def worth_marking(finding: Finding, side: Side) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The shared words of one side, and those it has alone where more is shared than not.

    Where little is shared, marking all the rest would mark nearly everything and tell nothing; so would
    shared marks on small words alone.
    """
    passage = finding.passage(side)
    language = passage.language if passage else ""
    shared = tuple(span for span in finding.marks.shared(side) if _tells(span, language))
    only = finding.marks.only(side)
    return shared, only if _length(only) <= _length(shared) else ()


def _tells(span: Span, language: str) -> bool:
    """Whether a span has a word that is neither a stop word nor a bare negation."""
    small = negations(language)
    return any(token.norm not in small for token in telling(span.text, language))


def _length(spans: Iterable[Span]) -> int:
    return sum(span.end - span.start for span in spans)


def key_spans(finding: Finding, side: Side) -> tuple[Span, ...]:
    """The words of one side that its position's cues and its answers on the scope card point at."""
    position = finding.position(side)
    cues = position.cues if position else ()
    rows = finding.scope.rows if finding.scope else ()
    slots = (row.letter if side is Side.LETTER else row.statement for row in rows)
    return cues + tuple(slot.span for slot in slots if slot and slot.span)
