"""The table of formats: which reader reads which file, told by its name and its first bytes."""

import importlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Protocol, cast

from letterdiff.extract.errors import Unreadable
from letterdiff.extract.requests import Mark
from letterdiff.model import Anchor, Document, PageBox
from letterdiff.text import clean

HEAD = 4096
"""Bytes from a file's start that `format_of` needs to see."""


class Reader(Protocol):
    """What each reader's module offers; `READER` is its name and version, for the cache."""

    READER: str

    def read(self, data: bytes) -> Document:
        """The document of these bytes; Unreadable where there is none."""

    def second(self, data: bytes, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
        """What a second engine reads at each anchor's places; None where it has no such place."""


class _OfPictures(Protocol):
    """A reader whose files may hold pictures of text, so that OCR and its languages matter."""

    def read(self, data: bytes, language: str = "") -> Document: ...

    def versions(self, language: str) -> tuple[str, ...]: ...


class _Drawing(Protocol):
    def crop(self, data: bytes, boxes: Sequence[PageBox], scale: float) -> bytes: ...

    def overlay(self, data: bytes, page: int, marks: Sequence[Mark], scale: float) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Format:
    """A file format: its name, suffixes (lower case, with dot), and the module that reads it."""

    name: str
    suffixes: tuple[str, ...]
    module: str

    def reader(self) -> Reader:
        """The reader's module, imported at its first use."""
        return cast(Reader, importlib.import_module(self.module))


FORMATS = (
    Format("pdf", (".pdf",), "letterdiff.extract.pdf"),
    Format("html", (".html", ".htm", ".xhtml"), "letterdiff.extract.html"),
    Format("md", (".md", ".markdown"), "letterdiff.extract.markdown"),
    Format("txt", (".txt", ".text"), "letterdiff.extract.plain"),
    Format("vtt", (".vtt", ".srt"), "letterdiff.extract.captions"),
)

_BY_SUFFIX = {suffix: format for format in FORMATS for suffix in format.suffixes}

_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_HTML = re.compile(
    # Each comment ends at its first end: tried otherwise, a row of comments takes for ever.
    rb"\s*+(?:<\?xml[^>]*>\s*+)?(?><!--.*?-->\s*+)*+<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
_ZIP = "a ZIP archive or an Office document"
_OTHERS = (
    (b"PK\x03\x04", _ZIP),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"%!PS", "a PostScript file"),
    *((words, "an e-mail") for words in (b"MIME-Version:", b"Received:", b"Return-Path:", b"Content-Type:")),
)


def suffixes() -> tuple[str, ...]:
    """Every suffix that can be read, lower case with its dot, in the table's order."""
    return tuple(_BY_SUFFIX)


def by_suffix(name: str) -> Format:
    """The format that the file's name promises; Unreadable, listing what can be read, where none."""
    suffix = PurePosixPath(name).suffix
    found = _BY_SUFFIX.get(suffix.lower())
    if found is None:
        kind = f"{clean.one_line(suffix)} files" if suffix else "files without a suffix"
        raise Unreadable(f"no reader for {kind}", _FIRST.get(suffix.lower(), "") + _SAVE)
    return found


def format_of(name: str, head: bytes) -> Format:
    """The format of the file of this name whose first bytes (HEAD of them or all) are `head`.

    Unreadable where the suffix is unknown, the file is empty, or its bytes are plainly of another kind.
    """
    found = by_suffix(name)
    if not head:
        raise Unreadable("the file is empty", "save it again from its source")
    kind = _kind(head)
    if found.name == "pdf" and kind not in ("html", _ZIP) and b"%PDF-" in head:
        return found  # readers accept mail headers and other junk ahead of the file
    if kind not in (found.name, "") or (found.name == "pdf" and not kind):
        raise _other(found, kind, head)
    return found


_SAVE = f"save it as one of {' '.join(_BY_SUFFIX)}"
_FIRST = {
    **dict.fromkeys((".gz", ".zip", ".7z", ".rar", ".tar", ".tgz", ".bz2", ".xz"), "unpack it, or "),
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".tif", ".tiff", ".gif", ".webp"), "read it with OCR, and "),
}

_IN_ZIP = re.compile(rb"PK\x03\x04.{26}([^\x00-\x1f]{1,200}?\.(?:pdf|html?|md|txt|vtt|srt))", re.I | re.S)
"""The name of the first file in a ZIP archive, where it is one that could be read."""

_NAMES = {"pdf": "a PDF", "html": "a web page", "md": "Markdown", "txt": "plain text", "vtt": "captions"}
_SUFFIX = {"pdf": ".pdf", "html": ".html"}


def _kind(head: bytes) -> str:
    """What the first bytes say plainly: a format's name, another kind in words, or nothing."""
    start = next((head[len(bom) :] for bom in _BOMS if head.startswith(bom)), head).replace(b"\x00", b"")
    if start.startswith(b"%PDF-"):
        return "pdf"
    if _HTML.match(start):
        return "html"
    return next((words for magic, words in _OTHERS if head.startswith(magic)), "")


def _other(promised: Format, kind: str, head: bytes) -> Unreadable:
    inside = _IN_ZIP.match(head)
    if inside:
        name = clean.one_line(inside[1].decode("utf-8", "replace"))
        return Unreadable(f"is a ZIP archive that holds {name}", "unpack it, and put what is in it here")
    reason = f"is not {_NAMES[promised.name]}"
    reason += f" but {_NAMES.get(kind, kind)}" if kind else ": it does not begin like one"
    if kind in _SUFFIX:
        return Unreadable(reason, f"give it the suffix {_SUFFIX[kind]}, or save the right file")
    if kind == "an e-mail":
        return Unreadable(reason, "open it in a mail program, and save the PDF that is attached to it")
    return Unreadable(reason, f"save it again from its source, or {_SAVE}")


def read(data: bytes, name: str, language: str = "") -> Document:
    """The document of a file; `name` tells its format, `language` what is declared of it; or Unreadable."""
    found = format_of(name, data[:HEAD])
    if found.name == "pdf":
        return cast(_OfPictures, found.reader()).read(data, language)
    return found.reader().read(data)


def second(data: bytes, name: str, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
    """What the format's second engine reads at each anchor's places; None where it has no such place."""
    return format_of(name, data[:HEAD]).reader().second(data, anchors)


def crop(data: bytes, name: str, boxes: Sequence[PageBox], scale: float) -> bytes:
    """A PNG of the region of a page around the boxes; Unreadable for formats without pages."""
    return _drawing(data, name).crop(data, boxes, scale)


def overlay(data: bytes, name: str, page: int, marks: Sequence[Mark], scale: float) -> bytes:
    """A PNG of a page with the blocks' boxes drawn over it; Unreadable for formats without pages."""
    return _drawing(data, name).overlay(data, page, marks, scale)


def _drawing(data: bytes, name: str) -> _Drawing:
    found = format_of(name, data[:HEAD])
    if found.name != "pdf":
        raise Unreadable("it has no pages to show", "")
    return cast(_Drawing, found.reader())


def reader_versions(name: str, language: str = "") -> tuple[str, ...]:
    """What the reader of files of this name calls its documents here and now; Unreadable where none."""
    found = by_suffix(name)
    if found.name == "pdf":
        return cast(_OfPictures, found.reader()).versions(language)
    return (found.reader().READER,)
