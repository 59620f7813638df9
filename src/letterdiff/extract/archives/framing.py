"""A WARC or ARC file cut into its records, plain or gzipped; what is damaged costs its own record."""

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any, NamedTuple

MOST_UNPACKED = 512 * 1024 * 1024
"""Bytes that one gzip stream may unpack to."""

_GZIP = b"\x1f\x8b\x08"
_BLOCK = 1 << 16
_WARC = rb"WARC/(?:0\.1[78]|1\.[01])\r?\n"
_ARC = rb"[A-Za-z][A-Za-z0-9+.-]*:[^\r\n]* \S+ \d{8,20} \S+ \S+\r?\n"
_BEGINS = re.compile(rb"%b|%b" % (_WARC, _ARC))
_NEXT = {"warc": re.compile(rb"\n(?=%b)" % _WARC), "arc": re.compile(rb"\n(?=%b)" % _ARC)}
_LENGTHS = {"warc": "content-length", "arc": "length"}
_NEWLINES = b"\r\n"


@dataclass(frozen=True, slots=True)
class Record:
    """One record: `at` leads back to it (`774`, or `0+774` inside of the gzip stream at byte 0).

    `headers` are those of the archive, names in lower case. Whether `block` is all that was archived is in
    doubt where its length does not fit (`cut`: the file ends too early), or its gzip stream is not sound.
    """

    at: str
    kind: str
    headers: Mapping[str, str]
    block: bytes
    fits: bool = True
    sound: bool = True
    cut: bool = False

    @property
    def uri(self) -> str:
        """The address that the record is about."""
        return self.headers.get("warc-target-uri") or self.headers.get("uri", "")

    @property
    def date(self) -> str:
        """When it was captured, as the archive writes it."""
        return self.headers.get("warc-date") or self.headers.get("archive-date", "")


@dataclass(frozen=True, slots=True)
class Damage:
    """A record that cannot be read; `cut` where the file ends in the middle of it."""

    at: str
    cut: bool = False


class _Stream(NamedTuple):
    """Bytes in which records stand one behind the other; `at` is where they come from, '' for the file."""

    at: str
    text: bytes
    end: int
    whole: bool = True
    sound: bool = True


def records(data: bytes) -> Iterator[Record | Damage]:
    """Every record in order, and where one should be that cannot be read."""
    for stream in _streams(data):
        yield from _in_stream(stream)


def record_at(data: bytes, at: str) -> Record | None:
    """The record to which this leads; None where none begins there."""
    outer, _, inner = at.partition("+")
    start = int(outer)
    if data.startswith(_GZIP):
        stream = _kept(data, start) if data.startswith(_GZIP, start) else None
        return _one(stream, int(inner or 0)) if stream else None
    return None if inner else _one(_Stream("", data, len(data)), start)


def _one(stream: _Stream, start: int) -> Record | None:
    found = _record(stream, start)[0] if _BEGINS.match(stream.text, start) else None
    return found if isinstance(found, Record) else None


_LAST: dict[str, Any] = {}


def _kept(data: bytes, at: int) -> _Stream:
    """The gzip stream at this byte; the last one is kept, since a file may be one stream of many records."""
    if _LAST.get("data") is not data or _LAST.get("at") != at:
        _LAST.clear()
        _LAST.update(data=data, at=at, stream=_unpack(data, at))
    stream: _Stream = _LAST["stream"]
    return stream


def _streams(data: bytes) -> Iterator[_Stream]:
    """The file itself, or each gzip stream in it; behind a damaged one the search for the next begins."""
    if not data.startswith(_GZIP):
        yield _Stream("", data, len(data))
        return
    at = 0
    while 0 <= at < len(data):
        stream = _unpack(data, at)
        yield stream
        at = stream.end
        if at < len(data) and not (stream.sound and data.startswith(_GZIP, at)):
            at = _next_stream(data, at)


def _next_stream(data: bytes, at: int) -> int:
    """Where the next gzip stream begins that holds records; -1 where there is none."""
    while (at := data.find(_GZIP, at)) >= 0 and not _begins(_head(data, at)):
        at += 1
    return at


def _unpack(data: bytes, at: int) -> _Stream:
    """The gzip stream at this byte, and those behind it that go on in the middle of its last record."""
    parts: list[bytes] = []
    end, whole, sound = _inflate(data, at, parts)
    while whole and _goes_on(data, end):
        more = [b"".join(parts)]
        further, further_whole, further_sound = _inflate(data, end, more)
        if not further_sound:
            break
        parts, end, whole = more, further, further_whole
    return _Stream(str(at), b"".join(parts), end, whole, sound)


def _goes_on(data: bytes, at: int) -> bool:
    """Whether a gzip stream begins here with something else than a record."""
    head = _head(data, at) if data.startswith(_GZIP, at) else b""
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
    return _BEGINS.match(text, _past_newlines(text, 0)) is not None


def _in_stream(stream: _Stream) -> Iterator[Record | Damage]:
    at, last = 0, None
    while (at := _past_newlines(stream.text, at)) < len(stream.text):
        if not _BEGINS.match(stream.text, at):
            yield Damage(_name(stream, at))
            at = _search(stream.text, at)
            continue
        last, at = _record(stream, at)
        yield last
    if not stream.whole and not (isinstance(last, Damage) or (last and last.cut)):
        yield Damage(_name(stream, at), cut=stream.sound)


def _record(stream: _Stream, start: int) -> tuple[Record | Damage, int]:
    """The record that begins at this byte of the stream, and where it ends."""
    from warcio.exceptions import ArchiveLoadFailed  # type: ignore[import-untyped]
    from warcio.recordloader import ArcWarcRecordLoader  # type: ignore[import-untyped]

    text, name = stream.text, _name(stream, start)
    file = BytesIO(text)
    file.seek(start)
    try:
        loaded = ArcWarcRecordLoader(arc2warc=False).parse_record_stream(file, no_record_parse=True)
    except (ArchiveLoadFailed, EOFError):
        return Damage(name), _search(text, start)
    head_end, form = file.tell(), loaded.format
    headers = {key.lower(): value for key, value in reversed(loaded.rec_headers.headers)}
    length = headers.get(_LENGTHS[form], "").strip()
    end = head_end + (loaded.length or 0)
    fits = length.isdecimal() and end <= len(text) and _followed(text, end)
    cut = False
    if not fits:
        following = _NEXT[form].search(text, head_end - 1)
        cut = following is None and end > len(text)
        end = _less_newlines(text, head_end, following.end()) if following else len(text)
    kind = (loaded.rec_type or "").lower()
    return Record(name, kind, headers, text[head_end:end], fits, stream.sound, cut), end


def _name(stream: _Stream, at: int) -> str:
    if not stream.at:
        return str(at)
    return f"{stream.at}+{at}" if at else stream.at


def _past_newlines(text: bytes, at: int) -> int:
    while at < len(text) and text[at] in _NEWLINES:
        at += 1
    return at


def _followed(text: bytes, end: int) -> bool:
    """Whether a record that ends here is followed as it must be, or by nothing."""
    after = _past_newlines(text, end)
    if after == len(text) or text.startswith(b"\r\n\r\n", end):
        return True
    return after > end and _BEGINS.match(text, after) is not None


def _less_newlines(text: bytes, start: int, end: int) -> int:
    """The end of a block whose next record begins at `end`: without the two line ends between them."""
    for mark in (b"\r\n\r\n", b"\n\n", b"\r\n", b"\n"):
        if text.endswith(mark, start, end):
            return end - len(mark)
    return end


def _search(text: bytes, at: int) -> int:
    """Where the next record begins behind this byte; the end of the text where none does."""
    starts = [found.end() for form in _NEXT.values() if (found := form.search(text, at))]
    return min(starts, default=len(text))
