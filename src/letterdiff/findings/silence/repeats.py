"""An ask that a letter makes in several places: what stands in public of one of them stands there of all."""

from collections.abc import Mapping, Sequence

from letterdiff.findings.asks.reading import sentences_asking
from letterdiff.findings.asks.wanted import words_of
from letterdiff.findings.silence.other_side import OtherSide
from letterdiff.model import Finding, Passage, Position, Relation

_FEWEST = 3
"""Telling words that two asks share at least, if they are one."""
_MOST, _HALF = 0.8, 0.5
"""The shares of the shorter and of the longer ask's telling words that are shared then."""
Told = Mapping[str, Sequence[tuple[frozenset[str], Passage]]]
"""By letter, the telling words of each ask that is said in public, and the passage that says it."""


def told_in(
    paired: Sequence[Finding], asks: Mapping[str, Position], other: OtherSide
) -> dict[str, list[tuple[frozenset[str], Passage]]]:
    """The asks that pairs show to be restated in public, or to be made there too."""
    found: dict[str, list[tuple[frozenset[str], Passage]]] = {}
    for each in paired:
        position = asks.get(each.letter.id) if each.letter else None
        if (
            each.letter
            and each.statement
            and position
            and each.relation in (Relation.RESTATED, Relation.AGREES)
        ):
            words = telling(each.letter, position, other)
            found.setdefault(each.letter.source, []).append((words, each.statement))
    return found


def telling(passage: Passage, position: Position, other: OtherSide) -> frozenset[str]:
    """The roots of an ask's telling words."""
    cues, own = tuple(cue.text for cue in position.cues), other.common.own_names(passage)
    asked = " ".join(sentences_asking(passage, position))
    return frozenset(word.root for word in words_of(asked, passage.language, cues, own) if not word.plain)


def said_elsewhere(passage: Passage, position: Position, told: Told, other: OtherSide) -> Passage | None:
    """The public passage that says what the same letter asks in another place; None where none does."""
    ours = telling(passage, position, other)
    return next((said for words, said in told.get(passage.source, ()) if _same(ours, words)), None)


def _same(first: frozenset[str], second: frozenset[str]) -> bool:
    shared, (few, many) = len(first & second), sorted((len(first), len(second)))
    return shared >= _FEWEST and shared >= _MOST * few and shared >= _HALF * many
