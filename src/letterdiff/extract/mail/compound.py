"""Our own small reader of compound files (MS-CFB), which hold Outlook's mails: the second way to them."""

import struct
from array import array
from collections.abc import Iterator

_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LAST = 0xFFFFFFFA
"""Numbers from here on are no sectors but marks."""
_ENTRY = 128
_STREAM = 2
_NONE = 0xFFFFFFFF


class Damaged(ValueError):
    """The file is no compound file, or its sectors do not fit together."""


def streams(data: bytes) -> dict[str, bytes]:
    """The streams that stand in the file's root, by their names; Damaged where it cannot be read."""
    if len(data) < 512 or not data.startswith(_MAGIC):
        raise Damaged("no compound file")
    try:
        return _File(data).streams()
    except (struct.error, IndexError) as error:
        raise Damaged("its sectors do not fit together") from error


class _File:
    """A compound file's sectors, and the tables that chain them."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        (shift,) = struct.unpack_from("<H", data, 30)
        if shift not in (9, 12):
            raise Damaged("its sectors are of no known size")
        self._size = 1 << shift
        self._directory, _, self._cutoff, mini = struct.unpack_from("<4I", data, 48)
        self._table = self._fat()
        self._mini_table = _numbers(self._chain(mini)) if mini < _LAST else array("I")
        self._mini = b""

    def streams(self) -> dict[str, bytes]:
        """Every stream beside the root's own."""
        directory = self._chain(self._directory)
        entries = [directory[at : at + _ENTRY] for at in range(0, len(directory), _ENTRY)]
        root = entries[0]
        start, size = _where(root)
        self._mini = self._chain(start)[:size] if start < _LAST else b""
        found: dict[str, bytes] = {}
        for number in _below(entries):
            entry = entries[number]
            if entry[66] == _STREAM:
                found[_name(entry)] = self._stream(*_where(entry))
        return found

    def _stream(self, start: int, size: int) -> bytes:
        if size >= self._cutoff:
            return self._chain(start)[:size]
        parts, seen = [], 0
        while start < _LAST and seen * 64 < size:
            parts.append(self._mini[start * 64 : start * 64 + 64])
            start = self._mini_table[start]
            seen += 1
        return b"".join(parts)[:size]

    def _fat(self) -> "array[int]":
        """Which sector follows on which; the first 109 parts of this table are named in the header."""
        numbers = list(struct.unpack_from("<109I", self._data, 76))
        more, _ = struct.unpack_from("<2I", self._data, 68)
        while more < _LAST and len(numbers) * self._size <= len(self._data):
            sector = _numbers(self._sector(more))
            numbers += sector[:-1]
            more = sector[-1]
        return _numbers(b"".join(self._sector(number) for number in numbers if number < _LAST))

    def _chain(self, start: int) -> bytes:
        parts: list[bytes] = []
        while start < _LAST:
            if len(parts) * self._size > len(self._data):
                raise Damaged("its sectors run in a circle")
            parts.append(self._sector(start))
            start = self._table[start]
        return b"".join(parts)

    def _sector(self, number: int) -> bytes:
        at = (number + 1) * self._size
        return self._data[at : at + self._size]


def _below(entries: list[bytes]) -> Iterator[int]:
    """The numbers of the entries directly below the root: a tree of siblings hangs on it."""
    waiting = [struct.unpack_from("<I", entries[0], 76)[0]]
    met: set[int] = set()
    while waiting:
        number = waiting.pop()
        if number == _NONE or number in met:
            continue
        met.add(number)
        yield number
        waiting += struct.unpack_from("<2I", entries[number], 68)


def _where(entry: bytes) -> tuple[int, int]:
    start, size = struct.unpack_from("<2I", entry, 116)
    return start, size


def _name(entry: bytes) -> str:
    (length,) = struct.unpack_from("<H", entry, 64)
    return entry[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")


def _numbers(data: bytes) -> "array[int]":
    return array("I", struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4]))
