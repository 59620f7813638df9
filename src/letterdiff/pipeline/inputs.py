"""What a comparison was made from, as one digest: files, what sidecars declare of them, topics."""

import hashlib
from collections.abc import Iterable

from letterdiff.library import Library
from letterdiff.model import Comparison, People, Source, Topic, codec


def digest(sources: Iterable[Source], topics: Iterable[Topic], people: People) -> str:
    """The SHA-256 of these sources, as a scan found them, topics and people; in hexadecimal."""
    found = hashlib.sha256()
    for part in (*sources, *topics, *people.parties):
        found.update(codec.to_json(part) + b"\n")
    return found.hexdigest()


def changed_since(library: Library, comparison: Comparison) -> bool:
    """Whether files, sidecars, topics or people are others than those the comparison was made from."""
    topics, _ = library.topics()
    people, _ = library.people()
    return digest(library.scan().sources, topics, people) != comparison.inputs
