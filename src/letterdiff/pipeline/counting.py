"""What is counted in a library's passages, kept from run to run: what stays the same is counted once.

One file a side: a line with the SHA-256 of what follows, a line of JSON (`rules`, what counts; `sources`, the
digest of each source's passages and how many they are), the counts. Any other file there counts as none.
"""

import hashlib
import json
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from letterdiff.library import CannotWrite, Library, atomic
from letterdiff.model import Passage, Side

if TYPE_CHECKING:
    from letterdiff.align.held import Counts

_RULES = ("letterdiff.align", "letterdiff.text")
"""The rooms whose code says what is counted: where a byte of it changes, nothing kept is used."""

_DIGEST = 65
"""Bytes of the line with the digest."""


class _Source(NamedTuple):
    digest: str
    passages: int


class _Kept(NamedTuple):
    sources: list[_Source]
    counts: "Counts"


class Counting:
    """Counts passages, as `align.held.counts` does, with what was counted before at hand."""

    def __init__(self, library: Library) -> None:
        self._folder = library.root / atomic.STATE / "index"

    def __call__(self, passages: Sequence[Passage], side: Side) -> "Counts":
        """The counts of one side's passages, which are in the order of their sources."""
        sources = list(_sources(passages))
        kept = self._kept(side)
        if kept and kept.sources == sources:
            return kept.counts
        found = _counted(passages, sources, kept)
        with suppress(CannotWrite):  # a library that cannot be written to is counted each time
            atomic.write(self._path(side), _bytes(_Kept(sources, found)))
        return found

    def _kept(self, side: Side) -> _Kept | None:
        """What was counted last; None where it is not there, damaged, or made by other rules."""
        from letterdiff.align.packed import NoCounts, unpacked

        try:
            data = self._path(side).read_bytes()
        except OSError:
            return None
        if _digest(memoryview(data)[_DIGEST:]) != data[:_DIGEST]:
            return None
        end = data.find(b"\n", _DIGEST)
        try:
            head = json.loads(data[_DIGEST:end])
            sources = [_Source(str(digest), int(passages)) for digest, passages in head["sources"]]
            counts = unpacked(data, end + 1) if head["rules"] == rules() else None
        except (ValueError, TypeError, KeyError, OverflowError, RecursionError, NoCounts):
            return None
        fits = counts is not None and sum(each.passages for each in sources) == len(counts.prose)
        return _Kept(sources, counts) if counts and fits else None

    def _path(self, side: Side) -> Path:
        return self._folder / f"{side.folder}.counts"


@lru_cache(maxsize=1)
def rules() -> str:
    """A digest of all that decides what is counted: the code of these rooms, Python's tables of letters."""
    digest = hashlib.sha256(f"{sys.version_info[:2]} {unicodedata.unidata_version}".encode())
    for room in _RULES:
        for name, data in _files(resources.files(room), room):
            digest.update(f"\n{name} {len(data)}\n".encode() + data)
    return digest.hexdigest()


def _files(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    for each in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if each.is_file():
            yield f"{name}/{each.name}", each.read_bytes()
        elif each.name != "__pycache__":
            yield from _files(each, f"{name}/{each.name}")


def _sources(passages: Sequence[Passage]) -> Iterator[_Source]:
    """Each source's passages: a digest of what is counted in them, and how many they are."""
    for _, own in groupby(passages, key=lambda passage: passage.source):
        digest, number = hashlib.sha256(), 0
        for passage in own:
            text = passage.text.encode("utf-8", "surrogatepass")
            digest.update(f"{passage.language} {len(text)}\n".encode() + text)
            number += 1
        yield _Source(digest.hexdigest(), number)


def _counted(passages: Sequence[Passage], sources: Sequence[_Source], kept: _Kept | None) -> "Counts":
    """The counts of the passages, taken from those kept where a source is the same."""
    import numpy as np

    from letterdiff.align.held import counts, moved

    old = kept.sources if kept else []
    known: dict[_Source, list[int]] = {}
    for at, source in _starts(old):
        known.setdefault(source, []).append(at)
    to = np.full(sum(each.passages for each in old), -1, dtype=np.int64)
    new: list[int] = []
    for at, source in _starts(sources):
        rows = range(at, at + source.passages)
        if known.get(source):
            first = known[source].pop()
            to[first : first + source.passages] = rows
        else:
            new += rows
    if kept is None or len(new) == len(passages):
        return counts(passages)
    parts = [(kept.counts, to), (counts([passages[row] for row in new]), np.array(new, dtype=np.int64))]
    return moved(parts, len(passages))


def _starts(sources: Sequence[_Source]) -> Iterator[tuple[int, _Source]]:
    at = 0
    for source in sources:
        yield at, source
        at += source.passages


def _bytes(kept: _Kept) -> bytes:
    from letterdiff.align.packed import packed

    head = json.dumps({"rules": rules(), "sources": kept.sources}).encode()
    body = b"\n".join((head, packed(kept.counts)))
    return _digest(body) + body


def _digest(data: bytes | memoryview) -> bytes:
    return hashlib.sha256(data).hexdigest().encode() + b"\n"
