"""Leanings: for which things of a text its speaker is, and against which; and whether two texts lean apart.

A light reading of English policy prose. Where the words are not plain it takes no side.
"""

from letterdiff.stance.contrast.governed import Governed
from letterdiff.stance.contrast.said_of import said_of
from letterdiff.stance.contrast.tokens import OWN, WANTS, Leaning, clauses
from letterdiff.text.commonwords import common_words
from letterdiff.text.stems import akin


def leanings(text: str, start: int) -> tuple[Leaning, ...]:
    """The leanings of an English sentence that stands `start` characters into its text.

    What is told of others' deeds ('the Senate passed the bill') is no leaning of the speaker.
    """
    parts = list(clauses(text, start))
    own = any(token.word in OWN | WANTS for part in parts for token in part)
    governed = (found for part in parts if own for found in Governed().read(part))
    return *governed, *(found for part in parts for found in said_of(part))


def apart(ours: tuple[Leaning, ...], theirs: tuple[Leaning, ...]) -> tuple[Leaning, Leaning] | None:
    """The first two leanings that are opposite on one thing; None where two of them are alike on one."""
    pairs = [(one, other) for one in ours for other in theirs if _one_thing(one.thing, other.thing)]
    if not pairs or any(one.sign == other.sign for one, other in pairs):
        return None
    return pairs[0]


def _one_thing(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether both end in the same word, and not each has words of its own ahead of it.

    A 'peace project' and a 'defence project' are two things; a 'car toll' is a toll.
    """
    if not first or not second or not akin(first[-1], second[-1]):
        return False
    mine, others = _rest(first, second), _rest(second, first)
    telling = [word for word in first if word not in common_words("en")]
    return bool(telling) and not (mine and others)


def _rest(words: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words[:-1] if not any(akin(word, other) for other in others))
