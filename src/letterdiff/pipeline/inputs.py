"""What a comparison was made from, as one digest: files, what sidecars declare of them, topics."""

import hashlib
from collections.abc import Iterable

from letterdiff.library import Library
from letterdiff.model import Comparison, Source, Topic, codec


def digest(sources: Iterable[Source], topics: Iterable[Topic]) -> str:
    """The SHA-256 of these sources, as a scan found them, and topics; in hexadecimal."""
    found = hashlib.sha256()
    for part in (*sources, *topics):
        found.update(codec.to_json(part) + b"\n")
    return found.hexdigest()


def changed_since(library: Library, comparison: Comparison) -> bool:
    """Whether files, sidecars or topics are others than those the comparison was made from."""
    topics, _ = library.topics()
    return digest(library.scan().sources, topics) != comparison.inputs
