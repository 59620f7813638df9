"""The letter's readable source: what stands at its head, its blocks in order, and its notes."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

BlockStyle = Literal["title", "subtitle", "body", "bullet", "columns", "closing", "signature"]

_SECTION = re.compile(r"\[(two columns|closing|signature|notes)\]")
_SECTION_STYLES: dict[str, BlockStyle] = {"closing": "closing", "signature": "signature"}


@dataclass(frozen=True, slots=True)
class Piece:
    """One block of the letter: how it is set, and its text with `*italics*` and note marks `[^1]`."""

    style: BlockStyle
    text: str = ""


@dataclass(slots=True)
class Letter:
    """The whole source; `head` keeps repeated keys (the addressee's lines) in order."""

    head: dict[str, list[str]] = field(default_factory=dict)
    pieces: list[Piece] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)

    def said(self, key: str) -> str:
        """The single head line with this key; KeyError where there is none."""
        return self.head[key][0]


def read(path: Path) -> Letter:
    """The letter in this file (UTF-8); ValueError where the head is not closed by a line `---`."""
    _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    letter, section = Letter(), "body"
    for line in head.strip().splitlines():
        key, _, value = line.partition(": ")
        letter.head.setdefault(key, []).append(value)
    for block in body.strip().split("\n\n"):
        marked = _SECTION.match(block)
        if marked:
            section = marked[1]
            block = block[marked.end() :].lstrip("\n")
            if section == "two columns":
                letter.pieces.append(Piece("columns"))
        _add(letter, section, block)
    return letter


def _add(letter: Letter, section: str, block: str) -> None:
    """Add one block, which may be several bullets, lines of a signature, or notes."""
    if section == "notes":
        for line in block.splitlines():
            mark, _, text = line.partition(": ")
            letter.notes[mark] = text
    elif section in _SECTION_STYLES:
        letter.pieces += [Piece(_SECTION_STYLES[section], line) for line in block.splitlines()]
    elif block.startswith("- "):
        letter.pieces += [Piece("bullet", line.removeprefix("- ")) for line in block.splitlines()]
    elif block.startswith("## "):
        letter.pieces.append(Piece("subtitle", block.removeprefix("## ")))
    elif block.startswith("# "):
        letter.pieces.append(Piece("title", block.removeprefix("# ")))
    else:
        letter.pieces.append(Piece("body", block))
