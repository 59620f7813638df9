"""Plain text: paragraphs parted by blank lines, list items, turns of a transcript; places are line ranges."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from letterdiff.extract import encoding, frontmatter, lines
from letterdiff.extract.builder import Builder, Piece
from letterdiff.extract.errors import Unreadable
from letterdiff.model import Anchor, BlockKind, Document, LineRange

READER = "plain 1"

_BULLET = re.compile(r"\s*([-*+•‣◦–—]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s+(?=\S)")
_SIGN = re.compile(r"\s*[-*+•‣◦–—]\s+")
_RULE = re.compile(r"\s*([-=_*~#+.])(?:\s*\1){2,}\s*")
_UNDERLINE = re.compile(r"\s*(={3,}|-{3,})\s*")
_CLOCK = r"[\[(]\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AaPp]\.?[Mm]\.?)?[\])]"
_TURN = re.compile(rf"(\S.{{0,60}}?):?\s+{_CLOCK}:?\s*")
_STAMP = re.compile(rf"\s*{_CLOCK}\s*")
_FINISHED = re.compile(r"[.!?:;。！？][\"'”’)\]」』]*\s*$")
_WIDEST = 120
"""Characters a wrapped line has at most; where lines are longer, a line's end is a paragraph's end."""


class Line(NamedTuple):
    """One line of the file, numbered from 1."""

    number: int
    text: str


Block = tuple[BlockKind, list[Line]]


def read(data: bytes) -> Document:
    """The document of a text file; Unreadable where it is binary, empty or nothing but front matter."""
    decoded = encoding.readable(data)
    all_lines = lines.split(decoded.text)
    front = frontmatter.split(decoded.text)
    found, notes = front.metadata()
    builder = Builder()
    body = [Line(number, text) for number, text in enumerate(all_lines, start=1) if number >= front.body_line]
    if not _write(builder, body):
        raise Unreadable("the file holds no text below its front matter", "put the text there")
    builder.block(BlockKind.FURNITURE, front.pieces(all_lines))
    notes = (*([decoded.note] if decoded.note else []), *notes)
    return builder.document(data, format="txt", reader=READER, found=found, notes=notes)


def second(data: bytes, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
    """For each anchor what the file's lines hold at its places; see `lines.second`."""
    return lines.second(encoding.decode(data).text, anchors)


def _write(builder: Builder, body: Sequence[Line]) -> bool:
    """Add the blocks of the body; whether any can be quoted."""
    wrapped = _wrapped(body)
    section = speaker = ""
    shown = False
    for kind, part in _carried(block for group in _groups(body) for block in _blocks(group, wrapped)):
        turn = _TURN.fullmatch(part[0].text) if len(part) == 1 else None
        if turn:
            kind, speaker = BlockKind.FURNITURE, turn[1]
        if kind is BlockKind.HEADING:
            section = part[0].text
        level = 1 if kind in (BlockKind.HEADING, BlockKind.LIST_ITEM) else 0
        written = builder.block(kind, _pieces(kind, part), level=level, section=section, speaker=speaker)
        shown = shown or (written and kind.quotable)
    return shown


def _carried(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with paragraphs whole again that a time stamp on a line of its own cuts in the middle."""
    held: Block | None = None
    stamps: list[Block] = []
    for kind, part in blocks:
        if held and _STAMP.fullmatch(part[0].text):
            stamps.append((BlockKind.FURNITURE, part))
        elif held and stamps and kind is held[0] and not _FINISHED.search(held[1][-1].text):
            held = (kind, [*held[1], *part])
        else:
            yield from [held, *stamps] if held else []
            held, stamps = (BlockKind.FURNITURE if _STAMP.fullmatch(part[0].text) else kind, part), []
    yield from [held, *stamps] if held else []


def _wrapped(body: Sequence[Line]) -> bool:
    """Whether the file breaks its lines by width: hardly any is longer than a wrapped line can be."""
    filled = [line for line in body if line.text.strip()]
    return sum(len(line.text) > _WIDEST for line in filled) * 10 < len(filled)


def _groups(body: Sequence[Line]) -> Iterator[list[Line]]:
    """Runs of lines without a blank line between them."""
    group: list[Line] = []
    for line in body:
        if line.text.strip():
            group.append(line)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _blocks(group: Sequence[Line], wrapped: bool) -> Iterator[Block]:
    """The blocks of a run of lines: a heading over its underline, ruled lines, items, paragraphs."""
    if len(group) > 1 and _UNDERLINE.fullmatch(group[1].text) and not _RULE.fullmatch(group[0].text):
        yield BlockKind.HEADING, [group[0]]
        yield BlockKind.FURNITURE, [group[1]]
        group = group[2:]
    part: list[Line] = []
    for line in group:
        ruled = bool(_RULE.fullmatch(line.text))
        if part and (ruled or _breaks(part, line, wrapped)):
            yield _kind(part), part
            part = []
        if ruled:
            yield BlockKind.FURNITURE, [line]
        else:
            part.append(line)
    if part:
        yield _kind(part), part


def _breaks(part: Sequence[Line], line: Line, wrapped: bool) -> bool:
    """Whether a new block begins with this line."""
    before = part[-1].text
    if not wrapped or len(before) > _WIDEST or _clocked(before) or _clocked(line.text):
        return True
    finished = bool(_FINISHED.search(before))
    if _BULLET.match(line.text):
        return finished or bool(_BULLET.match(part[0].text))
    width = max(len(entry.text) for entry in part[-20:])
    return finished and len(part) > 1 and len(before) + len(line.text.split()[0]) + 1 < 0.8 * width


def _clocked(text: str) -> bool:
    """Whether the line only says who speaks when, or when."""
    return bool(_STAMP.fullmatch(text) or _TURN.fullmatch(text))


def _kind(part: Sequence[Line]) -> BlockKind:
    return BlockKind.LIST_ITEM if _BULLET.match(part[0].text) else BlockKind.PARAGRAPH


def _pieces(kind: BlockKind, part: Sequence[Line]) -> Iterator[Piece]:
    """The lines as pieces; the sign of a list item (not its number) is left out."""
    for line in part:
        sign = _SIGN.match(line.text) if line is part[0] and kind is BlockKind.LIST_ITEM else None
        start = sign.end() if sign else 0
        yield Piece(line.text[start:], LineRange(line.number, start, line.number, len(line.text)))
        yield Piece("\n", None)
