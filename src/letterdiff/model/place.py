"""Where characters stand in a file: a box on a page, a DOM text node, lines, or a media time.

A document's `runs` map every span of its text to one of these, so that each quote leads back to its source.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class PageBox:
    """A box on a PDF page: points, top-left origin, the page's own rotation applied; `page` counts from 1."""

    page: int
    x0: float
    top: float
    x1: float
    bottom: float
    kind: Literal["page"] = "page"


@dataclass(frozen=True, slots=True)
class DomRange:
    """Characters `start` to `end` of one DOM text node.

    `path` is an XPath from the root element to the text node, such as `/html/body/p[2]/text()[1]`;
    the offsets count Unicode characters of the node's text as lxml parsed it, entities resolved. `part` names
    the member of the file that holds the DOM, where it is not the file itself: `word/document.xml` of a DOCX,
    `1.2` of a mail.
    """

    path: str
    start: int
    end: int
    part: str = ""
    kind: Literal["dom"] = "dom"


@dataclass(frozen=True, slots=True)
class ValueRange:
    """Characters `start` to `end` of one decoded value of a file.

    `path` is a JSON Pointer (RFC 6901) to it: into a JSON text, or `/row/column` of a CSV table (rows from 1,
    the head not counted), `/1.2` for the text of a part of a mail (part numbers as in RFC 3501), `/text` for
    all that a reader without places of its own gives.
    """

    path: str
    start: int
    end: int
    kind: Literal["value"] = "value"


@dataclass(frozen=True, slots=True)
class LineRange:
    """Characters of a text file: lines count from 1, columns from 0; `end_column` is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int
    kind: Literal["line"] = "line"


@dataclass(frozen=True, slots=True)
class CueTime:
    """A caption cue: seconds from the start of the medium, and the line range of its text in the file."""

    start: float
    end: float
    line: int
    column: int
    end_line: int
    end_column: int
    kind: Literal["cue"] = "cue"


Place = PageBox | DomRange | LineRange | CueTime | ValueRange


@dataclass(frozen=True, slots=True)
class Run:
    """Characters `start` to `end` (exclusive) of a document's text, and their place.

    The box of a PDF run is the whole word's. In the other kinds the place covers the same number of
    characters as the run, so a single character's place is found by its distance from `start`.
    """

    start: int
    end: int
    place: Place


def part(place: Place, start: int, end: int) -> Place:
    """The part of a run's place that its characters `start` to `end` (from the run's start) cover.

    A page box stays whole; the other kinds are cut, on the one line or in the one node where they stand.
    """
    if isinstance(place, DomRange):
        return DomRange(place.path, place.start + start, place.start + end, place.part)
    if isinstance(place, ValueRange):
        return ValueRange(place.path, place.start + start, place.start + end)
    if isinstance(place, LineRange):
        return LineRange(place.line, place.column + start, place.line, place.column + end)
    if isinstance(place, CueTime):
        first, last = place.column + start, place.column + end
        return CueTime(place.start, place.end, place.line, first, place.line, last)
    return place
