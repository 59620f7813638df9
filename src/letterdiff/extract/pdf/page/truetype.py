"""Which letters an embedded TrueType program draws with which glyph: its `cmap` table, formats 4 and 12."""

import struct
from collections.abc import Iterator

UNICODE = ((3, 10), (3, 1), (0, 4), (0, 3), (0, 6))
"""Platform and encoding of tables that map Unicode, the fullest first."""

MOST = 70_000
"""Characters that are looked at; a font of every Chinese character has as many."""


def letters_of(program: bytes) -> dict[int, set[str]]:
    """By glyph number the characters that it stands for; empty without a map. `struct.error` where broken."""
    table = _table(program)
    start = _unicode(table) if table else None
    if start is None:
        return {}
    (form,) = struct.unpack_from(">H", table, start)
    pairs = {4: _format_4, 12: _format_12}.get(form, _nothing)(table[start:])
    found: dict[int, set[str]] = {}
    for count, (code, glyph) in enumerate(pairs):
        if count >= MOST:
            break
        if glyph and code < 0x110000:
            found.setdefault(glyph, set()).add(chr(code))
    return found


def _table(program: bytes) -> bytes:
    """The bytes of the `cmap` table."""
    (count,) = struct.unpack_from(">H", program, 4)
    for index in range(count):
        tag, _, offset, length = struct.unpack_from(">4sLLL", program, 12 + 16 * index)
        if tag == b"cmap":
            return program[offset : offset + length]
    return b""


def _unicode(table: bytes) -> int | None:
    """Where in the table its fullest map of Unicode begins."""
    (count,) = struct.unpack_from(">H", table, 2)
    records = [struct.unpack_from(">HHL", table, 4 + 8 * index) for index in range(count)]
    places = {(platform, encoding): offset for platform, encoding, offset in records}
    return next((places[kind] for kind in UNICODE if kind in places), None)


def _format_4(map_: bytes) -> Iterator[tuple[int, int]]:
    """Characters and their glyphs, segment by segment."""
    (twice,) = struct.unpack_from(">H", map_, 6)
    ends, starts, deltas, ranges = 14, 16 + twice, 16 + 2 * twice, 16 + 3 * twice
    for at in range(0, twice, 2):
        end, start, delta, offset = (
            struct.unpack_from(">H", map_, place + at)[0] for place in (ends, starts, deltas, ranges)
        )
        for code in range(start, min(end, 0xFFFE) + 1):
            if not offset:
                yield code, (code + delta) & 0xFFFF
                continue
            place = ranges + at + offset + 2 * (code - start)
            glyph = struct.unpack_from(">H", map_, place)[0]
            yield code, (glyph + delta) & 0xFFFF if glyph else 0


def _format_12(map_: bytes) -> Iterator[tuple[int, int]]:
    (groups,) = struct.unpack_from(">L", map_, 12)
    for index in range(groups):
        start, end, glyph = struct.unpack_from(">LLL", map_, 16 + 12 * index)
        for code in range(start, end + 1):
            yield code, glyph + code - start


def _nothing(_: bytes) -> Iterator[tuple[int, int]]:
    return iter(())
