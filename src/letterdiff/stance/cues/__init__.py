"""Cue rules, one file a stance, chained by this table."""

from collections.abc import Callable, Iterator

from letterdiff.stance.cues import asks_for, conditions, denies, opposes, supports
from letterdiff.stance.cues.cue import Cue
from letterdiff.stance.cues.kind import CueKind
from letterdiff.stance.sentence import Sentence

Finder = Callable[[Sentence], Iterator[Cue]]

ENGLISH: tuple[Finder, ...] = (
    asks_for.english,
    denies.english,
    opposes.english,
    supports.english,
    conditions.english,
)
JAPANESE: tuple[Finder, ...] = (
    asks_for.japanese,
    denies.japanese,
    opposes.japanese,
    supports.japanese,
    conditions.japanese,
)

MOST = 12
"""Cues of a sentence: where there are more, it is a list of words, and none of them counts."""
_PLACES = {kind: place for place, kind in enumerate(CueKind)}


def cues_in(sentence: Sentence) -> tuple[Cue, ...]:
    """Every cue of a sentence, in order; other languages than Japanese are read by the English rules."""
    finders = JAPANESE if sentence.japanese else ENGLISH
    found = [cue for finder in finders for cue in finder(sentence)]
    if len(found) > MOST:
        return ()
    return tuple(sorted(found, key=_place))


def _place(cue: Cue) -> tuple[int, int, int, bool]:
    return cue.start, cue.end, _PLACES[cue.kind], cue.negated
