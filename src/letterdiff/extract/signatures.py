"""What a file's first bytes say plainly that it is, whatever its name promises."""

import re

from letterdiff.extract.errors import Unreadable
from letterdiff.extract.formats import FORMATS, SAVE, Format
from letterdiff.text import clean

_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_HTML = re.compile(
    # Each comment ends at its first end: tried otherwise, a row of comments takes for ever.
    rb"\s*+(?:<\?xml[^>]*>\s*+)?(?><!--.*?-->\s*+)*+<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
_MAGIC = (
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0", "ole"),
    (b"{\\rtf", "rtf"),
    (b"\x1f\x8b", "gzip"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"%!PS", "a PostScript file"),
    *((words, "mail") for words in (b"MIME-Version:", b"Received:", b"Return-Path:", b"Content-Type:")),
)
_WORDS = {
    **{format.name: format.words for format in FORMATS},
    "zip": "a ZIP archive or an Office document",
    "ole": "an old Office document",
    "gzip": "a gzip archive",
    "mail": "an e-mail",
}
_SUFFIX = {"pdf": ".pdf", "html": ".html", "rtf": ".rtf"}
_READ = b"|".join(
    re.escape(suffix.encode()) for format in FORMATS if not format.archive for suffix in format.suffixes
)
_IN_ZIP = re.compile(rb"PK\x03\x04.{26}([^\x00-\x1f]{1,200}?(?:" + _READ + rb"))", re.I | re.S)
"""The name of the first file in a ZIP archive, where it is one that could be read."""


def kind_of(head: bytes) -> str:
    """What the first bytes say plainly: 'pdf', 'html', 'zip' …, another kind in words, or nothing."""
    start = next((head[len(bom) :] for bom in _BOMS if head.startswith(bom)), head).replace(b"\x00", b"")
    if start.startswith(b"%PDF-"):
        return "pdf"
    if _HTML.match(start):
        return "html"
    return next((words for magic, words in _MAGIC if head.startswith(magic)), "")


def check(promised: Format, head: bytes) -> None:
    """Unreadable where these first bytes are plainly of another kind than the promised format's."""
    kind = kind_of(head)
    if promised.name == "pdf" and kind not in ("html", "zip") and b"%PDF-" in head:
        return  # readers accept mail headers and other junk ahead of the file
    if kind not in promised.kinds:
        raise _other(promised, kind, head)


def _other(promised: Format, kind: str, head: bytes) -> Unreadable:
    inside = _IN_ZIP.match(head)
    if inside:
        name = clean.one_line(inside[1].decode("utf-8", "replace"))
        return Unreadable(f"is a ZIP archive that holds {name}", "give it the suffix .zip, or unpack it here")
    reason = f"is not {promised.words}"
    reason += f" but {_WORDS.get(kind, kind)}" if kind else ": it does not begin like one"
    if kind in _SUFFIX:
        return Unreadable(reason, f"give it the suffix {_SUFFIX[kind]}, or save the right file")
    if kind == "mail":
        return Unreadable(reason, "give it the suffix .eml, or save what is attached to it")
    return Unreadable(reason, f"save it again from its source, or {SAVE}")
