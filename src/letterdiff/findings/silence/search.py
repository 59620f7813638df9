"""The search behind silence: terms and variants, what was looked at and not, the nearest passages."""

from collections.abc import Sequence
from dataclasses import replace

from letterdiff.findings.evidence import Evidence
from letterdiff.findings.languages import name_of
from letterdiff.findings.silence.looked import looked_at
from letterdiff.findings.silence.near import Near
from letterdiff.findings.silence.other_side import OtherSide
from letterdiff.findings.silence.terms import terms_for
from letterdiff.findings.silence.why_not import perhaps, why_not
from letterdiff.model import Nearest, Passage, Position, Search, Topic

NEAREST = 3
"""Passages of the other side that are shown with why each is not the same."""


def search(
    passage: Passage, position: Position, near: Sequence[Near], other: OtherSide, evidence: Evidence
) -> Search:
    """What was searched on the other side for this passage; `near` are its nearest there, best first."""
    topic = _topic(position, evidence.topics)
    terms = terms_for(passage, position, topic, other)
    return replace(
        looked_at(passage, other, evidence),
        terms=terms,
        hits=tuple(other.hits(term) for term in terms),
        nearest=tuple(
            Nearest(
                each.passage,
                each.score,
                why_not(each, passage, position, other, evidence),
                perhaps(each, position, evidence),
            )
            for each in _named_first(near, position, evidence)[:NEAREST]
        ),
        ways=_ways(topic),
    )


def _topic(position: Position, topics: Sequence[Topic]) -> Topic | None:
    return next((each for each in topics if each.name == position.topic), None) if position.topic else None


def _ways(topic: Topic | None) -> tuple[str, ...]:
    """How it was searched, in words."""
    languages = sorted({term.language for term in topic.all_terms()}) if topic else []
    by_terms = (
        f"by the topic's terms in {' and '.join(map(name_of, languages))}"
        if languages
        else "by the words of the ask"
    )
    return (
        f"{by_terms}, in any number or tense, spaced, hyphened or in one word",
        "by its words, each weighed by how rare it is",
        "by runs of characters, whatever the spelling",
    )


def _named_first(near: Sequence[Near], position: Position, evidence: Evidence) -> list[Near]:
    """Those that may say it first, then those that name the topic, then the nearest."""

    def names(each: Near) -> bool:
        return bool(position.topic) and evidence.position(each.passage, position.topic) is not None

    def order(each: Near) -> tuple[object, ...]:
        share = -each.share if each.perhaps else 0.0
        return (not each.perhaps, share, not names(each), -each.score, -each.share, each.passage.id)

    return sorted(near, key=order)
