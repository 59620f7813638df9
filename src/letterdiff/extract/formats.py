"""The table of formats: the suffixes of each, and the module that reads it."""

import importlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, cast

from letterdiff.extract.errors import Unreadable
from letterdiff.extract.requests import Mark, Member
from letterdiff.model import Anchor, Document, PageBox, Problem
from letterdiff.text import clean


class Reader(Protocol):
    """What each reader's module offers; `READER` is its name and version, for the cache."""

    READER: str

    def read(self, data: bytes) -> Document:
        """The document of these bytes; Unreadable where there is none."""

    def second(self, data: bytes, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
        """What a second engine reads at each anchor's places; None where it has no such place."""


class OfPictures(Protocol):
    """A reader whose files may hold pictures of text, so that OCR and its languages matter."""

    def read(self, data: bytes, language: str = "") -> Document:
        """The document; pictures are read in `language` (a BCP 47 tag)."""

    def versions(self, language: str) -> tuple[str, ...]:
        """What its documents are called here and now, with OCR and without."""


class Drawing(Protocol):
    """A reader whose files have pages that can be drawn."""

    def crop(self, data: bytes, boxes: Sequence[PageBox], scale: float) -> bytes:
        """A PNG of the region of a page around the boxes; `scale` is pixels a point."""

    def overlay(self, data: bytes, page: int, marks: Sequence[Mark], scale: float) -> bytes:
        """A PNG of a page, counted from 1, with these marks."""


class Linking(Protocol):
    """A reader whose files are pages of the web, into which a link can lead."""

    def fragments(self, data: bytes, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
        """For each anchor what to add to the page's address; None where nothing opens there for sure."""


class Archive(Protocol):
    """A reader of files that hold files; `READER` is its name and version, for the cache."""

    READER: str

    def members(self, data: bytes) -> Iterator[Member | Problem]:
        """Every file in it that can be read as a source, in order; a Problem for each that cannot."""

    def member(self, data: bytes, name: str) -> bytes:
        """The bytes of the member with this name; Unreadable where there is none."""


@dataclass(frozen=True, slots=True)
class Format:
    """A file format: its name, suffixes (lower case, with dot), the module that reads it.

    `words` say in a message what such a file is; `kinds` are what its first bytes may be (as `signatures`
    names them), '' for bytes that say nothing plainly. An `archive` holds files and is no source itself;
    files with `pictures` have pages that are drawn and read by OCR, `linked` ones are pages of the web.
    """

    name: str
    suffixes: tuple[str, ...]
    module: str
    words: str
    kinds: tuple[str, ...] = ("",)
    archive: bool = False
    pictures: bool = False
    linked: bool = False

    def reader(self) -> Reader:
        """The reader's module, imported at its first use."""
        return cast(Reader, importlib.import_module(self.module))

    def opener(self) -> Archive:
        """The module of an archive's format."""
        return cast(Archive, importlib.import_module(self.module))


_ROOM = "letterdiff.extract"
FORMATS = (
    Format("pdf", (".pdf",), f"{_ROOM}.pdf", "a PDF", ("pdf",), pictures=True),
    Format("html", (".html", ".htm", ".xhtml"), f"{_ROOM}.html", "a web page", ("html", ""), linked=True),
    Format("md", (".md", ".markdown"), f"{_ROOM}.markdown", "Markdown"),
    Format("txt", (".txt", ".text"), f"{_ROOM}.plain", "plain text"),
    Format("vtt", (".vtt", ".srt"), f"{_ROOM}.spoken.captions", "captions"),
    Format("docx", (".docx",), f"{_ROOM}.office.docx", "a Word document", ("zip", "ole")),
    Format("odt", (".odt",), f"{_ROOM}.office.odt", "an OpenDocument text", ("zip",)),
    Format("rtf", (".rtf",), f"{_ROOM}.office.rtf", "an RTF document", ("rtf",)),
    Format("eml", (".eml",), f"{_ROOM}.mail.eml", "an e-mail", ("mail", "")),
    Format("msg", (".msg",), f"{_ROOM}.mail.msg", "an e-mail of Outlook", ("ole",)),
    Format("mhtml", (".mhtml", ".mht"), f"{_ROOM}.mail.mhtml", "a saved web page", ("mail", ""), linked=True),
    Format("json", (".json", ".js"), f"{_ROOM}.posts.exports", "an export of posts"),
    Format("csv", (".csv",), f"{_ROOM}.posts.table", "a table of posts"),
    Format(
        "warc",
        (".warc", ".warc.gz", ".arc", ".arc.gz"),
        f"{_ROOM}.archives.records",
        "a web archive",
        ("", "gzip"),
        archive=True,
    ),
    Format("wacz", (".wacz",), f"{_ROOM}.archives.wacz", "a web archive", ("zip",), archive=True),
    Format("zip", (".zip",), f"{_ROOM}.archives.zipped", "a ZIP archive", ("zip",), archive=True),
)

_BY_SUFFIX = {suffix: format for format in FORMATS for suffix in format.suffixes}


def suffixes() -> tuple[str, ...]:
    """Every suffix that can be read, lower case with its dot, in the table's order."""
    return tuple(_BY_SUFFIX)


SAVE = f"save it as one of {' '.join(_BY_SUFFIX)}"
_FIRST = {
    **dict.fromkeys((".gz", ".7z", ".rar", ".tar", ".tgz", ".bz2", ".xz"), "unpack it, or "),
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".tif", ".tiff", ".gif", ".webp"), "read it with OCR, and "),
}


def by_suffix(name: str) -> Format:
    """The format that the file's name promises; Unreadable, listing what can be read, where none."""
    last = name.rpartition("/")[2].lower()
    first, _, rest = last.rpartition(".")
    double = f".{first.rpartition('.')[2]}.{rest}" if "." in first else ""
    suffix = f".{rest}" if first else ""
    found = _BY_SUFFIX.get(double) or _BY_SUFFIX.get(suffix)
    if found is None:
        kind = f"{clean.one_line(suffix)} files" if suffix else "files without a suffix"
        raise Unreadable(f"no reader for {kind}", _FIRST.get(suffix, "") + SAVE)
    return found
