"""What people write of a source in TOML: sidecars and `sources.toml`, field by field checked."""

import difflib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime

from letterdiff.model import Fidelity, Metadata
from letterdiff.text.clean import one_line

FIELDS = tuple(field.name for field in fields(Metadata))

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?", re.A)
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_ADDRESS = re.compile(r"https?://[^\s/?#]+\S*", re.I)


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
    values: dict[str, str | Fidelity] = {}
    faults: list[str] = []
    unclear = False
    for key, value in table.items():
        field = key if key in FIELDS else _nearest(key)
        if field != key:
            hint = f"did you mean {field}?" if field else f"known are {', '.join(FIELDS)}"
            fault = f"has an unknown field {one_line(key)!r} ({hint})"
        else:
            checked, expected = _KINDS.get(field, (_text, "text in quotes"))
            found = checked(value)
            if found is not None:
                values[field] = found
                continue
            fault = f"has {field} = {_shown(value)}, where {expected} should stand"
        faults.append(fault)
        unclear = unclear or field == "fidelity"
    return Declared(Metadata(**values), tuple(faults), unclear)  # type: ignore[arg-type]


def _nearest(key: str) -> str:
    near = difflib.get_close_matches(key.lower(), FIELDS, n=1)
    return near[0] if near else ""


def _shown(value: object) -> str:
    words = one_line(repr(value))
    return words if len(words) <= 40 else words[:39] + "…"


def _text(value: object) -> str | None:
    return one_line(" ".join(value.split())) if isinstance(value, str) else None


def _date(value: object) -> str | None:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, str) and is_date(value) else None


def is_date(text: str) -> bool:
    """Whether the text is a year, a month or a day that exists, in the form of ISO 8601."""
    if not _DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        return False
    return True


def _language(value: object) -> str | None:
    return value if isinstance(value, str) and _LANGUAGE.fullmatch(value) else None


def _address(value: object) -> str | None:
    return (
        value if isinstance(value, str) and _ADDRESS.fullmatch(value) and one_line(value) == value else None
    )


def _fidelity(value: object) -> Fidelity | None:
    return Fidelity(value) if isinstance(value, str) and value in list(Fidelity) else None


_KINDS: dict[str, tuple[Callable[[object], str | None], str]] = {
    "date": (_date, "a date such as 2025-10-27"),
    "language": (_language, "a language tag such as en or ja"),
    "origin": (_address, "an address that begins with https:// or http://"),
    "archive": (_address, "an address that begins with https:// or http://"),
    "fidelity": (_fidelity, "one of " + ", ".join(Fidelity)),
}
