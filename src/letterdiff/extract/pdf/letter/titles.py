"""Letterheads and titles: the lines of a first page that stand out from the others."""

import re
from collections.abc import Sequence

from letterdiff.extract.pdf.letter import written_dates
from letterdiff.extract.pdf.letter.openings import Opening
from letterdiff.extract.pdf.letter.sheet_lines import PageLine
from letterdiff.model import BlockKind

_FAR = 3.5
"""Heights of a line below its title at which it belongs to it no more."""

_MOST = 8
"""Lines of a title; more headings below each other are a list."""

_RUNNING = 70
"""Characters of a line that is running text."""


def letterhead(opening: Opening) -> PageLine | None:
    """The largest line above a letter's opening, if it stands out: in capitals, or larger."""
    if not opening.letter:
        return None
    usual = _usual_height(opening.lines)
    above = [line for line in opening.lines if line.box.bottom < opening.top() and _stands_out(line, usual)]
    return max(
        above, key=lambda line: (round(line.box.bottom - line.box.top, 1), -line.box.top), default=None
    )


def _usual_height(lines: Sequence[PageLine]) -> float:
    heights = sorted(line.box.bottom - line.box.top for line in lines)
    return heights[len(heights) // 2]


def _stands_out(line: PageLine, usual: float) -> bool:
    letters = [c for c in line.text if c.isalpha()]
    if len(letters) < 3 or len(line.text) > 100 or re.search(r"[@:]|www\.|\d{4}", line.text):
        return False
    return line.box.bottom - line.box.top > 1.2 * usual or all(c.isupper() for c in letters)


def title(opening: Opening) -> list[PageLine]:
    """The largest heading's lines on a page that is no letter; of a letter, the heading by its salutation."""
    if opening.subject:
        return []
    return _beside_salutation(opening) if opening.letter else _largest(opening)


def _beside_salutation(opening: Opening) -> list[PageLine]:
    """The heading directly above or below the salutation, or below an address without one."""
    lines, address = opening.lines, opening.address
    start = lines[address[-1]].box.bottom if address else opening.top()
    end = lines[opening.salutation].box.bottom + 60 if opening.salutation is not None else start + 90
    heading = [
        line for line in lines
        if line.kind is BlockKind.HEADING and start <= line.box.top < end
    ]  # fmt: skip
    return [line for line in heading if line.block == heading[0].block and not written_dates.alone(line.text)]


def _largest(opening: Opening) -> list[PageLine]:
    """The title: headings from the largest on, down to the first line that is none, a date left out."""
    usual = max(_usual_height(opening.lines), 9.0)
    found: list[PageLine] = []
    for line in opening.lines:
        height = line.box.bottom - line.box.top
        small = height < (1.1 if found else 1.15) * min(usual, 12.0)
        if line.kind is not BlockKind.HEADING or small or written_dates.alone(line.text):
            if len(line.text) > _RUNNING and not found:
                return []  # the text has begun
            if found and line.box.top > found[-1].box.top + height / 2:
                break
            continue
        if found and line.box.top - found[-1].box.bottom > _FAR * height:
            if len(found) > 1:
                break
            found = []  # a name far above the title
        found.append(line)
    return found if len(found) <= _MOST else []
