"""The passages of what was read."""

from collections.abc import Iterable
from itertools import chain

from letterdiff.align.passages import cut
from letterdiff.model import Passage, Reading
from letterdiff.pipeline.read import Read


def passages_of(read: Read, readings: Iterable[Reading]) -> tuple[Passage, ...]:
    """The passages of these sources, in their order and that of their texts."""
    cuts = (cut(read.documents[each.name], each.source, read.people) for each in readings)
    return tuple(chain.from_iterable(cuts))
