"""What a comparison was made from, as one digest: files, what is declared of them, topics, people."""

import hashlib
from collections.abc import Iterable

from letterdiff.library import Library, Scan
from letterdiff.model import Comparison, People, Topic, codec


def digest(scan: Scan, topics: Iterable[Topic], people: People) -> str:
    """The SHA-256 of what a scan found, topics and people; in hexadecimal."""
    found = hashlib.sha256()
    for part in (*scan.sources, *topics, *people.parties):
        found.update(codec.to_json(part) + b"\n")
    for name, known in scan.inside:
        found.update(name.encode() + b"\n" + codec.to_json(known) + b"\n")
    return found.hexdigest()


def changed_since(library: Library, comparison: Comparison) -> bool:
    """Whether files, sidecars, topics or people are others than those the comparison was made from."""
    topics, _ = library.topics()
    people, _ = library.people()
    return digest(library.scan(), topics, people) != comparison.inputs
