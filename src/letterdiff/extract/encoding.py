"""From bytes to characters: byte order mark, then what the file declares, then UTF-8, then evidence."""

import codecs
import re
from typing import NamedTuple

from letterdiff.extract.errors import Unreadable
from letterdiff.model.document import NOT_DECLARED
from letterdiff.text.language import language_of

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SUPERSETS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
"""What files really hold that declare the smaller set, as in https://encoding.spec.whatwg.org/."""
_ONE_BYTE = ("cp125", "cp874", "iso8859", "koi8", "mac")
"""Encodings in which any bytes make sense, so that UTF-8 read as one of them gives two signs for one."""
_WESTERN = "cp1252"
_USUAL = (
    *("cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp874"),
    *("iso8859-2", "iso8859-5", "iso8859-7", "iso8859-8", "koi8-r", "koi8-u"),
)
"""One-byte encodings that pages without a declaration are in; evidence for any other is thin."""
_OTHER_WORD = re.compile(
    "(?<![A-Za-z])[\u0370-\u1dff]{3,}(?![A-Za-z])|(?<![A-Za-z])[\u2e80-\ud7ff\uf900-\ufaff\uff66-\uff9f]{2,}"
)
"""A word in Greek, Cyrillic or a script behind them: evidence of these is not thin. One letter of them within
a word in Latin letters is none."""
_LATIN_ONE = ("en", "de", "fr", "es", "pt", "it", "nl", "da", "sv", "no", "nb", "fi", "is", "ca", "gl")
"""Languages whose letters Windows-1252 has."""
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\r\f\x0b\x1b\x1a\x08"))
_EVIDENCE = 100_000
"""Bytes that are enough to tell an encoding by."""


class Decoded(NamedTuple):
    """A file's text without its byte order mark, the encoding used, and a note for the reader if need be."""

    text: str
    encoding: str
    note: str = ""


def decode(data: bytes, declared: str = "") -> Decoded:
    """The text of these bytes; never fails, and notes where the bytes are not what they say."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], encoding)
    named = known(declared)
    if named.startswith(_ONE_BYTE) and _is_utf8(data):
        return Decoded(data.decode("utf-8"), "utf-8", f"it says {declared} but is UTF-8")
    for encoding in filter(None, (named, "utf-8")):
        try:
            return Decoded(data.decode(encoding), encoding)
        except UnicodeDecodeError:
            continue
    if named and named != "cp1252":
        return _lenient(data, named)
    return _by_evidence(data)


def readable(data: bytes) -> Decoded:
    """The text of a text file; Unreadable where it is empty or holds binary data."""
    if binary(data):
        raise Unreadable(
            "this is not text but binary data", "give it the ending of its format, or save it as text"
        )
    decoded = decode(data)
    if not decoded.text.strip():
        raise Unreadable("the file is empty", "save it again from its source")
    return decoded


def known(name: str) -> str:
    """The codec for a declared character set, '' where there is no such text encoding."""
    try:
        info = codecs.lookup(name.strip().strip("\"'"))
    except (LookupError, ValueError):
        return ""
    if not getattr(info, "_is_text_encoding", True) or info.name in ("utf-7", "idna", "punycode"):
        return ""
    return _SUPERSETS.get(info.name, info.name)


def binary(data: bytes) -> bool:
    """Whether these bytes are no text in any usual encoding: control bytes without a byte order mark."""
    if data.startswith(tuple(mark for mark, _ in _MARKS)):
        return False
    sample = data[:_EVIDENCE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > 4 + len(sample) // 50


def _is_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8 and hold a character beyond ASCII."""
    if data.isascii():
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _lenient(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    lost = text.count("\ufffd")
    note = f"{lost} characters could not be read as {encoding}" if lost and lost > _replaced(data) else ""
    return Decoded(text, encoding, note)


def _replaced(data: bytes) -> int:
    """How many replacement characters the file itself holds, as UTF-8."""
    return data.count("\ufffd".encode())


def _mostly_ascii(data: bytes) -> bool:
    """Whether so few bytes are beyond ASCII that they are accents, not a script of their own."""
    sample = data[:_EVIDENCE]
    return 10 * sum(byte >= 0x80 for byte in sample) < len(sample)


def _western(data: bytes) -> bool:
    """Whether a text in some one-byte code page is of a Western language, by its words without other letters.

    Code pages share most letters, so that what tells them apart is the language: a pound sign in an English
    text is no L with a stroke. Browsers take such a page for Windows-1252 too.
    """
    plain = re.sub(rb"[^\t\n\r -~]+", b" ", data[:_EVIDENCE]).decode("ascii")
    return language_of(re.sub(r"<[^<>]*>", " ", plain)) in _LATIN_ONE


def _by_evidence(data: bytes) -> Decoded:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_EVIDENCE]).best()
    encoding = known(best.encoding) if best else _WESTERN
    text = data.decode(encoding, "replace")
    one_byte = encoding.startswith(_ONE_BYTE)
    thin = not _OTHER_WORD.search(text)
    rare = (thin and encoding not in _USUAL) or (encoding.startswith("utf-16") and b"\0" not in data)
    if rare or ((one_byte or _mostly_ascii(data)) and _western(data)):
        encoding, text = _WESTERN, data.decode(_WESTERN, "replace")
    return Decoded(text, encoding, f"{NOT_DECLARED} and was taken to be {encoding}")
