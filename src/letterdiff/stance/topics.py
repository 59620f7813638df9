"""Which topics and instruments a text speaks of, and where."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letterdiff.model import Term, Topic
from letterdiff.text.language import is_looked_for
from letterdiff.text.search import find_term

_SHORTEST = 4
"""Letters that a short name needs."""


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """Characters `start` to `end` (exclusive) that name a topic, and the instrument they name, if any."""

    start: int
    end: int
    topic: str
    instrument: str = ""


def mentions(text: str, topics: Sequence[Topic], language: str, section: str = "") -> tuple[Mention, ...]:
    """Every mention of a topic, in order; the longest term counts ('loan guarantee', not its 'loan').

    Under a heading that names a topic, 'the credit' is the tax credit of the heading.
    """
    found = sorted(
        {
            mention
            for topic in topics
            for mention in (*_of(text, topic, language), *_short(text, topic, language, section))
        }
    )
    return tuple(_unshadowed(found))


def _of(text: str, topic: Topic, language: str) -> Iterator[Mention]:
    for instrument in topic.instruments:
        for start, end in _spans(text, instrument.terms, language):
            yield Mention(start, end, topic.name, instrument.name)
    for start, end in _spans(text, topic.terms, language):
        yield Mention(start, end, topic.name)


def _short(text: str, topic: Topic, language: str, section: str) -> Iterator[Mention]:
    """Short names ('the credit', 'such a guarantee') of what the section's heading names in full."""
    named = list(_of(section, topic, language)) if section else []
    for head in sorted({(section[each.start : each.end].split()[-1], each.instrument) for each in named}):
        if len(head[0]) >= _SHORTEST and head[0].isascii() and not head[0].isupper():
            pattern = rf"\b(?:the|this|that|such an?) {re.escape(head[0].removesuffix('s'))}s?\b"
            for found in re.finditer(pattern, text, re.IGNORECASE):
                yield Mention(found.start(), found.end(), topic.name, head[1])


def _spans(text: str, terms: Sequence[Term], language: str) -> Iterator[tuple[int, int]]:
    """Terms of the text's language; a name such as 'AMIC' stands in texts of every language."""
    tag = language.partition("-")[0]
    for term in terms:
        if is_looked_for(term.language, language) or term.text.isupper():
            yield from find_term(text, term.text, tag)


def _unshadowed(found: Sequence[Mention]) -> Iterator[Mention]:
    """Those that stand in no longer mention, nor where another of the topic names an instrument besides."""
    named = {(each.start, each.end, each.topic) for each in found if each.instrument}
    furthest: tuple[int, int] = (-1, -1)
    for each in sorted(found, key=lambda each: (each.start, -each.end, each)):
        inside = furthest[1] >= each.end and furthest != (each.start, each.end)
        if not inside:
            furthest = (each.start, each.end)
            if each.instrument or (each.start, each.end, each.topic) not in named:
                yield each
