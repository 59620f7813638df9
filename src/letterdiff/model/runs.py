"""Runs in columns: a document has one for every word, and as objects they would take four times the room.

A Run is made when it is looked at, and holds what the one held that was put in; numbers of a float's field
come back as floats.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, groupby
from operator import attrgetter
from typing import Any, NamedTuple, get_type_hints, overload

from letterdiff.model.place import CueTime, DomRange, LineRange, PageBox, Place, Run, ValueRange

Column = Sequence[int] | Sequence[float] | Sequence[str]
"""One field of many: an array of numbers; a tuple of strings, or of integers of more than 64 bits."""

SIZES = "iq"
"""Arrays of integers, of 4 and of 8 bytes: the first that has room for all is taken."""


class Kind(NamedTuple):
    """A kind of place: its class, and the fields that a column is kept of, with their types."""

    place: type[Any]
    fields: dict[str, type[Any]]


KINDS: dict[str, Kind] = {
    name: Kind(place, {field: type_ for field, type_ in get_type_hints(place).items() if field != "kind"})
    for name, place in (
        ("page", PageBox), ("dom", DomRange), ("line", LineRange), ("cue", CueTime), ("value", ValueRange)
    )
}  # fmt: skip
"""The kinds of places by their names."""


@dataclass(frozen=True, slots=True)
class Places:
    """Places of one kind that follow each other: a column for each of the kind's fields."""

    kind: str
    columns: tuple[Column, ...]

    def __post_init__(self) -> None:
        if len(set(map(len, self.columns))) != 1:
            raise ValueError(f"{self.kind} places have fields of unequal length")

    def __len__(self) -> int:
        return len(self.columns[0])

    def one(self, index: int) -> Place:
        """The place at this index."""
        made: Place = KINDS[self.kind].place(*(column[index] for column in self.columns))
        return made

    def every(self, first: int = 0, last: int | None = None) -> Iterator[Place]:
        """The places in order, those from index `first` to `last` (exclusive) alone."""
        return map(KINDS[self.kind].place, *(column[first:last] for column in self.columns))


class Runs(Sequence[Run]):
    """Runs in order, unchangeable."""

    __slots__ = ("_firsts", "ends", "places", "starts")

    def __init__(self, starts: Sequence[int], ends: Sequence[int], places: Iterable[Places]) -> None:
        """The runs from `starts` to `ends`, whose places are these, one stretch after the other.

        ValueError where the columns are of unequal length.
        """
        self.starts = starts
        self.ends = ends
        self.places = tuple(places)
        self._firsts = [0, *accumulate(len(stretch) for stretch in self.places)]
        if not len(starts) == len(ends) == self._firsts[-1]:
            raise ValueError("runs have fields of unequal length")

    @classmethod
    def of(cls, runs: Iterable[Run]) -> "Runs":
        """These runs in columns."""
        if isinstance(runs, Runs):
            return runs
        listed = list(runs)
        return cls(
            integers(map(_START, listed)),
            integers(map(_END, listed)),
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
        return Run(self.starts[at], self.ends[at], place)

    def __iter__(self) -> Iterator[Run]:
        places = (place for stretch in self.places for place in stretch.every())
        return map(Run, self.starts, self.ends, places)

    def between(self, start: int, end: int) -> Iterator[Run]:
        """The runs that share a character with the span `start` to `end`, in order."""
        first = bisect_right(self.ends, start)
        last = max(first, bisect_left(self.starts, end))
        stretches = zip(self._firsts, self.places, strict=False)
        places = (
            stretch.every(max(first - begins, 0), last - begins)
            for begins, stretch in stretches
            if begins < last and first < begins + len(stretch)
        )
        return map(Run, self.starts[first:last], self.ends[first:last], chain.from_iterable(places))

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
    """The values of one field of this type; equal strings are kept once."""
    if type_ is int:
        return integers(values)
    if type_ is float:
        return array("d", values)
    known: dict[str, str] = {}
    return tuple(known.setdefault(value, value) for value in values)


def integers(values: Iterable[int]) -> Sequence[int]:
    """The values of one field of integers."""
    listed = list(values)
    for size in SIZES:
        try:
            return array(size, listed)
        except OverflowError:
            continue
    return tuple(listed)


def _places(kind: str, places: Iterable[Place]) -> Places:
    listed = list(places)
    named = KINDS[kind].fields.items()
    return Places(kind, tuple(column(type_, map(attrgetter(name), listed)) for name, type_ in named))


def joined(parts: Iterable[tuple[int, Runs]]) -> Runs:
    """The runs of all parts in one, each part's moved by as many characters as stand before it."""
    every = list(parts)
    starts = integers(start + shift for shift, part in every for start in part.starts)
    ends = integers(end + shift for shift, part in every for end in part.ends)
    places = (places for _, part in every for places in part.places)
    return Runs(starts, ends, (_one(kind, list(group)) for kind, group in groupby(places, _KIND)))


def _one(kind: str, stretches: Sequence[Places]) -> Places:
    """Stretches of one kind as one."""
    types = KINDS[kind].fields.values()
    columns = zip(*(stretch.columns for stretch in stretches), strict=True)
    return Places(kind, tuple(column(t, chain.from_iterable(c)) for t, c in zip(types, columns, strict=True)))
