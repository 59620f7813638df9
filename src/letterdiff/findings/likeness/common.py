"""Passages that many sources have: labels, courtesies, how an organisation presents itself."""

from collections import defaultdict
from collections.abc import Callable

from letterdiff.findings.evidence import Evidence
from letterdiff.findings.likeness.wording import runs
from letterdiff.model import Passage, Position

MANY = 4
"""Sources in which a run of words must stand to be common."""
_SHARE = 0.5


def common(evidence: Evidence, ask_of: Callable[[Passage], Position | None]) -> frozenset[str]:
    """The ids of passages of which half the runs of words stand in many sources of the library.

    Not of those that ask: an ask that many sources make is no mere phrase.
    """
    everything = (*evidence.letters, *evidence.statements)
    sources: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for passage in everything:
        for run in runs(passage):
            sources[run].add(passage.source)
    found = set()
    for passage in everything:
        own = runs(passage)
        often = sum(count for run, count in own.items() if len(sources[run]) >= MANY)
        if own and often >= _SHARE * sum(own.values()) and not ask_of(passage):
            found.add(passage.id)
    return frozenset(found)
