"""Names for the pages of a web archive: safe on every system, told by their address and content type."""

import re
from urllib.parse import unquote, urlsplit

from letterdiff.extract.errors import Unreadable

_LONGEST = 80
_UNSAFE = re.compile(r"[^\w.-]+")
_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/vtt": ".vtt",
    "application/rtf": ".rtf",
    "text/rtf": ".rtf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
}
_KINDS = {"html": ".html", "pdf": ".pdf"}
_TEXTS = (".html", ".txt", ".md", ".vtt")
_UNTOLD = ("", "application/octet-stream", "binary/octet-stream", "unknown", "application/unknown")


def suffix(media_type: str, kind: str) -> str:
    """The suffix for a page of this content type whose first bytes say `kind`; '' for what is no page."""
    told = _SUFFIXES.get(media_type, "")
    if told in _TEXTS and kind not in ("", *_KINDS):
        return ""
    if told or media_type in _UNTOLD:
        return _KINDS.get(kind, told)
    return ""


def stem(address: str) -> str:
    """Host and path of an address in letters, digits, dots and dashes: `example.org-about`."""
    try:
        parts = urlsplit(address)
        said = f"{parts.hostname or ''}/{unquote(parts.path)}"
    except ValueError:
        said = address
    words = [word for part in said.split("/") if (word := _UNSAFE.sub("-", part).strip("-."))]
    whole = "-".join(words)
    for ending in sorted({*_SUFFIXES.values(), ".htm"}):
        whole = whole.removesuffix(ending)
    return whole[:_LONGEST].rstrip("-.") or "page"


def absent() -> Unreadable:
    """What is said of a page that is asked for by a name which the archive does not have."""
    return Unreadable("is not in the archive, or no more", "look what it holds: letterdiff show ARCHIVE")
