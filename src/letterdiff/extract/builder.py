"""Builds documents, for every reader the same way: white space folded, controls dropped, each run placed."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from letterdiff.extract.within_marks import within_marks
from letterdiff.model import (
    Block,
    BlockKind,
    Cell,
    Document,
    Fidelity,
    Metadata,
    Page,
    PageBox,
    Place,
    Property,
    Proposal,
    Run,
    State,
)
from letterdiff.model.place import part
from letterdiff.model.runs import Runs, joined
from letterdiff.text import clean

SEPARATOR = "\n\n"

_SPEAKING = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
"""Blocks whose speaker is one of the voices of a file: of a quotation it is another's, beside it a name."""


class Piece(NamedTuple):
    """A stretch of a file's text as the reader met it, and its place; None for what no file character shows.

    A place of kind dom, line or cue covers the same number of characters as `text`; a page box covers it all.
    White space may be anything; a space between two pieces must stand in one of them.
    """

    text: str
    place: Place | None


class _Written(NamedTuple):
    text: str
    runs: Runs
    block: Block


class Builder:
    """Collects blocks in reading order; `document` puts furniture and hidden ones behind the others."""

    def __init__(self) -> None:
        self._blocks: list[_Written] = []

    def block(
        self,
        kind: BlockKind,
        pieces: Iterable[Piece],
        *,
        level: int = 0,
        section: str = "",
        speaker: str = "",
        date: str = "",
        origin: str = "",
        language: str = "",
        fidelity: Fidelity | None = None,
        cell: Cell | None = None,
        mark: str = "",
        states: tuple[State, ...] = (),
    ) -> bool:
        """Add a block made of these pieces; False where they hold no visible character and none was added."""
        text, runs = _write(pieces)
        if text:
            block = Block(
                kind,
                0,
                0,
                level,
                section=_plain(section),
                speaker=_plain(speaker),
                date=_plain(date),
                origin=_plain(origin),
                language=_plain(language),
                fidelity=fidelity,
                cell=cell,
                mark=_plain(mark),
                states=states,
            )
            self._blocks.append(_Written(text, runs, block))
        return bool(text)

    def document(
        self,
        data: bytes,
        *,
        format: str,
        reader: str,
        pages: Iterable[Page] = (),
        found: Metadata | None = None,
        notes: Iterable[str] = (),
        proposals: Iterable[Proposal] = (),
        properties: Iterable[Property] = (),
        voices: bool = False,
        links: tuple[str, ...] = (),
    ) -> Document:
        """The document of the file whose bytes are `data`; `reader` names the reader and its version."""
        parts: list[str] = []
        blocks: list[Block] = []
        runs: list[tuple[int, Runs]] = []
        at = 0
        for written in sorted(self._blocks, key=lambda written: not written.block.kind.quotable):
            start = at + (len(SEPARATOR) if parts else 0)
            at = start + len(written.text)
            parts.append(written.text)
            blocks.append(replace(written.block, start=start, end=at))
            runs.append((start, written.runs))
        text = SEPARATOR.join(parts)
        voices = voices or any(block.speaker and block.kind in _SPEAKING for block in blocks)
        noted = [f"contains {kind}" for kind in clean.invisible(text)]
        return Document(
            sha256=hashlib.sha256(data).hexdigest(),
            format=format,
            reader=reader,
            text=text,
            blocks=tuple(blocks if voices else _quoted(blocks, text)),
            runs=joined(runs),
            pages=tuple(pages),
            found=found or Metadata(),
            notes=(*notes, *noted),
            proposals=tuple(proposals),
            properties=tuple(properties),
            voices=voices,
            links=links,
        )


def _quoted(blocks: Iterable[Block], text: str) -> Iterator[Block]:
    """The blocks, paragraphs between quotation marks as quotations; where voices speak, each has its own."""
    for block in blocks:
        told = block.kind is BlockKind.PARAGRAPH and within_marks(text[block.start : block.end])
        yield replace(block, kind=BlockKind.QUOTATION) if told else block


def _plain(text: str) -> str:
    return " ".join(clean.one_line(text).split())


def _write(pieces: Iterable[Piece]) -> tuple[str, Runs]:
    """Fold the pieces into one text and its runs; a run breaks where the file was changed."""
    text: list[str] = []
    runs: list[Run] = []
    length, pending = 0, False
    for piece in pieces:
        # A box is one word's; in the other kinds a single space of the file is a space of the text.
        pattern = _WORD if isinstance(piece.place, PageBox) else _WORDS
        for start, end in _stretches(piece.text, pattern):
            if end == start:  # white space
                pending = length > 0
                continue
            if pending:
                text.append(" ")
                length, pending = length + 1, False
            words = piece.text[start:end]
            text.append(words)
            if piece.place is not None:
                runs.append(Run(length, length + len(words), part(piece.place, start, end)))
            length += len(words)
    return "".join(text), Runs.of(runs)


def _stretches(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Spans of kept characters; an empty span stands for white space that is folded."""
    at = 0
    for words in pattern.finditer(text):
        if _SPACE.search(text, at, words.start()):
            yield at, at
        yield words.span()
        at = words.end()
    if _SPACE.search(text, at):
        yield at, at


_NOT_KEPT = re.escape("".join(c for c in map(chr, range(0xA0)) if not c.isspace() and not clean.kept(c)))
_NOT_KEPT += "\ud800-\udfff"
_NOT_KEPT += "".join(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF))
_SPACE = re.compile(r"\s")
_WORD = re.compile(rf"[^\s{_NOT_KEPT}]+")
_WORDS = re.compile(rf"[^\s{_NOT_KEPT}]+(?: [^\s{_NOT_KEPT}]+)*")
