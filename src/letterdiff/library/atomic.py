"""Writes a file whole or not at all: to a temporary name in the same folder, flushed, then renamed."""

import errno
import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from letterdiff.library.errors import CannotWrite

STATE = ".letterdiff"
"""The folder in a library of what the program derives; it can be deleted at any time."""

SUFFIX = ".letterdiff-tmp"
"""What temporary names end in; such a file is left only by a run that was killed, and means nothing."""

_STALE = 3600
"""Seconds after which a temporary file is no longer being written."""

_REASONS = {
    errno.EEXIST: ("a file of that name is there", "move that file away, or choose another name"),
    errno.ENOSPC: ("the disk is full", "free some space, and run again"),
    getattr(errno, "EDQUOT", -1): ("your share of the disk is used up", "free some space, and run again"),
    errno.EFBIG: ("no file may grow so large here", "lift the limit on the size of files, and run again"),
    errno.EROFS: ("the disk can only be read", "copy the library to a place that can be written"),
    errno.ENAMETOOLONG: ("its name is too long for this disk", "use a shorter name"),
    errno.ENOTDIR: ("a file stands where a folder should be", "move that file away"),
    errno.EISDIR: ("a folder of that name is there", "move that folder away, or choose another name"),
}


def write(path: Path, data: bytes) -> None:
    """Put the bytes at the path in place of what was there; missing folders are made; CannotWrite."""
    try:
        with _temporary(path, data) as temporary:
            temporary.replace(path)
        _settle(path.parent)
    except OSError as error:
        raise cannot_write(path, error) from error


def create(path: Path, data: bytes) -> bool:
    """Put the bytes at the path if nothing is there, and give whether it was so; CannotWrite."""
    if os.path.lexists(path):
        return False
    try:
        with _temporary(path, data) as temporary:
            _place(temporary, path)
        _settle(path.parent)
    except OSError as error:
        if isinstance(error, FileExistsError) and os.path.lexists(path):
            return False  # it came while the bytes were written
        raise cannot_write(path, error) from error
    return True


def clean(folder: Path) -> None:
    """Remove what killed runs left below the folder; what is younger than an hour may still be written."""
    for leftover in folder.rglob(f"*{SUFFIX}"):
        with suppress(OSError):
            if time.time() - leftover.stat().st_mtime > _STALE:
                leftover.unlink()


def cannot_write(path: Path, error: OSError) -> CannotWrite:
    """The operating system's refusal to write, in words for a person."""
    name = _shown(path)
    if isinstance(error, PermissionError):
        return CannotWrite(name, "you have no right to write here", "give yourself that right, or use a copy")
    fallback = (error.strerror or type(error).__name__, "check the disk")
    reason, next_step = _REASONS.get(error.errno or 0, fallback)
    return CannotWrite(name, reason, next_step)


def _shown(path: Path) -> str:
    """The path as a person knows it: what the program derives is named from `.letterdiff` on."""
    parts = path.parts
    return "/".join(parts[parts.index(STATE) :]) if STATE in parts else str(path)


@contextmanager
def _temporary(path: Path, data: bytes) -> Iterator[Path]:
    """A file beside the path with these bytes, flushed; gone afterwards unless it was renamed."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR)) from error
    temporary = path.parent / f".{secrets.token_hex(8)}{SUFFIX}"
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        yield temporary
    finally:
        _remove(temporary)


def _place(temporary: Path, path: Path) -> None:
    """Give the file its name unless that is taken; a hard link decides it in one step where there are any."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        temporary.replace(path)


def _settle(folder: Path) -> None:
    """Make the renaming itself last through a loss of power, where the system lets a folder be flushed."""
    if os.name == "posix":
        with suppress(OSError):
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
