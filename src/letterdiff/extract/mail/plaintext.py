"""A mail's plain text as stretches: levels of '>', flowed lines (RFC 3676), paragraphs, list items, marks."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from letterdiff.extract.builder import Piece
from letterdiff.extract.mail import forwards, replies
from letterdiff.extract.mail.chunks import Chunk
from letterdiff.model import BlockKind, ValueRange

_LINE = re.compile(r"[^\r\n]*")
_END = re.compile(r"\r\n|\r|\n")
_QUOTED = re.compile(r" ?>(?: ?>)*")
_BULLET = re.compile(r"\s*(?:[-*+•‣◦–—]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s+(?=\S)")
_SIGN = re.compile(r"\s*[-*+•‣◦–—]\s+")
_ALONE = re.compile(r"\s*(?:--\s*|([-_=*~#])(?:\s*\1){2,}\s*|-----(?:BEGIN|END) PGP .*-----\s*)")
_FINISHED = re.compile(r"[.!?:;,。！？、][\"'”’)\]」』]*\s*$")
_WIDEST = 120
"""Characters a wrapped line has at most; where lines are longer, a line's end is a paragraph's end."""
_FILLED = 0.8


class Line(NamedTuple):
    """A line: how deep it is quoted, its words behind the marks, where they begin in the part's text."""

    depth: int
    text: str
    start: int
    goes_on: bool = False


def chunks(text: str, part: str, *, flowed: bool = False, joined: bool = False) -> Iterator[Chunk]:
    """The stretches of a part's text; `flowed` and `joined` are its `format=flowed` and `delsp=yes`."""
    lines = list(_lines(text, flowed))
    widths = _widths(lines)
    for group in _groups(lines):
        for stretch in _stretches(group, widths[group[0].depth], flowed):
            yield _chunk(stretch, part, joined)


def _lines(text: str, flowed: bool) -> Iterator[Line]:
    at = 0
    rows: list[Line] = []
    while at < len(text):
        found = _LINE.match(text, at)
        row = found[0] if found else ""
        rows.append(_line(row, at, flowed))
        end = _END.match(text, at + len(row))
        at += len(row) + (len(end[0]) if end else 0)
        if end is None:
            break
    for number, line in enumerate(rows):
        yield _unescaped(rows, number) if line.text.startswith("From ") else line


def _line(row: str, at: int, flowed: bool) -> Line:
    marks = (re.compile(">+") if flowed else _QUOTED).match(row)
    depth, start = (marks[0].count(">"), marks.end()) if marks else (0, 0)
    if flowed and row[start : start + 1] == " ":
        start += 1
    words = row[start:]
    goes_on = flowed and words.endswith(" ") and words.strip() not in ("--", "")
    return Line(depth, words, at + start, goes_on)


def _unescaped(rows: Sequence[Line], number: int) -> Line:
    """A line '>From …' alone among lines that are not quoted: mailboxes write 'From' so at a line's start."""
    line = rows[number]
    near = [row.depth for row in rows[max(0, number - 1) : number + 2] if row is not line]
    return line._replace(depth=0) if line.depth == 1 and not any(near) else line


def _widths(lines: Sequence[Line]) -> dict[int, int]:
    """For each depth how long its lines are at most; 0 where they are not broken by width."""
    lengths: dict[int, list[int]] = {}
    for line in lines:
        lengths.setdefault(line.depth, []).append(len(line.text.rstrip()))
    return {
        depth: 0 if sum(n > _WIDEST for n in found) * 10 >= sum(n > 0 for n in found) else _longest(found)
        for depth, found in lengths.items()
    }


def _longest(lengths: Sequence[int]) -> int:
    return max((length for length in lengths if length <= _WIDEST), default=0)


def _groups(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Runs of lines of one depth without a blank line between them."""
    group: list[Line] = []
    for line in lines:
        if group and (not line.text.strip() or line.depth != group[0].depth):
            yield group
            group = []
        if line.text.strip():
            group.append(line)
    if group:
        yield group


def _stretches(group: Sequence[Line], width: int, flowed: bool) -> Iterator[list[Line]]:
    """The lines of a group parted into paragraphs, items, marks, and lines that lead in another's words."""
    texts = [line.text for line in group]
    over = len(group) - replies.leads_from(texts)
    at = 0
    for start in range(over):
        if start >= at and forwards.begins(texts[start : min(over, start + forwards.SHOWN)]):
            yield from _paragraphs(group[at:start], width, flowed)
            at = forwards.behind(texts, start)
            yield list(group[start:at])
    yield from _paragraphs(group[at:over], width, flowed)
    if over < len(group):
        yield list(group[over:])


def _paragraphs(group: Sequence[Line], width: int, flowed: bool) -> Iterator[list[Line]]:
    part: list[Line] = []
    for line in group:
        alone = _ALONE.fullmatch(line.text) or forwards.marks(line.text)
        if part and (alone or _breaks(part, line, width, flowed)):
            yield part
            part = []
        part.append(line)
        if alone:
            yield part
            part = []
    if part:
        yield part


def _breaks(part: Sequence[Line], line: Line, width: int, flowed: bool) -> bool:
    """Whether a new stretch begins with this line."""
    before = part[-1].text.rstrip()
    if flowed and any(one.goes_on for one in part):
        return not part[-1].goes_on
    if part[-1].goes_on:
        return False
    if not width or len(before) > _WIDEST:
        return True
    finished = bool(_FINISHED.search(before))
    if _BULLET.match(line.text):
        return finished or bool(_BULLET.match(part[0].text))
    short = len(before) + 1 + len(line.text.split()[0]) <= _FILLED * width
    return short and (finished or not line.text.lstrip()[:1].islower())


def _chunk(stretch: Sequence[Line], part: str, joined: bool) -> Chunk:
    item = bool(_BULLET.match(stretch[0].text)) and not _ALONE.fullmatch(stretch[0].text)
    kind = BlockKind.LIST_ITEM if item else BlockKind.PARAGRAPH
    chunk = Chunk(
        stretch[0].depth, tuple(line.text for line in stretch), kind=kind, level=int(item), part=part
    )
    for line in stretch:
        sign = _SIGN.match(line.text) if item and line is stretch[0] else None
        start = sign.end() if sign else 0
        words = line.text[start:]
        if joined and line.goes_on:
            words = words[:-1]
        place = ValueRange(f"/{part}", line.start + start, line.start + start + len(words))
        chunk.pieces.append(Piece(words, place))
        if not (joined and line.goes_on):
            chunk.pieces.append(Piece("\n", None))
    return chunk
