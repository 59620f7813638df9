"""Which paragraphs are headings, and how they rank: by their print first, by their numbering within it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from letterdiff.extract.pdf.letter import letter_words, written_dates
from letterdiff.extract.pdf.setting.entries import leads_to_number
from letterdiff.extract.pdf.setting.lines import WIDE
from letterdiff.extract.pdf.setting.paragraphs import Paragraph

LARGER = 1.08
"""Times the body's size from which print is a heading's."""

TITLE = 1.35
"""Times the body's size from which print is a heading's, be it a whole sentence."""

HUGE = 2.0
"""Times the body's size from which a title's few words take many lines."""

LINES = 5
LENGTH = 400
"""Lines and characters: what is longer is a paragraph in bold, not a heading."""

GAPS = 2
"""Wide gaps in a line from which it is a table's row: a heading has one at most, behind its number."""

ALIKE = 0.3
"""Ems by which the word spaces of a justified line differ."""

SENTENCE = 8
"""Words from which what ends in a full stop is a sentence that is set off, and may be quoted."""

ADDRESS = re.compile(r"https?://|www\.|\S@\S")
"""An underlined or bold line with a web or mail address is a link, not a heading."""

Style = tuple[float, int]
"""Font size in half points, and how the print is set off: 3 bold capitals, 2 bold, 1 underlined, 0."""

_NUMBER = re.compile(
    r"(?:(?:part|section|chapter|division|schedule|appendix|annex|teil|abschnitt|partie)\s+)?"
    r"\(?(?P<token>\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[ivxlc]{1,6}|[A-Za-z])(?:[.):—–]|(?<=\d)(?=\s))",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"(?:(part|teil|partie)|division|chapter|kapitel|chapitre)\s+(?:\d|[IVXLC]+\b)", re.IGNORECASE
)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_SENTENCE_END = re.compile(r"[.!?…][”’\"')\]]*\d{0,3}$")


def style_of(paragraph: Paragraph, body: float) -> Style | None:
    """The style of a heading, or None where the paragraph is none; `body` is the commonest font size."""
    text = paragraph.text.rstrip()
    letters = [c for c in text if c.isalpha()]
    if (
        len(paragraph.lines) > (LINES if paragraph.first.size < HUGE * body else 2 * LINES)
        or len(text) > LENGTH
        or not letters
        or _is_entry(paragraph)
    ):
        return None
    if _gaps(paragraph) >= GAPS:
        return None
    size = round(paragraph.first.size * 2) / 2
    capitals = all(c.isupper() for c in letters) and len(letters) > 3
    bold = all(line.bold for line in paragraph.lines)
    underlined = all(line.underlined for line in paragraph.lines)
    if not (bold or underlined or size > LARGER * body) or text.endswith((",", ";")) or ADDRESS.search(text):
        return None
    if size < TITLE * body and len(text.split()) >= SENTENCE and _SENTENCE_END.search(text):
        return None
    if written_dates.alone(text) or letter_words.via(text):
        return None
    return size, (2 + capitals if bold else int(underlined))


def _gaps(paragraph: Paragraph) -> int:
    """How many wide gaps its first line has; those of a justified line are all alike and tell nothing."""
    line = paragraph.first
    gaps = [b.box.x0 - a.box.x1 for a, b in pairwise(line.words)]
    if len(paragraph.lines) > 1 and gaps and max(gaps) - min(gaps) < ALIKE * line.size:
        return 0
    return sum(gap > WIDE * line.size for gap in gaps)


def is_numbered(text: str) -> bool:
    """Whether a text begins with a number of a numbering."""
    return _NUMBER.match(text) is not None


def _is_entry(paragraph: Paragraph) -> bool:
    """Whether the paragraph is a bullet's item or an entry of a table of contents, be it in bold."""
    marker = paragraph.marker
    return (marker is not None and marker.bullet) or leads_to_number(paragraph.last)


class Ranks:
    """The levels of a document's headings: larger and bolder print first, then the order of its numberings.

    In one style, `I.` stands above `A.` and `A.` above `1.` where they first come in this order.
    """

    def __init__(self, headings: Sequence[tuple[Style, str]]) -> None:
        self._keys: list[tuple[float, int, int]] = []
        seen: dict[Style, list[str]] = {}
        last = ""
        for style, text in headings:
            scheme, token = _scheme(text, last)
            last = token or last
            schemes = seen.setdefault(style, [])
            if scheme and scheme not in schemes:
                schemes.append(scheme)
            self._keys.append((-style[0], -style[1], schemes.index(scheme) if scheme else 0))
        self._raise_parts([text for _, text in headings])
        self._ranks = {key: rank for rank, key in enumerate(sorted(set(self._keys)), start=1)}

    def _raise_parts(self, texts: Sequence[str]) -> None:
        """Put parts above divisions, and both above numbered headings, where their print would not."""
        numbered = (key for key, text in zip(self._keys, texts, strict=True) if text[:1].isdigit())
        top = min(numbered, default=None)
        for index, part in enumerate(map(_PARTS.match, texts)):
            if part is not None and top is not None and self._keys[index] >= top:
                self._keys[index] = (top[0], top[1], -2 if part[1] else -1)

    def level(self, index: int) -> int:
        """The level, from 1, of the heading that was given at this place."""
        return self._ranks[self._keys[index]]


def _scheme(text: str, last: str) -> tuple[str, str]:
    """The numbering that a heading shows, '' for none, and its number; `last` is the number met before it."""
    match = _NUMBER.match(text)
    if match is None:
        return "", ""
    token = match["token"]
    if token[0].isdigit():
        return f"1{'.1' * token.count('.')}", token
    case = "A" if token.isupper() else "a"
    return (f"roman {case}" if _is_roman(token, last) else case), token


def _is_roman(token: str, last: str) -> bool:
    """Whether a token counts in Roman numerals: `C` after `B` does not, `V` after `IV` does."""
    if not set(token.casefold()) <= set(_ROMAN):
        return False
    if len(token) > 1 or (token.casefold() == "i" and last.casefold() != "h"):
        return True
    follows_letter = len(last) == 1 and ord(token.casefold()) == ord(last.casefold()) + 1
    return not follows_letter and set(last.casefold()) <= set(_ROMAN) and bool(last)
