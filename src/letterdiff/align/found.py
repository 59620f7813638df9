"""What is counted in one side's passages and what they name, found in one go: both need their words."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from letterdiff.align.about import named_in
from letterdiff.model import Passage, Side, Topic
from letterdiff.topics.mentions import Mention

if TYPE_CHECKING:
    from letterdiff.align.held import Counts

Named = tuple[Mention, ...]
"""What a passage names of some topics, as `about.named_in` finds it."""


class Found(NamedTuple):
    """The counts of some passages, and what each of them names, in their order."""

    counts: "Counts"
    named: tuple[Named, ...]


Known = Callable[[Sequence[Passage], Side, Sequence[Topic]], Found]
"""What gives the same as `found` for one side's passages, and may know it from before."""


def found(passages: Sequence[Passage], topics: Sequence[Topic]) -> Found:
    """What is found in these passages, looked for now."""
    from letterdiff.align.held import counts

    named: list[Named] = []

    def each() -> Iterator[Passage]:
        for passage in passages:
            named.append(named_in(passage, topics))
            yield passage

    return Found(counts(each()), tuple(named))
