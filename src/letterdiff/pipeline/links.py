"""Which statements link to a letter of the library: then the public could read all of it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit

from letterdiff.model import Document, Reading, Side

_FEWEST = 8
"""Characters of a file's name, without its ending, from which a link to one of that name is to this file."""


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
    """By what a link to the letter is known: its address, and its file's names."""
    files = [PurePosixPath(name).name for name in (letter.name, *letter.source.also)]
    long = {name.casefold() for name in files if len(PurePosixPath(name).stem) >= _FEWEST}
    return frozenset(long | {_bare(each) for each in (letter.source.meta.origin,) if each})


def _linked(reading: Reading, document: Document, letters: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    found = {form for link in document.links for form in _forms(link, reading.source.meta.origin)}
    return tuple(name for name, known in letters.items() if known & found)


def _forms(link: str, origin: str) -> tuple[str, str]:
    """What a link leads to: its whole address, as far as that is known, and the file's name in it."""
    try:
        address = urljoin(origin, link)
        return _bare(address), unquote(urlsplit(address).path).rpartition("/")[2].casefold()
    except ValueError:
        return "", ""


def _bare(address: str) -> str:
    """An address without scheme, `www.`, query and last slash."""
    return re.sub(r"^https?://(?:www\.)?|[?#].*$", "", address, flags=re.IGNORECASE).rstrip("/").casefold()
