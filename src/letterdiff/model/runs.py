"""Runs in columns: a document has one for every word, and as objects they would take six times the room.

A Run is made when it is looked at, and holds what the one held that was put in; numbers of a float's field
come back as floats.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple, overload

from letterdiff.model.place import CueTime, DomRange, LineRange, PageBox, Place, Run, ValueRange

Column = array[int] | array[float] | tuple[int, ...] | tuple[str, ...]
"""One field of many places: an array of numbers; a tuple of strings, or of integers of more than 64 bits."""

TYPECODES = {int: "q", float: "d"}
"""How the numbers of a field are kept in an array."""


class Kind(NamedTuple):
    """A kind of place: its class, and the fields that a column is kept of, with their types."""

    place: type[Any]
    fields: dict[str, type[Any]]


KINDS: dict[str, Kind] = {
    str(place.__dataclass_fields__["kind"].default): Kind(
        place, {field.name: field.type for field in fields(place) if field.name != "kind"}
    )
    for place in (PageBox, DomRange, LineRange, CueTime, ValueRange)
}
"""The kinds of places by their names."""


class Places(NamedTuple):
    """Places of one kind that follow each other: a column for each of the kind's fields."""

    kind: str
    columns: tuple[Column, ...]

    def one(self, index: int) -> Place:
        """The place at this index."""
        made: Place = KINDS[self.kind].place(*(column[index] for column in self.columns))
        return made

    def every(self) -> Iterator[Place]:
        """The places in order."""
        return map(KINDS[self.kind].place, *self.columns)


class Runs(Sequence[Run]):
    """Runs in order, unchangeable."""

    __slots__ = ("_firsts", "ends", "places", "starts")

    def __init__(self, starts: Column, ends: Column, places: Iterable[Places]) -> None:
        """The runs from `starts` to `ends`, whose places are these, one stretch after the other."""
        self.starts = starts
        self.ends = ends
        self.places = tuple(places)
        self._firsts = [0]
        for stretch in self.places:
            self._firsts.append(self._firsts[-1] + len(stretch.columns[0]))

    @classmethod
    def of(cls, runs: Iterable[Run]) -> "Runs":
        """These runs in columns."""
        if isinstance(runs, Runs):
            return runs
        listed = list(runs)
        return cls(
            column(int, map(_START, listed)),
            column(int, map(_END, listed)),
            (_places(kind, group) for kind, group in groupby((run.place for run in listed), _KIND)),
        )

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Run: ...
    @overload
    def __getitem__(self, index: slice) -> "Runs": ...
    def __getitem__(self, index: int | slice) -> "Run | Runs":
        if isinstance(index, slice):
            return Runs.of([self[at] for at in range(*index.indices(len(self)))])
        at = index + len(self) if index < 0 else index
        if not 0 <= at < len(self):
            raise IndexError(index)
        stretch = bisect_right(self._firsts, at) - 1
        place = self.places[stretch].one(at - self._firsts[stretch])
        return Run(int(self.starts[at]), int(self.ends[at]), place)

    def __iter__(self) -> Iterator[Run]:
        places = (place for stretch in self.places for place in stretch.every())
        return map(Run, self.starts, self.ends, places)  # type: ignore[arg-type]

    def between(self, start: int, end: int) -> Iterator[Run]:
        """The runs that share a character with the span `start` to `end`, in order."""
        for index in range(bisect_right(self.ends, start), len(self)):  # type: ignore[type-var]
            if int(self.starts[index]) >= end:
                return
            yield self[index]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Runs):
            return NotImplemented
        return len(self) == len(other) and all(one == its for one, its in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash((tuple(self.starts), tuple(self.ends)))

    def __repr__(self) -> str:
        return f"Runs.of({list(self)!r})"


_START, _END, _KIND = attrgetter("start"), attrgetter("end"), attrgetter("kind")


def column(type_: type[Any], values: Iterable[Any]) -> Column:
    """The values of one field; equal strings are kept once."""
    if type_ is str:
        known: dict[str, str] = {}
        return tuple(known.setdefault(value, value) for value in values)
    listed = list(values)
    try:
        return array(TYPECODES[type_], listed)
    except OverflowError:
        return tuple(listed)


def _places(kind: str, places: Iterable[Place]) -> Places:
    listed = list(places)
    named = KINDS[kind].fields.items()
    return Places(kind, tuple(column(type_, map(attrgetter(name), listed)) for name, type_ in named))


def joined(parts: Iterable[tuple[int, Runs]]) -> Runs:
    """The runs of all parts in one, each part's moved by as many characters as stand before it."""
    starts: list[Column] = []
    ends: list[Column] = []
    places: list[Places] = []
    for shift, part in parts:
        starts.append(column(int, (int(start) + shift for start in part.starts)))
        ends.append(column(int, (int(end) + shift for end in part.ends)))
        places += part.places
    together = (
        Places(kind, tuple(map(_chained, KINDS[kind].fields.values(), *_columns(group))))
        for kind, group in groupby(places, attrgetter("kind"))
    )
    return Runs(_chained(int, *starts), _chained(int, *ends), together)
