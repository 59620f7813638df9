"""The cache of what was read: one file each, named by the source's bytes and the reader that read them."""

import hashlib
from pathlib import Path

from letterdiff.extract import packed
from letterdiff.extract.requests import Members
from letterdiff.library import atomic
from letterdiff.model import Document, codec, content_id


class Cache:
    """Documents, and lists of what archives hold, below a folder that may be deleted at any time.

    An entry is a line with the SHA-256 of what follows, then the packed document or the list; a damaged entry
    counts as none. To put one in raises CannotWrite where that is not possible, which harms nothing.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, sha256: str, reader: str) -> Document | None:
        """What this reader made of the file with these bytes; None where it is to be read anew."""
        try:
            document = packed.from_json(self._body(sha256, reader))
        except codec.BadModel:
            return None
        return document if (document.sha256, document.reader) == (sha256, reader) else None

    def put(self, document: Document) -> None:
        """Keep the document."""
        self._write(document.sha256, document.reader, packed.to_json(document))

    def members(self, sha256: str, reader: str) -> Members | None:
        """What this reader found in the archive with these bytes; None where it is to be opened anew."""
        try:
            return codec.from_json(Members, self._body(sha256, reader))
        except codec.BadModel:
            return None

    def put_members(self, sha256: str, reader: str, held: Members) -> None:
        """Keep the list of what the archive with these bytes holds."""
        self._write(sha256, reader, codec.to_json(held))

    def _body(self, sha256: str, reader: str) -> bytes:
        """What follows an entry's first line; nothing where there is no such entry, or it is damaged."""
        try:
            digest, _, body = self._path(sha256, reader).read_bytes().partition(b"\n")
        except OSError:
            return b""
        return body if hashlib.sha256(body).hexdigest().encode() == digest else b""

    def _write(self, sha256: str, reader: str, body: bytes) -> None:
        digest = hashlib.sha256(body).hexdigest().encode()
        atomic.write(self._path(sha256, reader), digest + b"\n" + body)

    def _path(self, sha256: str, reader: str) -> Path:
        return self._folder / sha256[:2] / f"{sha256}-{content_id(reader)}.json"
