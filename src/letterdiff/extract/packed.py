"""Documents as JSON with their runs in columns: the form of the workers' pipe and of the cache.

A document has a run for every word; object by object they would take three times as long to read back as
this form, in which the runs are `[kind, starts, ends, …]`, one list for each field of the kind's place.
"""

import json
from dataclasses import replace
from itertools import groupby
from typing import Any, get_type_hints

from letterdiff.model import CueTime, Document, DomRange, LineRange, PageBox, Run, ValueRange, codec

_PLACES: dict[str, type[Any]] = {
    "page": PageBox,
    "dom": DomRange,
    "line": LineRange,
    "cue": CueTime,
    "value": ValueRange,
}
_COLUMNS: dict[str, dict[str, type[Any]]] = {
    kind: {name: type_ for name, type_ in get_type_hints(place).items() if name != "kind"}
    for kind, place in _PLACES.items()
}


def to_json(document: Document) -> bytes:
    """The document as one line of JSON, without its line break; equal documents give equal bytes."""
    head = codec.to_json(replace(document, runs=()))
    columns = [_columns(kind, list(runs)) for kind, runs in groupby(document.runs, lambda r: r.place.kind)]
    runs = json.dumps(columns, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return b'{"document":' + head + b',"runs":' + runs.encode() + b"}"


def from_json(data: bytes) -> Document:
    """The document of these bytes; BadModel where they hold none."""
    try:
        found = json.loads(data)
        head = codec.from_json(Document, json.dumps(found["document"]))
        runs = tuple(run for columns in found["runs"] for run in _runs(*columns))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise codec.BadModel(f"is no document: {error}") from error
    return replace(head, runs=runs)


def _columns(kind: str, runs: list[Run]) -> list[object]:
    places = [run.place for run in runs]
    return [
        kind,
        [run.start for run in runs],
        [run.end for run in runs],
        *([type_(getattr(place, name)) for place in places] for name, type_ in _COLUMNS[kind].items()),
    ]


def _runs(kind: str, *columns: list[Any]) -> list[Run]:
    types = (int, int, *_COLUMNS[kind].values())
    for column, type_ in zip(columns, types, strict=True):
        if not set(map(type, column)) <= {type_}:
            raise ValueError(f"a {kind} run has a field that is no {type_.__name__}")
        if len(column) != len(columns[0]):
            raise ValueError(f"{kind} runs have fields of unequal length")
    starts, ends, *of_place = columns
    return list(map(Run, starts, ends, map(_PLACES[kind], *of_place)))
