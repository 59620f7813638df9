"""Names in an ask, searched for whole: set phrases, parts of laws, bills by their number, capitals."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

from letterdiff.findings.asks.empty_words import deeds, named
from letterdiff.findings.ranks.specifics import names as names_of
from letterdiff.findings.silence.single_words import Term, is_back, is_empty
from letterdiff.text.search import Terms
from letterdiff.text.tokens import norms, words
from letterdiff.topics.lexicon import SMALL

_NUMBERED = re.compile(
    r"\b(?:[Ss]ections?|[Aa]rticles?|Arts?\.|Sec\.|[Tt]itle|[Cc]lauses?|[Ss]chedule|[Rr]ecital|[Rr]ules?|"
    r"[Rr]egulation|§+)\s?\d\w*+(?:[.(]\w++\)?)*"
)
_CODE = re.compile(
    r"\b(?:[A-Z]{2,} )?(?:[A-Z]{1,6}[ -]?|(?:[A-Z]\.){1,3} ?)\d[\w-]*+(?:\.\d+)*|\b[A-Z]\w{0,6}[A-Z]\d\w*"
)
_CAPITALS = re.compile(r"\b[A-Z][A-Z&]+(?:s\b|\b)(?!\.\w)")
_JOINED = re.compile(r" (?:and|&) (?=[A-Z]{2})|(?<=[A-Z]{2}) (?:and|&) ")
"""What joins two names rather than the parts of one: 'DSA and CRA', beside 'Standards and Technology'."""
_COMMON_CAPITALS = frozenset(("AI", "US", "USA", "UK", "EU", "UN"))
"""Capitals that stand in any letter of their kind: behind all that tells more."""
_NO_NAMES = frozenset(("IT", "ID", "OK", "NO", "CEO", "FAQ", "PDF", "AM", "PM", "PS"))


def names_in(text: str, own: Sequence[str]) -> Iterator[Term]:
    """Set phrases, parts of laws, bills and standards by their number, names, capitals."""
    spans = [(each.start, each.end) for each in _set_phrases().find(text)]
    for pattern in (_NUMBERED, _CODE, _CAPITALS):
        spans += [found.span() for found in pattern.finditer(text)]
    for name in chain.from_iterable(map(_JOINED.split, names_of(text, own))):
        found_at = re.search(r"\s+".join(map(re.escape, name.split())), text)
        spans += [found_at.span()] if found_at else []
    for first, last in spans:
        start, end = _without_verb(text, first, last), _without_note(text, first, last)
        name = text[start:end]
        if start < end and name not in _NO_NAMES and not is_back(text, start) and not _says_nothing(name):
            yield Term(start, end, name, 2 if name in _COMMON_CAPITALS else 0)


def _says_nothing(name: str) -> bool:
    """Whether capitals alone make a name of it: 'Federal Agencies'."""
    return name.istitle() and name.replace(" ", "").isalpha() and all(map(is_empty, norms(name, "en")))


def _without_verb(text: str, start: int, end: int) -> int:
    """Where a name begins, behind a verb that a sentence opens with: 'Aligning | SB 1000'."""
    first = text[start:end].partition(" ")[0]
    norm = next(iter(norms(first, "en")), "")
    opens = first.istitle() and (norm in deeds() or first.casefold() in SMALL)
    return start + len(first) + 1 if opens and len(first) < end - start else start


def _without_note(text: str, start: int, end: int) -> int:
    """The end of a name, without the number of a note that is glued to it."""
    inside = [token.end for token in words(text, "en") if start <= token.start < end]
    return min(end, max(inside)) if inside and text[end - 1].isdigit() else end


@lru_cache(maxsize=1)
def _set_phrases() -> Terms:
    return Terms(named(), "en")
