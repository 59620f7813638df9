"""The cache of documents: one file each, named by the source's bytes and the reader that read them."""

import hashlib
from pathlib import Path

from letterdiff.extract import packed
from letterdiff.library import atomic
from letterdiff.model import Document, codec, content_id


class Cache:
    """Documents below a folder that may be deleted at any time; a damaged entry counts as none.

    An entry is a line with the SHA-256 of what follows, then the packed document.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, sha256: str, reader: str) -> Document | None:
        """What this reader made of the file with these bytes; None where it is to be read anew."""
        try:
            digest, _, body = self._path(sha256, reader).read_bytes().partition(b"\n")
        except OSError:
            return None
        if hashlib.sha256(body).hexdigest().encode() != digest:
            return None
        try:
            document = packed.from_json(body)
        except codec.BadModel:
            return None
        return document if (document.sha256, document.reader) == (sha256, reader) else None

    def put(self, document: Document) -> None:
        """Keep the document; CannotWrite where that is not possible, which harms nothing."""
        body = packed.to_json(document)
        digest = hashlib.sha256(body).hexdigest().encode()
        atomic.write(self._path(document.sha256, document.reader), digest + b"\n" + body)

    def _path(self, sha256: str, reader: str) -> Path:
        return self._folder / sha256[:2] / f"{sha256}-{content_id(reader)}.json"
