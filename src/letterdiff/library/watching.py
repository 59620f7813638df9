"""A fingerprint of what a library holds, cheap enough to be asked for every second."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from letterdiff.library.sidecars import SOURCES
from letterdiff.library.topics import TOPICS
from letterdiff.model import Side


def fingerprint(root: Path) -> str:
    """A digest that changes when a source, sidecar or topic file comes, goes or changes; no file is read."""
    digest = hashlib.sha256()
    for line in sorted(_lines(root)):
        digest.update(line)
    return digest.hexdigest()


def _lines(root: Path) -> Iterator[bytes]:
    for name in (TOPICS, SOURCES):
        yield _line(root / name, name)
    for side in Side:
        top = root / side.folder
        for folder, below, files in os.walk(top):
            below[:] = [name for name in below if not name.startswith(".")]
            for name in (*below, *files):
                if not name.startswith("."):
                    path = Path(folder, name)
                    yield _line(path, os.path.relpath(path, root))


def _line(path: Path, name: str) -> bytes:
    """One file's name, size and time of change; its name alone where it cannot be asked (a dangling link)."""
    told = os.fsencode(name)
    try:
        state = path.stat()
    except OSError:
        return told + b"\0\n"
    folder = path.is_dir()
    return told + (b"\0/\n" if folder else b"\0%d\0%d\n" % (state.st_size, state.st_mtime_ns))
