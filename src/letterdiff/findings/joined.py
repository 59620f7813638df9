"""Pairs by position: passages with a stance on one instrument that their words did not bring together."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from letterdiff.findings.evidence import Evidence
from letterdiff.findings.stances import Stances, laid_out
from letterdiff.model import Pair, Passage, Position

MOST = 12
"""Pairs by position that one letter passage may have on one topic."""


class Joined(NamedTuple):
    """All pairs, and how many by position were left out beside nearer ones."""

    pairs: tuple[Pair, ...]
    left_out: int


def pairs(evidence: Evidence) -> Joined:
    """All pairs: those given, then for each letter passage and topic one with each statement source that has
    none, the nearest first and at most MOST.
    """
    known: dict[str, list[str]] = {}
    for pair in evidence.pairs:
        known.setdefault(pair.letter, []).append(pair.statement)
    stances = laid_out(evidence.statements, evidence.positions)
    added: dict[tuple[str, str], Pair] = {}
    left_out = 0
    for letter in evidence.letters:
        for ours in evidence.positions.get(letter.id, ()):
            if not ours.stance.sign:
                continue
            met = stances.sources_among(ours, known.get(letter.id, ()))
            found = list(islice(_unmet(letter, ours, stances, set(met)), MOST))
            left_out += len(stances.sources(ours)) - len(met) - len(found)
            for each in found:
                reasons = (f"both take a position on {ours.topic}",)
                added.setdefault((letter.id, each.id), Pair(letter.id, each.id, 0.0, reasons))
    return Joined((*evidence.pairs, *added.values()), left_out)


def _unmet(letter: Passage, ours: Position, stances: Stances, met: set[str]) -> Iterator[Passage]:
    """The nearest passage of each statement source that the letter passage has not met on the topic."""
    for each in stances.nearest(ours, letter.date):
        if each.source not in met:
            met.add(each.source)
            yield each
