"""The other side, laid out to be searched: which passages have a word, and how rare it is."""

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from letterdiff.align.features import telling_tokens
from letterdiff.model import Passage, Side
from letterdiff.text.commonwords import WITH_COMMON_WORDS, common_words
from letterdiff.text.search import find_term
from letterdiff.text.tokens import words

_EVERYDAY = 0.35
"""What an everyday word of a language counts beside one that is as rare in the library."""
_BEGINNING = 3
"""Letters that every way of writing a term in one word or two begins with."""


@dataclass(frozen=True, slots=True)
class OtherSide:
    """One side's passages; `rows` has for each folded word the numbers of the passages that have it.

    A heading counts with each passage below it. `weights` has how rare a word is in both sides, from 0 to 1.
    """

    side: Side
    passages: tuple[Passage, ...]
    by_id: Mapping[str, Passage]
    rows: Mapping[str, tuple[int, ...]]
    vocabulary: tuple[str, ...]
    weights: Mapping[str, float]

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


def lay_out(side: Side, passages: Sequence[Passage], beside: Sequence[Passage]) -> OtherSide:
    """One side, ready to be searched; how rare a word is counts on the side `beside` it as well."""
    rows: dict[str, list[int]] = defaultdict(list)
    for row, passage in enumerate(passages):
        for word in sorted(said_in(passage)):
            rows[word].append(row)
    among = {word: len(found) for word, found in rows.items()}
    for passage in beside:
        for word in said_in(passage):
            among[word] = among.get(word, 0) + 1
    kept = {word: tuple(found) for word, found in rows.items()}
    by_id = {each.id: each for each in passages}
    weights = _weights(among, len(passages) + len(beside))
    return OtherSide(side, tuple(passages), by_id, kept, tuple(sorted(kept)), weights)


def _weights(among: Mapping[str, int], passages: int) -> dict[str, float]:
    everyday = {word for language in WITH_COMMON_WORDS for word in common_words(language)}
    most = math.log1p(max(1, passages))
    return {
        word: round(min(1.0, math.log1p((passages - count + 0.5) / (count + 0.5)) / most), 6)
        * (_EVERYDAY if word in everyday else 1.0)
        for word, count in among.items()
    }
