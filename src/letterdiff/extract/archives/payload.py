"""What a record of a web archive holds: a server's answer, decoded to the page's own bytes."""

import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

from letterdiff.extract import encoding, signatures
from letterdiff.extract.archives.framing import Record
from letterdiff.extract.errors import Unreadable

MOST_BYTES = 64 * 1024 * 1024
"""Bytes that one page may unpack to."""

_HTTP = ("http://", "https://")
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([^\s;\"']+)", re.IGNORECASE)
_DECLARES = re.compile(rb"charset\s*=|<\?xml[^>]{0,200}encoding\s*=", re.IGNORECASE)
_PRESCAN = 4096
_AGAIN = "save the page from its address again"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered: status, headers (names in lower case), and the bytes behind them as sent."""

    status: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def media_type(self) -> str:
        """The content type without its parameters, in lower case."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str:
        """The character set that the content type names, or nothing."""
        found = _CHARSET.search(self.headers.get("content-type", ""))
        return found[1] if found else ""


def answer(record: Record) -> Answer:
    """The record's answer; what is archived without HTTP headers counts as answered with status 200."""
    from warcio.statusandheaders import (
        StatusAndHeadersParser,
        StatusAndHeadersParserException,
    )

    if record.kind != "response" or not record.uri.lower().startswith(_HTTP):
        return Answer("200", {"content-type": record.headers.get("content-type", "")}, record.block)
    file = BytesIO(record.block)
    try:
        head = StatusAndHeadersParser(["HTTP/"]).parse(file)
    except (StatusAndHeadersParserException, EOFError):
        return Answer("", {}, record.block)
    headers = {key.lower(): value for key, value in reversed(head.headers)}
    status = (*head.statusline.split(), "", "")[1]  # behind the protocol's version
    body, own = record.block[file.tell() :], headers.get("content-length", "")
    if not record.fits and own.isdecimal() and not body[int(own) :].strip(b"\r\n"):
        body = body[: int(own)]  # the line ends behind a record whose own length cannot be relied on
    return Answer(status, headers, body)


def unchunked(found: Answer) -> bytes:
    """The body without its transfer coding; as it is where the archive's maker took that away already."""
    body = found.body
    if "chunked" not in found.headers.get("transfer-encoding", "").lower() or not _CHUNK.match(body):
        return body
    parts, at = [], 0
    while size := _CHUNK.match(body, at):
        at = size.end() + int(size[1], 16)
        parts.append(body[size.end() : at])
        if not parts[-1]:
            return b"".join(parts)
        at += 2 if body.startswith(b"\r\n", at) else 1 if body.startswith(b"\n", at) else 0
    raise Unreadable("is cut or damaged: its chunks do not fit together", _AGAIN)


def decoded(found: Answer) -> bytes:
    """The page's own bytes, without transfer and content codings; Unreadable where they are damaged."""
    body = unchunked(found)
    for coding in reversed(found.headers.get("content-encoding", "").lower().split(",")):
        coding = coding.strip()
        if not coding or coding == "identity" or signatures.kind_of(body[:_PRESCAN]) in ("html", "pdf"):
            continue  # plain already, whatever the header says
        if coding in ("gzip", "x-gzip"):
            body = _inflated(body, (31,)) if body.startswith(b"\x1f\x8b") else body
        elif coding == "deflate":
            body = _inflated(body, (15, -15))
        elif coding == "br":
            body = _brotli(body)
        else:
            raise Unreadable(f"is coded as {coding!r}, which cannot be read", _AGAIN)
    return body


def _inflated(body: bytes, ways: tuple[int, ...]) -> bytes:
    for way in ways:
        unpacking = zlib.decompressobj(way)
        try:
            plain = unpacking.decompress(body, MOST_BYTES)
        except zlib.error:
            continue
        if unpacking.unconsumed_tail:
            raise Unreadable(f"unpacks to more than {MOST_BYTES >> 20} MB", "split it into smaller files")
        if unpacking.eof:
            return plain
    raise Unreadable("is cut or damaged: what is packed in it does not unpack", _AGAIN)


def _brotli(body: bytes) -> bytes:
    import brotli

    unpacking, size = brotli.Decompressor(), 0
    parts: list[bytes] = []
    try:
        for at in range(0, len(body), 1024):
            parts.append(unpacking.process(body[at : at + 1024]))
            size += len(parts[-1])
            if size > MOST_BYTES:
                raise Unreadable(f"unpacks to more than {MOST_BYTES >> 20} MB", "split it into smaller files")
    except brotli.error as error:
        raise Unreadable("is cut or damaged: what is packed in it does not unpack", _AGAIN) from error
    if not unpacking.is_finished():
        raise Unreadable("is cut or damaged: what is packed in it does not unpack", _AGAIN)
    return b"".join(parts)


def in_utf8(body: bytes, charset: str) -> bytes:
    """The page in UTF-8 with a byte order mark, where only its HTTP header says how it is encoded.

    A page that tells it itself, or that is UTF-8, stays as it is. A reader of the page alone would else take
    its characters for others.
    """
    codec = encoding.known(charset)
    if not codec or codec == "utf-8" or _DECLARES.search(body[:_PRESCAN]):
        return body
    if encoding.decode(body).encoding == "utf-8":
        return body
    try:
        return b"\xef\xbb\xbf" + body.decode(codec).encode("utf-8")
    except UnicodeDecodeError:
        return body
