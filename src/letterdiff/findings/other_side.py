"""The other side, laid out to be searched: which passages have a word, and how rare it is."""

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from letterdiff.align.features import telling_tokens
from letterdiff.findings.asks import ask_of
from letterdiff.findings.short_forms import Names, names_in
from letterdiff.model import Part, Passage, Position, Side
from letterdiff.text.commonwords import every_common_word
from letterdiff.text.search import find_term
from letterdiff.text.tokens import size, words

_EVERYDAY = 0.35
"""What an everyday word of a language counts beside one that is as rare in the library."""
_BEGINNING = 3
"""Letters that every way of writing a term in one word or two begins with."""


@dataclass(frozen=True, slots=True)
class OtherSide:
    """One side's passages; `rows` has for each folded word the numbers of the passages that have it.

    A heading counts with each passage below it. `weights` has how rare a word is in both sides, from 0 to 1,
    `names` the short and long forms that each source of either side defines.
    """

    side: Side
    passages: tuple[Passage, ...]
    by_id: Mapping[str, Passage]
    rows: Mapping[str, tuple[int, ...]]
    vocabulary: tuple[str, ...]
    weights: Mapping[str, float]
    languages: tuple[Part, ...]
    names: Names
    _asks: dict[str, Position | None] = field(default_factory=dict)

    def weight(self, word: str) -> float:
        """How rare a folded word is; 1 for one that stands nowhere."""
        return self.weights.get(word, 1.0)

    def share(self, said: Collection[str], of: Collection[str]) -> float:
        """How much of some words stands among what is said, each weighed by its rarity; 0 to 1."""
        whole = sum(self.weight(word) for word in sorted(of))
        inside = sum(self.weight(word) for word in sorted(of) if word in said)
        return round(inside / whole, 6) if whole else 0.0

    def covering(self, wanted: Collection[str], most: int) -> list[Passage]:
        """The passages that have most of these words, by weight; at most so many, best first."""
        scores: dict[int, float] = defaultdict(float)
        for word in sorted(wanted):
            for row in self.rows.get(word, ()):
                scores[row] += self.weight(word)
        best = sorted(scores, key=lambda row: (-round(scores[row], 6), self.passages[row].id))
        return [self.passages[row] for row in best[:most]]

    def ask_of(self, passage: Passage) -> Position | None:
        """What one of these passages asks; many are near to more than one passage of the other side."""
        if passage.id not in self._asks:
            self._asks[passage.id] = ask_of(passage)
        return self._asks[passage.id]

    def hits(self, term: str) -> int:
        """In how many passages a term stands, in any number or tense, in one word or two."""
        parts = [token.norm for token in words(term, "")]
        if len(parts) == 1 and term.isascii():
            return sum(term_in(term, self.passages[row]) for row in self.rows.get(parts[0], ()))
        return sum(term_in(term, each) for each in self._may_have(term, parts))

    def _may_have(self, term: str, parts: list[str]) -> Iterable[Passage]:
        """The passages that have a word with the term's beginning; all, where no spaces divide words."""
        if not term.isascii() or not parts:
            return self.passages
        opening = parts[0][:_BEGINNING]
        first, last = (bisect_left(self.vocabulary, each) for each in (opening, opening + "\U0010ffff"))
        found = {row for word in self.vocabulary[first:last] for row in self.rows[word]}
        return [self.passages[row] for row in sorted(found)]


def term_in(term: str, passage: Passage) -> bool:
    """Whether a term stands in a passage's own words."""
    return bool(find_term(passage.text, term, passage.language))


def said_in(passage: Passage) -> frozenset[str]:
    """The folded words of a passage and of the heading above it."""
    return frozenset(
        token.norm for text in (passage.text, passage.section) for token in words(text, passage.language)
    )


def told(text: str, language: str) -> dict[str, str]:
    """The telling words of a text: folded form and the form that stands there first."""
    found: dict[str, str] = {}
    for token in telling_tokens(text, language):
        found.setdefault(token.norm, text[token.start : token.end])
    return found


def lay_out(letters: Sequence[Passage], statements: Sequence[Passage]) -> dict[Side, OtherSide]:
    """Both sides, ready to be searched; how rare a word is counts over the two."""
    sides = {Side.LETTER: letters, Side.STATEMENT: statements}
    rows = {side: _rows(passages) for side, passages in sides.items()}
    among = Counter({word: len(found) for word, found in rows[Side.LETTER].items()})
    among.update({word: len(found) for word, found in rows[Side.STATEMENT].items()})
    weights = _weights(among, len(letters) + len(statements))
    names = names_in((*letters, *statements))
    return {
        side: OtherSide(
            side,
            tuple(passages),
            {each.id: each for each in passages},
            rows[side],
            tuple(sorted(rows[side])),
            weights,
            _languages(passages),
            names,
        )
        for side, passages in sides.items()
    }


def _rows(passages: Sequence[Passage]) -> dict[str, tuple[int, ...]]:
    """For each folded word the numbers of the passages that have it."""
    rows: dict[str, list[int]] = defaultdict(list)
    for row, passage in enumerate(passages):
        for word in sorted(said_in(passage)):
            rows[word].append(row)
    return {word: tuple(found) for word, found in rows.items()}


def _languages(passages: Iterable[Passage]) -> tuple[Part, ...]:
    """How much is in each language, the one with most words first."""
    counted: dict[str, int] = {}
    sources: dict[str, set[str]] = {}
    for passage in passages:
        counted[passage.language] = counted.get(passage.language, 0) + size(passage.text)
        sources.setdefault(passage.language, set()).add(passage.source)
    parts = [Part(tag, len(sources[tag]), count) for tag, count in counted.items()]
    return tuple(sorted(parts, key=lambda part: (-part.words, part.kind)))


def _weights(among: Mapping[str, int], passages: int) -> dict[str, float]:
    everyday = every_common_word()
    most = math.log1p(max(1, passages))
    return {
        word: round(min(1.0, math.log1p((passages - count + 0.5) / (count + 0.5)) / most), 6)
        * (_EVERYDAY if word in everyday else 1.0)
        for word, count in among.items()
    }
