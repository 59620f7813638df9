"""Documents as JSON with their runs in columns: the form of the workers' pipe and of the cache.

A document has a run for every word; written out in numbers they would take twenty times as long to read back.
`runs` is `[starts, ends, [kind, column, …], …]`, a column for each field of the kind's place. A column of
numbers is a letter for how they are kept, i (4 bytes) or q (8) for integers, d for floats, and the base64 of
all of them, the lowest byte first, compressed (RFC 1950); a column of strings, or of integers that q has no
room for, is a list.
"""

import binascii
import json
import sys
import zlib
from array import array
from dataclasses import replace
from typing import Any

from letterdiff.model import Document, codec
from letterdiff.model.runs import KINDS, SIZES, Column, Places, Runs, column

_LETTERS = {int: SIZES, float: "d"}
FAST = 1
"""How well columns are compressed: to a quarter, in little time; better takes ten times as long."""

_DOCUMENT = b'{"document":'
_RUNS = b',"runs":'


def to_json(document: Document) -> bytes:
    """The document as one line of JSON, without its line break; equal documents give equal bytes.

    Another build of zlib may compress to other bytes, which give the same document.
    """
    head = codec.to_json(replace(document, runs=()))
    runs = Runs.of(document.runs)
    columns = [_packed(runs.starts), _packed(runs.ends), *map(_places, runs.places)]
    return b"".join((_DOCUMENT, head, _RUNS, b"[", b",".join(columns), b"]}"))


def from_json(data: bytes) -> Document:
    """The document of these bytes; BadModel where they hold none."""
    try:
        head, starts, ends, *places = _parts(data)
        document = codec.from_json(Document, head)
        most = len(document.text)
        runs = Runs(
            _column(int, starts, most), _column(int, ends, most), (_of_places(one, most) for one in places)
        )
    except (ValueError, KeyError, TypeError, RecursionError, zlib.error) as error:
        raise codec.BadModel(f"is no document: {error}") from error
    return replace(document, runs=runs)


def _parts(data: bytes) -> list[Any]:
    """The document without its runs, as JSON, and what `runs` holds.

    Behind the name of the runs no string is followed by a colon, so its last place is the right one.
    """
    at, end = data.rfind(_RUNS), data.rfind(b"}")
    if not data.startswith(_DOCUMENT) or at < 0 or data[end + 1 :].strip():
        raise ValueError("it has other parts")
    return [data[len(_DOCUMENT) : at], *json.loads(data[at + len(_RUNS) : end])]


def _places(places: Places) -> bytes:
    return b",".join((b'["%s"' % places.kind.encode(), *map(_packed, places.columns))) + b"]"


def _of_places(found: list[Any], most: int) -> Places:
    kind, *columns = found
    types = KINDS[kind].fields.values()
    return Places(kind, tuple(_column(type_, one, most) for type_, one in zip(types, columns, strict=True)))


def _packed(values: Column) -> bytes:
    """A column as JSON."""
    if not isinstance(values, array):
        return json.dumps(values, separators=(",", ":"), ensure_ascii=False).encode()
    return b'"%s%s"' % (
        values.typecode.encode(),
        binascii.b2a_base64(zlib.compress(_turned(values), FAST), newline=False),
    )


def _column(type_: type[Any], found: Any, most: int) -> Any:
    """The column of a field of this type; ValueError, TypeError or zlib.error where it is none.

    It holds `most` numbers at most, one for each character of the text: little may not unpack to much.
    """
    if isinstance(found, list):
        if not all(type(value) is type_ for value in found):
            raise ValueError(f"a field holds what is no {type_.__name__}")
        return column(type_, found)
    if found[:1] not in _LETTERS[type_]:
        raise ValueError(f"a field's numbers are no {type_.__name__}")
    values: array[Any] = array(found[:1])
    stream = zlib.decompressobj()
    values.frombytes(stream.decompress(binascii.a2b_base64(found[1:]), max(1, most * values.itemsize)))
    if not stream.eof:
        raise ValueError("a field's numbers are cut short or too many")
    return _turned(values)


def _turned(values: "array[Any]") -> "array[Any]":
    """The numbers with the lowest byte first, or back; on most machines they stand so already."""
    if sys.byteorder == "little":
        return values
    turned = values[:]
    turned.byteswap()
    return turned
