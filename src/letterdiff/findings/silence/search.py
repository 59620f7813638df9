"""The search behind silence: terms and variants, what was looked at and not, the nearest passages."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from letterdiff.findings.evidence import Evidence
from letterdiff.findings.languages import name_of
from letterdiff.findings.silence.looked import looked_at
from letterdiff.findings.silence.named import heading_naming, naming, topic_called, topic_of
from letterdiff.findings.silence.near import Near, Stand
from letterdiff.findings.silence.other_side import OtherSide
from letterdiff.findings.silence.prompts import points_elsewhere
from letterdiff.findings.silence.terms import terms_for, thin_terms
from letterdiff.findings.silence.why_not import perhaps, why_not
from letterdiff.model import Nearest, Passage, Position, Search, Topic

NEAREST = 3
"""Passages of the other side that are shown with why each is not the same."""
IN_POSTS = 3
"""Passages that ask or judge in statements that tell of the letter: so many of them are shown in any case."""


def search(
    passage: Passage, position: Position, near: Sequence[Near], other: OtherSide, evidence: Evidence
) -> Search:
    """What was searched on the other side for this passage; `near` are its nearest there, best first."""
    topic = topic_of(passage, position, evidence.topics, other.common)
    asked = replace(position, topic=topic.name) if topic else position
    terms = terms_for(passage, position, topic, other)
    looked = looked_at(passage, other, evidence)
    return replace(
        looked,
        terms=terms,
        hits=tuple(other.hits(term) for term in terms),
        nearest=tuple(
            Nearest(
                each.passage,
                each.score,
                why_not(each, passage, asked, other, evidence),
                perhaps(each, asked, evidence),
            )
            for each in _shown(near, asked, topic, other, evidence)
        ),
        ways=_ways(topic),
        thin="; ".join(filter(None, (thin_terms(terms, passage, topic), looked.thin))),
    )


def _shown(
    near: Sequence[Near], position: Position, topic: Topic | None, other: OtherSide, evidence: Evidence
) -> list[Near]:
    """The nearest ones, with such among them as name the topic, or stand under a heading that does."""
    known, wanted = {each.passage.id for each in near}, near[0].wanted if near else ()
    naming_it = naming(topic, other, evidence) if topic else ()
    more = islice((each for each in naming_it if each.id not in known), NEAREST)
    every = (*near, *(Near(each, 0.0, 0.0, wanted, 0.0) for each in more))
    return _with_posts(_named_first(every, position, evidence))


def _with_posts(near: Sequence[Near]) -> list[Near]:
    """The nearest, and behind them what statements that tell of the letter have nearest to it besides."""
    first = list(near[:NEAREST])
    shown = sum(map(_in_post, first))
    others = sorted(
        filter(_in_post, near[NEAREST:]), key=lambda each: (-each.matter, -each.back, -each.named)
    )
    return [*first, *others[: max(0, IN_POSTS - shown)]]


def _in_post(near: Near) -> bool:
    tells = near.stand is Stand.TELLS or points_elsewhere(near.passage.text)
    return bool(near.post) and not tells and not near.another


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

    topic = topic_called(position.topic, evidence.topics)

    def names(each: Near) -> bool:
        own = topic and evidence.position(each.passage, topic.name)
        return bool(own or heading_naming(each.passage, topic))

    def order(each: Near) -> tuple[object, ...]:
        share = -each.share - each.matter if each.perhaps else 0.0
        return (
            not each.perhaps,
            share,
            points_elsewhere(each.passage.text),
            not names(each),
            -each.matter,
            -each.score,
            each.passage.id,
        )

    return sorted(near, key=order)
