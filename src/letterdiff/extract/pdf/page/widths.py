"""Fonts whose map for copying is odd by itself: letters as wide as others are, or two codes for one letter.

This asks nothing of a font's program, so a font that names no letters is not taken at its word either.
"""

from collections import Counter
from collections.abc import Mapping
from math import log
from statistics import median
from typing import Any

from pdfminer.pdffont import FontMetricsDB

from letterdiff.extract.pdf.page.named import BROKEN

FEWEST = 8
"""Letters of a font from which its widths can be told from another's."""

FEWEST_WIDTHS = 5
"""Different widths from which a font is not one of a typewriter's."""

FAR = log(1.5)
"""How far a letter's width may lie from that of a known face of its size: true fonts keep within 1.35."""

FACES = ("Helvetica", "Times-Roman")
VARIES = "1"
"""A letter that some faces draw as wide as the other figures, and some not."""


def odd(font: Any) -> frozenset[int]:
    """The codes of a font (pdfminer's) whose letters, by its map for copying, seem to be others."""
    try:
        letters = _letters(getattr(font.unicode_map, "cid2unichr", {}))
        widths = {code: float(font.char_width(code)) for code in letters}
    except BROKEN:
        return frozenset()
    return _twice(letters) | _ill_fitting(letters, widths)


def _letters(map_: Mapping[int, object]) -> dict[int, str]:
    """The codes that stand for one plain letter or figure."""
    return {
        code: text
        for code, text in map_.items()
        if isinstance(text, str) and len(text) == 1 and text.isascii() and text.isalnum()
    }


def _twice(letters: Mapping[int, str]) -> frozenset[int]:
    """Codes that share a letter: a font draws each letter in one way."""
    counts = Counter(letters.values())
    return frozenset(code for code, letter in letters.items() if counts[letter] > 1)


def _ill_fitting(letters: Mapping[int, str], widths: Mapping[int, float]) -> frozenset[int]:
    """Codes whose width is not their letter's in any known face, as wide as the font is."""
    told = {code: letter for code, letter in letters.items() if widths[code] > 0}
    if len(told) < FEWEST or len({round(widths[code], 3) for code in told}) < FEWEST_WIDTHS:
        return frozenset()
    off: dict[int, float] = {}
    for face in FACES:
        known = FontMetricsDB.get_metrics(face)[1]
        shares = {code: widths[code] / known[letter] for code, letter in told.items()}
        usual = median(shares.values())
        off = {code: min(off.get(code, FAR), abs(log(share / usual))) for code, share in shares.items()}
    return frozenset(code for code, far in off.items() if far >= FAR and letters[code] != VARIES)
