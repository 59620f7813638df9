"""Which words of a long sequence a shorter one was taken from, in order: runs that are unique on both sides.

Patience, as in a diff: runs of words that stand once on each side are laid beside each other in their longest
common order, grown to both ends, and the gaps between them are searched with shorter runs.
"""

from bisect import bisect_left
from collections.abc import Hashable, Sequence
from itertools import pairwise

_LENGTHS = (8, 4, 2, 1)

Gap = tuple[int, int, int, int, int]
Pair = tuple[int, int]


def align(short: Sequence[Hashable], long: Sequence[Hashable]) -> list[Pair]:
    """Pairs of positions (in `short`, in `long`) of equal items, ascending on both sides."""
    pairs: list[Pair] = []
    gaps: list[Gap] = [(0, len(short), 0, len(long), 0)]
    while gaps:
        low, high, start, end, depth = gaps.pop()
        if low >= high or start >= end or depth == len(_LENGTHS):
            continue
        found = _grown(
            short, long, _anchors(short, long, (low, high, start, end, depth)), (low, high, start, end)
        )
        pairs += found
        edges = [(low - 1, start - 1), *found, (high, end)]
        gaps += [
            (a + 1, c, b + 1, d, depth + 1) for (a, b), (c, d) in pairwise(edges) if c > a + 1 and d > b + 1
        ]
    return sorted(pairs)


def _anchors(short: Sequence[Hashable], long: Sequence[Hashable], gap: Gap) -> list[Pair]:
    """Starts of runs that stand once in each side of the gap, in their longest common order."""
    low, high, start, end, depth = gap
    size = _LENGTHS[depth]
    left, right = _once(short, low, high, size), _once(long, start, end, size)
    return _rising([(at, right[run]) for run, at in left.items() if run in right])


def _once(items: Sequence[Hashable], start: int, end: int, size: int) -> dict[tuple[Hashable, ...], int]:
    met: dict[tuple[Hashable, ...], int] = {}
    again: set[tuple[Hashable, ...]] = set()
    for at in range(start, end - size + 1):
        run = tuple(items[at : at + size])
        if run in met:
            again.add(run)
        else:
            met[run] = at
    return {run: at for run, at in met.items() if run not in again}


def _rising(pairs: list[Pair]) -> list[Pair]:
    """The longest part of these pairs, ascending in the first place, that ascends in the second too."""
    tails: list[int] = []
    ends: list[int] = []
    back: list[int] = []
    for index, (_, place) in enumerate(pairs):
        rank = bisect_left(tails, place)
        back.append(ends[rank - 1] if rank else -1)
        tails[rank : rank + 1] = [place]
        ends[rank : rank + 1] = [index]
    chain: list[Pair] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        chain.append(pairs[index])
        index = back[index]
    return chain[::-1]


def _grown(
    short: Sequence[Hashable],
    long: Sequence[Hashable],
    anchors: list[Pair],
    bounds: tuple[int, int, int, int],
) -> list[Pair]:
    """Anchors grown backwards and forwards over equal items, never over one another."""
    low, high, start, end = bounds
    found: list[Pair] = []
    for number, (at, place) in enumerate(anchors):
        floor = found[-1] if found else (low - 1, start - 1)
        if at <= floor[0] or place <= floor[1]:
            continue
        before = []
        a, b = at - 1, place - 1
        while a > floor[0] and b > floor[1] and short[a] == long[b]:
            before.append((a, b))
            a, b = a - 1, b - 1
        found += reversed(before)
        ceiling = anchors[number + 1] if number + 1 < len(anchors) else (high, end)
        a, b = at, place
        while a < ceiling[0] and b < ceiling[1] and short[a] == long[b]:
            found.append((a, b))
            a, b = a + 1, b + 1
    return found
