"""What an ask is about, as terms to search by: names and numbers whole, noun phrases, then rare words."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from letterdiff.findings.asks.empty_words import deeds, empty_words, named, qualities
from letterdiff.findings.ranks.specifics import names as names_of
from letterdiff.text.clean import one_line
from letterdiff.text.search import Terms
from letterdiff.text.tokens import norms, words
from letterdiff.topics.lexicon import ADJECTIVES, EITHER, ING_NOUNS, NOUNS_LIKE_ADJECTIVES, SMALL, everyday
from letterdiff.topics.phrase import Phrase
from letterdiff.topics.phrases import is_everyday, noun_phrases

_NUMBERED = re.compile(
    r"\b(?:[Ss]ections?|[Aa]rticles?|Arts?\.|Sec\.|[Tt]itle|[Cc]lauses?|[Ss]chedule|[Rr]ecital|[Rr]ules?|"
    r"[Rr]egulation|§+)\s?\d\w*+(?:[.(]\w++\)?)*"
)
_CODE = re.compile(
    r"\b(?:[A-Z]{2,} )?(?:[A-Z]{1,6}[ -]?|(?:[A-Z]\.){1,3} ?)\d[\w-]*+(?:\.\d+)*|\b[A-Z]\w{0,6}[A-Z]\d\w*"
)
_CAPITALS = re.compile(r"\b[A-Z][A-Z&]+(?:s\b|\b)(?!\.\w)")
_COMPOUND = re.compile(r"\b[a-z]{3,}(?:[-‐‑][a-z]{2,})+\b", re.IGNORECASE)
_PARTICLE = re.compile(r"[-‐‑](?:in|out|up|on|off|down|back|over)\b")
"""What belongs to the noun ahead of it: 'vendor lock-in'."""
_HYPHENED = re.compile(r"\b[A-Za-z]+[-‐‑]$")
_OF_A_KIND = re.compile(
    r"(?:better|best|well|ill|cutting|non|pre|far|long|short|high|low|full|so|real|end|third|first)[-‐‑].*|"
    r".*[-‐‑](?:side|term|wing|level|scale|wide|style|type|time|end|specific|party|quality|depth|date|going|run|"
    r"effective|profile|edge|driven|all|\w+(?:ed|ive|ible|able|ate|ing|ent|ant|al|ic))",
    re.IGNORECASE,
)
"""Words with a hyphen that say of what kind something is: no term but ahead of it."""
_QUALITY = re.compile(
    r"\w{2,}(?:ical|ional|ental|ial|ual|ural|eral|egal|inal|oral|ative|itive|ctive|asive|ous|able|ible|ful|less|tory|sory|onate)$"
)
_PARTICIPLE = re.compile(r"\w{3,}(?:ing|ed)$")
_POINTS_BACK = re.compile(
    r"\b(?:(?:this|these|those|such)(?: an?)?|the (?:same|above|latter|former)) $", re.IGNORECASE
)
_BACK = re.compile(
    r"\b(?:these|those|such|this) (?:[\w-]+ )?(?:\w+(?:s|tion|ment|ing|ity|ance|al|ach|ule|aw|ill|ban|power|"
    r"change|issue|measure|process|regime|scheme|system|model|proposal))\b|^\W*(?:it|they|this|that|these|those|"
    r"instead|doing so|so doing)\b|\b(?:them|do so|doing so|the same|the above|as such)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r" (?:and|&) (?=[A-Z]{2})|(?<=[A-Z]{2}) (?:and|&) ")
"""What joins two names rather than the parts of one: 'DSA and CRA', beside 'Standards and Technology'."""
_NUMERAL = re.compile(r"[\d.,:/()-]+$")
_COMMON_CAPITALS = frozenset(("AI", "US", "USA", "UK", "EU", "UN"))
"""Capitals that stand in any letter of their kind: behind all that tells more."""
_NO_NAMES = frozenset(("IT", "ID", "OK", "NO", "CEO", "FAQ", "PDF", "AM", "PM", "PS"))
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_ENOUGH_CHARACTERS = 3
"""Characters of a script without spaces that tell enough to search by."""
READ = ("en", "ja")
"""The languages (primary tags) whose noun phrases are known."""


class Term(NamedTuple):
    """A term at its place in an ask; `tier`: 0 for what names something, 1 for a phrase of which but a part
    does, 2 for a single word."""

    start: int
    end: int
    text: str
    tier: int = 0


def points_back(text: str) -> bool:
    """Whether a sentence speaks of what stands ahead of it: 'these amendments', 'Instead, …'."""
    return bool(_BACK.search(text))


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
    found = list(_apart(_names(text, own)))
    named = list(found)
    for term in _phrases(text):
        inside = [each for each in named if term.start < each.end and each.start < term.end]
        longer = all(term.start <= each.start and each.end <= term.end for each in inside)
        if longer and (term.end - term.start) > sum(each.end - each.start for each in inside):
            found.append(term)
    taken = [(each.start, each.end) for each in found]
    return found + [word for word in _words(text) if not any(a <= word.start < b for a, b in taken)]


def _apart(terms: Iterable[Term]) -> Iterator[Term]:
    """The longest of those that overlap."""
    kept: list[Term] = []
    for term in sorted(terms, key=lambda each: (each.start - each.end, each)):
        if not any(term.start < each.end and each.start < term.end for each in kept):
            kept.append(term)
            yield term


def _names(text: str, own: Sequence[str]) -> Iterator[Term]:
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
        if start < end and name not in _NO_NAMES and not _is_back(text, start) and not _says_nothing(name):
            yield Term(start, end, name, 2 if name in _COMMON_CAPITALS else 0)


def _says_nothing(name: str) -> bool:
    """Whether capitals alone make a name of it: 'Federal Agencies'."""
    return name.istitle() and name.replace(" ", "").isalpha() and all(map(_is_empty, norms(name, "en")))


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


def _phrases(text: str) -> Iterator[Term]:
    """Noun phrases of two words or more, and words joined by a hyphen that stand in none."""
    found = [each for phrase in noun_phrases(text, "en", whole=True) for each in _within(text, phrase)]
    yield from found
    for joined in _COMPOUND.finditer(text):
        start, end = joined.span()
        apart = not any(start < each.end and each.start < end for each in found)
        if apart and not _OF_A_KIND.fullmatch(joined[0]) and not all(map(_is_empty, norms(joined[0], "en"))):
            yield Term(start, end, joined[0])


def _within(text: str, phrase: Phrase) -> Iterator[Term]:
    """What a noun phrase names, without the verb or the qualities ahead of it."""
    for first, last in _parts(text, phrase):
        keys, spans = list(phrase.key[first:last]), list(phrase.spans[first:last])
        while keys and (_is_no_part(keys[0]) or _is_possessor(text, spans[0])):
            del keys[0], spans[0]
        while len(keys) > 1 and keys[-1] in deeds() and keys[-1] not in EITHER:
            del keys[-1], spans[-1]
        pale = [
            _is_empty(key) and not text[slice(*span)].isupper() for key, span in zip(keys, spans, strict=True)
        ]
        if keys and not all(pale) and not _is_back(text, spans[0][0]):
            start, end = _joined(text, spans[0][0]), spans[-1][1]
            particle = _PARTICLE.match(text, end)
            end = particle.end() if particle else end
            if len(keys) > 1 or particle:
                yield Term(start, end, text[start:end], int(pale[-1] or 2 * sum(pale) > len(pale)))


def _joined(text: str, start: int) -> int:
    """Where a phrase begins, with what a hyphen joins to its first word: 'end-point device'."""
    ahead = _HYPHENED.search(text, max(0, start - 20), start)
    return ahead.start() if ahead else start


def _is_no_part(key: str) -> bool:
    """Whether a word ahead of a name is none of it: a quality that anything may have, a verb."""
    return key in qualities() or (key in deeds() and key not in EITHER)


def _parts(text: str, phrase: Phrase) -> Iterator[tuple[int, int]]:
    """First and last (exclusive) word of each part of a phrase that a verb cuts: 'risk, inhibits, growth'."""
    first, size = 0, len(phrase.key)
    for at, (start, end) in enumerate(phrase.spans):
        verb = phrase.key[at] in deeds() and text[start:end].endswith("s")
        if verb and at and (at < size - 1 or phrase.key[at] not in EITHER):
            yield first, at
            first = at + 1
    yield first, size


def _is_possessor(text: str, span: tuple[int, int]) -> bool:
    return text[slice(*span)].endswith(("’s", "'s", "’", "'"))


def _words(text: str) -> Iterator[Term]:
    """Single words that tell something."""
    for token in words(text, "en"):
        form = text[token.start : token.end]
        if not _tells_nothing(token.norm, form) and not _is_back(text, token.start):
            yield Term(token.start, token.end, form, 2)


def _tells_nothing(norm: str, form: str) -> bool:
    """Whether a word alone is no term: an everyday one, a quality, a participle, an adverb, a number."""
    folded = form.casefold()
    if len(form) < 3 or _NUMERAL.match(form) or form.isupper() or not folded.replace("-", "").isalpha():
        return True
    if norm in everyday() or _is_empty(norm) or folded.endswith("ly"):
        return True
    return is_quality(folded) or bool(_PARTICIPLE.match(folded) and folded not in ING_NOUNS)


def is_quality(folded: str) -> bool:
    """Whether a casefolded word says of what kind something is."""
    return folded in ADJECTIVES or bool(_QUALITY.match(folded) and folded not in NOUNS_LIKE_ADJECTIVES)


def _is_empty(norm: str) -> bool:
    return norm in empty_words() or len(norm.replace(".", "")) < 3 or norm.isdigit()


def _is_back(text: str, start: int) -> bool:
    """Whether what begins there is only pointed back at: 'these amendments'."""
    return bool(_POINTS_BACK.search(text, max(0, start - 30), start))


@lru_cache(maxsize=1)
def _set_phrases() -> Terms:
    return Terms(named(), "en")
