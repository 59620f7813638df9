"""Our own small reader of MIME: the second way to the parts of a mail, and the guard of the first.

Part numbers are those of RFC 3501: `1` for a mail of one part, `1.2` for the second part of the first. It
walks without recursion over slices of the file and refuses what would overwhelm a parser that recurses.
"""

import binascii
import re
from typing import NamedTuple
from urllib.parse import unquote

from letterdiff.extract import encoding
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.mail import remarks

DEEPEST = 30
MOST_PARTS = 5000
MOST_BYTES = 200 * 1000**2
_LONGEST_HEADER = 10_000
_MOST_HEADERS = 1_000_000

_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_FIELD = re.compile(rb"([!-9;-~]+)[ \t]*:(.*)", re.DOTALL)
_PARAMETER = re.compile(r";\s*([\w*-]+)\s*=\s*(?:\"((?:\\.|[^\"\\])*)\"|([^\s;\"]+))")
_SOFT_BREAK = re.compile(rb"=(?:\r\n|\n|\Z)")
_ESCAPED = re.compile(rb"=(=|[0-9A-Fa-f]{2})")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/=]+")


class Part(NamedTuple):
    """A part that holds no parts: its number, its headers (names in lower case), its bytes as they stand."""

    number: str
    headers: dict[str, str]
    body: bytes

    @property
    def media_type(self) -> str:
        """Its type, such as `text/plain`, which is also what a part without one is."""
        said = self.headers.get("content-type", "").partition(";")[0].strip().lower()
        return said if re.fullmatch(r"[\w.+-]+/[\w.+-]+", said) else "text/plain"

    def parameter(self, name: str) -> str:
        """A parameter of its content type, '' where it has none of this name."""
        return parameter(self.headers.get("content-type", ""), name)

    @property
    def decoded(self) -> bytes:
        """The bytes without their transfer encoding."""
        way = self.headers.get("content-transfer-encoding", "").strip().lower()
        if way == "quoted-printable":
            return _ESCAPED.sub(_byte, _SOFT_BREAK.sub(b"", self.body))
        return _base64(self.body) if way == "base64" else self.body

    @property
    def text(self) -> str:
        """Its characters."""
        return encoding.decode(self.decoded, self.parameter("charset")).text


def parts(data: bytes) -> dict[str, Part]:
    """The parts of a mail by their numbers; Unreadable where they are too many, or nested too deep."""
    if len(data) > MOST_BYTES:
        raise Unreadable(f"is larger than {remarks.size(MOST_BYTES)}", "save its text without attachments")
    found: dict[str, Part] = {}
    waiting: list[tuple[tuple[int, ...], bytes, int]] = [((), data, 0)]
    while waiting:
        number, block, depth = waiting.pop()
        headers, body = _split(block)
        part = Part(".".join(map(str, number or (1,))), headers, body)
        inner = _inner(part)
        if inner is None:
            found[part.number] = part
            continue
        if depth >= DEEPEST or len(found) + len(waiting) + len(inner) > MOST_PARTS:
            raise Unreadable(remarks.TOO_DEEP, remarks.AGAIN)
        waiting += [((*number, at), one, depth + 1) for at, one in reversed([*enumerate(inner, start=1)])]
    return found


def headers(data: bytes) -> dict[str, str]:
    """The headers of the mail itself, raw, names in lower case; of several of one name the first."""
    return _split(data)[0]


def parameter(header: str, name: str) -> str:
    """A parameter of a header such as `text/html; charset=utf-8`, '' where it has none of this name.

    Those in pieces (`name*0=`) or with a character set (`name*=utf-8''…`), as in RFC 2231, are put together.
    """
    found = ""
    for match in _PARAMETER.finditer(header[:_LONGEST_HEADER]):
        key, _, rest = match[1].lower().partition("*")
        if key != name:
            continue
        value = match[3] or re.sub(r"\\(.)", r"\1", match[2] or "")
        if match[1].endswith("*"):
            charset, _, said = value.rpartition("'")
            value = unquote(said, encoding.known(charset.partition("'")[0]) or "utf-8")
        if not rest:
            return value
        found += value
    return found


def _inner(part: Part) -> list[bytes] | None:
    """What a part is made of: the parts of a multipart, the mail in an attached mail; None for a leaf."""
    if part.media_type in ("message/rfc822", "message/global"):
        return [part.body]
    if not part.media_type.startswith("multipart/"):
        return None
    boundary = part.parameter("boundary").rstrip()
    return _between(part.body, boundary) if boundary else None


def _between(body: bytes, boundary: str) -> list[bytes] | None:
    """What stands between the boundary's lines; None where there is no such line."""
    line = re.escape(b"--" + boundary.encode("utf-8", "surrogateescape"))
    mark = re.compile(line + rb"(--)?[ \t]*(?:\r\n|\r|\n|\Z)")
    found: list[bytes] = []
    start = -1
    for match in mark.finditer(body):
        if body[max(0, match.start() - 1) : match.start()] not in (b"", b"\n", b"\r"):
            continue  # not at a line's start
        if start >= 0:
            found.append(_without_end(body[start : match.start()]))
        start = match.end()
        if match[1]:
            return found
    if start < 0:
        return None
    return [*found, body[start:]]


def _without_end(block: bytes) -> bytes:
    """The line's end before a boundary is the boundary's."""
    for end in (b"\r\n", b"\n", b"\r"):
        if block.endswith(end):
            return block[: -len(end)]
    return block


def _split(block: bytes) -> tuple[dict[str, str], bytes]:
    """Headers (of several of one name the first) and body, which begins at a line that is no header."""
    fields: list[list[str]] = []
    at = 0
    if block.startswith((b"From ", b">From ")):
        at = len(_line(block, 0))
    while at < len(block):
        line = _line(block, at)
        field = _FIELD.match(line.rstrip(b"\r\n"))
        if fields and line[:1] in (b" ", b"\t"):
            fields[-1][1] += " " + _latin(line)
        elif field:
            fields.append([_latin(field[1]).lower(), _latin(field[2])])
        else:
            at += 0 if line.strip(b"\r\n") else len(line)
            break
        at += len(line)
        if at > _MOST_HEADERS:
            raise Unreadable("is no usable mail: its headers alone are larger than 1 MB", remarks.AGAIN)
    return {field[0]: field[1] for field in reversed(fields)}, block[at:]


def _line(block: bytes, at: int) -> bytes:
    found = _LINE.match(block, at)
    return found[0] if found else b""


def _latin(raw: bytes) -> str:
    return raw.decode("utf-8", "surrogateescape").strip()


def _byte(found: re.Match[bytes]) -> bytes:
    return b"=" if found[1] == b"=" else bytes([int(found[1], 16)])


def _base64(body: bytes) -> bytes:
    kept = _NOT_BASE64.sub(b"", body).partition(b"=")[0]
    kept = kept[: len(kept) - (len(kept) % 4 == 1)]
    return binascii.a2b_base64(kept + b"=" * (-len(kept) % 4))
