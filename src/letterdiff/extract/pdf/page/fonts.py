"""Fonts that say of a code two different things: its letter for a reader's eye, another for who copies it.

A font's ToUnicode map says which character a code stands for when text is copied. Its encoding, or the map in
the font program, says which letter is drawn. Where both name a letter and the letters differ, one of them is
wrong, and only the page's picture tells which.
"""

import struct
import unicodedata
from collections.abc import Callable, Collection, Mapping
from typing import Any

from pdfminer.pdffont import PDFCIDFont
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psexceptions import PSException

from letterdiff.extract.pdf.page import objects
from letterdiff.extract.pdf.page.truetype import letters_of

Own = Callable[[int], Collection[str]]
"""The letters that a font itself gives a code; none where it names none."""

_BROKEN = (PSException, struct.error, ValueError, LookupError, TypeError, AttributeError, OverflowError)
_SYMBOLIC = 4


class Fonts:
    """The fonts met in one file, and the codes of each about which it says two things."""

    def __init__(self) -> None:
        self._met: dict[int, tuple[Any, Own | None, dict[int, bool]]] = {}

    def meet(self, font: Any, spec: Mapping[str, Any]) -> None:
        """Take a font down with its dictionary (pdfminer's)."""
        if id(font) not in self._met:
            self._met[id(font)] = (font, _own(font, spec) if "ToUnicode" in spec else None, {})

    def doubtful(self, font: Any, code: int, text: str) -> bool:
        """Whether the font's own letter for this code is another than `text`, as its map has it."""
        _, own, known = self._met.get(id(font), (font, None, {}))
        if own is None:
            return False
        if code not in known:
            known[code] = _other(own(code), text)
        return known[code]


def _other(own: Collection[str], text: str) -> bool:
    """Whether both name letters or digits, and the font's own are not `text` in any form."""
    letters = [letter for letter in own if len(letter) == 1 and letter.isalnum()]
    if not letters or len(letters) < len(own) or len(text) != 1 or not text.isalnum():
        return False
    return _plain(text) not in map(_plain, letters)


def _plain(letter: str) -> str:
    return unicodedata.normalize("NFKD", letter).casefold()[:1]


def _own(font: Any, spec: Mapping[str, Any]) -> Own | None:
    if isinstance(font, PDFCIDFont):
        return _by_program(spec)
    encoding = resolve1(spec.get("Encoding"))
    names = getattr(font, "cid2unicode", {})
    if objects.name(spec.get("Subtype")) == "Type3" or _symbolic(spec):
        return None
    if isinstance(encoding, dict) and "BaseEncoding" not in encoding:
        named = frozenset(_codes(encoding.get("Differences")))
        return lambda code: (names[code],) if code in named and code in names else ()
    return (lambda code: (names[code],) if code in names else ()) if encoding is not None else None


def _symbolic(spec: Mapping[str, Any]) -> bool:
    """Whether a TrueType font's codes go by its program, whatever its encoding says."""
    flags = resolve1(objects.table(spec.get("FontDescriptor")).get("Flags"))
    true_type = objects.name(spec.get("Subtype")) == "TrueType"
    return true_type and isinstance(flags, int) and bool(flags & _SYMBOLIC)


def _codes(differences: Any) -> list[int]:
    """The codes that an array of differences names."""
    found, code = [], 0
    for entry in objects.entries(differences):
        value = resolve1(entry)
        if isinstance(value, int):
            code = value
        else:
            found.append(code)
            code += 1
    return found


def _by_program(spec: Mapping[str, Any]) -> Own | None:
    """The letters by the character map of an embedded TrueType program whose glyph numbers are the codes."""
    inner = [objects.table(each) for each in objects.entries(spec.get("DescendantFonts"))]
    named = objects.name(spec.get("Encoding"))
    if len(inner) != 1 or named not in ("Identity-H", "Identity-V"):
        return None
    program = resolve1(objects.table(inner[0].get("FontDescriptor")).get("FontFile2"))
    gids = resolve1(inner[0].get("CIDToGIDMap"))
    if not isinstance(program, PDFStream) or isinstance(gids, PDFStream):
        return None
    try:
        found = letters_of(program.get_data())
    except _BROKEN:
        return None
    return lambda code: found.get(code, frozenset())
