"""What stands between two lines of a paragraph: a space, nothing, or a hyphen that goes when joined."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from letterdiff.extract.pdf.lines import Line

HYPHENS = "-\u2010\u00ad"
TYPESET = 0.02
"""Share of lines that end in a hyphen from which a document counts as set with automatic hyphenation."""

_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_TAIL = re.compile(r"([^\W\d_]+)[-\u2010]$")
_HEAD = re.compile(r"[^\W\d_]+")
_SUSPENDED = ("and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o")
_TIED = re.compile(r"(?<=\S)[-\u2010—–/]$")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*$")
_ADDRESS_GOES_ON = re.compile(r"\S*[/_=?%&#\-.]\S|\d")


class Seam(Enum):
    """How two lines are put together."""

    SPACE = " "
    NOTHING = ""
    DROP_HYPHEN = "drop"


@dataclass(frozen=True, slots=True)
class Usage:
    """How often a document writes each word (casefolded), and whether it hyphenates at line ends."""

    words: Counter[str]
    typeset: bool


def usage_of(lines: Iterable[Line]) -> Usage:
    """The usage that a document's own lines show; words cut by a line's end are left out."""
    words: Counter[str] = Counter()
    total = cut = 0
    for line in lines:
        text = line.text.casefold()
        total += 1
        cut += bool(_TAIL.search(text))
        words.update(_WORD.findall(_TAIL.sub("", text)))
    return Usage(words, cut >= 3 and cut >= TYPESET * total)


def seam(before: str, after: str, usage: Usage, full: bool = True) -> Seam:
    """How the line `before` is joined to the line `after`; `full` is whether it reaches the right edge."""
    if before.endswith("\u00ad"):
        return Seam.DROP_HYPHEN
    if _ADDRESS.search(before) and not before.endswith("-"):
        goes_on = full and (_ADDRESS_GOES_ON.match(after) or " " not in after)
        return Seam.NOTHING if goes_on else Seam.SPACE
    tail, head = _TAIL.search(before), _HEAD.match(after)
    if tail and head and after[:1].islower():
        return _lower(tail[1].casefold(), head[0].casefold(), usage)
    return Seam.NOTHING if _TIED.search(before) else Seam.SPACE


def _lower(tail: str, head: str, usage: Usage) -> Seam:
    """The seam at a hyphen before a lower-case letter: as the document writes the word elsewhere."""
    if head in _SUSPENDED:
        return Seam.SPACE
    joined, kept = usage.words[tail + head], usage.words[f"{tail}-{head}"]
    if joined != kept:
        return Seam.DROP_HYPHEN if joined > kept else Seam.NOTHING
    return Seam.DROP_HYPHEN if usage.typeset else Seam.NOTHING
