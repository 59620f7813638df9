"""What people declare of a source in TOML, field by field checked, by the same rules as front matter."""

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from letterdiff.extract import declared as declarations
from letterdiff.model import Metadata
from letterdiff.text.clean import one_line

_FIELD = {key: field for field, keys in declarations.KEYS.items() for key in keys}


@dataclass(frozen=True, slots=True)
class Declared:
    """What a table declares, and what is wrong with it in words.

    `fidelity_unclear`: it means to declare a fidelity and does not, so its source must not be quoted.
    """

    meta: Metadata
    faults: tuple[str, ...] = ()
    fidelity_unclear: bool = False


def declared(table: Mapping[str, object]) -> Declared:
    """The metadata of a table; a field that is unknown or of the wrong kind is left out and said."""
    faults = [fault for key, value in table.items() if (fault := _fault(key, value))]
    usable = {key: value for key, value in table.items() if not _fault(key, value)}
    meta, notes = declarations.metadata(usable, paths=False)
    unclear = meta.fidelity is None and any(_meant(key) == "fidelity" for key in _keys(table))
    return Declared(meta, (*faults, *notes), unclear)


def _keys(table: Mapping[str, object]) -> Iterator[str]:
    """The keys of a table and of the tables in it, since a fidelity may stand at the wrong depth."""
    for key, value in table.items():
        yield key
        if isinstance(value, Mapping):
            yield from _keys(value)


def _fault(key: str, value: object) -> str:
    if key.lower() not in _FIELD:
        near = _meant(key)
        hint = f"did you mean {near}?" if near else f"known are {', '.join(declarations.KEYS)}"
        return f"unknown field {one_line(key)!r} ({hint})"
    texts = value if isinstance(value, list) and value else [value]
    if not all(isinstance(text, str | date) for text in texts):
        return f"{one_line(key)} = {declarations.short(one_line(repr(value)))} is not text in quotes"
    return ""


def _meant(key: str) -> str:
    """The field that is meant by a key, wrongly spelt perhaps; empty where none is near."""
    near = difflib.get_close_matches(key.lower(), _FIELD, n=1, cutoff=0.8)
    return _FIELD[near[0]] if near else ""
