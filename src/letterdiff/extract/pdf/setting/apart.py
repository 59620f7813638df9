"""Lines in which two things stand far apart, a letterhead and a date, made the two lines that they are; and
numbers that stand beside a paragraph, though on no line of it, put before its first line.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from letterdiff.extract.pdf.geometry import around
from letterdiff.extract.pdf.letter import written_dates
from letterdiff.extract.pdf.page.words import Word
from letterdiff.extract.pdf.setting.lines import WIDE, Line
from letterdiff.extract.pdf.setting.markers import NUMBER

FAR = 12.0
"""Ems between two things at least: wider than any tab behind a label."""

EDGE = 2.0
"""Ems from the text's right edge within which the second thing ends."""

BESIDE = 0.35
"""Share of a number's height that a line stands beside it at least."""

REACH = 6.0
"""Ems from a number to the paragraph that it counts at most."""


def taken_apart(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of one region, from the top; what stands at the far right follows what stands beside it."""
    right = max((line.box.x1 for line in lines), default=0.0)
    cuts = [_cut(line, right) for line in lines]
    edges = Counter(round(line.words[cut].box.x0) for line, cut in zip(lines, cuts, strict=True) if cut)
    parts: list[Line] = []
    for line, cut in zip(lines, cuts, strict=True):
        alone = cut and edges[round(line.words[cut].box.x0)] == 1
        for words in (line.words[:cut], line.words[cut:]) if alone else ():
            parts.append(replace(line, words=words, box=around(word.box for word in words)))
        if not alone:
            parts.append(line)
    return _numbered(parts)


def _cut(line: Line, right: float) -> int:
    """The index of the word that begins the second of two things far apart; 0 where a line is one.

    Those that begin below each other are columns, of signers or of a table, and are left together.
    """
    wide = [
        (at, after.box.x0 - before.box.x1)
        for at, (before, after) in enumerate(pairwise(line.words), start=1)
        if after.box.x0 - before.box.x1 > WIDE * line.size
    ]
    if len(wide) != 1 or wide[0][1] < FAR * line.size or right - line.box.x1 > EDGE * line.size:
        return 0
    at = wide[0][0]
    return 0 if _is_one(line.words[:at], line.words[at:]) else at


def _is_one(left: Sequence[Word], far: Sequence[Word]) -> bool:
    """Whether both say one thing: label and value, entry and page, row and figure, a sentence set wide."""
    label = left[-1].text.endswith((":", "…", "..")) or not any(
        c.isalpha() for word in left for c in word.text
    )
    text = " ".join(word.text for word in far)
    figure = not text[0].isalpha() and not written_dates.alone(text)
    value = len(far) < 2 or figure
    goes_on = far[0].text[:1].islower() and not {"@", "."} & set(far[0].text[1:-1])
    return label or value or goes_on or far[-1].text.endswith("-")


def _numbered(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, a number that stands lower than the first line of what it counts put before that line."""
    found: list[Line] = []
    for line in lines:
        at = _counted(found, line)
        if at is None:
            found.append(line)
        elif NUMBER.fullmatch(line.words[0].text):
            first = found[at]
            words = (*line.words, *first.words)
            found[at] = replace(first, words=words, box=around(word.box for word in words))
        else:
            found.insert(at, line)
    return tuple(found)


def _counted(above: Sequence[Line], number: Line) -> int | None:
    """The index of the line that begins beside a number alone, though its baseline is higher; or None."""
    if len(number.words) > 1 or not any(c.isdecimal() for c in number.words[0].text):
        return None
    if not (number.words[0].text.isdecimal() or NUMBER.fullmatch(number.words[0].text)):
        return None
    box = number.box
    for at in range(len(above) - 1, max(-1, len(above) - 3), -1):
        line = above[at]
        beside = min(box.bottom, line.box.bottom) - max(box.top, line.box.top) > BESIDE * (
            box.bottom - box.top
        )
        if beside and 0 < line.box.x0 - box.x1 < REACH * line.size:
            return at
    return None
