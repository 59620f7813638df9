"""Files that are kept: a line with the SHA-256 of what follows, then that; any other file counts as none."""

import hashlib
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from letterdiff.library import CannotWrite, atomic

_RULES = ("letterdiff.align", "letterdiff.text", "letterdiff.topics", "letterdiff.model")
"""The rooms whose code says what is found: where a byte of it changes, nothing kept is used."""

_DIGEST = 65
"""Bytes of the line with the digest."""


def read(path: Path) -> bytes | None:
    """What was kept there; None where nothing is, or another file than was written."""
    try:
        with path.open("rb") as file:
            digest, data = file.read(_DIGEST), file.read()
    except OSError:
        return None
    return data if digest == _digest(data) else None


def write(path: Path, data: bytes) -> None:
    """Keep the bytes; a library that cannot be written to keeps nothing."""
    with suppress(CannotWrite):
        atomic.write(path, _digest(data) + data)


@lru_cache(maxsize=1)
def rules() -> str:
    """A digest of all that decides what is found: the code of these rooms, Python's tables of letters."""
    digest = hashlib.sha256(f"{sys.version_info[:2]} {unicodedata.unidata_version}".encode())
    for room in _RULES:
        for name, data in _files(resources.files(room), room):
            digest.update(f"\n{name} {len(data)}\n".encode() + data)
    return digest.hexdigest()


def _files(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    for each in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if each.is_file():
            yield f"{name}/{each.name}", each.read_bytes()
        elif each.name != "__pycache__":
            yield from _files(each, f"{name}/{each.name}")


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode() + b"\n"
