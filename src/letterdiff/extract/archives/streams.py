"""The streams of a WARC or ARC file: the file itself, or each of the gzip streams that it is made of."""

import re
import zlib
from collections.abc import Iterator
from typing import Any, NamedTuple

MOST_UNPACKED = 512 * 1024 * 1024
"""Bytes that one gzip stream may unpack to."""

GZIP = b"\x1f\x8b\x08"
WARC = rb"WARC/(?:0\.1[78]|1\.[01])\r?\n"
ARC = rb"[A-Za-z][A-Za-z0-9+.-]*:[^\r\n]* \S+ \d{8,20} \S+ \S+\r?\n"
BEGINS = re.compile(rb"%b|%b" % (WARC, ARC))
"""How a record begins."""

_BLOCK = 1 << 16
_NEWLINES = b"\r\n"


class Stream(NamedTuple):
    """Bytes in which records stand one behind the other; `at` is where they come from, '' for the file."""

    at: str
    text: bytes
    end: int
    whole: bool = True
    sound: bool = True


def streams(data: bytes) -> Iterator[Stream]:
    """The file itself, or each gzip stream in it; behind a damaged one the search for the next begins."""
    if not data.startswith(GZIP):
        yield Stream("", data, len(data))
        return
    at = 0
    while 0 <= at < len(data):
        stream = _unpack(data, at)
        yield stream
        at = stream.end
        if at < len(data) and not (stream.sound and data.startswith(GZIP, at)):
            at = _next_stream(data, at)


def _next_stream(data: bytes, at: int) -> int:
    """Where the next gzip stream begins that holds records; -1 where there is none."""
    while (at := data.find(GZIP, at)) >= 0 and not _begins(_head(data, at)):
        at += 1
    return at


def _unpack(data: bytes, at: int) -> Stream:
    """The gzip stream at this byte, and those behind it that go on in the middle of its last record."""
    parts: list[bytes] = []
    end, whole, sound = _inflate(data, at, parts)
    while whole and _goes_on(data, end):
        more = [b"".join(parts)]
        further, further_whole, further_sound = _inflate(data, end, more)
        if not further_sound:
            break
        parts, end, whole = more, further, further_whole
    return Stream(str(at), b"".join(parts), end, whole, sound)


def _goes_on(data: bytes, at: int) -> bool:
    """Whether a gzip stream begins here with something else than a record."""
    head = _head(data, at) if data.startswith(GZIP, at) else b""
    return bool(head) and not _begins(head)


def _inflate(data: bytes, at: int, parts: list[bytes]) -> tuple[int, bool, bool]:
    """Add what the stream at this byte unpacks to; its end, whether it is whole, whether it is sound."""
    unpacking, size, place = zlib.decompressobj(31), sum(map(len, parts)), at
    while not unpacking.eof and size < MOST_UNPACKED:
        piece = unpacking.unconsumed_tail or data[place : place + _BLOCK]
        if not piece:
            break
        place += 0 if unpacking.unconsumed_tail else len(piece)
        try:
            parts.append(unpacking.decompress(piece, _BLOCK * 64))
        except zlib.error:
            return at + 1, False, False
        size += len(parts[-1])
    return place - len(unpacking.unused_data) if unpacking.eof else len(data), unpacking.eof, True


def _head(data: bytes, at: int) -> bytes:
    """How the gzip stream at this byte begins; nothing where it is none."""
    try:
        return zlib.decompressobj(31).decompress(data[at : at + 1024], 1024)
    except zlib.error:
        return b""


def _begins(text: bytes) -> bool:
    """Whether a record begins here."""
    return BEGINS.match(text, past_newlines(text, 0)) is not None


_LAST: dict[str, Any] = {}


def kept(data: bytes, at: int) -> Stream:
    """The gzip stream at this byte; the last one is kept, since a file may be one stream of many records."""
    if _LAST.get("data") is not data or _LAST.get("at") != at:
        _LAST.clear()
        _LAST.update(data=data, at=at, stream=_unpack(data, at))
    stream: Stream = _LAST["stream"]
    return stream


def past_newlines(text: bytes, at: int) -> int:
    """The first byte from here on that is no line end."""
    while at < len(text) and text[at] in _NEWLINES:
        at += 1
    return at
