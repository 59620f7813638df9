"""Whether, in near identical words, one word that tells stands in the place of another."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from letterdiff.text import scripts
from letterdiff.text.stems import akin
from letterdiff.text.tokens import telling

_RUNS = re.compile(rf"[\u30a1-\u30ff\uff66-\uff9f]+|[{scripts.HAN}]+|[^\W{scripts.BY_CHARACTER}]+")
"""Words of a script without spaces, nearly: runs of one kind of letter."""
_NUMBERED = re.compile(r"^\W*\d+[.):]\s")
OTHER = 0.05
"""The share of the telling words that may be exchanged; beyond it, another thing may be spoken of."""
LONG = 8
"""Telling words in common from which a repetition may have other words ahead of it."""


def exchanged(first: str, second: str, language: str) -> str:
    """The first words that stand for each other, said in words; empty where they are few.

    'guarantees for manufacturers' does not restate 'guarantees for data centers', however like the rest is.
    """
    ours, theirs = _told(first, language), _told(second, language)
    if not ours or not theirs:
        return ""
    swaps = [(ours[a:b], theirs[c:d]) for a, b, c, d in _swaps(ours, theirs)]
    apart = [(one, other) for one, other in swaps if not akin(one[0], other[0])]
    if sum(min(len(one), len(other)) for one, other in apart) <= OTHER * min(len(ours), len(theirs)):
        return ""
    one, other = apart[0]
    return f"other words stand in the place of some: '{' '.join(other)}' for '{' '.join(one)}'"


def _swaps(ours: list[str], theirs: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """Where words stand for others; what but leads in a long repetition ('the report found that') is none."""
    found = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    same = sum(last - first for kind, first, last, _, _ in found if kind == "equal")
    for kind, *at in found:
        if kind == "replace" and (same < LONG or at[0] or at[2]):
            yield at[0], at[1], at[2], at[3]


def _told(text: str, language: str) -> list[str]:
    """The forms of the telling words, in order."""
    if re.search(f"[{scripts.BY_CHARACTER}]", text):
        return _RUNS.findall(text)
    return [token.norm for token in telling(_NUMBERED.sub("", text), language)]
