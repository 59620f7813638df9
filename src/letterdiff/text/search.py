"""Finds a term in a text: any case, any number or tense, spaced, hyphened or in one word."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from letterdiff.text import scripts
from letterdiff.text.stopwords import stop_words
from letterdiff.text.tokens import Token, words

_BY_CHARACTER = re.compile(f"[{scripts.BY_CHARACTER}]")
_JOINT = re.compile(r"[\s\-‐‑–]*")
_SHORTEST_PART = 3
"""Letters that a part of a compound needs where text and term divide it differently ('data center')."""


class Hit(NamedTuple):
    """A term at its place: characters `start` to `end` (exclusive) of the text."""

    start: int
    end: int
    term: str


class Terms:
    """Many terms, found in one pass over a text of one language (primary tag)."""

    def __init__(self, terms: Iterable[str], language: str) -> None:
        self._language = language
        self._by_opening: dict[str, list[tuple[str, list[str]]]] = {}
        """Each term under every beginning that one word of a text may have of it, with its words' forms."""
        self._unspaced: list[tuple[str, str]] = []
        """Each term of a script without spaces, casefolded and as it is."""
        for term in dict.fromkeys(terms):
            if _BY_CHARACTER.search(term):
                self._unspaced.append((term.strip().casefold(), term))
            elif wanted := [token.norm for token in words(term, language)]:
                for opening in _openings(wanted):
                    self._by_opening.setdefault(opening, []).append((term, wanted))

    def find(self, text: str) -> tuple[Hit, ...]:
        """Where any of the terms stands, in order of place; a match inside a longer one does not count."""
        folded = text.casefold()
        hits = [
            Hit(start, end, term)
            for opening, term in self._unspaced
            if opening in folded
            for start, end in find_term(text, term, self._language)
        ]
        if self._by_opening:
            hits += self._among_words(text)
        found: list[Hit] = []
        for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end, hit.term)):
            if not found or hit.end > found[-1].end or hit[:2] == found[-1][:2]:
                found.append(hit)
        return tuple(found)

    def _among_words(self, text: str) -> Iterator[Hit]:
        tokens = words(text, self._language)
        past: dict[str, int] = {}
        for at, token in enumerate(tokens):
            for term, wanted in self._by_opening.get(token.norm, ()):
                if at >= past.get(term, 0) and (size := _match(text, tokens, at, wanted, self._language)):
                    past[term] = at + size
                    yield Hit(token.start, tokens[at + size - 1].end, term)


def _openings(wanted: list[str]) -> set[str]:
    """What a text's form of the term may begin with: its own first word, or a part of its joined words."""
    joined = "".join(wanted)
    return {wanted[0]} | {joined[:size] for size in range(_SHORTEST_PART, len(joined) + 1)}


def find_term(text: str, term: str, language: str) -> tuple[tuple[int, int], ...]:
    """Where the term stands in the text: spans (start, end exclusive), in order, none overlapping.

    'cost-sharing' finds 'cost sharing', 'datacenter' finds 'data centers'. A term in a script without
    spaces is found as it is written. An empty term stands nowhere.
    """
    if _BY_CHARACTER.search(term):
        return tuple(match.span() for match in re.finditer(re.escape(term.strip()), text, re.IGNORECASE))
    wanted = [token.norm for token in words(term, language)]
    if not wanted:
        return ()
    found: list[tuple[int, int]] = []
    tokens, at = words(text, language), 0
    while at < len(tokens):
        size = _match(text, tokens, at, wanted, language)
        if size:
            found.append((tokens[at].start, tokens[at + size - 1].end))
        at += size or 1
    return tuple(found)


def _match(text: str, tokens: tuple[Token, ...], at: int, wanted: list[str], language: str) -> int:
    """How many tokens from `at` on make up the term; 0 where they don't."""
    joined, length, norms = "".join(wanted), 0, []
    for index in range(at, len(tokens)):
        token = tokens[index]
        if index > at and not _JOINT.fullmatch(text, tokens[index - 1].end, token.start):
            return 0
        if not joined.startswith(token.norm, length):
            return 0
        norms.append(token.norm)
        length += len(token.norm)
        if length == len(joined):
            return len(norms) if norms == wanted or _alike({*norms, *wanted}, language) else 0
    return 0


def _alike(parts: set[str], language: str) -> bool:
    """Whether a term divided in another way is still the same: no part that chance would put there."""
    return all(len(part) >= _SHORTEST_PART for part in parts) and not parts & stop_words(language)
