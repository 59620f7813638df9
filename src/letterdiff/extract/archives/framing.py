"""A WARC or ARC file cut into its records, plain or gzipped; what is damaged costs its own record."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO

from letterdiff.extract.archives.streams import ARC, BEGINS, GZIP, WARC, Stream, kept, past_newlines, streams

_NEXT = {"warc": re.compile(rb"\n(?=%b)" % WARC), "arc": re.compile(rb"\n(?=%b)" % ARC)}
_LENGTHS = {"warc": "content-length", "arc": "length"}


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


def records(data: bytes) -> Iterator[Record | Damage]:
    """Every record in order, and where one should be that cannot be read."""
    for stream in streams(data):
        yield from _in_stream(stream)


def record_at(data: bytes, at: str) -> Record | None:
    """The record to which this leads; None where none begins there."""
    outer, _, inner = at.partition("+")
    start = int(outer)
    if data.startswith(GZIP):
        stream = kept(data, start) if data.startswith(GZIP, start) else None
        return _one(stream, int(inner or 0)) if stream else None
    return None if inner else _one(Stream("", data, len(data)), start)


def _one(stream: Stream, start: int) -> Record | None:
    found = _record(stream, start)[0] if BEGINS.match(stream.text, start) else None
    return found if isinstance(found, Record) else None


def _in_stream(stream: Stream) -> Iterator[Record | Damage]:
    at, last = 0, None
    while (at := past_newlines(stream.text, at)) < len(stream.text):
        if not BEGINS.match(stream.text, at):
            yield Damage(_name(stream, at))
            at = _search(stream.text, at)
            continue
        last, at = _record(stream, at)
        yield last
    if not stream.whole and not (isinstance(last, Damage) or (last and last.cut)):
        yield Damage(_name(stream, at), cut=stream.sound)


def _record(stream: Stream, start: int) -> tuple[Record | Damage, int]:
    """The record that begins at this byte of the stream, and where it ends."""
    from warcio.exceptions import ArchiveLoadFailed
    from warcio.recordloader import ArcWarcRecordLoader

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


def _name(stream: Stream, at: int) -> str:
    if not stream.at:
        return str(at)
    return f"{stream.at}+{at}" if at else stream.at


def _followed(text: bytes, end: int) -> bool:
    """Whether a record that ends here is followed as it must be, or by nothing."""
    after = past_newlines(text, end)
    if after == len(text) or text.startswith(b"\r\n\r\n", end):
        return True
    return after > end and BEGINS.match(text, after) is not None


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
