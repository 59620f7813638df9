"""The sources of some passages by their content, so that those that stay the same are known again."""

import hashlib
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from letterdiff.model import Passage


class Source(NamedTuple):
    """A digest of what is looked at in a source's passages, and how many they are."""

    digest: str
    passages: int


def sources(passages: Sequence[Passage]) -> tuple[Source, ...]:
    """The sources of passages that are in the order of their sources."""
    return tuple(_source(own) for _, own in groupby(passages, key=lambda passage: passage.source))


def _source(passages: Iterator[Passage]) -> Source:
    digest, number = hashlib.sha256(), 0
    for passage in passages:
        section, text = (part.encode("utf-8", "surrogatepass") for part in (passage.section, passage.text))
        digest.update(b"%b %d %d\n%b%b" % (passage.language.encode(), len(section), len(text), section, text))
        number += 1
    return Source(digest.hexdigest(), number)


def rows_before(before: Sequence[Source], now: Sequence[Source]) -> list[int]:
    """For each passage of `now`, its row among those of `before`; -1 where its source is new.

    No row is given twice, even where several sources are the same.
    """
    known: dict[Source, list[int]] = {}
    for at, source in _starts(before):
        known.setdefault(source, []).append(at)
    rows: list[int] = []
    for source in now:
        same = known.get(source)
        first = same.pop() if same else None
        new = [-1] * source.passages
        rows += new if first is None else range(first, first + source.passages)
    return rows


def _starts(each: Sequence[Source]) -> Iterator[tuple[int, Source]]:
    at = 0
    for source in each:
        yield at, source
        at += source.passages
