"""The relation of two texts given as a pair, by the rules that judge passages of a library."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from letterdiff.align.features import telling_tokens
from letterdiff.align.passages import whole_block
from letterdiff.extract.builder import Builder, Piece
from letterdiff.findings.evidence import positions_by_passage
from letterdiff.findings.rules.answer import answer
from letterdiff.findings.rules.case import Case, case_of
from letterdiff.findings.rules.table import RULES, rule_for
from letterdiff.model import (
    BlockKind,
    LineRange,
    Metadata,
    Pair,
    Passage,
    Problem,
    ScopeCard,
    Side,
    Source,
    Topic,
)
from letterdiff.pipeline.rows import BadRow, Row, problem, rows, text_of
from letterdiff.stance.contrast.contrast import Contrast, contrast
from letterdiff.text.commonwords import common_words
from letterdiff.text.language import language_of
from letterdiff.topics import shared

SHARED = 2
"""Telling words, everyday ones aside, that two texts must share to be on one subject: one may be chance."""
SPEAKER = "the speaker"
"""Who 'we' is in both texts: a pair is taken as the words of one speaker."""


@dataclass(frozen=True, slots=True)
class Related:
    """The relation of the pair with this number ('none' where no rule holds), why, and the scope card."""

    index: int
    relation: str
    reasons: tuple[str, ...]
    card: ScopeCard | None = None


def related_in(path: Path, topics: Sequence[Topic]) -> Iterator[Related | Problem]:
    """Each pair of a file of JSON lines in turn; a problem for each broken row. Unfit where unreadable."""
    for row in rows(path):
        if isinstance(row, Problem):
            yield row
            continue
        try:
            yield _related(row, topics)
        except BadRow as bad:
            yield problem(path, row.line, str(bad))


def _related(row: Row, topics: Sequence[Topic]) -> Related:
    texts = text_of(row, "a"), text_of(row, "b")
    tags = _languages(*texts)
    first = _passage(texts[0], "a", Side.LETTER, tags[0])
    second = _passage(texts[1], "b", Side.STATEMENT, tags[1])
    pair = _pair(first, second)
    told = _contrast(first, second)
    cases = (replace(case, contrast=told, undated=True) for case in _cases(first, second, pair, topics))
    ruled = [(rule, case) for case in cases if (rule := rule_for(case))]
    if not ruled:
        return Related(row.number, "none", ("they share neither a topic nor enough telling words",))
    rule, case = min(ruled, key=lambda each: RULES.index(each[0]))
    reasons = tuple(filter(None, rule.reasons(case)))
    return Related(row.number, rule.relation.value, reasons, answer(case, rule.relation))


def _contrast(first: Passage, second: Passage) -> Contrast | None:
    return contrast(first.text, second.text, first.language) if first.language == second.language else None


def _languages(first: str, second: str) -> tuple[str, str]:
    """The language of each; one too short to tell has the other's, two such have that of both together."""
    tags = language_of(first), language_of(second)
    if "und" not in tags:
        return tags
    known = next((tag for tag in tags if tag != "und"), "") or language_of(f"{first}\n{second}")
    return (known if tags[0] == "und" else tags[0]), (known if tags[1] == "und" else tags[1])


def _passage(text: str, field: str, side: Side, language: str) -> Passage:
    """The text as the only block of a document, whole; BadRow where no character of it can be kept."""
    builder = Builder()
    if not builder.block(BlockKind.PARAGRAPH, [Piece(text, LineRange(1, 0, 1, len(text)))]):
        raise BadRow(f"{field!r} is empty")
    data = text.encode("utf-8", "surrogatepass")
    document = builder.document(data, format="txt", reader="pair 1")
    meta = Metadata(organisation=SPEAKER, language="" if language == "und" else language)
    return whole_block(document, Source(f"{side.folder}/{field}", side, document.sha256, len(data), meta), 0)


def _pair(first: Passage, second: Passage) -> Pair | None:
    """A pair where the texts share enough telling words; the score is their number."""
    shared = sorted((_telling(first) & _telling(second)) - common_words(first.language))
    if first.language != second.language or len(shared) < SHARED:
        return None
    return Pair(first.id, second.id, float(len(shared)), (f"share the words {', '.join(shared)}",))


def _telling(passage: Passage) -> set[str]:
    return {token.norm for token in telling_tokens(passage.text, passage.language)}


def _all_topics(first: Passage, second: Passage, given: Sequence[Topic]) -> tuple[Topic, ...]:
    """The topics given, then the noun phrases that the texts share; a name stands for the first of them."""
    if first.language != second.language:
        return tuple(given)
    named = {topic.name.casefold() for topic in given}
    found = map(_named, shared(first.text, second.text, first.language))
    return *given, *(topic for topic in found if topic.name.casefold() not in named)


def _named(topic: Topic) -> Topic:
    """The topic; a lone word ('gender') names a subject and no instrument that two could agree on."""
    return topic if " " in topic.name or not topic.name.isascii() else replace(topic, instruments=())


def _cases(first: Passage, second: Passage, pair: Pair | None, topics: Sequence[Topic]) -> Iterator[Case]:
    """One case a topic that both texts name, those given or what they share, or one without a topic."""
    found = positions_by_passage((first, second), _all_topics(first, second, topics))
    theirs = {position.topic: position for position in found.get(second.id, ())}
    both = [(ours, theirs[ours.topic]) for ours in found.get(first.id, ()) if ours.topic in theirs]
    for ours, other in both:
        named = pair or Pair(first.id, second.id, 1.0, ("both name the topic",))
        yield case_of(first, second, named, ours, other)
    if not both:
        yield case_of(first, second, pair, None, None)
