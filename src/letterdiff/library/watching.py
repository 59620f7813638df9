"""A fingerprint of what a library holds, cheap enough to be asked for every second."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from letterdiff.library.people import PEOPLE
from letterdiff.library.sidecars import SOURCES
from letterdiff.library.topics import TOPICS
from letterdiff.library.walk import walk
from letterdiff.model import Side


def fingerprint(root: Path) -> str:
    """A digest that changes when a source, sidecar, topic or people file does; no file is read."""
    digest = hashlib.sha256()
    for line in _lines(root):
        digest.update(line)
    return digest.hexdigest()


def _lines(root: Path) -> Iterator[bytes]:
    for name in (TOPICS, PEOPLE, SOURCES):
        yield _line(root, name)
    for side in Side:
        found = walk(root, side.folder)
        for name in (*found.files, *found.sidecars):
            yield _line(root, name)
        for problem in found.problems:
            yield f"{problem}\n".encode()


def _line(root: Path, name: str) -> bytes:
    """One file's name, size and time of change; its name alone where it is gone."""
    told = os.fsencode(name)
    try:
        state = (root / name).stat()
    except OSError:
        return told + b"\0\n"
    return told + b"\0%d\0%d\n" % (state.st_size, state.st_mtime_ns)
