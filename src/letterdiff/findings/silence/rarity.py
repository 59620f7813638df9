"""How rare a word is among the passages of a library, from 0 to 1."""

import math
from collections.abc import Mapping

_LARGE = 1000
"""Passages of a library that tells how rare a word is; in two passages, every word they share is common."""


def rarities(among: Mapping[str, int], passages: int) -> dict[str, float]:
    """How rare each root is; in a small library as rare as so few places would make it in a larger one."""
    return {word: rare(count, passages) for word, count in among.items()}


def rare(count: int, passages: int) -> float:
    """How rare it is to stand in so many of some passages."""
    passages = max(_LARGE, passages)
    return round(min(1.0, math.log1p((passages - count + 0.5) / (count + 0.5)) / math.log1p(passages)), 6)
