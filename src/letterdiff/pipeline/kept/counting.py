"""The counts of one side's passages, kept: a line of JSON (`rules`, `sources`), then the packed counts."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from letterdiff.pipeline.kept import files
from letterdiff.pipeline.kept.sources import Source

if TYPE_CHECKING:
    from letterdiff.align.held import Counts


class Counting:
    """What was counted last, in which sources; nothing where the file is damaged, or by other rules."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.sources, self._counts = _read(path)

    def keep(self, now: tuple[Source, ...], rows: Sequence[int], new: "Counts") -> "Counts":
        """The counts of all passages of the sources there are now, kept in place of the last ones.

        `rows` has the row of each passage among the last ones; `new` the counts of those that have none (-1).
        """
        if self._counts is None or self.sources != now:
            found = _together(self._counts, rows, new)
            files.write(self._path, _bytes(now, found))
            return found
        return self._counts


def _read(path: Path) -> "tuple[tuple[Source, ...], Counts | None]":
    from letterdiff.align.packed import NoCounts, unpacked

    data = files.read(path) or b""
    end = data.find(b"\n")
    try:
        head = json.loads(data[:end])
        sources = tuple(Source(str(digest), int(number)) for digest, number in head["sources"])
        counts = unpacked(data, end + 1) if head["rules"] == files.rules() else None
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError, NoCounts):
        return (), None
    fits = counts is not None and sum(each.passages for each in sources) == len(counts.prose)
    return (sources, counts) if fits else ((), None)


def _together(last: "Counts | None", rows: Sequence[int], new: "Counts") -> "Counts":
    """The counts of the new passages with those of the last ones that are still there."""
    import numpy as np

    from letterdiff.align.held import moved

    if last is None:
        return new
    row = np.array(rows, dtype=np.int64)
    to = np.full(len(last.prose), -1, dtype=np.int64)
    to[row[row >= 0]] = (row >= 0).nonzero()[0]
    return moved([(last, to), (new, (row < 0).nonzero()[0])], len(rows))


def _bytes(sources: Sequence[Source], counts: "Counts") -> bytes:
    from letterdiff.align.packed import packed

    head = json.dumps({"rules": files.rules(), "sources": sources}).encode()
    return b"\n".join((head, packed(counts)))
