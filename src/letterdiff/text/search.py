"""Finds a term in a text: any case, number or tense, spaced, hyphened or in one word; marks as written."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from letterdiff.text import patterns, unspaced
from letterdiff.text.stopwords import stop_words
from letterdiff.text.tokens import Token
from letterdiff.text.written import JOINT, Written, before, behind, is_piece, marks, tokens_of, written

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
        self._by_opening: dict[str, list[tuple[str, Written]]] = {}
        """Each term under every beginning that one word of a text may have of it, as it is written."""
        self._unspaced: list[tuple[str, str]] = []
        """Each term of a script without spaces, squeezed and as it is."""
        self._patterns: list[str] = []
        for term in dict.fromkeys(terms):
            if patterns.is_pattern(term):
                self._patterns.append(term)
            elif wanted := _words_of(term, language):
                for opening in _openings(wanted.groups[0]):
                    self._by_opening.setdefault(opening, []).append((term, wanted))
            elif term.strip():
                self._unspaced.append((unspaced.squeezed(term), term))

    def find(self, text: str) -> tuple[Hit, ...]:
        """Where any of the terms stands, in order of place; a match inside a longer one does not count."""
        hits = [*self._by_character(text), *self._by_pattern(text)]
        if self._by_opening:
            hits += self._among_words(text)
        found: list[Hit] = []
        for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end, hit.term)):
            if not found or hit.end > found[-1].end or hit[:2] == found[-1][:2]:
                found.append(hit)
        return tuple(found)

    def _by_character(self, text: str) -> Iterator[Hit]:
        squeezed = unspaced.squeezed(text) if self._unspaced else ""
        for key, term in self._unspaced:
            if key in squeezed:
                for start, end in unspaced.spans(text, term):
                    yield Hit(start, end, term)

    def _by_pattern(self, text: str) -> Iterator[Hit]:
        for term in self._patterns:
            for start, end in patterns.spans(text, term):
                yield Hit(start, end, term)

    def _among_words(self, text: str) -> Iterator[Hit]:
        tokens = tokens_of(text, self._language)
        past: dict[str, int] = {}
        for at, token in enumerate(tokens):
            for term, wanted in self._by_opening.get(token.norm, ()):
                if at >= past.get(term, 0) and (found := _match(text, tokens, at, wanted, self._language)):
                    past[term], start, end = found
                    yield Hit(start, end, term)


def _words_of(term: str, language: str) -> Written | None:
    """How a term of words is written; None where it is looked for character by character."""
    return None if unspaced.is_unspaced(term) else written(term, language)


def _openings(wanted: Sequence[str]) -> set[str]:
    """What a text's form of the words may begin with: their own first one, or a part of them joined."""
    joined = "".join(wanted)
    return {wanted[0]} | {joined[:size] for size in range(_SHORTEST_PART, len(joined) + 1)}


def find_term(text: str, term: str, language: str) -> tuple[tuple[int, int], ...]:
    """Where the term stands in the text: spans (start, end exclusive), in order, none overlapping.

    'cost-sharing' finds 'cost sharing', 'datacenter' finds 'data centers', 'R&D' no 'R' beside a 'D'. In a
    script without spaces it is found by its characters; behind 're:' it is a regular expression. An empty
    term stands nowhere.
    """
    if patterns.is_pattern(term):
        return patterns.spans(text, term)
    wanted = _words_of(term, language)
    if wanted is None:
        return unspaced.spans(text, term)
    found: list[tuple[int, int]] = []
    tokens, at = tokens_of(text, language), 0
    while at < len(tokens):
        if hit := _match(text, tokens, at, wanted, language):
            found.append(hit[1:])
        at = hit[0] if hit else at + 1
    return tuple(found)


def _match(
    text: str, tokens: tuple[Token, ...], at: int, term: Written, language: str
) -> tuple[int, int, int] | None:
    """The token behind the term that begins at `at`, and its span with its marks; None where it is not."""
    first = at
    for number, group in enumerate(term.groups):
        if number and marks(_gap(text, tokens, at)) not in term.between[number - 1]:
            return None
        size = _run(text, tokens, at, group, language)
        if not size:
            return None
        at += size
    start = before(text, tokens[first].start, term.lead)
    end = behind(text, tokens[at - 1].end, term.trail)
    if start is None or end is None or is_piece(text, start, end):
        return None
    return at, start, end


def _gap(text: str, tokens: tuple[Token, ...], at: int) -> str:
    """What stands ahead of a token, up to the one before it."""
    return text[tokens[at - 1].end : tokens[at].start] if at < len(tokens) else ""


def _run(text: str, tokens: tuple[Token, ...], at: int, wanted: Sequence[str], language: str) -> int:
    """How many tokens from `at` on make up the words, no mark between them; 0 where they don't."""
    joined, length, norms = "".join(wanted), 0, []
    for index in range(at, len(tokens)):
        token = tokens[index]
        if index > at and not JOINT.fullmatch(text, tokens[index - 1].end, token.start):
            return 0
        if not joined.startswith(token.norm, length):
            return 0
        norms.append(token.norm)
        length += len(token.norm)
        if length == len(joined):
            return len(norms) if norms == list(wanted) or _alike({*norms, *wanted}, language) else 0
    return 0


def _alike(parts: set[str], language: str) -> bool:
    """Whether a term divided in another way is still the same: no part that chance would put there."""
    return all(len(part) >= _SHORTEST_PART for part in parts) and not parts & stop_words(language)
