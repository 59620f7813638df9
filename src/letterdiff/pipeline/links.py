"""Which statements link to a letter of the library: then the public could read all of it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit

from letterdiff.model import Document, Reading, Side

_TELLING_NAME = re.compile(r"(?i:\d|[a-z][ _.+-]+[a-z])|[a-z][A-Z]")
"""A file's name that tells one file from another: with a figure, or of two words; not 'Submission'."""


def with_links(readings: Sequence[Reading], documents: Mapping[str, Document]) -> tuple[Reading, ...]:
    """The readings, each statement's with the names of the letters to which it links."""
    letters = [each for each in readings if each.source.side is Side.LETTER]
    names = {each.name: _known(each) for each in letters}
    return tuple(
        replace(each, links=_linked(each, documents[each.name], names))
        if each.source.side is Side.STATEMENT
        else each
        for each in readings
    )


def _known(letter: Reading) -> frozenset[str]:
    """By what a link to the letter is known: its address, if that is no whole site; else its file's names."""
    origin = _bare(letter.source.meta.origin)
    if "/" in origin or "?" in origin:
        return frozenset([origin])
    files = [PurePosixPath(name).name for name in (letter.name, *letter.source.also)]
    telling = (name.casefold() for name in files if _TELLING_NAME.search(PurePosixPath(name).stem))
    return frozenset(filter(None, telling))


def _linked(reading: Reading, document: Document, letters: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    origin = reading.source.meta.origin
    own = _bare(origin)
    forms = (_forms(link, origin) for link in document.links)
    found = {form for both in forms if both[0] != own for form in both if form}
    return tuple(name for name, known in letters.items() if known & found)


def _forms(link: str, origin: str) -> tuple[str, str]:
    """What a link leads to: its whole address, as far as that is known, and the file's name in it."""
    try:
        address = urljoin(origin, link)
        return _bare(address), unquote(urlsplit(address).path).rpartition("/")[2].casefold()
    except ValueError:
        return "", ""


def _bare(address: str) -> str:
    """An address without scheme, `www.`, place within the page and last slash."""
    return re.sub(r"^https?://(?:www\.)?|#.*$", "", address, flags=re.IGNORECASE).rstrip("/").casefold()
