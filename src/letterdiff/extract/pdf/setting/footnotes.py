"""Footnotes: smaller lines at the foot of a page that begin with a mark, or that a short rule sets off."""

import re
from collections.abc import Sequence

from letterdiff.extract.pdf.geometry import Box
from letterdiff.extract.pdf.letter import written_dates
from letterdiff.extract.pdf.setting.entries import leads_to_number
from letterdiff.extract.pdf.setting.lines import Line
from letterdiff.extract.pdf.setting.paragraphs import Paragraph

SMALLER = 0.95
"""Share of the body's size below which a line at the foot of a page may be a footnote."""

SAME = 0.25
"""Points by which the sizes of one page's notes differ."""

LOWER = 0.3
"""Share of the page's height above which no footnotes begin."""

RULE = (0.15, 0.6)
"""Share of the text's width that a rule over footnotes takes."""

CLOSE = 2.2
"""Ems from the end of an older note to the next note at most."""

_MARK = re.compile(r"(?:[1-9]\d{0,2}|[*†‡§]{1,3}|\[[1-9]\d{0,2}\])")


def starts_note(line: Line) -> bool:
    """Whether the line begins with a footnote's mark: a number or sign that is raised, small or set apart."""
    first = line.words[0]
    glued = re.match(r"[1-9]\d{0,2}(?=\s?[^\W\d_“\"‘(])", line.text)
    return bool(_MARK.fullmatch(first.text)) or (first.size < 0.8 * line.size and bool(glued))


def _is_note(line: Line) -> bool:
    """Whether the line begins a note, and is no numbered entry of a table of contents, nor a date."""
    return starts_note(line) and not leads_to_number(line) and not written_dates.alone(line.text)


def mark_of(line: Line) -> str:
    """The mark that a note's first line begins with, without brackets; '' where the line only goes on."""
    if not starts_note(line):
        return ""
    match = _MARK.match(line.words[0].text)
    return match[0].strip("[]") if match else ""


def zone_of(lines: Sequence[Line], rules: Sequence[Box], body: float, height: float) -> int:
    """The index of the first footnote line among a page's lines (from the top); their count if none."""
    start = len(lines)
    while start and lines[start - 1].size < SMALLER * body and lines[start - 1].base > LOWER * height:
        start -= 1
    return min(_first_small(lines, start), _below_rule(lines, rules, body, height))


def _first_small(lines: Sequence[Line], start: int) -> int:
    """The first of the small lines at the foot that is a note's: a marked one, or the end of an older one."""
    marked = next((i for i in range(start, len(lines)) if _is_note(lines[i])), len(lines))
    if marked == len(lines) or marked == start:
        return marked
    same = [abs(line.size - lines[marked].size) < SAME for line in lines[start:marked]]
    close = lines[marked].base - lines[marked - 1].base < CLOSE * lines[marked].size
    return start if close and all(same) else marked


def _below_rule(lines: Sequence[Line], rules: Sequence[Box], body: float, height: float) -> int:
    """The index of the first line under a footnote rule, if it is a note's; else their count."""
    if not lines:
        return 0
    left, right = min(line.box.x0 for line in lines), max(line.box.x1 for line in lines)
    for rule in sorted(rules, key=lambda r: r.top):
        share = (rule.x1 - rule.x0) / max(right - left, 1.0)
        if rule.top < LOWER * height or not RULE[0] <= share <= RULE[1] or abs(rule.x0 - left) > 3 * body:
            continue
        first = next((i for i, line in enumerate(lines) if line.box.top > rule.top - 1), len(lines))
        under_text = first and 0 <= rule.top - lines[first - 1].base < 0.35 * lines[first - 1].size
        if first < len(lines) and not under_text and (_marked(lines[first], body) or _goes_on(lines, first)):
            return first
    return len(lines)


def _goes_on(lines: Sequence[Line], first: int) -> bool:
    """Whether a note of the page before ends under the rule: smaller print than above, marked notes below."""
    smaller = first > 0 and lines[first].size < SMALLER * lines[first - 1].size
    return smaller and any(starts_note(line) for line in lines[first:])


def _marked(line: Line, body: float) -> bool:
    return _is_note(line) and line.size <= body * 1.02


def notes_of(lines: Sequence[Line], right: float) -> tuple[Paragraph, ...]:
    """The footnotes among these lines, each as one paragraph; the first may go on from the page before."""
    found: list[list[Line]] = []
    for line in lines:
        if found and not _new_note(found[-1], line):
            found[-1].append(line)
        else:
            found.append([line])
    return tuple(Paragraph(tuple(part), 0, right) for part in found)


def _new_note(so_far: Sequence[Line], line: Line) -> bool:
    """Whether a line begins the next note: its number follows on the last one's, or its mark is raised."""
    if not starts_note(line):
        return False
    raised = line.words[0].size < 0.8 * line.size
    before, now = _number(so_far[0]), _number(line)
    return raised or now is None or before is None or now == before + 1


def _number(line: Line) -> int | None:
    digits = re.match(r"\[?(\d{1,3})", line.words[0].text)
    return int(digits[1]) if digits else None
