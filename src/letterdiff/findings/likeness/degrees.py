"""English words of degree and number that part two texts: 'longer' and 'shorter', 'all' and 'most'."""

import re

_OPPOSITE = (
    ("longer", "shorter"),
    ("earlier", "later"),
    ("sooner", "later"),
    ("higher", "lower"),
    ("larger bigger greater", "smaller lesser"),
    ("more", "less fewer"),
    ("faster", "slower"),
    ("wider broader", "narrower"),
    ("stricter tighter tougher", "looser laxer softer"),
    ("stronger", "weaker"),
    ("increased", "reduced decreased"),
    ("all every each", "most some many several few certain"),
)
_WORD = re.compile(r"[a-z]+")


def opposite_degrees(first: str, second: str) -> tuple[str, str] | None:
    """A word of the first text and one of the second that say opposite degrees, or all against some.

    None where there is none, or where a text has both: then nothing tells which of them is meant.
    """
    ours, theirs = (frozenset(_WORD.findall(text.casefold())) for text in (first, second))
    for pair in _OPPOSITE:
        one, other = (frozenset(words.split()) for words in pair)
        for up, down in ((one, other), (other, one)):
            mine, yours = ours & up, theirs & down
            if mine and yours and not (ours & down or theirs & up):
                return min(mine), min(yours)
    return None
