"""Tables of posts (`.csv`): one post a row, under the names of the simple format.

A place is a ValueRange: `/row/column`, rows counted from 1 below the head, the column as the head names it.
"""

import csv
import io
from collections.abc import Iterator, Sequence

from letterdiff.extract import encoding
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.posts import simple
from letterdiff.extract.posts.post import Form, Value
from letterdiff.extract.posts.writing import Writer
from letterdiff.model import Anchor, Document, Metadata

READER = "table of posts 1"

_DELIMITERS = (",", ";", "\t")


def read(data: bytes) -> Document:
    """The document of a table; Unreadable where its head names no `text`, or no row has any."""
    decoded = encoding.readable(data)
    names, records = _records(decoded.text)
    rows = [_row(number, names, record) for number, record in records]
    writer = Writer(simple.post(row) for row in rows if "text" in row)
    notes = (*([decoded.note] if decoded.note else []), *simple.undated(rows))
    return writer.document(data, format="csv", reader=READER, found=Metadata(), notes=notes)


def _records(text: str) -> tuple[list[tuple[str, str]], Iterator[tuple[int, list[str]]]]:
    """The head's columns (our name, or '', and the head's own), and the rows with their numbers."""
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    delimiter = delimiter_of(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    head = next(reader, [])
    names = columns(head)
    if "text" not in [name for name, _ in names]:
        raise Unreadable(
            "it is no table of posts that is known: its first row names no column 'text'",
            f"name its columns in the first row: {simple.NAMED}",
        )
    return names, enumerate((row for row in reader if row), start=1)


def _row(number: int, names: Sequence[tuple[str, str]], record: Sequence[str]) -> dict[str, Value]:
    """A record's cells under our names; what the head does not name is left alone."""
    cells = zip(names, record, strict=False)
    return {name: Value(f"/{number}/{header}", text) for (name, header), text in cells if name}


def columns(head: Sequence[str]) -> list[tuple[str, str]]:
    """For each column our name for it and the head's own; a name that stands there twice counts once."""
    found: list[tuple[str, str]] = []
    for header in head:
        name = simple.name_of(header)
        found.append(("" if name in [known for known, _ in found] else name, header))
    return found


def delimiter_of(text: str) -> str:
    """What parts the columns: of comma, semicolon and tab the one the head has most of."""
    head = text.lstrip("\r\n").splitlines()[0] if text.strip() else ""
    return max(_DELIMITERS, key=head.count)


def second(data: bytes, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
    """What a parser of our own finds in each anchor's cell; None where there is none."""
    from letterdiff.extract.posts import cells, recheck

    text = encoding.decode(data).text
    table = cells.table(text, delimiter_of(text))
    head = columns(table[0] if table else [])

    def value(path: str) -> tuple[str, Form] | None:
        row, _, header = path.removeprefix("/").partition("/")
        at = next((index for index, (name, own) in enumerate(head) if name and own == header), -1)
        if not row.isdigit() or at < 0 or not 0 < int(row) < len(table) or at >= len(table[int(row)]):
            return None
        return table[int(row)][at], Form.PLAIN

    return tuple(recheck.held(anchor, value) for anchor in anchors)
