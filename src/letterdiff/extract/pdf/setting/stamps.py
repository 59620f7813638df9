"""What is put on a page after it was written: numbers of an archive, marks of secrecy, watermarks."""

import re
from collections.abc import Iterator, Sequence

from letterdiff.extract.pdf.setting.lines import Segment

LIGHT = 0.6
"""Luminance from which print is a watermark's (0 black, 1 white)."""

LARGE = 2.0
"""Times the size of what it lies over from which print is a watermark's."""

CROSSED = 2
"""Lines of text that a watermark lies over at least."""

_STAMP = re.compile(
    r"(?-i:[A-Z][A-Z.&]{1,11})[-_ ]{0,2}\d{5,10}"
    r"|(?:(?:strictly|highly|company|business)\s+)?(?:privileged\s+(?:and|&)\s+)?confidential"
    r"(?:\s*[-–—:]?\s*(?:treatment\s+requested|business\s+information|draft|not\s+for\s+(?:release|distribution)).*)?"
    r"|(?:confidential|foia|rule\s+83).{0,20}\btreatment\s+requested\b.{0,40}"
    r"|unclassified|official(?:\s*[:-]\s*sensitive)?|for\s+official\s+use\s+only|draft(?:\s+for\s+comment)?|received",
    re.IGNORECASE,
)


def is_stamp(text: str) -> bool:
    """Whether a line's words are those of an archive's number ('ABC-0001234') or a mark of secrecy."""
    return _STAMP.fullmatch(text.strip(" *[]-–—")) is not None


def watermarks(segments: Sequence[Segment]) -> Iterator[Segment]:
    """The segments in large light print that lie over the page's text."""
    light = [segment for segment in segments if all(_is_light(word.look.luminance) for word in segment.words)]
    for mark in light:
        if sum(_crosses(mark, other) for other in segments) >= CROSSED:
            yield mark


def _is_light(luminance: float | None) -> bool:
    return luminance is not None and luminance > LIGHT


def _crosses(mark: Segment, other: Segment) -> bool:
    box, under = mark.box, other.box
    beside = min(box.x1, under.x1) - max(box.x0, under.x0) > 0
    deep = min(box.bottom, under.bottom) - max(box.top, under.top) > 0.3 * other.size
    return beside and deep and mark.size > LARGE * other.size
