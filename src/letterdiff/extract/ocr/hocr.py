"""What tesseract writes of one picture (hOCR): lines with a baseline, words with boxes and confidence.

hOCR rather than TSV, since it alone has baselines and heights of lines, which the builder of lines needs.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree

_NUMBER = r"(-?\d+(?:\.\d+)?)"
_BOX = re.compile(r"\bbbox (\d+) (\d+) (\d+) (\d+)")
_BASE = re.compile(rf"\bbaseline {_NUMBER} {_NUMBER}")
_HEIGHT = re.compile(rf"\bx_size {_NUMBER}")
_SURE = re.compile(r"\bx_wconf (\d+)")
_TURNED = re.compile(r"\btextangle (?!0\b)")

LINES = ("ocr_line", "ocr_header", "ocr_textfloat", "ocr_caption")


class SeenWord(NamedTuple):
    """A word of a picture: its box in pixels from the top left, and how sure of it tesseract is, 0 to 100."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    sure: int


class SeenLine(NamedTuple):
    """A line: its baseline's y at its middle and its height from descender to ascender, in pixels.

    `level` is whether it runs from left to right.
    """

    words: tuple[SeenWord, ...]
    base: float
    height: float
    level: bool


def lines_of(written: bytes) -> tuple[SeenLine, ...]:
    """The lines of an hOCR page, in its order; ParseError where it is none."""
    root = ElementTree.fromstring(written)
    spans = (each for each in root.iter() if each.get("class") in LINES)
    found = (_line(span) for span in spans)
    return tuple(line for line in found if line is not None)


def _line(span: ElementTree.Element) -> SeenLine | None:
    title = span.get("title", "")
    box, words = _BOX.search(title), tuple(_words(span))
    if box is None or not words:
        return None
    x0, top, x1, bottom = (float(side) for side in box.groups())
    height, sloped = _HEIGHT.search(title), _BASE.search(title)
    slope, offset = (float(part) for part in sloped.groups()) if sloped else (0.0, 0.0)
    base = bottom + offset + slope * (x1 - x0) / 2
    return SeenLine(words, base, float(height[1]) if height else bottom - top, not _TURNED.search(title))


def _words(span: ElementTree.Element) -> Iterator[SeenWord]:
    for each in span.iter():
        box, sure = _BOX.search(each.get("title", "")), _SURE.search(each.get("title", ""))
        text = "".join(each.itertext()).strip()
        if each.get("class") == "ocrx_word" and box and text:
            x0, top, x1, bottom = (float(side) for side in box.groups())
            yield SeenWord(text, x0, top, x1, bottom, int(sure[1]) if sure else 0)
