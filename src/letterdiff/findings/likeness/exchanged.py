"""Whether, in near identical words, one word that tells stands in the place of another."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import product
from typing import NamedTuple

from letterdiff.findings.likeness.harmless import same_thing
from letterdiff.stance.contrast.opposites import opposite
from letterdiff.text import scripts
from letterdiff.text.stems import akin
from letterdiff.text.tokens import telling

_RUNS = re.compile(rf"[{scripts.KATAKANA}]+|[{scripts.HAN}]+|[^\W{scripts.BY_CHARACTER}]+")
"""Words of a script without spaces, nearly: runs of one kind of letter."""
_UNSPACED = re.compile(f"[{scripts.BY_CHARACTER}]")
_NUMBERED = re.compile(r"^\W*\d+[.):]\s")
LONGEST = 1000
"""Telling words of a text that are held against those of another."""
LONG = 8
"""Telling words in common from which a repetition may have other words ahead of it."""


class _Word(NamedTuple):
    form: str
    written: str


_Swap = tuple[list[_Word], list[_Word]]


def exchanged(first: str, second: str, language: str) -> str:
    """The first words that stand for each other and are no forms of one, said in words; '' where none do.

    'guarantees for manufacturers' does not restate 'guarantees for data centers', however like the rest is.
    """
    ours, theirs = _told(first, language), _told(second, language)
    if not ours or not theirs or ours == theirs:
        return ""
    if max(len(ours), len(theirs)) > LONGEST:
        return "they are too long for their words to be held against each other"
    swaps = list(_swaps(ours, theirs))
    if turned := next(filter(None, (_turned(*swap) for swap in swaps)), None):
        return "'{1.written}' stands in the place of '{0.written}'".format(*turned)
    apart = next((swap for swap in swaps if not _one_thing(*swap)), None)
    if apart is None:
        return ""
    return "other words stand in the place of some: '{1}' for '{0}'".format(*map(_written, apart))


def _one_thing(ours: list[_Word], theirs: list[_Word]) -> bool:
    """Whether words that stand for each other are forms of one, or the initials of the other ones."""
    written = [tuple(word.written.casefold() for word in side) for side in (ours, theirs)]
    alike = len(ours) == len(theirs) and all(
        akin(mine.form, other.form) for mine, other in zip(ours, theirs, strict=True)
    )
    return alike or same_thing(*written)


def _turned(ours: list[_Word], theirs: list[_Word]) -> tuple[_Word, _Word] | None:
    """The first two words that are opposite."""
    return next((pair for pair in product(ours, theirs) if opposite(pair[0].form, pair[1].form)), None)


def _swaps(ours: list[_Word], theirs: list[_Word]) -> Iterator[_Swap]:
    """Words that stand for others; what but leads in a long repetition ('the report found that') is none."""
    forms = [word.form for word in ours], [word.form for word in theirs]
    changes = SequenceMatcher(None, *forms, autojunk=False).get_opcodes()
    same = sum(last - first for kind, first, last, _, _ in changes if kind == "equal")
    for kind, first, last, start, end in changes:
        if kind == "replace" and (same < LONG or first or start):
            yield ours[first:last], theirs[start:end]


def _told(text: str, language: str) -> list[_Word]:
    """The telling words, in order."""
    if _UNSPACED.search(text):
        return [_Word(run, run) for run in _RUNS.findall(text)]
    plain = _NUMBERED.sub("", text)
    return [_Word(token.norm, plain[token.start : token.end]) for token in telling(plain, language)]


def _written(words: list[_Word]) -> str:
    return " ".join(word.written for word in words)
