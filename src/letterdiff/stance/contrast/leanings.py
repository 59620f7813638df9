"""Leanings: for which things of a text its speaker is, and against which; and whether two texts lean apart.

A light reading of English policy prose. Where the words are not plain it takes no side.
"""

import re
from dataclasses import replace
from operator import attrgetter

from letterdiff.stance.contrast.english import form
from letterdiff.stance.contrast.governed import Governed
from letterdiff.stance.contrast.said_of import said_of
from letterdiff.stance.contrast.tokens import OWN, WANTS, Leaning, clauses
from letterdiff.text.commonwords import common_words
from letterdiff.text.stems import akin
from letterdiff.text.stopwords import stop_words

_SIGN = attrgetter("sign")


_BOUND = re.compile(
    r"\s+(?P<by>of|for|by|in|on|at|to|from|with|without|against|between|among|under|towards?|within|"
    r"outside)\s+"
    r"(?P<what>[^,;:.()]{2,60})",
    re.IGNORECASE,
)
_SHAPED = re.compile(r"\s+(?P<by>(?!being\b)\w{3,}(?:ed|ing))\s+(?P<what>[^,;:.()]{2,60})", re.IGNORECASE)
"""What is right behind a thing and says which of its kind is meant."""
_REASON = re.compile(
    r"\b(?:reasons?|grounds|purposes?|sake|example|instance|now|good|years?|years)\s*$", re.IGNORECASE
)
_PLACES = frozenset(["in", "at", "on", "within"])
_DESCRIBES = re.compile(
    r"-|(?:al|ive|ous|ic|able|ible|ary|ful|less|ed|ing|ant|ent)$|"
    r"^(?:rapid|full|total|blanket|mass|high|low|big|larg|small|earli|late|free|cheap|foreign|illeg|"
    r"unfair|fair|"
    r"extrem|excess|public|privat)"
)
"""Forms of words that say which of its kind a thing is, as adjectives do; a noun names it more closely."""
_PREDICATE = re.compile(
    r"\b(?:should|must|shall|will|would|can|is|are|was|were|has|have|be|and|or|but|that|which)\b", re.I
)


def leanings(text: str, start: int) -> tuple[Leaning, ...]:
    """The leanings of an English sentence that stands `start` characters into its text.

    What is told of others' deeds ('the Senate passed the bill') is no leaning of the speaker.
    """
    parts = list(clauses(text, start))
    own = any(token.word in OWN | WANTS for part in parts for token in part)
    governed = (found for part in parts if own for found in Governed().read(part))
    found = (*governed, *(each for part in parts for each in said_of(part)))
    return tuple(_bound(each, text, each.at.end - start) for each in found)


def _bound(leaning: Leaning, text: str, end: int) -> Leaning:
    """The leaning with what restricts its thing, which ends there in the text."""
    found = _BOUND.match(text, end) or _SHAPED.match(text, end)
    if found is None:
        return leaning
    what = _PREDICATE.split(found["what"])[0]
    if _REASON.search(what):
        return leaning
    forms = tuple(form(word) for word in what.split() if word.casefold() not in stop_words("en"))
    return replace(leaning, by=found["by"].casefold(), bound=forms) if forms else leaning


def apart(ours: tuple[Leaning, ...], theirs: tuple[Leaning, ...]) -> tuple[Leaning, Leaning] | None:
    """The first two leanings that are opposite on one thing; None where two of them are alike on one."""
    pairs = [(one, other) for one in ours for other in theirs if _one_thing(one.thing, other.thing)]
    if not pairs or any(one.sign == other.sign for one, other in pairs):
        return None
    return next((pair for pair in pairs if _meet(*sorted(pair, key=_SIGN))), None)


def _meet(against: Leaning, other: Leaning) -> bool:
    """Whether what one is against holds all that the other is for: who refuses a part may want the rest."""
    if any(_DESCRIBES.search(word) for word in _rest(against.thing, other.thing)):
        return False
    if against.bound and other.bound:
        places = against.by in _PLACES and other.by in _PLACES
        return (places or against.by == other.by) and _one_bound(against.bound, other.bound)
    return not against.bound


def _one_bound(against: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether what restricts the two is alike ('highway usage', 'use of highways'), or no narrower in what is
    refused, but for a word ahead of its head: 'in *public* schools'."""
    mine, others = (
        [word for word in ours if not any(akin(word, each) for each in theirs)]
        for ours, theirs in ((against, other), (other, against))
    )
    if len(mine) == len(against) or (mine and others):
        return False
    return not mine or against[-1] == other[-1]


def _one_thing(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether both end in the same word, and not each has words of its own ahead of it.

    A 'peace project' and a 'defence project' are two things; a 'car toll' is a toll.
    """
    if not first or not second or first[-1] != second[-1]:
        return False
    mine, others = _rest(first, second), _rest(second, first)
    telling = [word for word in first if word not in common_words("en")]
    return bool(telling) and not (mine and others)


def _rest(words: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words[:-1] if word not in others)
