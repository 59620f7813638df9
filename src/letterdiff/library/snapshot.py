"""One reading of one file: its SHA-256, size and first bytes, taken together or not at all."""

import errno
import hashlib
import os
import stat
from pathlib import Path
from typing import BinaryIO, NamedTuple

MAX_BYTES = 256 * 1024 * 1024
"""The largest file that is read, in bytes."""

_CHUNK = 1 << 20
_SPECIAL = (
    (stat.S_ISFIFO, "is a named pipe, not a file"),
    (stat.S_ISSOCK, "is a socket, not a file"),
    (stat.S_ISCHR, "is a device, not a file"),
    (stat.S_ISBLK, "is a device, not a file"),
    (stat.S_ISDIR, "is a folder with a file's name"),
)


class Unfit(Exception):
    """The file cannot be read as a source: why, and what to do. Both are clean, short phrases."""

    def __init__(self, reason: str, next_step: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.next_step = next_step


class Snapshot(NamedTuple):
    """What one reading found: SHA-256 in hexadecimal, size in bytes, the first bytes."""

    sha256: str
    size: int
    head: bytes


def take(path: Path, head: int) -> Snapshot:
    """Read the file once (twice where it changed meanwhile); Unfit where it is no file that holds still."""
    for _ in range(2):
        try:
            found = _read(path, head)
        except OSError as error:
            raise unfit(error) from error
        if found is not None:
            return found
    raise Unfit("changes while it is read", "wait until it is complete, then run again")


def read_small(path: Path, limit: int) -> bytes:
    """The bytes of a small human-made file; Unfit where it is too large or no readable file."""
    try:
        with _open(path, limit) as file:
            return file.read(limit)
    except OSError as error:
        raise unfit(error) from error


def check_kind(mode: int) -> None:
    """Unfit unless the mode is a regular file's: pipes, sockets and devices are never opened."""
    for is_kind, reason in _SPECIAL:
        if is_kind(mode):
            raise Unfit(reason, "move it out of the library")


def unfit(error: OSError) -> Unfit:
    """The failure of the operating system in words for a person."""
    if isinstance(error, PermissionError):
        return Unfit("cannot be read: you have no right to", "give yourself the right to read it")
    if isinstance(error, FileNotFoundError):
        return Unfit("there is no such file, or no more", "check its name")
    if error.errno == errno.ELOOP:
        return Unfit("is a link that leads back to itself", "remove the link, or put the file here instead")
    return Unfit(f"cannot be read: {error.strerror or type(error).__name__}", "check the disk it lies on")


def _open(path: Path, limit: int) -> BinaryIO:
    check_kind(path.stat().st_mode)
    # Non-blocking, so that a pipe put in the file's place a moment ago cannot hold the program up.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    file = os.fdopen(descriptor, "rb")
    try:
        state = os.fstat(descriptor)
        check_kind(state.st_mode)
        if state.st_size > limit:
            raise Unfit(f"is too large: more than {limit // 2**20} MB", "split it into smaller files")
    except (OSError, Unfit):
        file.close()
        raise
    return file


def _read(path: Path, head: int) -> Snapshot | None:
    """One reading; None where the file's size or time of change moved meanwhile."""
    digest = hashlib.sha256()
    with _open(path, MAX_BYTES) as file:
        before = os.fstat(file.fileno())
        first = chunk = file.read(max(head, _CHUNK))
        size = 0
        while chunk:
            digest.update(chunk)
            size += len(chunk)
            chunk = file.read(_CHUNK)
        after = os.fstat(file.fileno())
    still = (before.st_size, before.st_mtime_ns) == (
        after.st_size,
        after.st_mtime_ns,
    ) and size == after.st_size
    return Snapshot(digest.hexdigest(), size, first[:head]) if still else None
