"""Which terms of topics tell something in a library: not those of nearly every passage, nor slow ones."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from letterdiff.model import Passage, Term, Topic
from letterdiff.text import patterns
from letterdiff.text.language import is_looked_for
from letterdiff.text.search import Terms

WIDE = 0.5
"""Share of the passages it is looked for in from which a term tells nothing and is not used."""
ENOUGH = 40
"""Passages from which a share says something."""
DRAWN = 1000
"""Passages that are counted at most: of more, those whose ids come first, which is as good as by lot."""


class Unused(NamedTuple):
    """A term that is not used: in what share of the passages it stands, or None where it took too long."""

    topic: str
    term: str
    share: float | None


def usable(
    topics: Sequence[Topic], passages: Sequence[Passage]
) -> tuple[tuple[Topic, ...], tuple[Unused, ...]]:
    """The topics with the terms that tell something among these passages, and the others."""
    unused = {term: share for term, share in _shares(topics, passages) if share is None or share > WIDE}
    named = tuple(
        Unused(topic.name, term.text, unused[term])
        for topic in topics
        for term in dict.fromkeys(topic.all_terms())
        if term in unused
    )
    kept = (_without(topic, unused) for topic in topics) if unused else topics
    return tuple(topic for topic in kept if topic.all_terms()), named


def _without(topic: Topic, unused: dict[Term, float | None]) -> Topic:
    instruments = (
        replace(each, terms=tuple(term for term in each.terms if term not in unused))
        for each in topic.instruments
    )
    terms = tuple(term for term in topic.terms if term not in unused)
    return replace(topic, terms=terms, instruments=tuple(each for each in instruments if each.terms))


def _shares(topics: Sequence[Topic], passages: Sequence[Passage]) -> Iterator[tuple[Term, float | None]]:
    """In what share of the passages each term stands; None for an expression that took too long on any."""
    terms = tuple(dict.fromkeys(term for topic in topics for term in topic.all_terms()))
    for term in terms:
        if patterns.is_pattern(term.text):
            for passage in passages:
                if is_looked_for(term.language, passage.language):
                    patterns.spans(passage.text, term.text)
            if patterns.given_up(term.text):
                yield term, None
    drawn = sorted(passages, key=lambda passage: passage.id)[:DRAWN]
    total, found = _counted(terms, drawn)
    yield from ((term, found[term] / total[term]) for term in terms if total[term] >= ENOUGH)


def _counted(terms: Sequence[Term], passages: Sequence[Passage]) -> tuple[Counter[Term], Counter[Term]]:
    """In how many passages each term is looked for, and in how many it stands."""
    total, found = Counter[Term](), Counter[Term]()
    for language, size in Counter(_tag(passage) for passage in passages).items():
        own: dict[str, list[Term]] = {}
        for term in terms:
            if is_looked_for(term.language, language):
                own.setdefault(term.text, []).append(term)
                total[term] += size
        finder = Terms(own, language)
        for passage in passages:
            if _tag(passage) == language:
                for text in {hit.term for hit in finder.find(passage.text)}:
                    found.update(own[text])
    return total, found


def _tag(passage: Passage) -> str:
    return passage.language.partition("-")[0].lower()
