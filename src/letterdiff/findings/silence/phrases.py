"""Noun phrases of an ask, without the verbs and the qualities that stand ahead of what they name."""

import re
from collections.abc import Iterator

from letterdiff.findings.asks.empty_words import deeds, qualities
from letterdiff.findings.silence.single_words import Term, is_back, is_empty
from letterdiff.text.tokens import norms
from letterdiff.topics.lexicon import EITHER
from letterdiff.topics.phrase import Phrase
from letterdiff.topics.phrases import noun_phrases

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


def phrases_in(text: str) -> Iterator[Term]:
    """Noun phrases of two words or more, and words joined by a hyphen that stand in none."""
    found = [each for phrase in noun_phrases(text, "en", whole=True) for each in _within(text, phrase)]
    yield from found
    for joined in _COMPOUND.finditer(text):
        start, end = joined.span()
        apart = not any(start < each.end and each.start < end for each in found)
        if apart and not _OF_A_KIND.fullmatch(joined[0]) and not all(map(is_empty, norms(joined[0], "en"))):
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
            is_empty(key) and not text[slice(*span)].isupper() for key, span in zip(keys, spans, strict=True)
        ]
        if keys and not all(pale) and not is_back(text, spans[0][0]):
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
