"""Which block of an original each block of its translation gives: by their order, kinds and lengths.

After W. A. Gale and K. W. Church, A Program for Aligning Sentences in Bilingual Corpora (1993), on blocks.
"""

from math import log

from letterdiff.model import Block, Document

_LEFT_OUT = 0.9
"""What it costs to leave a block without its like: as much as one 2.5 times as long as it should be."""
_OTHER_KIND = 1.0
_TWO = 1.0
"""What two blocks for one cost besides."""
_BAND = 40
"""Blocks by which the two may drift apart, besides a tenth of the longer one."""

_Step = tuple[int, int, tuple[int, int]]
"""Where a step begins in either row, and how many blocks of either it takes."""

_STEPS = ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2))


def pairs_of_blocks(translation: Document, original: Document) -> dict[int, int]:
    """Indexes of the original's blocks by those of the translation's that give them one to one."""
    ours = [(i, b) for i, b in enumerate(translation.blocks) if b.kind.quotable]
    theirs = [(i, b) for i, b in enumerate(original.blocks) if b.kind.quotable]
    if not ours or not theirs:
        return {}
    ratio = _length(theirs) / _length(ours)
    steps = _best([b for _, b in ours], [b for _, b in theirs], ratio)
    return {
        ours[i][0]: theirs[j][0]
        for i, j, step in steps
        if step == (1, 1) and _price([ours[i][1]], [theirs[j][1]], ratio) < _LEFT_OUT
    }


def _best(ours: list[Block], theirs: list[Block], ratio: float) -> list[_Step]:
    """The cheapest way through both rows."""
    band = _BAND + max(len(ours), len(theirs)) // 10
    cost: dict[tuple[int, int], float] = {(0, 0): 0.0}
    came: dict[tuple[int, int], tuple[int, int]] = {}
    for i in range(len(ours) + 1):
        middle = i * len(theirs) // len(ours)
        for j in range(max(0, middle - band), min(len(theirs), middle + band) + 1):
            here = cost.get((i, j))
            if here is None:
                continue
            for step in _STEPS:
                to = (i + step[0], j + step[1])
                if to[0] > len(ours) or to[1] > len(theirs):
                    continue
                price = here + _price(ours[i : to[0]], theirs[j : to[1]], ratio)
                if price < cost.get(to, float("inf")) - 1e-9:
                    cost[to], came[to] = price, step
    return _way(came, len(ours), len(theirs))


def _way(came: dict[tuple[int, int], tuple[int, int]], i: int, j: int) -> list[_Step]:
    way = []
    while (i, j) in came:
        step = came[i, j]
        i, j = i - step[0], j - step[1]
        way.append((i, j, step))
    return way[::-1] if (i, j) == (0, 0) else []


def _price(ours: list[Block], theirs: list[Block], ratio: float) -> float:
    if not ours or not theirs:
        return _LEFT_OUT
    unlike = abs(log(sum(map(_size, theirs)) / (ratio * sum(map(_size, ours)))))
    other = _OTHER_KIND if ours[0].kind is not theirs[0].kind else 0.0
    return unlike + other + (_TWO if len(ours) + len(theirs) > 2 else 0.0)


def _size(block: Block) -> int:
    return block.end - block.start + 10


def _length(blocks: list[tuple[int, Block]]) -> int:
    return sum(_size(block) for _, block in blocks)
