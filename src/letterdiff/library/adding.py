"""Adds a file to a library: its bytes under a name that is free, and a sidecar beside it."""

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from letterdiff.extract import days
from letterdiff.library import atomic, toml
from letterdiff.library.errors import CannotWrite
from letterdiff.library.walk import SIDECAR
from letterdiff.model import Metadata, Side

_LONGEST = 60
"""Characters of a name that is made up from a title or from a text's first words."""


def add(root: Path, side: Side, name: str, data: bytes, known: Mapping[str, str]) -> tuple[str, str]:
    """Put the file and, where anything is known of it, its sidecar there; the names of both below the root.

    `known` has fields of a sidecar and their values. CannotWrite where either name is taken: nothing is
    written over, and no file stays without its sidecar.
    """
    file = f"{side.folder}/{name}"
    sidecar = f"{file}{SIDECAR}" if known else ""
    if sidecar and not atomic.create(root / sidecar, toml_of(known)):
        raise _taken(sidecar)
    if not atomic.create(root / file, data):
        if sidecar:
            (root / sidecar).unlink()  # ours, written a moment ago for the file that is not to be
        raise _taken(file)
    return file, sidecar


def toml_of(known: Mapping[str, str]) -> bytes:
    """These fields as TOML: whole dates as dates, all else as text."""
    return "".join(f"{field} = {_value(field, value)}\n" for field, value in known.items()).encode()


def name_of(meta: Metadata, text: str) -> str:
    """A name for a text without one: its date, who said it, its title or first words."""
    words = [meta.date, meta.author or meta.organisation, meta.title or " ".join(text.split()[:6])]
    parts = (re.sub(r"[^\w]+", "-", unicodedata.normalize("NFC", word)).strip("-_") for word in words if word)
    return "-".join(part for part in parts if part)[:_LONGEST].strip("-").lower() or "pasted"


def _value(field: str, value: str) -> str:
    if field in ("date", "modified") and len(value) == len("2025-10-27") and days.day(value) == value:
        return value
    return toml.quoted(value)


def _taken(name: str) -> CannotWrite:
    return CannotWrite(name, "a file of that name is there", "give another name: --name NAME")
