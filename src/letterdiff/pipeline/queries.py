"""Many questions at once: the passages of a library nearest to each text, by its words and its neighbours."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from letterdiff.align.found import Known
from letterdiff.align.index import Index, build
from letterdiff.align.leads import FROM_AHEAD
from letterdiff.model import Passage, Problem, Side, Source, Topic
from letterdiff.pipeline.passages import passages_of
from letterdiff.pipeline.read import Read
from letterdiff.pipeline.rows import BadRow, Row, problem, rows, text_of
from letterdiff.text.clean import one_line
from letterdiff.text.language import language_of

MOST = 40
"""Passages that one query gets."""

FIELDS = ("query_id", "text", "within")
_ALIKE = 0.75
"""How alike, from 0 to 1, a field of another name is to the one that was meant; others are let be."""


@dataclass(frozen=True, slots=True)
class Query:
    """A row to be answered; `within` is a path of the library that its sources lie under, '' for all."""

    id: str | int
    text: str
    within: str = ""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A passage among the nearest to a query, and its source; `rank` counts from 1."""

    query: str | int
    rank: int
    passage: Passage
    source: Source


def queries_in(path: Path) -> Iterator[Query | Problem]:
    """The queries of a file of JSON lines, a problem for each broken row. Unfit where it is unreadable."""
    seen: set[str] = set()
    for row in rows(path):
        if isinstance(row, Problem):
            yield row
            continue
        try:
            query = _query(row)
            if str(query.id) in seen:
                raise BadRow(f"has the query_id {query.id!r} of a line above")
            seen.add(str(query.id))
            yield query
        except BadRow as bad:
            yield problem(path, row.line, str(bad))


def _query(row: Row) -> Query:
    missing = [field for field in FIELDS if field not in row.fields]
    for field in row.fields:
        if field not in FIELDS and (meant := get_close_matches(field, missing, 1, _ALIKE)):
            raise BadRow(f"has {one_line(field)!r}, which is no field: write {meant[0]!r}")
    id, within = row.fields.get("query_id"), row.fields.get("within", "")
    if isinstance(id, bool) or not isinstance(id, str | int) or id == "":
        raise BadRow("has no 'query_id' that is a text or a whole number")
    if not isinstance(within, str):
        raise BadRow("'within' is no text")
    return Query(id, text_of(row, "text"), within)


def is_under(source: str, path: str) -> bool:
    """Whether a source is at or under a path of the library; all are under ''."""
    folder = path.removeprefix("./").rstrip("/")
    return not folder or source == folder or source.startswith(f"{folder}/")


class Shelves:
    """A library's passages, ready to be ranked for one query after another."""

    def __init__(
        self,
        read: Read,
        topics: Sequence[Topic],
        side: Side | None = None,
        known: Known | None = None,
    ) -> None:
        """Rarity is counted over both sides, whichever is asked for; `known` may have it from before."""
        everything = passages_of(read, read.readings)
        self._index: Index = build(everything, topics, known)
        self._side = side
        kept = {r.name for r in read.readings if side in (None, r.source.side)}
        self._passages = tuple(passage for passage in everything if passage.source in kept)
        self.sources = frozenset(kept)
        self._sources = {reading.name: reading.source for reading in read.readings}

    def nearest(self, query: Query, within: str = "") -> tuple[Ranked, ...]:
        """At most 40 passages, best first, under both the query's path and `within`."""
        language = language_of(query.text)
        most = len(self._passages)
        own = dict(self._index.nearest(query.text, language, most, side=self._side))
        scores = _with_neighbours(self._passages, own, self._index)
        kept = [
            (-score, passage.source, passage.blocks[0], passage.anchor.start, passage)
            for passage, score in scores
            if score > 0 and is_under(passage.source, within) and is_under(passage.source, query.within)
        ]
        best = sorted(kept, key=lambda each: each[:4])[:MOST]
        return tuple(
            Ranked(query.id, rank, passage, self._sources[passage.source])
            for rank, (*_, passage) in enumerate(best, start=1)
        )


def _with_neighbours(
    passages: Sequence[Passage], own: Mapping[str, float], index: Index
) -> Iterator[tuple[Passage, float]]:
    """Each passage's own score and its share of the score ahead of it, rounded to six places.

    The share fades from passage to passage; a label ('Response:', a number) hands on what it was given.
    """
    source, ahead = "", 0.0
    for passage in passages:
        ahead = ahead if passage.source == source else 0.0
        score = round(own.get(passage.id, 0.0) + FROM_AHEAD * ahead, 6)
        yield passage, score
        source, ahead = passage.source, score if index.about(passage).prose else max(ahead, score)
