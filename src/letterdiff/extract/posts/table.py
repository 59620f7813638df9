"""Tables of posts (`.csv`): one post a row, under the names of the simple format.

A place is a ValueRange: `/row/column`, rows counted from 1 below the head, blank ones too, the column
by our name for it.
"""

import csv
import io
from collections.abc import Sequence

from letterdiff.extract import cuts, encoding
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.posts import simple
from letterdiff.extract.posts.post import Form, Value
from letterdiff.extract.posts.writing import Writer
from letterdiff.model import Anchor, Document, Metadata

READER = "table of posts 3"

_DELIMITERS = (",", ";", "\t")
_CUT = cuts.note("the end of the file: its last row is cut", "save it again from its program")
_NO_TEXT = "it is no table of posts that is known: its first row names no column 'text'"


def read(data: bytes) -> Document:
    """The document of a table; Unreadable where its head names no `text`, or no row has any."""
    decoded = encoding.readable(data)
    names, records = _records(decoded.text)
    rows = [_row(number, names, record) for number, record in records]
    writer = Writer(simple.post(row) for row in rows if "text" in row)
    notes = (*([decoded.note] if decoded.note else []), *simple.undated(rows))
    if records and len(records[-1][1]) < len(names) and not decoded.text.endswith(("\n", "\r")):
        notes = (*notes, _CUT)
    return writer.document(data, format="csv", reader=READER, found=Metadata(), notes=notes)


def _records(text: str) -> tuple[list[str], list[tuple[int, list[str]]]]:
    """Our names for the columns, '' for those that are none of ours, and the rows with their numbers."""
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    try:
        names = columns(next((row for row in reader if any(row)), []))
        if "text" not in names:
            raise Unreadable(_NO_TEXT, f"name its columns in the first row: {simple.NAMED}")
        return names, [(number, row) for number, row in enumerate(reader, start=1) if any(row)]
    except csv.Error as error:
        where = f"line {reader.line_num}"
        raise Unreadable(f"broken table at {where}: {error}", "save it again from its program") from error


def _row(number: int, names: Sequence[str], record: Sequence[str]) -> dict[str, Value]:
    """A record's cells under our names; what the head does not name is left alone."""
    cells = zip(names, record, strict=False)
    return {name: Value(f"/{number}/{name}", text) for name, text in cells if name}


def columns(head: Sequence[str]) -> list[str]:
    """For each column our name for it, '' where it is none; a name that stands there twice counts once."""
    found: list[str] = []
    for header in head:
        name = simple.name_of(header)
        found.append("" if name in found else name)
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
    first = next((number for number, row in enumerate(table) if any(row)), len(table))
    head, body = columns(table[first] if first < len(table) else []), table[first:]

    def value(path: str) -> tuple[str, Form] | None:
        row, _, name = path.removeprefix("/").partition("/")
        if not (row.isascii() and row.isdigit()) or name not in head or not 0 < int(row) < len(body):
            return None
        record, at = body[int(row)], head.index(name)
        return (record[at], Form.PLAIN) if at < len(record) else None

    return tuple(recheck.held(anchor, value) for anchor in anchors)
