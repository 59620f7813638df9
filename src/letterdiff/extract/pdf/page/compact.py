"""Which glyph names a compact font program (CFF: Type1C, CIDFontType0C) gives its glyphs and its codes.

Only what names letters is read (Adobe Technical Note 5176, chapters 4 to 13). pdfminer's reader of these
programs takes offsets of predefined tables for places in the file, and ranges of charsets for glyph numbers.
"""

import struct
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from pdfminer.pdffont import CFFFont

CHARSET, ENCODING, CHARSTRINGS, ROS = 15, 16, 17, 1230
"""Keys of a font's dictionary; ROS marks a program whose charset holds character numbers, not names."""

ISO_ADOBE, LAST_OF_ISO_ADOBE = 0, 228
PREDEFINED = 2
"""Charsets and encodings up to this number are known by it; what is greater is a place in the program."""

_STANDARD = CFFFont.STANDARD_STRINGS
_ESCAPE, _REAL, _OPERATORS = 12, 30, 22


class Names(NamedTuple):
    """Names by glyph number, and by code as the program's own encoding has them.

    Where `by_cid` glyphs have no names: `cids` has glyph numbers by character number. `standard` is whether
    the encoding is Adobe's standard one, which is then not in `codes`.
    """

    glyphs: Mapping[int, str]
    codes: Mapping[int, str]
    cids: Mapping[int, int]
    by_cid: bool
    standard: bool


def names_of(program: bytes) -> Names:
    """The names of a CFF program's first font; `struct.error` or LookupError where it is broken."""
    _, at = _index(program, program[2])
    fonts, at = _index(program, at)
    strings, _ = _index(program, at)
    top = _dictionary(fonts[0])
    (count,) = struct.unpack_from(">H", program, top[CHARSTRINGS])
    sids = dict(enumerate(_charset(program, top.get(CHARSET, ISO_ADOBE), count), start=1))
    if ROS in top:
        return Names({}, {}, {cid: gid for gid, cid in sids.items()} | {0: 0}, True, False)
    glyphs = {gid: _string(sid, strings) for gid, sid in sids.items()}
    at = top.get(ENCODING, 0)
    codes = {} if at < PREDEFINED else dict(_encoding(program, at, glyphs, strings))
    return Names(glyphs, codes, {}, False, at == 0)


def _index(data: bytes, at: int) -> tuple[list[bytes], int]:
    """The entries of an INDEX, and where it ends."""
    (count,) = struct.unpack_from(">H", data, at)
    if not count:
        return [], at + 2
    size = data[at + 2]
    starts = [
        int.from_bytes(data[at + 3 + size * i : at + 3 + size * (i + 1)], "big") for i in range(count + 1)
    ]
    base = at + 2 + size * (count + 1)
    entries = [data[base + start : base + end] for start, end in pairwise(starts)]
    return entries, base + starts[-1]


def _dictionary(data: bytes) -> dict[int, int]:
    """A DICT's operators with their last operand where it is a whole number; 12 x is the key 1200 + x."""
    found: dict[int, int] = {}
    last, at = 0, 0
    while at < len(data):
        first, at = data[at], at + 1
        if first < _OPERATORS:
            key, at = (1200 + data[at], at + 1) if first == _ESCAPE else (first, at)
            found[key], last = last, 0
        elif first == _REAL:
            while data[at] & 0xF != 0xF:
                at += 1
            at += 1
        else:
            last, at = _number(data, first, at)
    return found


def _number(data: bytes, first: int, at: int) -> tuple[int, int]:
    """A whole number that begins with the byte `first`, and where it ends."""
    if first == 28:
        return int(struct.unpack_from(">h", data, at)[0]), at + 2
    if first == 29:
        return int(struct.unpack_from(">l", data, at)[0]), at + 4
    if first < 247:
        return first - 139, at
    second = data[at]
    return ((first - 247) * 256 + second + 108 if first < 251 else (251 - first) * 256 - second - 108), at + 1


def _charset(data: bytes, at: int, count: int) -> Iterator[int]:
    """The string or character numbers of the glyphs from 1 on; none of the sets for experts."""
    if at <= PREDEFINED:
        yield from range(1, min(count, LAST_OF_ISO_ADOBE + 1) if at == ISO_ADOBE else 0)
        return
    form, at, given = data[at], at + 1, 1
    step = {0: ">H", 1: ">HB", 2: ">HH"}[form]
    while given < count:
        first, *more = struct.unpack_from(step, data, at)
        at += struct.calcsize(step)
        stretch = range(first, first + 1 + min(sum(more), count - given - 1))
        yield from stretch
        given += len(stretch)


def _encoding(
    data: bytes, at: int, glyphs: Mapping[int, str], strings: list[bytes]
) -> Iterator[tuple[int, str]]:
    """The codes with the names of their glyphs."""
    form, count, at = data[at], data[at + 1], at + 2
    gid = 1
    for _ in range(count):
        first, more = (data[at], data[at + 1]) if form & 0x7F else (data[at], 0)
        at += 2 if form & 0x7F else 1
        for code in range(first, first + more + 1):
            yield code, glyphs.get(gid, "")
            gid += 1
    for place in range(at + 1, at + 1 + 3 * data[at], 3) if form & 0x80 else ():
        code, sid = struct.unpack_from(">BH", data, place)
        yield code, _string(sid, strings)


def _string(sid: int, strings: list[bytes]) -> str:
    own = sid - len(_STANDARD)
    return _STANDARD[sid] if own < 0 else strings[own].decode("latin-1") if own < len(strings) else ""
