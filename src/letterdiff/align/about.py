"""What a passage says by itself, whatever else the library holds."""

from collections.abc import Sequence
from typing import NamedTuple

from letterdiff.align.features import is_prose
from letterdiff.model import Passage, Topic
from letterdiff.topics.mentions import Mention, named


class About(NamedTuple):
    """The topics and instruments that a passage names, and whether it is prose."""

    named: tuple[Mention, ...]
    prose: bool


def about_of(passage: Passage, topics: Sequence[Topic]) -> About:
    """What a passage says by itself."""
    return About(named(passage.text, topics, passage.language), is_prose(passage.text, passage.language))
