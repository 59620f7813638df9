"""Which letters an embedded TrueType program draws with which glyph: its `cmap`, formats 0, 4, 6 and 12."""

import itertools
import struct
from collections.abc import Iterator, Sequence

UNICODE = ((3, 10), (3, 1), (0, 4), (0, 3), (0, 6))
"""Platform and encoding of tables that map Unicode, the fullest first."""

CODES = ((3, 0), (1, 0))
"""Platform and encoding of tables that map the codes of a font that is its own encoding."""

MOST = 70_000
"""Characters that are looked at; a font of every Chinese character has as many."""


def letters_of(program: bytes) -> dict[int, set[str]]:
    """By glyph number the characters that it stands for; empty without a map. `struct.error` where broken."""
    found: dict[int, set[str]] = {}
    for code, glyph in _pairs(table_of(program, b"cmap"), UNICODE):
        if glyph and code < 0x110000:
            found.setdefault(glyph, set()).add(chr(code))
    return found


def letters_by_code(program: bytes) -> dict[int, set[str]]:
    """By the codes of a font without an encoding the characters, where the program maps both to glyphs."""
    table = table_of(program, b"cmap") if program else b""
    codes = {code & 0xFF: glyph for code, glyph in _pairs(table, CODES)}
    letters = letters_of(program) if codes else {}
    return {code: letters[glyph] for code, glyph in codes.items() if glyph in letters}


def table_of(program: bytes, name: bytes) -> bytes:
    """The bytes of a table; none where the program has no such table."""
    (count,) = struct.unpack_from(">H", program, 4)
    for index in range(count):
        tag, _, offset, length = struct.unpack_from(">4sLLL", program, 12 + 16 * index)
        if tag == name:
            return program[offset : offset + length]
    return b""


def _pairs(table: bytes, kinds: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Codes and their glyphs by the first of these kinds of map that a `cmap` table has; MOST at most."""
    start = _start(table, kinds) if table else None
    if start is None:
        return iter(())
    (form,) = struct.unpack_from(">H", table, start)
    forms = {0: _format_0, 4: _format_4, 6: _format_6, 12: _format_12}
    return itertools.islice(forms.get(form, _nothing)(table[start:]), MOST)


def _start(table: bytes, kinds: Sequence[tuple[int, int]]) -> int | None:
    (count,) = struct.unpack_from(">H", table, 2)
    records = [struct.unpack_from(">HHL", table, 4 + 8 * index) for index in range(count)]
    places = {(platform, encoding): offset for platform, encoding, offset in records}
    return next((places[kind] for kind in kinds if kind in places), None)


def _format_0(map_: bytes) -> Iterator[tuple[int, int]]:
    return enumerate(map_[6:262])


def _format_6(map_: bytes) -> Iterator[tuple[int, int]]:
    first, count = struct.unpack_from(">HH", map_, 6)
    yield from enumerate(struct.unpack_from(f">{count}H", map_, 10), start=first)


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
