"""Encoded words of mail headers (RFC 2047), as mail programs really write them.

Many cut a word in the middle of a character: neighbours of one character set are joined before they are
decoded. Character sets are those that files really hold.
"""

import base64
import binascii
import re

from letterdiff.extract import encoding

_WORD = re.compile(r"=\?([^?\s*]{1,60})(?:\*[^?\s]{0,40})?\?([bBqQ])\?([^?\r\n]*)\?=")
_RUN = re.compile(rf"{_WORD.pattern}(?:\s*{_WORD.pattern})*")
_FOLD = re.compile(r"(?:\r\n|\r|\n)(?=[ \t])|[\r\n]+")
_ESCAPED = re.compile(rb"=([0-9A-Fa-f]{2})")


def decoded(raw: str) -> str:
    """A header's text: unfolded, encoded words and bare 8-bit characters decoded."""
    return _RUN.sub(lambda run: _meant(run[0]), unfolded(raw))


def recoded(raw: str) -> str:
    """The header unfolded, each run of encoded words as one word in UTF-8, so that any parser can go on."""
    return _RUN.sub(lambda run: _one_word(_meant(run[0])), unfolded(raw))


def unfolded(raw: str) -> str:
    """A header as the parser keeps it, in one line; its 8-bit characters are decoded as any text is."""
    line = _FOLD.sub("", raw)
    if line.isascii():
        return line
    return _text(line.encode("utf-8", "surrogateescape"), "")


def _one_word(text: str) -> str:
    return f"=?utf-8?B?{base64.b64encode(text.encode('utf-8', 'replace')).decode('ascii')}?="


def _meant(run: str) -> str:
    """The text of neighbouring encoded words."""
    joined: list[tuple[str, bytes]] = []
    for word in _WORD.finditer(run):
        charset, data = word[1].lower(), _data(word[2], word[3])
        if joined and joined[-1][0] == charset:
            data = joined.pop()[1] + data
        joined.append((charset, data))
    return "".join(_text(data, charset) for charset, data in joined)


def _text(data: bytes, charset: str) -> str:
    """The text of a header's bytes; too few for evidence, so where nothing is declared Western Europe is."""
    return encoding.decode(data, charset if encoding.known(charset) else "cp1252").text


def _data(way: str, text: str) -> bytes:
    raw = text.encode("utf-8", "surrogateescape")
    if way in "qQ":
        return _ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), raw.replace(b"_", b" "))
    try:
        return binascii.a2b_base64(raw.rstrip(b"=") + b"=" * (-len(raw.rstrip(b"=")) % 4))
    except binascii.Error:
        return raw
