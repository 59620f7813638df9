"""What a passage says by itself, whatever else the library holds."""

from collections.abc import Sequence
from typing import NamedTuple

from letterdiff.align.features import is_prose
from letterdiff.align.mentions import Mention, mentions
from letterdiff.model import Passage, Topic


class About(NamedTuple):
    """The topics and instruments that a passage names, and whether it is prose."""

    named: tuple[Mention, ...]
    prose: bool


def about_of(passage: Passage, topics: Sequence[Topic]) -> About:
    """What a passage says by itself."""
    named = mentions(passage.text, passage.language, topics)
    return About(named, is_prose(passage.text, passage.language))
