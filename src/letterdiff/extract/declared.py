"""Metadata that a file declares about itself, in whatever form: read strictly, never guessed."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from urllib.parse import urlsplit

from letterdiff.extract.days import day, local_day, moment
from letterdiff.extract.errors import Unreadable
from letterdiff.model import Fidelity, Metadata
from letterdiff.text import clean

_LONGEST = 2000
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")

KEYS: Mapping[str, tuple[str, ...]] = {
    "title": ("title",),
    "author": ("author", "authors", "speaker"),
    "organisation": ("organisation", "organization", "publisher"),
    "addressee": ("addressee", "to"),
    "date": ("date", "published"),
    "language": ("language", "lang"),
    "origin": ("origin", "url", "link", "permalink"),
    "archive": ("archive",),
    "modified": ("modified", "updated", "lastmod"),
    "captured": ("captured",),
    "translation_of": ("translation_of",),
    "fidelity": ("fidelity",),
}
"""The names under which each field may be declared, the strongest first."""


def metadata(values: Mapping[str, object], *, paths: bool = True) -> tuple[Metadata, tuple[str, ...]]:
    """The metadata among these declared values, and a note on each value that is not what its key asks for.

    Keys are compared without case; unknown ones are left alone, as is, with `paths`, an address that is no
    http(s) one under a key that sites use for paths of their own (`url`, `link`, `permalink`).
    """
    given = {str(key).lower(): value for key, value in values.items()}
    fields: dict[str, str] = {}
    notes: list[str] = []
    for name, keys in KEYS.items():
        for key in keys:
            said = one(given.get(key))
            if not said or name in fields:
                continue
            meant = _READERS.get(name, str)(said)
            if meant:
                fields[name] = local_day(said, map(one, _addresses(given))) if name == "date" else meant
            elif not (paths and key in ("url", "link", "permalink")):
                notes.append(f"{key} '{short(said)}' is not {_WANTED[name]}")
    fidelity = fields.pop("fidelity", None)
    return Metadata(**fields, fidelity=Fidelity(fidelity) if fidelity else None), tuple(notes)


def of_file(values: Mapping[str, object]) -> tuple[Metadata, tuple[str, ...]]:
    """The metadata that a file declares of itself; Unreadable where its fidelity is declared but not clear.

    Such a file would be quoted without the label that it asks for. A note says where its date is a time in
    UTC, and its address gives another day.
    """
    found, notes = metadata(values)
    given = {str(key).lower(): value for key, value in values.items()}
    said = next((text for key in KEYS["date"] if (text := one(given.get(key)))), "")
    if found.date and found.date != day(said):
        notes = (
            *notes,
            f"date '{short(said)}' is a time in UTC; its address says {found.date}, which is kept",
        )
    meant = [one(value) for key, value in values.items() if str(key).lower() == "fidelity"]
    if meant and found.fidelity is None:
        raise unclear_fidelity(meant[0])
    return found, notes


def unclear_fidelity(said: str = "") -> Unreadable:
    """The reason and next step for a file that means to declare its fidelity and does not."""
    value = f" ({short(said)!r})" if said else ""
    return Unreadable(f"it does not say clearly what its fidelity is{value}", f"write {_WANTED['fidelity']}")


def one(value: object, depth: int = 4) -> str:
    """A declared value as one clean line: text, number or date as written, a list's entries with commas.

    Of a mapping its `name` counts; what is nested deeper than `depth` says nothing.
    """
    if isinstance(value, Mapping):
        return one(value.get("name"), depth - 1) if depth else ""
    if isinstance(value, list | tuple):
        entries: Iterable[str] = (one(entry, depth - 1) for entry in value[:50] if depth)
        return ", ".join(dict.fromkeys(filter(None, entries)))
    if value is None or isinstance(value, bool):
        return ""
    text = value.isoformat() if isinstance(value, date) else str(value)
    return clean.one_line(" ".join(text[:_LONGEST].split()))


def short(text: str) -> str:
    """The start of a value, for a note."""
    return text if len(text) <= 40 else text[:39] + "…"


def _addresses(given: Mapping[str, object]) -> Iterator[object]:
    """What is declared of the place where a source was published, addresses and paths of a site."""
    for key in (*KEYS["origin"], "slug", "canonical", "aliases"):
        value = given.get(key)
        yield from value if isinstance(value, list) else [value]


def address(text: str) -> str:
    """An http or https address with a host, '' for anything else."""
    try:
        parts = urlsplit(text)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return ""
    return text if usable and " " not in text else ""


def language(text: str) -> str:
    """A BCP 47 tag, '' for anything else."""
    return text.replace("_", "-") if _LANGUAGE.fullmatch(text) else ""


def fidelity(text: str) -> str:
    """A fidelity by its name, '' where there is none of that name."""
    lowered = text.lower()
    return lowered if lowered in [known.value for known in Fidelity] else ""


_READERS: Mapping[str, Callable[[str], str]] = {
    "date": day,
    "modified": day,
    "captured": moment,
    "origin": address,
    "archive": address,
    "language": language,
    "fidelity": fidelity,
}
_WANTED = {
    "date": "a date such as 2025-10-27",
    "modified": "a date such as 2025-10-27",
    "captured": "a date such as 2025-10-27, or one with a time such as 2025-10-27T09:30:00Z",
    "origin": "a whole address such as https://example.org/a-post",
    "archive": "a whole address such as https://example.org/a-post",
    "language": "a language tag such as en or pt-BR",
    "fidelity": "one of " + ", ".join(known.value for known in Fidelity),
}
