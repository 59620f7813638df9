"""What an ask is about, as terms to search by: names and numbers whole, noun phrases, then rare words."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache

from letterdiff.findings.silence.names import names_in
from letterdiff.findings.silence.phrases import phrases_in
from letterdiff.findings.silence.single_words import Term, single_words
from letterdiff.text.clean import one_line
from letterdiff.text.tokens import norms
from letterdiff.topics.phrases import is_everyday, noun_phrases

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_ENOUGH_CHARACTERS = 3
"""Characters of a script without spaces that tell enough to search by."""
READ = ("en", "ja")
"""The languages (primary tags) whose noun phrases are known."""


@lru_cache(maxsize=4096)
def terms_of(
    text: str, language: str, without: tuple[str, ...] = (), own: tuple[str, ...] = ()
) -> tuple[Term, ...]:
    """The terms of a text in English or Japanese, those that name something first, each in order of place.

    `without`: words that are none, such as an ask's cue; `own`: names of whoever asks.
    """
    bare = _blanked(text, (*without, *own))
    found = _japanese(bare) if language.startswith("ja") else _english(bare, own)
    ordered = sorted(found, key=lambda term: (term.tier, term.start))
    return tuple(term._replace(text=one_line(term.text)) for term in ordered)


def is_thin(terms: Sequence[str], language: str) -> bool:
    """Whether some terms tell too little to search by: fewer than two telling words in all."""
    if language.startswith("ja"):
        return sum(map(len, terms)) < _ENOUGH_CHARACTERS
    return len({norm for term in terms for norm in norms(term, language)}) < 2


def _blanked(text: str, phrases: Collection[str]) -> str:
    """The text with web addresses and some phrases, as words, blanked out; what remains keeps its place."""
    text = _ADDRESS.sub(_blank, text)
    for phrase in filter(None, phrases):
        pattern = rf"(?<!\w){re.escape(phrase)}(?:['’]s)?(?!\w)"
        text = re.sub(pattern, _blank, text)
    return text


def _blank(found: re.Match[str]) -> str:
    """Marks that no name or phrase goes over, as many as there were characters."""
    return "|" * len(found[0])


def _japanese(text: str) -> list[Term]:
    phrases = noun_phrases(text, "ja")
    kept = [each for each in phrases if not is_everyday(each, "ja")]
    return [Term(each.start, each.end, text[each.start : each.end]) for each in kept]


def _english(text: str, own: Sequence[str]) -> list[Term]:
    """Names, then phrases that are more than a name, then words that stand in neither."""
    found = list(_apart(names_in(text, own)))
    named = list(found)
    for term in phrases_in(text):
        inside = [each for each in named if term.start < each.end and each.start < term.end]
        longer = all(term.start <= each.start and each.end <= term.end for each in inside)
        if longer and (term.end - term.start) > sum(each.end - each.start for each in inside):
            found.append(term)
    taken = [(each.start, each.end) for each in found]
    return found + [word for word in single_words(text) if not any(a <= word.start < b for a, b in taken)]


def _apart(terms: Iterable[Term]) -> Iterator[Term]:
    """The longest of those that overlap."""
    kept: list[Term] = []
    for term in sorted(terms, key=lambda each: (each.start - each.end, each)):
        if not any(term.start < each.end and each.start < term.end for each in kept):
            kept.append(term)
            yield term
