"""Fonts that say of a code two different things: its letter for a reader's eye, another for who copies it.

A font's ToUnicode map says which character a code stands for when text is copied. Its encoding, or the map in
the font program, says which letter is drawn. Where both name a letter and the letters differ, one of them is
wrong, and only the page's picture tells which. A code of which the font says nothing else is in doubt where
the map is odd by itself.
"""

import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from letterdiff.extract.pdf.page.named import Own, own
from letterdiff.extract.pdf.page.widths import odd


@dataclass(slots=True)
class _Met:
    """A font that has a map, kept so that its identity stays its own: what it names, and what is in doubt."""

    font: Any
    own: Own | None = None
    odd: frozenset[int] = frozenset()
    known: dict[int, bool] = field(default_factory=dict)

    def doubtful(self, code: int, text: str) -> bool:
        letters = self.own(code) if self.own is not None else ()
        told = _told(letters, text)
        return code in self.odd if told is None else not told


class Fonts:
    """The fonts met in one file, and the codes of each about which it says two things."""

    def __init__(self) -> None:
        self._met: dict[int, _Met] = {}

    def meet(self, font: Any, spec: Mapping[str, Any]) -> None:
        """Take a font down with its dictionary (pdfminer's)."""
        if id(font) not in self._met:
            mapped = "ToUnicode" in spec
            self._met[id(font)] = _Met(font, own(font, spec), odd(font)) if mapped else _Met(font)

    def doubtful(self, font: Any, code: int, text: str) -> bool:
        """Whether the font's letter for this code may be another than `text`, as its map has it."""
        met = self._met.get(id(font))
        if met is None or (met.own is None and not met.odd):
            return False
        if code not in met.known:
            met.known[code] = met.doubtful(code, text)
        return met.known[code]


def _told(own: Collection[str], text: str) -> bool | None:
    """Whether the font's own letters are `text` in some form; None where either names no letter or digit."""
    letters = [letter for letter in own if len(letter) == 1 and letter.isalnum()]
    if not letters or len(letters) < len(own) or len(text) != 1 or not text.isalnum():
        return None
    return _plain(text) in map(_plain, letters)


_DOTLESS = {"ı": "i", "ȷ": "j"}
"""Letters that fonts draw for those with a dot, below an accent."""


def _plain(letter: str) -> str:
    first = unicodedata.normalize("NFKD", letter).casefold()[:1]
    return _DOTLESS.get(first, first)
