"""Phrases of a library that may be topics: where each stands, how it is written, whether it is whole."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from letterdiff.model import BlockKind, Passage
from letterdiff.topics.phrases import noun_phrases

Key = tuple[str, ...]
"""A phrase by its words' common forms."""
LEAST = 3
"""Passages that a phrase stands in, to be looked at."""
_UNREAD = (BlockKind.FOOTNOTE,)
_NAMED = 0.75
"""Share of a name's places where it has capitals: addresses and headings have it otherwise."""
_ENDING, _CUT = 0.25, 0.5
"""Share of a phrase's places that must be the end of a noun phrase; that may be the end of a longer name."""
_GOES_ON = re.compile(r"[A-Z]\w*,? (?:and|of|for|on|in|the|&)(?: the)? $")


@dataclass(slots=True)
class Candidate:
    """A phrase: its spellings, the passages and sources of each side that have it.

    `named` counts where it is written as a name, `cut` where that is the end of a longer one ('… and
    Technology Policy'), `ending` where it is the end of its noun phrase; `headed` has the sources with a
    heading of it.
    """

    language: str
    spellings: Counter[str] = field(default_factory=Counter)
    passages: tuple[set[str], set[str]] = field(default_factory=lambda: (set(), set()))
    sources: tuple[set[str], set[str]] = field(default_factory=lambda: (set(), set()))
    named: int = 0
    cut: int = 0
    ending: int = 0
    headed: set[str] = field(default_factory=set)

    @property
    def name(self) -> str:
        """The commonest spelling; of equal ones one in small letters, else the first in order."""
        return min(self.spellings, key=lambda name: (-self.spellings[name], name.swapcase()))

    @property
    def count(self) -> int:
        """How many passages of both sides have it."""
        return len(self.passages[0]) + len(self.passages[1])

    @property
    def is_whole(self) -> bool:
        """Whether it is often enough all that is named, and no piece of what goes on ahead or behind."""
        total = self.spellings.total()
        return self.ending >= _ENDING * total and self.cut < _CUT * total

    @property
    def is_name(self) -> bool:
        """Whether it is hardly ever written but with capitals."""
        return self.named >= _NAMED * self.spellings.total()


def candidates(
    letters: Sequence[Passage],
    statements: Sequence[Passage],
    same: Mapping[Key, tuple[Key, str]],
    *,
    one_side: bool,
) -> tuple[dict[Key, Candidate], Counter[Key]]:
    """Every phrase of `LEAST` passages or more, and in how many passages each run of words stands.

    Both sides have it, unless that of `one_side` is wanted too. `same` has short forms with the long form
    that they count as, and how that is written.
    """
    known: dict[Key, Key] = {}
    read = [
        [(p, _places(p, same, known)) for p in side if p.kind not in _UNREAD]
        for side in (letters, statements)
    ]
    of_side = [Counter[Key](), Counter[Key]()]
    for own, side in zip(of_side, read, strict=True):
        for _, places in side:
            own.update({place.key for place in places})
    counts = of_side[0] + of_side[1]
    wanted = counts if one_side else of_side[0].keys() & of_side[1].keys()
    found: dict[Key, Candidate] = {}
    for number, side in enumerate(read):
        for passage, places in side:
            for place in places:
                if counts[place.key] >= LEAST and place.key in wanted:
                    _note(found.setdefault(place.key, Candidate(passage.language)), number, passage, place)
    return found, counts


class _Place(NamedTuple):
    """A run of words of a noun phrase: its long form, if it is a short one; whether it ends the phrase."""

    key: Key
    start: int
    end: int
    long: str
    named: bool
    ends: bool


def _places(
    passage: Passage, same: Mapping[Key, tuple[Key, str]], known: dict[Key, Key]
) -> tuple[_Place, ...]:
    """Every run of words of a passage's noun phrases; equal keys are one object, which `known` holds."""
    text, found = passage.text, []
    for phrase in noun_phrases(text, passage.language, whole=True):
        for part in phrase.within():
            key, long = same.get(part.key, (part.key, ""))
            named = _is_title(long) if long else all(text[start].isupper() for start, _ in part.spans)
            key = known.setdefault(key, key)
            found.append(_Place(key, part.start, part.end, long, named, part.end == phrase.end))
    return tuple(found)


def _note(each: Candidate, side: int, passage: Passage, place: _Place) -> None:
    """Count a place; a short form is as much of a name as its long form is."""
    name = place.long or passage.text[place.start : place.end]
    each.spellings[name] += 1
    each.passages[side].add(passage.id)
    each.sources[side].add(passage.source)
    each.ending += place.ends
    if place.named:
        each.named += 1
        each.cut += bool(_GOES_ON.search(passage.text[max(0, place.start - 40) : place.start]))
    if name in passage.section or passage.kind is BlockKind.HEADING:
        each.headed.add(passage.source)


def _is_title(name: str) -> bool:
    """Whether the first and the last word have capitals."""
    words = name.split()
    return words[0][0].isupper() and words[-1][0].isupper()
