"""What a passage says by itself, whatever else the library holds."""

from collections.abc import Sequence
from typing import NamedTuple

from letterdiff.align.features import is_prose
from letterdiff.model import Passage, Topic
from letterdiff.topics.mentions import Mention, mentions, named


class About(NamedTuple):
    """The topics and instruments that a passage names, and whether it is prose."""

    named: tuple[Mention, ...]
    prose: bool


def about_of(passage: Passage, topics: Sequence[Topic]) -> About:
    """What a passage says by itself."""
    return About(named_in(passage, topics), is_prose(passage.text, passage.language))


def named_in(passage: Passage, topics: Sequence[Topic]) -> tuple[Mention, ...]:
    """The first mention of each topic and instrument, short ones that the heading explains among them.

    Under a heading that names a tax credit, 'the credit' is that one.
    """
    if not topics:
        return ()
    found = named(passage.text, topics, passage.language)
    if not passage.section or not named(passage.section, topics, passage.language):
        return found
    known = {(mention.topic, mention.instrument) for mention in found}
    more: dict[tuple[str, str], Mention] = {}
    for mention in mentions(passage.text, topics, passage.language, passage.section):
        if (mention.topic, mention.instrument) not in known:
            more.setdefault((mention.topic, mention.instrument), mention)
    return (*found, *more.values())
