"""Comparisons: one run's whole result, readable by every view."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from letterdiff.model.check import Check
from letterdiff.model.finding import Finding
from letterdiff.model.passage import Passage
from letterdiff.model.place import Place
from letterdiff.model.problem import Problem
from letterdiff.model.source import Side, Source

One = TypeVar("One")

SCHEMA = 1
"""The version of the saved form; a file of another version is refused with the next step."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One source as it was read: `pages` is 0 for formats without pages; `hidden` counts unseen blocks.

    `dates` are the first and the last day of its parts, where they have dates of their own; else none.
    `voices`: several people speak in it, and it says of its parts whose they are; `addressed`: its parts have
    addresses of their own. `links` are the names of the letters that it links to.
    """

    source: Source
    format: str
    pages: int
    blocks: int
    words: int
    hidden: int = 0
    notes: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    voices: bool = False
    addressed: bool = False
    links: tuple[str, ...] = ()

    @property
    def days(self) -> tuple[str, ...]:
        """The days from and to which its words date: its parts', else its own; none where nobody says."""
        return self.dates or ((self.source.meta.date,) if self.source.meta.date else ())

    @property
    def name(self) -> str:
        """The source's name."""
        return self.source.name


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a passage stands: its source's name, its first block, the places at which it begins and ends."""

    source: str
    block: int
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Unlisted:
    """A pair too weak to be a finding, as two spots; without its words, since nobody checked them."""

    letter: Spot
    statement: Spot


@dataclass(frozen=True)  # without slots, so that what is looked up for every quote is laid out once
class Comparison:
    """What a run found, in the order a reader should see it, with what was looked at and what was not.

    It carries no clock and no path of a machine: same input, same bytes. `inputs` is a digest of all that it
    was made from (files, sidecars, topics), so that one can tell whether the library has changed since.
    `left_out` counts pairs too weak to be listed beside others of their passages; `unlisted` are those among
    them that were judged, in the order of the letters' text.
    `vectors` names what suggested pairs besides, if the user asked for that; empty where nothing did.
    """

    program: str
    readings: tuple[Reading, ...]
    problems: tuple[Problem, ...]
    topics: tuple[str, ...]
    findings: tuple[Finding, ...]
    checks: tuple[Check, ...]
    inputs: str = ""
    left_out: int = 0
    vectors: str = ""
    schema: int = SCHEMA
    unlisted: tuple[Unlisted, ...] = ()

    def side(self, side: Side) -> tuple[Reading, ...]:
        """The readings of one side."""
        return tuple(reading for reading in self.readings if reading.source.side is side)

    def reading(self, name: str) -> Reading:
        """The reading of the source with this name; KeyError where there is none."""
        return self._readings[name]

    def finding(self, id_or_start: str) -> Finding:
        """The finding with this id, or the only one whose id starts so; KeyError where not exactly one."""
        return _only([f for f in self.findings if id_or_start and f.id.startswith(id_or_start)], id_or_start)

    def check(self, passage: str) -> Check | None:
        """The check of the passage with this id; None where it was not checked, which views must say."""
        return self._checks.get(passage)

    @cached_property
    def _readings(self) -> dict[str, Reading]:
        return {reading.name: reading for reading in self.readings}

    @cached_property
    def _checks(self) -> dict[str, Check]:
        return {check.passage: check for check in self.checks}

    def passages(self) -> Iterator[Passage]:
        """Every passage that is shown, once, in the order of the findings."""
        seen: dict[str, Passage] = {}
        for finding in self.findings:
            for passage in finding.quoted():
                seen.setdefault(passage.id, passage)
        return iter(seen.values())


def _only(found: list[One], key: str) -> One:
    if len(found) != 1:
        raise KeyError(key)
    return found[0]
