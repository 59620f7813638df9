"""Lines that are no running text though they stand close: addresses, names, signatures; each begins anew."""

import itertools
import re
from collections.abc import Iterator, Sequence

from letterdiff.extract.pdf.setting.lines import Line
from letterdiff.extract.pdf.setting.markers import marker_of
from letterdiff.extract.pdf.setting.measure import LOOSEST, Measure, key, runs_on

GAP = 1.2
"""Times the pitch: a wider step is a gap between paragraphs; uneven setting stays below."""

TITLE = 1.35
"""Times the body's size from which print is a title's, not that of a heading within the text."""

NARROW = 24.0
"""Ems: lines of addresses, names and signatures are shorter."""

SHIFT = 12.0
"""Ems: a line that begins further away belongs to something else."""

FAR = 0.4
"""Share of the measure from its left at which no running text begins, but dates, addresses and signatures."""

PROSE = 6
"""Words of a line that ends a sentence: fewer may end in 'Inc.' or 'Blvd.'."""

CLOSED = re.compile(r"[.!?:;][\"'”’)\]»]*\d{0,3}$")
"""A line's end that closes a sentence, a footnote mark behind it allowed."""

OPEN = re.compile(r"\b(?:and|or|the|of|to|a|an|in|for|with|that|by|on|as|from|its|our|their)$")
"""A line's end that no line of its own has."""


_TIE = re.compile(r"(?:and|or|of|for|the|to|in|with)\s")


def lines_by_line(lines: Sequence[Line], measure: Measure) -> Iterator[int]:
    """The indexes of lines that begin anew since their stanza is no running text."""
    stanza: list[int] = []
    for index, line in enumerate((*lines, None)):
        if line is not None and (not stanza or _same_stanza(lines[stanza[-1]], line, measure)):
            stanza.append(index)
            continue
        if stanza and _is_verse([lines[i] for i in stanza], measure):
            yield from (i for i in stanza[1:] if not _tied(lines[i - 1], lines[i]))
        stanza = [index]


def _tied(last: Line, line: Line) -> bool:
    return bool(OPEN.search(last.text) or _TIE.match(line.text))


def _same_stanza(last: Line, line: Line, measure: Measure) -> bool:
    step = line.base - last.base
    usual = measure.pitch(line) or LOOSEST / 2 * line.size
    shift = line.box.x0 - last.box.x0
    return (
        key(last) == key(line)
        and last.bold == line.bold
        and 0 < step <= GAP * usual
        and abs(shift) < SHIFT * line.size
    )


def _is_verse(stanza: Sequence[Line], measure: Measure) -> bool:
    """Whether most lines end in mid-air, a capital or a number on the next, or all stand far right."""
    if stanza[0].size > TITLE * measure.body or any(_is_prose(line) for line in stanza):
        return False
    if min(line.box.x0 for line in stanza) > measure.left + FAR * (measure.right - measure.left):
        return True
    early = sum(
        not (runs_on(line, after, measure.right) or CLOSED.search(line.text) or after.text[:1].islower())
        for line, after in itertools.pairwise(stanza)
    )
    return early * 2 >= len(stanza) - 1


def _is_prose(line: Line) -> bool:
    closed = bool(CLOSED.search(line.text)) and len(line.words) >= PROSE
    return closed or line.box.x1 - line.box.x0 > NARROW * line.size or marker_of(line) is not None
