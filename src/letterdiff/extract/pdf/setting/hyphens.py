"""What stands between two lines of a paragraph: a space, nothing, or a hyphen that goes when joined."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import zip_longest

from letterdiff.extract.pdf.setting.lines import Line

TYPESET = 0.02
"""Share of lines cut at a hyphen from which a document may be set with automatic hyphenation."""

BROKEN = 0.6
"""Share of the cuts whose second half must be no word of the document for it to count as set so."""

_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_TAIL = re.compile(r"([^\W\d_]+)[-\u2010]$")
_HEAD = re.compile(r"[^\W\d_]+")
_SUSPENDED = ("and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o")
_TIED = re.compile(r"(?<=\S)[-\u2010—–/]$")
_SIGNS = "\u0e00-\u0eff\u1780-\u17ff\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff9f"
_UNSPACED = re.compile(f"^[{_SIGNS}]|[{_SIGNS}]$")
"""Scripts that put no spaces between words: Thai, Lao, Khmer, Japanese, Chinese."""
_ADDRESS_PART = re.compile(r"(?:https?:|www\.|/\S*/|\w\.[a-z]{2,}/)\S*$|(?:\w+-){3,}$")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*$")
_ADDRESS_GOES_ON = re.compile(r"\S*(?:[/_=?%&#]|[\-.]\S)|\d")


_CITED = re.compile(r"\w(?:\(\w{1,5}\))+$|\]$")
_CITED_FURTHER = re.compile(r"\(\w{1,5}\)|\[\d")
"""A rule's number, or a run of marks, may be parted between its brackets: '10(e)' and '(1)(i)'."""


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


def usage_of(lines: Sequence[Line]) -> Usage:
    """The usage that a document's own lines show; words cut by a line's end are left out."""
    words: Counter[str] = Counter()
    cuts: list[tuple[str, str]] = []
    cut: tuple[str, str] | None = None
    for line, after in zip_longest(lines, lines[1:]):
        text = _TAIL.sub("", line.text.casefold())
        words.update(_WORD.findall(_HEAD.sub("", text, count=1) if cut else text))
        cut = _cut(line.text, after.text) if after is not None else None
        cuts += [cut] if cut else []
    return Usage(words, _typeset(cuts, words, len(lines)))


def _cut(before: str, after: str) -> tuple[str, str] | None:
    """The halves, casefolded, of a word that a line's end may have cut; None where it cut none."""
    tail, head = _TAIL.search(before), _HEAD.match(after)
    if tail is None or head is None or not after[:1].islower() or _ADDRESS_PART.search(before):
        return None
    return tail[1].casefold(), head[0].casefold()


def _typeset(cuts: Sequence[tuple[str, str]], words: Counter[str], lines: int) -> bool:
    """Whether the cuts look like a machine's: the words stand joined elsewhere, or the halves are none."""
    joined = sum(words[tail + head] > words[f"{tail}-{head}"] for tail, head in cuts)
    kept = sum(words[tail + head] < words[f"{tail}-{head}"] for tail, head in cuts)
    broken = sum(not words[head] for _, head in cuts)
    many = len(cuts) >= 3 and len(cuts) >= TYPESET * lines
    return (joined >= 2 and joined > kept) or (many and broken >= BROKEN * len(cuts))


def seam(before: str, after: str, usage: Usage, full: bool = True, spaced: bool = False) -> Seam:
    """How what stands `before` is joined to the line `after`.

    `full` is whether it reaches the right edge, `spaced` whether the file draws a space between the two.
    """
    if before.endswith("\u00ad"):
        return Seam.DROP_HYPHEN
    if _UNSPACED.search(before) and _UNSPACED.match(after):
        return Seam.NOTHING
    if _ADDRESS.search(before):
        goes_on = before.endswith("-") or (full and (_ADDRESS_GOES_ON.match(after) or " " not in after))
        return Seam.NOTHING if goes_on else Seam.SPACE
    cut = _cut(before, after)
    if cut is not None:
        return _lower(*cut, usage)
    cited = not spaced and _CITED.search(before) and _CITED_FURTHER.match(after)
    return Seam.NOTHING if cited or _TIED.search(before) else Seam.SPACE


def _lower(tail: str, head: str, usage: Usage) -> Seam:
    """The seam at a hyphen before a small letter: as the document writes the word elsewhere."""
    if head in _SUSPENDED:
        return Seam.SPACE
    joined, kept = usage.words[tail + head], usage.words[f"{tail}-{head}"]
    if joined != kept:
        return Seam.DROP_HYPHEN if joined > kept else Seam.NOTHING
    compound = usage.words[tail] and usage.words[head]
    return Seam.DROP_HYPHEN if usage.typeset and not compound else Seam.NOTHING
