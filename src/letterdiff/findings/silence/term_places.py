"""Whether a term stands in a passage, or in the heading right above it."""

import re
from functools import lru_cache
from itertools import takewhile

from letterdiff.model import Passage
from letterdiff.text.patterns import is_pattern
from letterdiff.text.search import find_term
from letterdiff.text.stems import stem

_BETWEEN = re.compile(r"[\W_]+")
_WORD = re.compile(r"[A-Za-z0-9]+")
_CAPITALS = re.compile(r"[A-Z]{2,}s")
"""An abbreviation in the plural; one without the 's' may be a word that is only stressed."""
_QUOTES = str.maketrans(dict.fromkeys("‘’“”–‑‐"))
_BEGINNING = 4
"""Letters of a word that are looked for ahead of the word itself, less where it may be written otherwise."""


def term_in(term: str, passage: Passage) -> bool:
    """Whether a term stands in a passage's own words, or in the heading right above it.

    An abbreviation in the plural is no word in small letters, as 'APPs' are no apps, in a text with others.
    """
    return _stands(passage.text, term, passage.language) or bool(
        passage.section and _stands_above(passage.heading, term, passage.language)
    )


def _stands(text: str, term: str, language: str) -> bool:
    found = find_term(text, term, language)
    if not found or not _CAPITALS.fullmatch(term) or text.islower():
        return bool(found)
    return not all(text[start:end].islower() for start, end in found)


_stands_above = lru_cache(maxsize=8192)(_stands)


def letters_of(passage: Passage) -> str:
    """All letters of a passage and of the heading above it, in small ones and in a row."""
    return _BETWEEN.sub("", f"{passage.text} {passage.heading}".casefold())


@lru_cache(maxsize=1024)
def beginnings(term: str) -> tuple[str, ...]:
    """What an English text with the term has of each word: letters that stay in any number or spelling."""
    if is_pattern(term) or not term.translate(_QUOTES).isascii():
        return ()
    return tuple(map(_beginning, _WORD.findall(term.casefold())))


def _beginning(word: str) -> str:
    pairs = takewhile(lambda both: both[0] == both[1], zip(word, stem(word, "en"), strict=False))
    same = "".join(letter for letter, _ in pairs)
    return word if word.isdigit() else same[:_BEGINNING].rstrip("eiy") or same[:1]
