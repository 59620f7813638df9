"""Where the other side names a topic: in a passage's words, or in the heading right above it."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from letterdiff.findings.asks.reading import asking
from letterdiff.findings.evidence import Evidence
from letterdiff.findings.silence.common import Common
from letterdiff.findings.silence.other_side import OtherSide
from letterdiff.model import Passage, Position, Topic
from letterdiff.topics.mentions import mentions


def topic_called(name: str, topics: Sequence[Topic]) -> Topic | None:
    """The topic of that name; None for '' and where there is none."""
    return next((each for each in topics if each.name == name), None) if name else None


def topic_of(passage: Passage, position: Position, topics: Sequence[Topic], common: Common) -> Topic | None:
    """The topic of a position; of an ask without one, what its sentences name most, then first.

    An item below a line that asks is of that line's topic, where it names none itself.
    """
    if position.topic or not topics:
        return topic_called(position.topic, topics)
    opener = common.openers.get(passage.id)
    ahead = opener.text if opener and common.ask_of(opener) else ""
    for text in (asking(passage, position), ahead):
        names = [each.topic for each in mentions(text, topics, passage.language, passage.section)]
        if names:
            return topic_called(max(names, key=names.count), topics)
    return None


def heading_naming(passage: Passage, topic: Topic | None) -> str:
    """The heading right above a passage, if it names the topic; else ''."""
    heading = passage.heading
    return heading if topic and heading and _names(heading, topic, passage.language) else ""


@lru_cache(maxsize=8192)
def _names(heading: str, topic: Topic, language: str) -> bool:
    return bool(mentions(heading, (topic,), language))


def naming(topic: Topic, other: OtherSide, evidence: Evidence) -> Iterator[Passage]:
    """The other side's passages that name a topic, then those under a heading that does."""
    own = [each for each in other.passages if evidence.position(each, topic.name)]
    yield from own
    known = {each.id for each in own}
    yield from (each for each in other.passages if each.id not in known and heading_naming(each, topic))
