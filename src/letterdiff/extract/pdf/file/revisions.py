"""Incremental updates: how often a PDF was added to after it was first written.

Saving, signing or filling in a form can append to a file: new objects, a cross-reference section that points
to the older one, and an end mark. What stood there before still stands in the file. Neither the sections nor
the end marks alone can be counted: linearized files and Word's have two of each and one state only.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

_START = re.compile(rb"startxref\s+(\d{1,12})")
_OBJECT = re.compile(rb"(?<!\d)\d{1,10}\s+\d{1,5}\s+obj\b")
_END = b"%%EOF"
_TAIL = 2048
"""Bytes at the file's end in which the last `startxref` stands, whatever was appended by a mail program."""


def updates(data: bytes, trailers: Iterable[Mapping[str, Any]]) -> int | None:
    """How many updates follow the first state of the file; None where its sections cannot be followed.

    `data` begins at `%PDF-`, from which its offsets count; `trailers` are those of all its sections.
    """
    starts = _START.findall(data, max(0, len(data) - _TAIL))
    if not starts:
        return None
    previous = [trailer["Prev"] for trailer in trailers if isinstance(trailer.get("Prev"), int)]
    chain = list(dict.fromkeys([int(starts[-1]), *previous]))
    if not all(0 < offset < len(data) for offset in chain):
        return None
    return sum(_adds(data, offset) for offset in _forward(chain))


def _forward(chain: list[int]) -> Iterable[int]:
    """The sections that stand behind what they build on; the second of a linearized file does not."""
    return (offset for at, offset in enumerate(chain) if not at or offset < chain[at - 1])


def _adds(data: bytes, offset: int) -> bool:
    """Whether objects stand between the section at this offset and the end mark ahead of it."""
    end = data.rfind(_END, 0, offset)
    return end >= 0 and _OBJECT.search(data, end + len(_END), offset) is not None
