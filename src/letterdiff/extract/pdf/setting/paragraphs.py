"""Lines to paragraphs: which line goes on with the one before it, and which begins anew.

Every rule looks at two neighbouring lines and the paragraph so far, and says 'begins anew' or nothing.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from letterdiff.extract.pdf.setting.entries import in_columns, is_entry, leads_to_number
from letterdiff.extract.pdf.setting.lines import Line
from letterdiff.extract.pdf.setting.markers import Marker, marker_of
from letterdiff.extract.pdf.setting.measure import INDENT, LOOSEST, Measure, key, runs_on
from letterdiff.extract.pdf.setting.stanzas import CLOSED, GAP, OPEN, SHIFT, TITLE, lines_by_line

TIGHT = 0.8
"""Times the pitch: a narrower step belongs to another kind of text."""

SIZES = 0.08
"""Share by which font sizes must differ for two lines to be of different kinds."""

LONG = 0.6
"""Share of the measure that a line takes at least to be cut in mid-sentence before a small letter."""

NEARLY_FULL = 0.85
"""The same before a capital or a number, which might begin something new."""

BROKEN = 0.75
"""The same before the only other line of an entry of a list, though a word more would have had room."""

CLOSE = 1.3
"""Ems between the baselines of one title at most."""

RIGHT = 0.25
"""Share of the measure from its left at which lines that only end together begin."""


FLUSH = 0.1
"""Ems by which the lines of a justified paragraph end apart from each other."""

SHORT = 0.3
"""Ems: a line that ends so far before the edge of a justified paragraph is its last."""

_LISTED = re.compile(r"; (?:and|or)$")
"""What ends an entry of a list, though no mark does."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together; `column` as in Region, `right` and `left` the edges they keep to (x)."""

    lines: tuple[Line, ...]
    column: int
    right: float
    left: float = 0.0

    @property
    def text(self) -> str:
        """Its lines, one after the other, hyphens as they stand."""
        return " ".join(line.text for line in self.lines)

    @property
    def first(self) -> Line:
        """Its first line."""
        return self.lines[0]

    @property
    def last(self) -> Line:
        """Its last line."""
        return self.lines[-1]

    @property
    def marker(self) -> Marker | None:
        """The list marker that it begins with, if any."""
        return marker_of(self.lines[0])


def paragraphs_of(lines: Sequence[Line], measure: Measure, column: int) -> tuple[Paragraph, ...]:
    """The paragraphs of one region, from the top."""
    found: list[list[Line]] = []
    edge = measure.right
    alone = set(lines_by_line(lines, measure))
    for index, line in enumerate(lines):
        after = lines[index + 1] if index + 1 < len(lines) else None
        if found and not (index in alone or _begins(found[-1], line, after, measure)):
            found[-1].append(line)
        else:
            found.append([line])
    return tuple(Paragraph(tuple(part), column, edge, measure.left) for part in found)


def _begins(so_far: Sequence[Line], line: Line, after: Line | None, measure: Measure) -> bool:
    """Whether a line begins a new paragraph."""
    last = so_far[-1]
    if abs(last.size - line.size) > SIZES * max(last.size, line.size):
        return True
    if _gap(so_far, line, after, measure) or _other_style(so_far, line, measure):
        return True
    if _centred(last, line, measure) or _title(last, line, measure):
        return False
    if leads_to_number(last) or is_entry(last, line) or in_columns(last, line):
        return True
    if _flush_right(last, line, measure):
        return True
    full = (
        runs_on(last, line, measure.right)
        or _narrow(so_far, line)
        or unfinished(so_far, line, measure.right)
        or _two_lines(so_far, line, after, measure)
    )
    marker = marker_of(line)
    if marker is not None and _is_item(so_far, line, marker, full):
        return True
    return not full or _indented(so_far, line, after)


def _gap(so_far: Sequence[Line], line: Line, after: Line | None, measure: Measure) -> bool:
    """Whether the step to the line is too wide, or too narrow, for the paragraph."""
    last = so_far[-1]
    step = line.base - last.base
    if len(so_far) > 1:
        steps = sorted(b.base - a.base for a, b in itertools.pairwise(so_far))
        own = steps[len(steps) // 2]
        return not TIGHT * own < step < GAP * own
    usual = measure.pitch(line)
    following = after.base - line.base if after is not None and key(after) == key(line) else None
    if usual is None:
        usual = following if following is not None and following > 0 else LOOSEST / 2 * line.size
    if step <= GAP * usual:
        return False
    even = following is not None and abs(following - step) < 0.05 * step and not CLOSED.search(last.text)
    on = runs_on(last, line, measure.right) or line.text[:1].islower()
    return not even or step > LOOSEST * line.size or not on


def _other_style(so_far: Sequence[Line], line: Line, measure: Measure) -> bool:
    """Whether print changes between the lines as between a heading and its text."""
    last = so_far[-1]
    ended = (
        bool(CLOSED.search(last.text)) or not runs_on(last, line, measure.right) or line.text[:1].isupper()
    )
    if last.underlined != line.underlined and (last.underlined or all(x.underlined for x in so_far)):
        return all(x.underlined for x in so_far) and ended
    whole = all(x.bold for x in so_far)
    if whole and not line.bold:
        return ended and not line.words[0].bold
    label = so_far[0].words[0].bold and line.words[0].bold and bool(CLOSED.search(last.text))
    return (line.bold or label) and not last.bold and not last.words[-1].bold and ended


def _centred(last: Line, line: Line, measure: Measure) -> bool:
    """Whether both lines are centred on the same axis and neither is full: a title of several lines."""
    middle, other = ((x.box.x0 + x.box.x1) / 2 for x in (last, line))
    shifted = abs(last.box.x0 - line.box.x0) > INDENT * line.size
    short = max(last.box.x1, line.box.x1) < measure.right - 2 * line.size
    axis = (measure.left + measure.right) / 2
    centred = max(abs(middle - other), abs(middle - axis) / 4) < 0.3 * line.size
    return centred and shifted and short and last.bold == line.bold and marker_of(line) is None


def unfinished(so_far: Sequence[Line], line: Line, right: float) -> bool:
    """Whether the sentence is cut where the line ends, though a word more would have had room."""
    last = so_far[-1]
    if CLOSED.search(last.text) or _LISTED.search(last.text):
        return False
    reach = (last.box.x1 - _body_x(so_far)) / max(right - _body_x(so_far), 1.0)
    prose = len(so_far) > 1 and runs_on(so_far[-2], last, right) and not _is_set_off(last)
    cut = prose or line.text[:1].islower() or line.text[:1] in "&(" or OPEN.search(last.text)
    return reach >= (LONG if cut else NEARLY_FULL)


def _two_lines(so_far: Sequence[Line], line: Line, after: Line | None, measure: Measure) -> bool:
    """Whether a long line goes on in one more that ends a sentence, and a gap follows: an entry of a list."""
    last = so_far[-1]
    colon = last.text.endswith(":")
    if len(so_far) > 1 or not line.text.endswith(".") or (CLOSED.search(last.text) and not colon):
        return False
    level = abs(line.box.x0 - last.box.x0) < INDENT * line.size
    apart = after is None or after.base - line.base > GAP * (line.base - last.base)
    reach = (last.box.x1 - measure.left) / max(measure.right - measure.left, 1.0)
    return level and apart and reach >= (NEARLY_FULL if colon else BROKEN) and last.bold == line.bold


def _is_set_off(line: Line) -> bool:
    """Whether the line may end without a mark: a heading's, or one that ends in a web address."""
    return line.bold or line.underlined or "/" in line.words[-1].text or len(line.words) == 1


def _flush_right(last: Line, line: Line, measure: Measure) -> bool:
    """Whether both lines only end together, as in an address at the right: such a line is full by chance."""
    far = last.box.x0 - measure.left > RIGHT * (measure.right - measure.left)
    return (
        far
        and abs(last.box.x1 - line.box.x1) < 0.2 * line.size
        and abs(last.box.x0 - line.box.x0) > INDENT * line.size
    )


def _title(last: Line, line: Line, measure: Measure) -> bool:
    """Whether both lines are of one title in large print, which is broken where its words please."""
    return (
        line.size > TITLE * measure.body
        and line.base - last.base < CLOSE * line.size
        and abs(last.box.x0 - line.box.x0) < INDENT * line.size
        and marker_of(line) is None
        and not CLOSED.search(last.text)
    )


def over(so_far: Sequence[Line]) -> bool:
    """Whether a justified paragraph's last line ends its sentence short of the edge of those before it."""
    last = so_far[-1]
    if len(so_far) < 3 or not CLOSED.search(last.text):
        return False
    ends = [line.box.x1 for line in so_far[:-1]]
    return max(ends) - min(ends) < FLUSH * last.size and max(ends) - last.box.x1 > SHORT * last.size


def _narrow(so_far: Sequence[Line], line: Line) -> bool:
    """Whether the paragraph keeps to an edge of its own, left of the region's, and its last line is full."""
    if len(so_far) < 3:
        return False
    ends = [x.box.x1 for x in so_far]
    edge = max(ends)
    kept = sum(end > edge - 3 * line.size for end in ends)
    return (
        kept >= len(ends) - 1
        and edge - min(x.box.x0 for x in so_far) > 15 * line.size
        and runs_on(so_far[-1], line, edge)
    )


def _is_item(so_far: Sequence[Line], line: Line, marker: Marker, full: bool) -> bool:
    """Whether what looks like a marker begins an item, and is no number that a line happens to start with."""
    if marker.bullet or not full:
        return True
    last = so_far[-1]
    settled = len(so_far) > 1 or marker.tabbed or CLOSED.search(last.text) or marker_of(so_far[0])
    hanging = settled and line.box.x0 < _body_x(so_far) - INDENT * line.size
    return bool(
        hanging
        or (marker.tabbed and bool(CLOSED.search(last.text)))
        or (
            bool(re.search(r"[.;:]$|; (?:and|or)$", last.text))
            and abs(line.box.x0 - so_far[0].box.x0) < INDENT * line.size
        )
    )


def _body_x(so_far: Sequence[Line]) -> float:
    """Where the paragraph's text begins (x): behind its marker, or at the edge of its later lines."""
    if len(so_far) > 1:
        return so_far[-1].box.x0
    marker = marker_of(so_far[0])
    return marker.text_x if marker is not None else so_far[0].box.x0


def _indented(so_far: Sequence[Line], line: Line, after: Line | None) -> bool:
    """Whether the line's left edge begins something new, though the line before is full."""
    shift = line.box.x0 - _body_x(so_far)
    if abs(shift) < INDENT * line.size:
        return False
    if abs(shift) > SHIFT * line.size:
        return True
    closed = bool(CLOSED.search(so_far[-1].text))
    if len(so_far) > 1:
        return closed or shift > 0
    if marker_of(so_far[0]) is not None:
        return closed and shift > INDENT * line.size
    return (
        shift > 0
        and closed
        and not (after is not None and abs(after.box.x0 - line.box.x0) < INDENT * line.size)
    )
