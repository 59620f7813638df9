"""Where a page or text leads to: the addresses of its links and of what it embeds."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST = 500
"""Addresses that are kept of one file."""
_LONGEST = 500
_IN_TEXT = re.compile(
    r"https?://[^\s\"'<>()\[\]{}|\\^`]+|\]\(\s*<?([^\s<>()]+)|\b(?:href|src|data)=[\"']([^\"'\n]+)[\"']",
    re.IGNORECASE,
)
_FILE = re.compile(r"\.(?:pdf|docx?|odt|rtf)\b", re.IGNORECASE)
_BORDER = re.compile(r"[\s\"'<>()\[\]{}=|\\]")
"""What a path of a file, as templates and lists name it, does not have in it."""
_ATTRIBUTES = ("href", "src", "data")


def in_text(text: str) -> tuple[str, ...]:
    """The addresses in a text or its markup and the files of text that it names, each once."""
    linked = (next(filter(None, found.groups()), found[0]) for found in _IN_TEXT.finditer(text))
    return _kept((*linked, *_files(text)))


def _files(text: str) -> Iterator[str]:
    for found in _FILE.finditer(text):
        first = max(0, found.start() - _LONGEST)
        borders = [border.end() for border in _BORDER.finditer(text, first, found.start())]
        yield text[borders[-1] if borders else first : found.end()]


def in_dom(root: "HtmlElement") -> tuple[str, ...]:
    """The addresses that a page links to or embeds, each once, in order; as written, relative ones too."""
    return _kept(_of(root))


def _of(root: "HtmlElement") -> Iterator[str]:
    for element in root.iter("a", "area", "iframe", "embed", "object"):
        yield from (value.strip() for name in _ATTRIBUTES if (value := element.get(name)))


def _kept(found: Iterable[str]) -> tuple[str, ...]:
    usable = (each.rstrip(".,;:!?") for each in found if len(each) <= _LONGEST and not each.startswith("#"))
    return tuple(dict.fromkeys(filter(None, usable)))[:_MOST]
