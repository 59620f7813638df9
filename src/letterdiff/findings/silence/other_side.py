"""The other side, laid out to be searched: which passages have a word, and how rare it is."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise, takewhile

from letterdiff.findings.asks.own_names import OwnNames, own_names
from letterdiff.findings.asks.reading import BESIDE, opens_list
from letterdiff.findings.asks.wanted import Word, named
from letterdiff.findings.silence.common import Common
from letterdiff.findings.silence.near import Stand
from letterdiff.findings.silence.published import Posts
from letterdiff.findings.silence.roots import kin, root
from letterdiff.findings.silence.short_forms import names_in
from letterdiff.model import BlockKind, Part, Passage, People, Side
from letterdiff.text.patterns import is_pattern
from letterdiff.text.search import find_term
from letterdiff.text.stems import stem
from letterdiff.text.tokens import norms, size

_PLAIN = 0.35
"""What a word that any letter may have counts beside one that is as rare in the library."""
_FEW = 20
"""Different words that a short passage has at most: an item of a list, a sentence."""
_LARGE = 1000
"""Passages of a library that tells how rare a word is; in two passages, every word they share is common."""
_KIN = 0.6
"""What a word of like meaning counts beside the word itself."""
BOTH = 0.25
"""What a rare pair of words counts beside a rare word."""
_BETWEEN = re.compile(r"[\W_]+")
_WORD = re.compile(r"[A-Za-z0-9]+")
_QUOTES = str.maketrans(dict.fromkeys("‘’“”–‑‐"))
_BEGINNING = 4
"""Letters of a word that are looked for ahead of the word itself, less where it may be written otherwise."""


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
        return _rare(len(self._with_both(first, second)), len(self.passages))

    def _with_both(self, first: Word, second: Word) -> Collection[int]:
        ours, theirs = (self.roots.get(each.root, ()) for each in (first, second))
        return set(ours).intersection(theirs)

    def of_another(self, theirs: Passage, ours: Passage) -> bool:
        """Whether a passage of this side is known to be another's words than our passage's holder's."""
        return self.common.whose(self.side, self.passages).of_another(theirs, ours)

    def telling_of(self, ours: Passage) -> Iterator[Passage]:
        """What sources that tell of our passage's letter ask or judge, in the order of their text."""
        posts = self.common.posts.get(ours.source, frozenset())
        own = (each for each in self.passages if each.source in posts) if posts else iter(())
        return (each for each in own if self.common.stand_of(each) is not Stand.TELLS)

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
                scores[row] += BOTH * _rare(len(both), len(self.passages))
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
        beginnings = _beginnings(term)
        for row, passage in enumerate(self.passages):
            if row not in self._letters:
                self._letters[row] = _BETWEEN.sub("", f"{passage.text} {heading_of(passage)}".casefold())
            other = not passage.language.startswith("en")
            if other or all(beginning in self._letters[row] for beginning in beginnings):
                yield row


@lru_cache(maxsize=1024)
def _beginnings(term: str) -> tuple[str, ...]:
    """What an English text with the term has of each word: letters that stay in any number or spelling."""
    if is_pattern(term) or not term.translate(_QUOTES).isascii():
        return ()
    return tuple(map(_beginning, _WORD.findall(term.casefold())))


def _beginning(word: str) -> str:
    pairs = takewhile(lambda both: both[0] == both[1], zip(word, stem(word, "en"), strict=False))
    same = "".join(letter for letter, _ in pairs)
    return word if word.isdigit() else same[:_BEGINNING].rstrip("eiy") or same[:1]


def nearness(word: Word, said: Collection[str]) -> float:
    """How near a word comes to what is said: 1 where its root is, less where one like it is, else 0."""
    return 1.0 if word.root in said else _KIN if word.kin in said else 0.0


def term_in(term: str, passage: Passage) -> bool:
    """Whether a term stands in a passage's own words, or in the heading right above it."""
    return bool(
        find_term(passage.text, term, passage.language)
        or (passage.section and _term_above(term, heading_of(passage), passage.language))
    )


@lru_cache(maxsize=8192)
def _term_above(term: str, heading: str, language: str) -> bool:
    return bool(find_term(heading, term, language))


def heading_of(passage: Passage) -> str:
    """The heading right above a passage; '' where it stands under none."""
    return passage.section.rpartition(" › ")[2]


def lay_out(
    letters: Sequence[Passage], statements: Sequence[Passage], people: People | None = None
) -> dict[Side, OtherSide]:
    """Both sides, ready to be searched; how rare a word is counts over the two."""
    names = names_in((*letters, *statements))
    own = own_names((*letters, *statements), names)
    sides = {Side.LETTER: letters, Side.STATEMENT: statements}
    everything = (*letters, *statements)
    folded = {each.id: _folded(each.text, each.language) for each in everything}
    openers = _openers(everything)
    bare = folded | _without_names(everything, own)
    alone = {each.id: _roots(bare[each.id]) for each in everything}
    said = {each.id: _said(each, openers.get(each.id), bare) for each in everything}
    roots = {side: _rows([said[each.id] for each in passages]) for side, passages in sides.items()}
    among = Counter({word: len(found) for word, found in roots[Side.LETTER].items()})
    among.update({word: len(found) for word, found in roots[Side.STATEMENT].items()})
    rarity = _rarity(among, len(letters) + len(statements))
    common = Common(said, alone, openers, rarity, names, own, people or People())
    return {side: _one_side(side, passages, roots[side], folded, common) for side, passages in sides.items()}


def with_posts(sides: Mapping[Side, OtherSide], posts: Posts) -> dict[Side, OtherSide]:
    """The same sides, with what tells of each letter."""
    return {side: replace(each, common=replace(each.common, posts=posts)) for side, each in sides.items()}


def _without_names(passages: Sequence[Passage], own: OwnNames) -> dict[str, frozenset[str]]:
    """The folded words of each passage that names a speaker of the library, without such names, by its id."""
    speakers = {name for names in own.values() for name in names} | {each.holder for each in passages}
    names = sorted((name for name in speakers if " " in name), key=lambda name: (-len(name), name))
    if not names:
        return {}
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
    bare = ((each, pattern.sub(" ", each.text)) for each in passages)
    return {each.id: _folded(text, each.language) for each, text in bare if text != each.text}


def _one_side(
    side: Side,
    passages: Sequence[Passage],
    roots: Mapping[str, tuple[int, ...]],
    folded: Mapping[str, frozenset[str]],
    common: Common,
) -> OtherSide:
    return OtherSide(
        side=side,
        passages=tuple(passages),
        by_id={each.id: each for each in passages},
        roots=roots,
        short=_short([folded[each.id] for each in passages], common.rarity),
        common=common,
    )


def _openers(passages: Iterable[Passage]) -> dict[str, Passage]:
    """For each item of a list the passage that opens it, by the item's id, where one does."""
    found: dict[str, Passage] = {}
    opener: Passage | None = None
    for passage in passages:
        if passage.kind in BESIDE:
            continue
        if passage.kind is not BlockKind.LIST_ITEM:
            opener = passage if opens_list(passage.text) else None
        elif opener and opener.source == passage.source:
            found[passage.id] = opener
    return found


def _said(passage: Passage, opener: Passage | None, folded: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The roots of a passage, of the heading above it and of the line that opens its list, with families."""
    opening = folded[opener.id] if opener else frozenset()
    return _roots(folded[passage.id] | _heading(passage.section, passage.language) | opening)


def roots_of(text: str, language: str) -> frozenset[str]:
    """The roots of a text, with the families they are of."""
    return _roots(_folded(text, language))


def _roots(folded: Iterable[str]) -> frozenset[str]:
    roots = frozenset(map(root, folded))
    return roots | frozenset(filter(None, map(kin, roots)))


@lru_cache(maxsize=2048)
def _heading(text: str, language: str) -> frozenset[str]:
    """The folded words of a heading, which many passages stand under."""
    return _folded(text, language)


def _folded(text: str, language: str) -> frozenset[str]:
    return frozenset(norms(text, language))


def _rows(said: Iterable[Collection[str]]) -> dict[str, tuple[int, ...]]:
    """For each word the numbers of the passages that have it."""
    rows: dict[str, list[int]] = defaultdict(list)
    for row, found in enumerate(said):
        for word in sorted(found):
            rows[word].append(row)
    return {word: tuple(found) for word, found in rows.items()}


def _short(said: Sequence[Collection[str]], rarity: Mapping[str, float]) -> dict[int, float]:
    """The weight of all words of each passage that has few, by its number."""
    few = {row: words for row, words in enumerate(said) if 0 < len(words) <= _FEW}
    return {row: sum(rarity.get(root(word), 1.0) for word in sorted(words)) for row, words in few.items()}


def _languages(passages: Iterable[Passage]) -> tuple[Part, ...]:
    """How much is in each language, the one with most words first."""
    counted: dict[str, int] = {}
    sources: dict[str, set[str]] = {}
    for passage in passages:
        counted[passage.language] = counted.get(passage.language, 0) + size(passage.text)
        sources.setdefault(passage.language, set()).add(passage.source)
    parts = [Part(tag, len(sources[tag]), count) for tag, count in counted.items()]
    return tuple(sorted(parts, key=lambda part: (-part.words, part.kind)))


def _rarity(among: Mapping[str, int], passages: int) -> dict[str, float]:
    """How rare each root is; in a small library as rare as so few places would make it in a larger one."""
    return {word: _rare(count, passages) for word, count in among.items()}


def _rare(count: int, passages: int) -> float:
    passages = max(_LARGE, passages)
    return round(min(1.0, math.log1p((passages - count + 0.5) / (count + 0.5)) / math.log1p(passages)), 6)
