"""Which topics and instruments a text speaks of, and where."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letterdiff.model import Term, Topic
from letterdiff.text.search import find_term


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """Characters `start` to `end` (exclusive) that name a topic, and the instrument they name, if any."""

    start: int
    end: int
    topic: str
    instrument: str = ""


def mentions(text: str, topics: Sequence[Topic], language: str) -> tuple[Mention, ...]:
    """Every mention of a topic, in order; the longest term counts ('loan guarantee', not its 'loan')."""
    found = sorted({mention for topic in topics for mention in _of(text, topic, language)})
    return tuple(mention for mention in found if not _shadowed(mention, found))


def _of(text: str, topic: Topic, language: str) -> Iterator[Mention]:
    for instrument in topic.instruments:
        for start, end in _spans(text, instrument.terms, language):
            yield Mention(start, end, topic.name, instrument.name)
    for start, end in _spans(text, topic.terms, language):
        yield Mention(start, end, topic.name)


def _spans(text: str, terms: Sequence[Term], language: str) -> Iterator[tuple[int, int]]:
    """Terms of the text's language; a name such as 'AMIC' stands in texts of every language."""
    tag = language.partition("-")[0]
    for term in terms:
        if term.language == tag or not tag or term.text.isupper():
            yield from find_term(text, term.text, tag)


def _shadowed(mention: Mention, others: Sequence[Mention]) -> bool:
    return any(_wider(other, mention) or _names_more(other, mention) for other in others)


def _wider(other: Mention, mention: Mention) -> bool:
    around = other.start <= mention.start and mention.end <= other.end
    return around and other.end - other.start > mention.end - mention.start


def _names_more(other: Mention, mention: Mention) -> bool:
    same = (other.start, other.end, other.topic) == (mention.start, mention.end, mention.topic)
    return same and bool(other.instrument) and not mention.instrument
