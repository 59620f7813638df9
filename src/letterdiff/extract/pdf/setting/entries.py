"""Lines that are rows: entries that lead to a page's number, names that stand in columns."""

import itertools

from letterdiff.extract.pdf.setting.lines import Line

COLUMN = 4.0
"""Ems: the narrowest gap between two things on one line that is no sentence's."""

LEADER = 2.0
"""Ems: such a gap before a page number leads the eye to it."""


def leads_to_number(line: Line) -> bool:
    """Whether the line is an entry of a table of contents: dots or a wide gap, then a page number."""
    if len(line.words) < 2 or not line.words[-1].text.strip(".").isalnum() or len(line.words[-1].text) > 5:
        return False
    number, before = line.words[-1], line.words[-2]
    dots = before.text.endswith(("....", "…")) or before.text in (".", "..")
    return number.text.isdigit() and (dots or number.box.x0 - before.box.x1 > LEADER * line.size)


def in_columns(last: Line, line: Line) -> bool:
    """Whether both lines go on at one place behind a gap too wide for a sentence, as signers' names do."""
    one, other = (
        {
            round(word.box.x0)
            for before, word in itertools.pairwise(each.words)
            if word.box.x0 - before.box.x1 > COLUMN * each.size
        }
        for each in (last, line)
    )
    return bool(one & other)


def is_entry(last: Line, line: Line) -> bool:
    """Whether the line before is a long entry without a gap: its number ends where the next entry's does."""
    ends = abs(last.box.x1 - line.box.x1) < 1.5 and last.words[-1].text.isdigit() and len(last.words) > 1
    return ends and leads_to_number(line)
