"""The plain text that striprtf makes of an RTF file, and where in it the words of our own reading stand.

This text is the value `/text` of places in RTF files, so whoever has striprtf can look a quote up. Only link
addresses are written into it that the file does not show, in `("…")`; they lie between places, never in one.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from letterdiff.extract.builder import Piece
from letterdiff.extract.office.richtext.state import Declared
from letterdiff.model import Anchor, ValueRange

PATH = "/text"
_PAGE = re.compile(rb"\\ansicpg([0-9]{1,5})")
_ADDRESS = re.compile(r'\("[^"\n]{1,2000}"\)')
_FIELD = re.compile(r"(?<!\\)(?=\{\\field\b)")
"""Where a field begins: a line's end there says nothing, and keeps a search of striprtf's to one field."""
_PICTURE = re.compile(r"(?:[0-9a-fA-F]{16,}[\r\n]+){50,}|[0-9a-fA-F]{1000,}")
"""A picture's bytes, which striprtf would go through one by one to leave them out."""
_SPACE = re.compile(r"\s*")
_ADDRESS_AHEAD = re.compile(rf"\s*{_ADDRESS.pattern}\s*")
_NEAR, _SURE = 20_000, 12
"""How many characters may lie between two stretches, and how long one must be to be looked for so far."""


def value(data: bytes) -> str:
    """The file's text as striprtf gives it, halves of surrogate pairs joined; '' where it cannot read it."""
    from striprtf import striprtf as untyped

    striprtf: Any = untyped
    declared = Declared()
    page = _PAGE.search(data[:4096])
    declared.page(int(page[1]) if page else None)
    try:
        source = _FIELD.sub("\n", _PICTURE.sub("", data.decode(declared.code_page, "replace")))
        text: str = striprtf.rtf_to_text(source, errors="replace")
    except (ValueError, TypeError, LookupError, OverflowError):
        return ""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


class Finder:
    """Finds stretches in the value one after the other, in the order of the file."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def pieces(self, text: str) -> Iterator[Piece]:
        """The stretch as pieces, word by word, each in its place; without one where the value has it not."""
        for word in re.findall(r"\s+|\S+", text):
            if word.isspace():
                yield Piece(word, None)
                continue
            at = self._ahead(word)
            if at < 0:
                yield Piece(word, None)
                continue
            self._at = at + len(word)
            yield Piece(word, ValueRange(PATH, at, self._at))

    def start(self, text: str) -> bool:
        """Go to where a stretch begins; False where the value does not have it ahead."""
        wanted = text.strip()
        at = self._ahead(wanted)
        if at >= 0:
            self._at = at
            return True
        near = self._text.find(wanted, self._at, self._at + (_NEAR if len(wanted) >= _SURE else _SURE))
        if near >= 0:
            self._at = near
        return near >= 0

    def _ahead(self, wanted: str) -> int:
        """Where the words stand next, with no more than a link's address between; -1 where they do not."""
        for between in (_SPACE, _ADDRESS_AHEAD):
            found = between.match(self._text, self._at)
            if found and self._text.startswith(wanted, found.end()):
                return found.end()
        return -1


def second(data: bytes, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
    """For each anchor what striprtf's text holds from its first place to its last; None for no such place."""
    text = value(data)
    return tuple(_held(text, anchor) for anchor in anchors)


def _held(text: str, anchor: Anchor) -> str | None:
    places = [place for place in anchor.places if isinstance(place, ValueRange) and place.path == PATH]
    if not places or len(places) < len(anchor.places) or places[-1].end > len(text):
        return None
    found, at = "", places[0].start
    for place in places:
        found += _ADDRESS.sub("", text[at : place.start]) + text[place.start : place.end]
        at = place.end
    return found
