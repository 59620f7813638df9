"""Counts as bytes and back, so that they can be kept from one run to the next: plain arrays, no code.

A line of JSON, `{"size": passages, "lengths": [values of each array]}`, then the arrays one behind the other,
the lowest byte first.
"""

import json
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterdiff.align.columns import Columns
from letterdiff.align.held import Counts

_COLUMN = (np.uint64, np.uint16, np.int32, np.int64)
"""Of what kind the keys, values, rows and starts of columns are."""
_KINDS: tuple[type[Any], ...] = (*_COLUMN, *_COLUMN, *_COLUMN, np.bool_)


class NoCounts(Exception):
    """These bytes are no counts that were packed here."""


def packed(counts: Counts) -> bytes:
    """The counts as bytes; equal counts give equal ones."""
    written = [
        array.astype(np.dtype(kind).newbyteorder("<"), copy=False)
        for array, kind in zip(_arrays(counts), _KINDS, strict=True)
    ]
    head = {"size": len(counts.prose), "lengths": [len(array) for array in written]}
    return b"".join((json.dumps(head).encode(), b"\n", *(array.tobytes() for array in written)))


def unpacked(data: bytes, at: int = 0) -> Counts:
    """The counts that were packed, from that byte on; NoCounts where these bytes are something else."""
    end = data.find(b"\n", at)
    try:
        head = json.loads(data[at:end])
        size, lengths = int(head["size"]), [int(length) for length in head["lengths"]]
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError) as error:
        raise NoCounts from error
    each = list(_read(data, end + 1, lengths))
    if len(each) != len(_KINDS) or len(each[-1]) != size:
        raise NoCounts
    words, runs, grams = (_columns(each[at : at + len(_COLUMN)], size) for at in (0, 4, 8))
    return Counts(words, runs, grams, each[-1] != 0)


def _arrays(counts: Counts) -> Iterator[NDArray[Any]]:
    for each in (counts.words, counts.runs, counts.grams):
        yield from (each.keys, each.values, each.rows, each.starts)
    yield counts.prose


def _read(data: bytes, at: int, lengths: Sequence[int]) -> Iterator[NDArray[Any]]:
    """Arrays of these lengths, one of each kind; NoCounts where they are not all that is there.

    Copied, since an array at an odd place is slow.
    """
    kinds = [np.dtype(np.uint8 if kind is np.bool_ else kind).newbyteorder("<") for kind in _KINDS]
    wanted = sum(length * kind.itemsize for length, kind in zip(lengths, kinds, strict=False))
    if len(lengths) != len(kinds) or min(lengths) < 0 or wanted != len(data) - at:
        raise NoCounts
    for kind, length in zip(kinds, lengths, strict=True):
        found = np.frombuffer(data, dtype=kind, count=length, offset=at)
        at += found.nbytes
        yield found.astype(kind.newbyteorder("="))


def _columns(arrays: Sequence[NDArray[Any]], size: int) -> Columns:
    """Columns of these arrays; NoCounts where they lead anywhere but to so many passages."""
    keys, values, rows, starts = arrays
    fits = len(starts) == len(keys) + 1 and len(values) == len(rows)
    if not fits or starts[0] != 0 or starts[-1] != len(rows) or (np.diff(starts) <= 0).any():
        raise NoCounts
    if (keys[1:] <= keys[:-1]).any() or rows.min(initial=0) < 0 or rows.max(initial=-1) >= size:
        raise NoCounts
    return Columns(keys, values, rows, starts, size)
