"""The other side, laid out to be searched: which passages have a word, and how much that tells."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from letterdiff.findings.asks.wanted import Word, named
from letterdiff.findings.silence.common import Common
from letterdiff.findings.silence.near import Stand
from letterdiff.findings.silence.rarity import rare
from letterdiff.findings.silence.term_places import beginnings, letters_of, term_in
from letterdiff.model import Part, Passage, Side
from letterdiff.text.tokens import size

_PLAIN = 0.35
"""What a word that any letter may have counts beside one that is as rare in the library."""
_KIN = 0.6
"""What a word of like meaning counts beside the word itself."""
BOTH = 0.25
"""What a rare pair of words counts beside a rare word."""


@dataclass(frozen=True, slots=True)
class OtherSide:
    """One side's passages; `roots` has for each root of a word the numbers of the passages that have it.

    There a heading, and the line that opens a list, count with each passage below it. `short` has the weight
    of all words of each passage of few words, by its number.
    """

    side: Side
    passages: tuple[Passage, ...]
    by_id: Mapping[str, Passage]
    roots: Mapping[str, tuple[int, ...]]
    short: Mapping[int, float]
    common: Common
    _hits: dict[str, int] = field(default_factory=dict)
    _languages: dict[str, tuple[Part, ...]] = field(default_factory=dict)
    _letters: dict[int, str] = field(default_factory=dict)
    _telling: dict[str, tuple[Passage, ...]] = field(default_factory=dict)

    def weight(self, word: Word) -> float:
        """How much a word tells: by its rarity, 1 for one that stands nowhere; less for a plain one."""
        return self.common.rarity.get(word.root, 1.0) * (_PLAIN if word.plain else 1.0)

    def share(self, said: Collection[str], of: Sequence[Word]) -> float:
        """How much of some words stands among the roots that are said, each by its weight; 0 to 1."""
        whole = sum(map(self.weight, of))
        return round(self.told(said, of) / whole, 6) if whole else 0.0

    def told(self, said: Collection[str], of: Sequence[Word]) -> float:
        """What those of some words that stand among the roots said tell together, each up to 1."""
        return sum(self.weight(word) * nearness(word, said) for word in of)

    def rarity_together(self, first: Word, second: Word) -> float:
        """How rare it is that a passage of this side has both words, from 0 to 1."""
        return rare(len(self._with_both(first, second)), len(self.passages))

    def _with_both(self, first: Word, second: Word) -> Collection[int]:
        ours, theirs = (self.roots.get(each.root, ()) for each in (first, second))
        return set(ours).intersection(theirs)

    def of_another(self, theirs: Passage, ours: Passage) -> bool:
        """Whether a passage of this side is known to be another's words than our passage's holder's."""
        return self.common.whose(self.side, self.passages).of_another(theirs, ours)

    def telling_of(self, ours: Passage) -> tuple[Passage, ...]:
        """What sources that tell of our passage's letter ask or judge, in the order of their text."""
        if ours.source not in self._telling:
            posts = self.common.posts.get(ours.source, {})
            own = (each for each in self.passages if each.source in posts) if posts else ()
            told = (each for each in own if self.common.stand_of(each) is not Stand.TELLS)
            self._telling[ours.source] = tuple(told)
        return self._telling[ours.source]

    def languages(self, ours: Passage) -> tuple[Part, ...]:
        """How much is in each language, others' words than our passage's holder's left out."""
        if ours.holder not in self._languages:
            own = (each for each in self.passages if not self.of_another(each, ours))
            self._languages[ours.holder] = _languages(own)
        return self._languages[ours.holder]

    def covering(self, wanted: Sequence[Word], most: int) -> list[Passage]:
        """The passages that have most of these words, by weight, then short ones that have little else.

        At most so many of either. Two that follow each other count more where a passage has both.
        """
        scores: dict[int, float] = defaultdict(float)
        for word in wanted:
            weight, alike = self.weight(word), _KIN if word.kin else 0.0
            for key, counts in ((word.root, 1.0 - alike), (word.kin, alike)):
                for row in self.roots.get(key, ()):
                    scores[row] += counts * weight
        for first, second in pairwise(wanted):
            both = self._with_both(first, second) if named(first, second) else ()
            for row in both:
                scores[row] += BOTH * rare(len(both), len(self.passages))
        best = sorted(scores, key=lambda row: (-round(scores[row], 6), self.passages[row].id))
        little = {row: round(scores[row] / self.short[row], 6) for row in best if row in self.short}
        short = sorted(little, key=lambda row: (-little[row], self.passages[row].id))
        return [self.passages[row] for row in dict.fromkeys((*best[:most], *short[:most]))]

    def hits(self, term: str) -> int:
        """In how many passages, or right above how many, a term stands: in any number, in one word or two."""
        if term not in self._hits:
            self._hits[term] = sum(term_in(term, self.passages[row]) for row in self._may_have(term))
        return self._hits[term]

    def _may_have(self, term: str) -> Iterator[int]:
        """The numbers of the passages that have the beginning of each of the term's words, wherever."""
        found = beginnings(term)
        for row, passage in enumerate(self.passages):
            if row not in self._letters:
                self._letters[row] = letters_of(passage)
            other = not passage.language.startswith("en")
            if other or all(beginning in self._letters[row] for beginning in found):
                yield row


def nearness(word: Word, said: Collection[str]) -> float:
    """How near a word comes to what is said: 1 where its root is, less where one like it is, else 0."""
    return 1.0 if word.root in said else _KIN if word.kin in said else 0.0


def _languages(passages: Iterable[Passage]) -> tuple[Part, ...]:
    """How much is in each language, the one with most words first."""
    counted: dict[str, int] = {}
    sources: dict[str, set[str]] = {}
    for passage in passages:
        counted[passage.language] = counted.get(passage.language, 0) + size(passage.text)
        sources.setdefault(passage.language, set()).add(passage.source)
    parts = [Part(tag, len(sources[tag]), count) for tag, count in counted.items()]
    return tuple(sorted(parts, key=lambda part: (-part.words, part.kind)))
