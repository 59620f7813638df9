"""The doors to every reader: which one reads a file is told by its name and its first bytes."""

from collections.abc import Iterator, Sequence
from typing import cast

from letterdiff.extract import signatures
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.formats import Drawing, Format, Linking, OfPictures, by_suffix, suffixes
from letterdiff.extract.requests import Mark, Member
from letterdiff.model import Anchor, Document, PageBox, Problem

__all__ = ["HEAD", "by_suffix", "crop", "format_of", "fragments", "overlay", "read", "second", "suffixes"]

HEAD = 4096
"""Bytes from a file's start that `format_of` needs to see."""


def format_of(name: str, head: bytes) -> Format:
    """The format of the file of this name whose first bytes (HEAD of them or all) are `head`.

    Unreadable where the suffix is unknown, the file is empty, or its bytes are plainly of another kind.
    """
    found = by_suffix(name)
    if not head:
        raise Unreadable("the file is empty", "save it again from its source")
    signatures.check(found, head)
    return found


def read(data: bytes, name: str, language: str = "") -> Document:
    """The document of a file; `name` tells its format, `language` what is declared of it; or Unreadable."""
    found = format_of(name, data[:HEAD])
    if found.pictures:
        return cast(OfPictures, found.reader()).read(data, language)
    return found.reader().read(data)


def second(data: bytes, name: str, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
    """What the format's second engine reads at each anchor's places; None where it has no such place."""
    return format_of(name, data[:HEAD]).reader().second(data, anchors)


def fragments(data: bytes, name: str, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
    """What to add to a web page's address so that it opens at each anchor; None where nothing surely does."""
    found = format_of(name, data[:HEAD])
    if not found.linked:
        return (None,) * len(anchors)
    return cast(Linking, found.reader()).fragments(data, anchors)


def members(data: bytes, name: str) -> Iterator[Member | Problem]:
    """The files in an archive, in order, and a problem for each that cannot be read; or Unreadable."""
    return format_of(name, data[:HEAD]).opener().members(data)


def member(data: bytes, name: str, inner: str) -> bytes:
    """The bytes of the file `inner` in the archive `name`; Unreadable where there is none."""
    return format_of(name, data[:HEAD]).opener().member(data, inner)


def crop(data: bytes, name: str, boxes: Sequence[PageBox], scale: float) -> bytes:
    """A PNG of the region of a page around the boxes; Unreadable for formats without pages."""
    return _drawing(data, name).crop(data, boxes, scale)


def overlay(data: bytes, name: str, page: int, marks: Sequence[Mark], scale: float) -> bytes:
    """A PNG of a page with the blocks' boxes drawn over it; Unreadable for formats without pages."""
    return _drawing(data, name).overlay(data, page, marks, scale)


def _drawing(data: bytes, name: str) -> Drawing:
    found = format_of(name, data[:HEAD])
    if not found.pictures:
        raise Unreadable("it has no pages to show", "")
    return cast(Drawing, found.reader())


def reader_versions(name: str, language: str = "") -> tuple[str, ...]:
    """What the reader of files of this name calls its documents here and now; Unreadable where none."""
    found = by_suffix(name)
    if found.pictures:
        return cast(OfPictures, found.reader()).versions(language)
    return (found.reader().READER,)
