"""Page labels as they are printed in running heads and feet: a number that counts up with the pages.

One page's number says nothing: a year or a docket stands there as well. Only what goes up by one from page to
page, on most pages of the file, is taken for a label, and only on pages that print it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

MOST = 0.5
"""Share of a file's pages that must print a label for any to be taken."""

FEWEST = 2
"""Pages that a stretch of labels has at least."""

DENSE = 0.6
"""Share of the pages between a stretch's first and last that print its labels."""

_LABEL = r"(?:[A-Z]{1,3}[-–.])?\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7}"
_AT_EDGE = re.compile(rf"\W*({_LABEL})(?![\w.,/-]*\w)|.*?(?<![\w.,/-])({_LABEL})\W*$")
_AFTER_WORD = re.compile(rf"\b(?:page|seite|página|p\.|s\.)\s?({_LABEL})\b", re.IGNORECASE)
_PARTS = re.compile(r"(.*?)(\d+|[ivxlc]+|[IVXLC]+)")
_ROMAN = re.compile(r"(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})", re.IGNORECASE)
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


class Stretch(NamedTuple):
    """A way of counting: what stands before the number, how it is written, and its distance to the page's."""

    before: str
    written: str
    distance: int

    @property
    def plain(self) -> bool:
        """Whether its labels are but the numbers of the pages."""
        return self == ("", "1", 0)


Found = Mapping[Stretch, Mapping[int, str]]
"""By stretch, and by page (counted from 1), the label."""


def printed(furniture: Sequence[Sequence[str]]) -> list[str]:
    """The label of each page, '' where none is printed; nothing but '' where none tells more than the count.

    `furniture` is the text of the lines of each page's running head and foot.
    """
    labels: dict[int, str] = {}
    stretches = _stretches(furniture)
    # A stamp counts the pages of the whole file; the letter's own numbers are those that it is cited by.
    for stretch in sorted(stretches, key=lambda s: (s.plain, -len(stretches[s]), s)):
        pages = stretches[stretch]
        if 2 * len(pages.keys() & labels.keys()) < len(pages):
            labels = {**pages, **labels}
    count = len(furniture)
    if len(labels) <= MOST * count or all(label == str(number) for number, label in labels.items()):
        return [""] * count
    return [labels.get(number, "") for number in range(1, count + 1)]


def _stretches(furniture: Sequence[Sequence[str]]) -> Found:
    """The ways of counting that hold over several pages."""
    found: defaultdict[Stretch, dict[int, str]] = defaultdict(dict)
    for number, lines in enumerate(furniture, start=1):
        for label in (label for line in lines for label in _labels(line)):
            parts = _PARTS.fullmatch(label)
            value = _value(parts[2]) if parts else 0
            if parts and value:
                written = "1" if parts[2].isdigit() else "i" if parts[2].islower() else "I"
                found[Stretch(parts[1], written, value - number)].setdefault(number, label)
    return {stretch: pages for stretch, pages in found.items() if _holds(sorted(pages))}


def _holds(pages: Sequence[int]) -> bool:
    return len(pages) >= FEWEST and len(pages) >= DENSE * (pages[-1] - pages[0] + 1)


def _labels(line: str) -> Iterator[str]:
    """What may be a label in a line: what it begins or ends with, and what stands behind 'page'."""
    edge, after = _AT_EDGE.match(line.strip()), _AFTER_WORD.search(line)
    if after:
        yield after[1]
    elif edge:
        yield edge[1] or edge[2]


def _value(number: str) -> int:
    """The value of an arabic or Roman number; 0 where it is none."""
    if number.isdigit():
        return int(number)
    if not _ROMAN.fullmatch(number):
        return 0
    values = [_VALUES[sign] for sign in number.casefold()]
    return sum(-v if v < max(values[at:]) else v for at, v in enumerate(values))
