"""Which topics and instruments a passage names, and by which of their terms."""

from collections.abc import Sequence
from typing import NamedTuple

from letterdiff.model import Topic
from letterdiff.text.language import is_looked_for
from letterdiff.text.search import find_terms


class Mention(NamedTuple):
    """One topic that a passage names; `instrument` is empty for the topic's own terms."""

    topic: str
    instrument: str
    term: str


def mentions(text: str, language: str, topics: Sequence[Topic]) -> tuple[Mention, ...]:
    """The topics and instruments named, each once, in the order of the topics; the longest match counts."""
    named: dict[str, list[tuple[str, str]]] = {}
    for topic in topics:
        for instrument, terms in (("", topic.terms), *((i.name, i.terms) for i in topic.instruments)):
            for term in terms:
                if is_looked_for(term.language, language):
                    named.setdefault(term.text, []).append((topic.name, instrument))
    found: dict[tuple[str, str], Mention] = {}
    for hit in find_terms(text, named, language):
        for key in named[hit.term]:
            found.setdefault(key, Mention(*key, hit.term))
    order = {topic.name: index for index, topic in enumerate(topics)}
    return tuple(sorted(found.values(), key=lambda mention: (order[mention.topic], mention.instrument)))


def keys(found: Sequence[Mention]) -> list[tuple[str, str]]:
    """The topics that are named, directly or by an instrument (empty for the topic), and the instruments."""
    return sorted({(m.topic, "") for m in found} | {(m.topic, m.instrument) for m in found})
