"""Font programs written table by table: as little of them as names a letter."""

import struct
from collections.abc import Mapping, Sequence

STANDARD = 391
"""Strings that every CFF program has by number; its own come behind."""


def compact(names: Sequence[int | str], *, encoding: Sequence[int] = (), cids: bool = False) -> bytes:
    """A CFF program: glyphs from 1 on by these string numbers or names; codes in the glyphs' order."""
    own = [name for name in names if isinstance(name, str)]
    sids = [name if isinstance(name, int) else STANDARD + own.index(name) for name in names]
    strings = _index([name.encode() for name in own])
    glyphs = _index([b"\x0e"] * (len(names) + 1))
    head, fonts, subroutines = b"\x01\x00\x04\x04", _index([b"F"]), _index([])
    size = 2 + 1 + 2 * 4 + (10 + 7 if cids else 0) + 3 * 6
    at = len(head) + len(fonts) + size + len(strings) + len(subroutines)
    charset = b"\x00" + struct.pack(f">{len(sids)}H", *sids)
    codes = bytes([0, len(encoding), *encoding]) if encoding else b""
    places = {15: at, 16: at + len(charset) if encoding else 0, 17: at + len(charset) + len(codes)}
    ros = b"\x8b" * 15 + b"\x0c\x1e" if cids else b""
    top = ros + b"".join(b"\x1d" + struct.pack(">l", place) + bytes([key]) for key, place in places.items())
    table = struct.pack(">HB2L", 1, 4, 1, 1 + len(top)) + top
    assert len(table) == size
    return head + fonts + table + strings + subroutines + charset + codes + glyphs


def _index(entries: Sequence[bytes]) -> bytes:
    if not entries:
        return b"\x00\x00"
    ends, total = [1], 1
    for entry in entries:
        total += len(entry)
        ends.append(total)
    return struct.pack(">HB", len(entries), 1) + bytes(ends) + b"".join(entries)


def true_type(letters: Mapping[str, int], codes: Mapping[int, int] | None = None) -> bytes:
    """A TrueType program that is its `cmap` alone: glyphs by letter, and by code for a symbolic font."""
    maps = [(3, 1, _format_4({ord(letter): gid for letter, gid in letters.items()}))] if letters else []
    if codes:
        maps.append((1, 0, struct.pack(">HHH256B", 0, 262, 0, *(codes.get(code, 0) for code in range(256)))))
    at, records, bodies = 4 + 8 * len(maps), b"", b""
    for platform, encoding, body in maps:
        records += struct.pack(">HHL", platform, encoding, at + len(bodies))
        bodies += body
    table = struct.pack(">HH", 0, len(maps)) + records + bodies
    return struct.pack(">LHHHH4sLLL", 0x10000, 1, 0, 0, 0, b"cmap", 0, 28, len(table)) + table


def _format_4(glyphs: Mapping[int, int]) -> bytes:
    """One segment a character, and the one that ends the map."""
    codes = [*sorted(glyphs), 0xFFFF]
    deltas = [(glyphs.get(code, 0) - code) & 0xFFFF for code in codes]
    count = len(codes)
    body = struct.pack(f">{count}H2x{count}H{count}H{count}H", *codes, *codes, *deltas, *[0] * count)
    return struct.pack(">7H", 4, 14 + len(body), 0, 2 * count, 0, 0, 0) + body
