"""Plain text: paragraphs parted by blank lines, list items, turns of a transcript; places are line ranges."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from letterdiff.extract import encoding, frontmatter, lines, links
from letterdiff.extract.builder import Builder, Piece
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.lines import Line
from letterdiff.extract.quoting import SIGNS, Quoting, depth
from letterdiff.extract.spoken import masthead, transcript
from letterdiff.extract.spoken.transcript import Turn
from letterdiff.model import Anchor, BlockKind, CueTime, Document, LineRange, Metadata, Proposal
from letterdiff.text.language import language_of

READER = "plain 12"

_BULLET = re.compile(r"\s*([-*+•‣◦–—]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s+(?=\S)")
_SIGN = re.compile(r"\s*[-*+•‣◦–—]\s+")
_SAID = re.compile(r"\s*[—―]\s?(?=[\w¿¡\"“«])")
_RULE = re.compile(r"\s*([-=_*~#+.])(?:\s*\1){2,}\s*")
_UNDERLINE = re.compile(r"\s*(={3,}|-{3,})\s*")
_FINISHED = re.compile(r"[.!?:;。！？][\"'”’)\]」』]*\s*$")
_WIDEST = 120
"""Characters a wrapped line has at most; where lines are longer, a line's end is a paragraph's end."""


Block = tuple[BlockKind, list[Line]]


def read(data: bytes) -> Document:
    """The document of a text file; Unreadable where it is binary, empty or nothing but front matter."""
    decoded = encoding.readable(data)
    all_lines = lines.split(decoded.text)
    front = frontmatter.split(decoded.text)
    found, notes = front.metadata()
    body = [Line(number, text) for number, text in enumerate(all_lines, start=1) if number >= front.body_line]
    writer = _Writer(body)
    text = writer.write(found)
    if not text.shown:
        raise Unreadable("the file holds no text below its front matter", "put the text there")
    writer.builder.block(BlockKind.FURNITURE, front.pieces(all_lines))
    return writer.builder.document(
        data,
        format="txt",
        reader=READER,
        found=text.found,
        notes=(*([decoded.note] if decoded.note else []), *notes, *text.notes),
        proposals=text.proposals,
        voices=text.several,
        links=links.in_text(decoded.text),
    )


def second(data: bytes, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
    """For each anchor what the file's lines hold at its places; see `lines.second`."""
    return lines.second(encoding.decode(data).text, anchors)


class _Text(NamedTuple):
    """What a file's text came to: whether any of it can be quoted, and what it says of itself.

    `several` where it tells of other voices without naming them.
    """

    shown: bool
    found: Metadata
    notes: tuple[str, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    several: bool = False


class _Writer:
    """Adds the blocks of a text to a builder."""

    def __init__(self, body: Sequence[Line]) -> None:
        self.builder = Builder()
        self._body = body
        self._section = ""

    def write(self, found: Metadata) -> _Text:
        """Add all blocks; `found` is what the front matter declares, to which a transcript's head may add."""
        head = masthead.read(self._body)
        below = self._body[head.lines :]
        declared = found.or_else(head.found)
        said = transcript.read(below, declared.date, declared.language or _language(below))
        if said is None:
            turn = Turn(body=list(self._body))
            shown_any = self._turn(turn, _wrapped(self._body))
            return _Text(shown_any, found, several=_dialogue(self._body))
        wrapped = _wrapped([line for turn in said.turns for line in turn.body])
        shown = [self._turn(turn, wrapped) for turn in said.turns]
        self._furniture(Turn(aside=list(self._body[: head.lines])))
        proposals = () if declared.fidelity else masthead.proposals(self._body)
        return _Text(any(shown), declared, (*head.notes, *said.notes), proposals, said.several)

    def _turn(self, turn: Turn, wrapped: bool) -> bool:
        """Add the blocks of what one voice says; whether any can be quoted."""
        shown, quoting = False, Quoting()
        for kind, part in (block for group in _groups(turn.body) for block in _blocks(group, wrapped)):
            said = [line.text for line in part]
            quoted = None if turn.speaker or quoting.head(said) else quoting.whose(said)
            if kind is BlockKind.HEADING:
                self._section = part[0].text
            if quoted is not None and kind.quotable:
                kind = BlockKind.QUOTATION
            written = self.builder.block(
                kind,
                _pieces(kind, part, turn.span),
                level=1 if kind in (BlockKind.HEADING, BlockKind.LIST_ITEM) else 0,
                section=self._section,
                speaker=turn.speaker if quoted is None else quoted,
                date=turn.date if quoted is None else "",
            )
            shown = shown or (written and kind.quotable)
        self._furniture(turn)
        return shown

    def _furniture(self, turn: Turn) -> None:
        for line in turn.aside:
            pieces = [Piece(line.text, line.place)]
            self.builder.block(BlockKind.FURNITURE, pieces, speaker=turn.speaker, date=turn.date)


def _dialogue(body: Sequence[Line]) -> bool:
    """Whether long dashes begin what two voices say, one of whom asks."""
    said = [line.text for line in body if _SAID.match(line.text)]
    return len(said) > 1 and any(text.rstrip().endswith("?") for text in said)


def _language(body: Sequence[Line]) -> str:
    return language_of(" ".join(line.text for line in body[:200])[:4000])


def _wrapped(body: Sequence[Line]) -> bool:
    """Whether the file breaks its lines by width: hardly any is longer than a wrapped line can be."""
    filled = [line for line in body if line.text.strip()]
    return sum(len(line.text) > _WIDEST for line in filled) * 10 < len(filled)


def _groups(body: Sequence[Line]) -> Iterator[list[Line]]:
    """Runs of lines without a blank line between them, or one that only quotes a blank one."""
    group: list[Line] = []
    for line in body:
        if line.text.strip(" \t>"):
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
    if part[-1].number == line.number or line.goes_on:
        return False
    if depth(before) != depth(line.text):
        return True
    if not wrapped or len(before) > _WIDEST:
        return True
    finished = bool(_FINISHED.search(before))
    if _BULLET.match(line.text):
        return finished or bool(_BULLET.match(part[0].text))
    width = max(len(entry.text) for entry in part[-20:])
    return finished and len(part) > 1 and len(before) + len(line.text.split()[0]) + 1 < 0.8 * width


def _kind(part: Sequence[Line]) -> BlockKind:
    return BlockKind.LIST_ITEM if _BULLET.match(part[0].text) else BlockKind.PARAGRAPH


def _pieces(kind: BlockKind, part: Sequence[Line], span: tuple[float, float] | None) -> Iterator[Piece]:
    """The lines as pieces; the sign of a list item (not its number) is left out."""
    for line in part:
        sign = _SIGN.match(line.text) if line is part[0] and kind is BlockKind.LIST_ITEM else None
        sign = SIGNS.match(line.text) if kind is BlockKind.QUOTATION else sign
        said = line.part(sign.end()) if sign else line
        yield Piece(said.text, _place(said.place, span))
        yield Piece("\n", None)


def _place(place: LineRange, span: tuple[float, float] | None) -> LineRange | CueTime:
    """The place with the seconds of the recording, where they are known."""
    if span is None:
        return place
    return CueTime(*span, place.line, place.column, place.end_line, place.end_column)
