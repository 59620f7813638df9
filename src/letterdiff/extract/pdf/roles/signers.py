"""Signers who stand beside each other: each one's name, title and body come together, one after the other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from letterdiff.extract.pdf.geometry import around
from letterdiff.extract.pdf.page.words import Word
from letterdiff.extract.pdf.roles.kinds import Told
from letterdiff.extract.pdf.setting.lines import Line
from letterdiff.model import BlockKind

GAP = 1.5
"""Ems between two signers at least."""


def one_by_one(told: Sequence[Told]) -> tuple[Told, ...]:
    """The blocks, lines of signatures with several signers in them taken apart, signer by signer."""
    return tuple(_apart(told))


def _apart(told: Sequence[Told]) -> Iterator[Told]:
    for signers, group in groupby(told, key=_signers):
        blocks = list(group)
        if signers < 2 or not _aligned(blocks):
            yield from blocks
            continue
        for column in range(signers):
            for block in blocks:
                paragraph = block.placed.paragraph
                line = _parts(paragraph.first)[column]
                yield replace(
                    block, placed=replace(block.placed, paragraph=replace(paragraph, lines=(line,)))
                )


def _signers(one: Told) -> int:
    """How many signers a block of a signature holds; 0 for any other block."""
    lines = one.placed.paragraph.lines
    if one.kind is not BlockKind.SIGNATURE or len(lines) > 1 or one.placed.cell is not None:
        return 0
    return len(_parts(lines[0]))


def _parts(line: Line) -> list[Line]:
    parts: list[list[Word]] = []
    for word in line.words:
        if not parts or word.box.x0 - parts[-1][-1].box.x1 > GAP * line.size:
            parts.append([])
        parts[-1].append(word)
    return [replace(line, words=tuple(words), box=around(word.box for word in words)) for words in parts]


def _aligned(blocks: Sequence[Told]) -> bool:
    """Whether each block's parts stand below the first one's."""
    rows = [_parts(block.placed.paragraph.first) for block in blocks]
    return all(
        above.box.x0 < part.box.x1 and part.box.x0 < above.box.x1
        for row in rows[1:]
        for above, part in zip(rows[0], row, strict=True)
    )
