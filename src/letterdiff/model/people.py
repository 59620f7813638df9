"""People: who speaks under which names, and for whom, as `people.toml` says."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache


class Bond(StrEnum):
    """What ties a party to an organisation."""

    SPEAKS_FOR = "speaks for"
    """Holds a role in it: what they say in it is said for it."""
    MEMBER_OF = "member of"
    """Belongs to it: a trade group speaks for its members only as such."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A party's tie to an organisation, from `since` to `until` (ISO 8601, any precision; '' is open)."""

    bond: Bond
    organisation: str
    role: str = ""
    since: str = ""
    until: str = ""

    def holds_on(self, date: str) -> bool:
        """Whether it held on a date as far as that is written; without one, only if it always held."""
        if not date and (self.since or self.until):
            return False
        late = bool(self.since and date and date < self.since[: len(date)])
        gone = bool(self.until and date and date[: len(self.until)] > self.until)
        return not late and not gone


@dataclass(frozen=True, slots=True)
class Party:
    """A person or an organisation: its name, the other names and handles it goes by, its ties."""

    name: str
    also: tuple[str, ...] = ()
    ties: tuple[Tie, ...] = ()

    def names(self) -> tuple[str, ...]:
        """Every name, the chief one first."""
        return (self.name, *self.also)


@dataclass(frozen=True, slots=True)
class Who:
    """Who speaks: the name, the role held at that time, the organisation spoken for; '' where unknown."""

    speaker: str = ""
    role: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class People:
    """The parties of a library, in the order written; a name that two of them bear names neither."""

    parties: tuple[Party, ...] = ()

    def of(self, written: str) -> Party | None:
        """The party that a speaker as written is: by name, or by handle ('Name (@handle)')."""
        known = _by_name(self.parties)
        for form in _forms(written):
            found = known.get(form, ())
            if found:
                return found[0] if len(found) == 1 else None
        return None

    def same(self, one: str, other: str) -> bool:
        """Whether two names as written are one party's: alike but for a handle, or both known as its."""
        party = self.of(one)
        return bool({*_forms(one)} & {*_forms(other)}) or (party is not None and party is self.of(other))

    def who(self, written: str, date: str = "", organisation: str = "") -> Who:
        """Who a speaker as written is on a date; unknown ones stay as written, for this `organisation`."""
        party = self.of(written)
        if party is None:
            return Who(written, "", self.name_of(organisation))
        held = [tie for tie in party.ties if tie.bond is Bond.SPEAKS_FOR and tie.holds_on(date)]
        own = self.name_of(organisation)
        if own:
            held = [tie for tie in held if self.name_of(tie.organisation) == own]
        if len(held) != 1:  # none, or several of which nothing says which one speaks here
            return Who(party.name, "", own)
        return Who(party.name, held[0].role, self.name_of(held[0].organisation))

    def name_of(self, written: str) -> str:
        """The chief name of a party as written; as written where it is not known."""
        party = self.of(written)
        return party.name if party else written

    def memberships(self, one: str, other: str, date: str = "") -> Iterator[tuple[Party, Tie]]:
        """Where one of two parties belongs to the other on a date: the member, and its tie."""
        for member, group in ((self.of(one), other), (self.of(other), one)):
            for tie in member.ties if member else ():
                same = _folded(self.name_of(tie.organisation)) == _folded(self.name_of(group))
                if member and tie.bond is Bond.MEMBER_OF and same and tie.holds_on(date):
                    yield member, tie


def twice(parties: Iterable[Party]) -> tuple[str, ...]:
    """The names, as first written, that more than one party bears."""
    return tuple(form for form, bearers in _by_name(tuple(parties)).items() if len(bearers) > 1)


@lru_cache(maxsize=8)
def _by_name(parties: tuple[Party, ...]) -> dict[str, list[Party]]:
    """The parties that bear each name, as names are compared."""
    bearers: dict[str, list[Party]] = {}
    for party in parties:
        for form in dict.fromkeys(map(_folded, party.names())):
            bearers.setdefault(form, []).append(party)
    return bearers


def _forms(written: str) -> Iterator[str]:
    """A name as written, then without its handle, then the handle alone."""
    yield _folded(written)
    last, comma, first = written.partition(",")
    if comma and first.strip() and "," not in first:
        yield _folded(f"{first} {last}")
    name, bracket, rest = written.rpartition("(")
    if bracket and rest.rstrip().endswith(")"):
        yield _folded(rest.rstrip()[:-1])
        yield _folded(name)


@lru_cache(maxsize=4096)
def _folded(name: str) -> str:
    """A name to compare by: composed, without case, white space single, without a closing colon or stop."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split()).rstrip(":.")
