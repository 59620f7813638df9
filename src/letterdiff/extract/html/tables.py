"""Tables: a row of data becomes one block, a table that only lays out text gives way to the blocks inside."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from letterdiff.extract.html.blocks import DomBlock, Node
from letterdiff.model import BlockKind

_MARK = re.compile(r"\W*(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})\W*")
_LONG = 40
"""Words from which a cell is running text and not data."""


def rows(blocks: Sequence[DomBlock]) -> Iterator[DomBlock]:
    """The blocks, those of each data row joined to one of kind table."""
    for row, group in groupby(blocks, key=lambda block: block.row):
        members = list(group)
        if row == 0 or not _data(members):
            yield from members
        else:
            yield _joined(members)


def _data(members: Sequence[DomBlock]) -> bool:
    """Whether a row holds data: two cells that say something, none running text, not just a number ahead."""
    cells = [" ".join(b.text for b in group) for _, group in groupby(members, key=lambda block: block.cell)]
    said = [cell for cell in cells if any(character.isalnum() for character in cell)]
    numbered = len(said) == 2 and _MARK.fullmatch(said[0]) is not None
    return len(said) > 1 and not numbered and all(len(cell.split()) < _LONG for cell in said)


def _joined(members: Sequence[DomBlock]) -> DomBlock:
    first = members[0]
    nodes: list[Node] = []
    for member in members:
        nodes += [*member.nodes, Node(first.nodes[0].element, 0, " ")]
    hidden = any(member.hidden for member in members)
    linked = sum(member.linked for member in members)
    return DomBlock(
        BlockKind.TABLE, 0, hidden, first.beside, first.row, first.cell, linked, first.quote, nodes
    )
