"""The stances that passages take, by topic, instrument, side, holder and day, to find the nearest ones."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from heapq import merge
from itertools import groupby

from letterdiff.model import Passage, Position, SlotName

_NEVER = 2 * date.max.toordinal()
"""The day, as an ordinal, of a passage that has none: it is farther away than any other."""
_Kind = tuple[str, int]
"""Instrument ('' for none) and side of a stance."""


@dataclass(slots=True)
class _Shelf:
    """Passages with one kind of stance, by the ordinal of their day and by id."""

    by_day: dict[int, list[Passage]] = field(default_factory=dict)
    days: tuple[int, ...] = ()
    by_id: tuple[Passage, ...] = ()

    def add(self, passage: Passage) -> None:
        day = _day(passage.date)
        self.by_day.setdefault(_NEVER if day is None else day, []).append(passage)

    def settle(self) -> None:
        """Put what was added in order."""
        self.days = tuple(sorted(self.by_day))
        self.by_id = tuple(sorted((one for each in self.by_day.values() for one in each), key=_id))

    def nearest(self, day: int | None) -> Iterator[tuple[int, str, Passage]]:
        """Days away, id and passage, the nearest first; without a day of one's own all are as far away."""
        if day is None:
            yield from ((_NEVER, each.id, each) for each in self.by_id)
            return
        at = bisect_left(self.days, day)
        behind = ((day - each, each) for each in reversed(self.days[:at]))
        ahead = ((each - day, each) for each in self.days[at:])
        for away, days in groupby(merge(behind, ahead), key=lambda each: each[0]):
            same = sorted((one for _, each in days for one in self.by_day[each]), key=_id)
            yield from ((away, each.id, each) for each in same)


@dataclass(frozen=True, slots=True)
class Stances:
    """The shelves of each topic and holder (None for whoever it is); of each passage's stance on a topic the
    instrument and the source."""

    shelves: Mapping[tuple[str, str | None], Mapping[_Kind, _Shelf]]
    filed: Mapping[tuple[str, str], tuple[str, str]]
    _sources: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)

    def nearest(self, ours: Position, day: str) -> Iterator[Passage]:
        """Passages with a stance on the topic by one instrument with it, which one of the two names: opposite
        sides first, then of the same holder, then nearest in days, then by id; each once.
        """
        given: set[str] = set()
        holder, mine = _value(ours, SlotName.HOLDER), _day(day)
        for sign in (-ours.stance.sign, ours.stance.sign):
            for who in (holder, None) if holder else (None,):
                shelves = self._fitting(ours, sign, who)
                for _, id_, passage in merge(*(shelf.nearest(mine) for shelf in shelves), key=_away):
                    if id_ not in given:
                        given.add(id_)
                        yield passage

    def sources(self, ours: Position) -> frozenset[str]:
        """The sources of all that `nearest` would give."""
        key = (ours.topic, _value(ours, SlotName.INSTRUMENT))
        if key not in self._sources:
            shelves = [shelf for sign in (-1, 1) for shelf in self._fitting(ours, sign, None)]
            self._sources[key] = frozenset(each.source for shelf in shelves for each in shelf.by_id)
        return self._sources[key]

    def sources_among(self, ours: Position, passages: Collection[str]) -> frozenset[str]:
        """The sources of those of these passages, given by their ids, that `nearest` would give."""
        filed = [found for each in passages if (found := self.filed.get((ours.topic, each)))]
        return frozenset(source for instrument, source in filed if _fits(ours, instrument))

    def _fitting(self, ours: Position, sign: int, holder: str | None) -> Iterator[_Shelf]:
        for (instrument, side), shelf in self.shelves.get((ours.topic, holder), {}).items():
            if side == sign and _fits(ours, instrument):
                yield shelf


def laid_out(passages: Iterable[Passage], positions: Mapping[str, tuple[Position, ...]]) -> Stances:
    """The stances of these passages, whose positions stand by their ids."""
    shelves: dict[tuple[str, str | None], dict[_Kind, _Shelf]] = {}
    filed: dict[tuple[str, str], tuple[str, str]] = {}
    for passage in passages:
        for position in positions.get(passage.id, ()):
            if not position.stance.sign:
                continue
            instrument, holder = (_value(position, name) for name in (SlotName.INSTRUMENT, SlotName.HOLDER))
            filed[position.topic, passage.id] = (instrument, passage.source)
            for who in (holder, None) if holder else (None,):
                kinds = shelves.setdefault((position.topic, who), {})
                kinds.setdefault((instrument, position.stance.sign), _Shelf()).add(passage)
    for shelf in (each for kinds in shelves.values() for each in kinds.values()):
        shelf.settle()
    return Stances(shelves, filed)


def _fits(ours: Position, instrument: str) -> bool:
    """Whether both are by one instrument, or one of the two names none."""
    own = _value(ours, SlotName.INSTRUMENT)
    return own == instrument != "" or bool(own) != bool(instrument)


def _value(position: Position, name: SlotName) -> str:
    slot = position.slot(name)
    return slot.value if slot else ""


def _day(day: str) -> int | None:
    """The ordinal of an ISO date; None where it is not known to the day."""
    try:
        return date.fromisoformat(day).toordinal()
    except ValueError:
        return None


def _id(passage: Passage) -> str:
    return passage.id


def _away(found: tuple[int, str, Passage]) -> tuple[int, str]:
    return found[:2]
