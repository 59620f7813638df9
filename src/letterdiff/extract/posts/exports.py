"""Exports of posts as JSON (`.json`, `.js`, JSON Lines): told by their shape, read kind by kind.

A place is a ValueRange: the JSON Pointer of a string and characters of it, escapes of JSON resolved, entities
and tags not. In a script's data file the pointer begins behind the `=`; in JSON Lines its first number counts
the lines that hold anything, from 0.
"""

from collections.abc import Sequence

from letterdiff.extract.posts.kinds import kind_of
from letterdiff.extract.posts.parse import parse
from letterdiff.extract.posts.writing import Writer
from letterdiff.model import Anchor, Document

READER = "posts 3"


def read(data: bytes) -> Document:
    """The document of an export; Unreadable where it is no JSON, of no known kind, or without words."""
    root, notes = parse(data)
    kind = kind_of(root)
    notes = (*notes, *kind.notes(root))
    found, where = kind.found(root), kind.where(root)
    writer = Writer(kind.posts(root))
    del root  # the posts hold what they need of it
    return writer.document(data, format="json", reader=READER, found=found, notes=notes, where=where)


def second(data: bytes, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
    """What another parser finds at each anchor's pointer and characters; None where there is none."""
    from letterdiff.extract.posts import recheck

    return recheck.of_json(data, anchors)
