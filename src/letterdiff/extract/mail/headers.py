"""What a mail's headers declare: who wrote it, to whom, when, about what; read strictly, nothing guessed."""

from collections.abc import Iterator, Sequence
from email.errors import HeaderParseError
from email.headerregistry import AddressHeader, DateHeader, HeaderRegistry
from typing import Any, NamedTuple

from letterdiff.extract import declared
from letterdiff.extract.mail import words
from letterdiff.model import Metadata, Property, Proposal

Items = Sequence[tuple[str, str]]
"""Names and raw values of headers in their order, 8-bit characters as surrogates."""

_LONGEST = 20_000
_MOST = 50
_FAULTS = (ValueError, IndexError, AttributeError, TypeError, LookupError, HeaderParseError, RecursionError)
"""What the standard library's parsers of headers raise on malformed ones."""
_SINGLE = ("from", "to", "date", "subject")
_FACTS = (
    *("From", "Sender", "Reply-To", "To", "Cc", "Date", "Message-ID", "In-Reply-To"),
    *("List-Id", "List-Post", "List-Archive", "Archived-At"),
)
_REGISTRY = HeaderRegistry()


class Declared(NamedTuple):
    """A mail's metadata, its headers as facts, and notes on headers that cannot be relied on."""

    found: Metadata
    properties: tuple[Property, ...]
    proposals: tuple[Proposal, ...]
    notes: tuple[str, ...]


def read(items: Items) -> Declared:
    """What these headers declare; one that stands there twice with different words counts as not said."""
    notes: list[str] = []
    said: dict[str, str] = {}
    for name in _SINGLE:
        values = list(dict.fromkeys(_values(items, name)))
        if len(values) > 1:
            notes.append(f"says '{name.capitalize()}:' more than once, differently: none was taken")
        said[name] = values[0] if len(values) == 1 else ""
    date = sent(said["date"])
    if said["date"] and not date:
        notes.append(f"its date {declared.short(declared.one(said['date']))!r} cannot be read")
    found, _ = declared.metadata(
        {
            "title": words.decoded(said["subject"]),
            "author": _listed(people(said["from"])),
            "addressee": _listed(people(said["to"])),
            "date": date[:10],
            "language": next(_values(items, "content-language"), ""),
            "organisation": next(map(words.decoded, _values(items, "organization")), ""),
        }
    )
    return Declared(found, tuple(_facts(items)), () if date else tuple(_received(items)), tuple(notes))


def _received(items: Items) -> Iterator[Proposal]:
    """When the first server took the mail, as a proposal for its date."""
    first = (list(_values(items, "received")) or [""])[-1]
    if moment := sent(first.rpartition(";")[2].strip()):
        yield Proposal("date", moment[:10], "the mail's first line “Received:”")


def sent(raw: str) -> str:
    """A date header as ISO 8601 with its zone, as far as it has one; '' where it is none."""
    header = _parsed("date", raw)
    moment = header.datetime if isinstance(header, DateHeader) else None
    return moment.isoformat() if moment else ""


def people(raw: str) -> list[str]:
    """Who stands in a header of addresses: display names, else addresses, else the names of groups."""
    header = _parsed("to", raw[:_LONGEST])
    if not isinstance(header, AddressHeader):
        return [words.decoded(raw)] if raw.strip() else []
    names: list[str] = []
    for group in header.groups:
        listed = [(one.display_name or one.addr_spec).strip() for one in group.addresses]
        listed = [name for name in listed if name not in ("", "<>")]
        names += listed or _named(group.display_name)
    return [declared.one(name) for name in names[:_MOST]]


def _named(group: str | None) -> list[str]:
    """The name of a group without members, where it says who is meant."""
    return [group] if group and "undisclosed" not in group.lower() else []


def _listed(names: Sequence[str]) -> str:
    return ("; " if any("," in name for name in names) else ", ").join(dict.fromkeys(names))


def _values(items: Items, name: str) -> Iterator[str]:
    return (value.strip() for key, value in items if key.lower() == name and value.strip())


def _parsed(name: str, raw: str) -> Any:
    """The header as the standard library parses it, None where it cannot."""
    try:
        return _REGISTRY(name, words.recoded(raw).strip()) if raw else None
    except _FAULTS:
        return None


def _facts(items: Items) -> Iterator[Property]:
    for name in _FACTS:
        for raw in list(_values(items, name.lower()))[:3]:
            text = sent(raw) if name == "Date" else words.decoded(raw)
            if shown := declared.one(text or raw):
                yield Property(name, shown)
