"""Paragraphs that a page's or column's end cuts in two, made one again."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from letterdiff.extract.pdf.setting.footnotes import starts_note
from letterdiff.extract.pdf.setting.lines import Line
from letterdiff.extract.pdf.setting.markers import marker_of
from letterdiff.extract.pdf.setting.measure import INDENT, runs_on
from letterdiff.extract.pdf.setting.paragraphs import SIZES, Paragraph, over, unfinished
from letterdiff.extract.pdf.setting.stanzas import OPEN
from letterdiff.model import Cell

_CLOSED = re.compile(r"[.!?:][\"'”’)\]»]*\d{0,3}$")


@dataclass(frozen=True, slots=True)
class Placed:
    """A paragraph with the page it begins on, whether it is a footnote, and where it stands in a table."""

    page: int
    paragraph: Paragraph
    note: bool = False
    cell: Cell | None = None


def joined(placed: Iterable[Placed]) -> tuple[Placed, ...]:
    """The paragraphs in reading order, those cut by the end of a page or column put together."""
    found: list[Placed] = []
    ends: dict[bool, int] = {}
    for one in placed:
        if one.cell is not None:
            ends.pop(False, None)
            found.append(one)
            continue
        before = ends.get(one.note)
        goes_on = _note_goes_on if one.note else _goes_on
        if (
            before is not None
            and _next_to(found[before], one)
            and goes_on(found[before].paragraph, one.paragraph)
        ):
            found[before] = _together(found[before], one)
            continue
        ends[one.note] = len(found)
        found.append(one)
    return tuple(found)


def _next_to(before: Placed, one: Placed) -> bool:
    """Whether only the end of a page or column stands between the two."""
    last, first = before.paragraph.last, one.paragraph.first
    next_column = last.page == first.page and one.paragraph.column > before.paragraph.column > 0
    return first.page == last.page + 1 or next_column


def _together(before: Placed, one: Placed) -> Placed:
    lines = before.paragraph.lines + one.paragraph.lines
    whole = replace(before.paragraph, lines=lines, column=one.paragraph.column, right=one.paragraph.right)
    return replace(before, paragraph=whole)


def _alike(last: Line, first: Line) -> bool:
    return abs(last.size - first.size) <= SIZES * last.size and last.underlined == first.underlined


def _goes_on(before: Paragraph, after: Paragraph) -> bool:
    """Whether a paragraph goes on at the top of the next page or column."""
    last, first = before.last, after.first
    if not _alike(last, first) or (first.bold and not last.words[-1].bold):
        return False
    if all(line.bold for line in before.lines) and not first.bold:
        return False
    closed = bool(_CLOSED.search(last.text))
    if marker_of(first) is not None and (closed or not first.text[:1].isalpha()):
        return False
    if not closed and (first.text[:1].islower() or last.text.endswith(",") or OPEN.search(last.text)):
        return True
    if over(before.lines):
        return False
    full = runs_on(last, first, before.right) or unfinished(before.lines, first, before.right)
    return full and _edge_fits(before, after, closed)


def _edge_fits(before: Paragraph, after: Paragraph, closed: bool) -> bool:
    """Whether the next page's first line stands where a further line of the paragraph would."""
    shift = after.first.box.x0 - _body(before) - (_origin(after) - _origin(before))
    if len(after.lines) > 1 and after.first.box.x0 - after.lines[1].box.x0 > INDENT * after.first.size:
        return False
    if abs(shift) > INDENT * after.first.size:
        return False
    if not closed and not after.first.text[:1].isupper():
        return True
    if closed:
        return len(before.lines) > 1  # printers leave no first line alone at a page's foot
    return len(before.lines) > 1 or len(after.lines) > 1


def _body(paragraph: Paragraph) -> float:
    """The x of the paragraph's further lines."""
    if len(paragraph.lines) > 1:
        return paragraph.last.box.x0
    marker = paragraph.marker
    return marker.text_x if marker is not None else paragraph.first.box.x0


def _origin(paragraph: Paragraph) -> float:
    """Columns lie apart, so edges are compared from the right edge that their lines keep to."""
    return paragraph.right if paragraph.column else 0.0


def _note_goes_on(before: Paragraph, after: Paragraph) -> bool:
    return not starts_note(after.first) and _alike(before.last, after.first)
