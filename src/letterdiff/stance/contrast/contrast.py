"""The door of the room: whether two texts claim the opposite of each other, and by which words."""

from collections.abc import Iterator
from dataclasses import dataclass

from letterdiff.model import Span
from letterdiff.stance.contrast import english, japanese
from letterdiff.stance.contrast.claims import Claim, Word
from letterdiff.stance.contrast.leanings import apart, leanings
from letterdiff.stance.contrast.operators import ATTITUDES
from letterdiff.stance.contrast.opposites import describes, opposite
from letterdiff.stance.contrast.senses import named
from letterdiff.text.sentences import sentences

_ENGLISH = ("en", "und")
"""Texts too short to tell their language are read as English, as positions are."""
_READERS = {**dict.fromkeys(_ENGLISH, english.claim), "ja": japanese.claim}
LITTLE = 0.25
"""The share of words, of those shared, that may differ besides a pair of opposites."""
FEWEST = 2
"""Telling words that the two must share."""
MOST = 60
"""Sentences of each text that are looked at."""
LONGEST = 1000
"""Characters of a sentence that is looked at: longer ones are tables and lists, or made to be slow."""


@dataclass(frozen=True, slots=True)
class Contrast:
    """What makes two texts opposite: in words, and the span of each (characters of its text) that does it.

    `past` says that one of them alone speaks of the past, so that both may be true in their time.
    """

    why: str
    first: Span
    second: Span
    past: bool = False


def contrast(first: str, second: str, language: str) -> Contrast | None:
    """The first contrast of two texts in one language; None where there is none or no rule reads it."""
    ours, theirs = _sentences(first, language), _sentences(second, language)
    return next(_contrasts(ours, theirs), None) or _apart(ours, theirs, language)


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    start: int
    claim: Claim


def _sentences(text: str, language: str) -> tuple[_Sentence, ...]:
    """The sentences that are plain claims."""
    reader = _READERS.get(language.partition("-")[0])
    if reader is None:
        return ()
    spans = [span for span in sentences(text, language) if span[1] - span[0] <= LONGEST][:MOST]
    read = (_Sentence(text[start:end], start, reader(text[start:end], start)) for start, end in spans)
    return tuple(each for each in read if not each.claim.blurred)


def _contrasts(ours: tuple[_Sentence, ...], theirs: tuple[_Sentence, ...]) -> Iterator[Contrast]:
    for one in ours:
        for other in theirs:
            if found := _of(one.claim, other.claim):
                yield found


def _of(first: Claim, second: Claim) -> Contrast | None:
    if first.mood != second.mood or first.mood == "may" or _swapped(first, second):
        return None
    return _denied(first, second) if first.denied != second.denied else _opposite(first, second)


def _swapped(first: Claim, second: Claim) -> bool:
    """Whether another of the shared words comes first: who does it to whom may have changed places."""
    if first.passive != second.passive:
        return False
    shared = first.forms & second.forms
    return bool(shared) and first.opens(shared) != second.opens(shared)


def _led_elsewhere(first: Claim, second: Claim) -> bool:
    """Whether a word that both have stands behind another preposition: '*to* the port', '*from* the port'.

    Where one leads from it and the other to it, both may be so.
    """
    ours, theirs = ({word: lead for lead, word in each.directions} for each in (first, second))
    return any(ours[word] != theirs[word] for word in sorted(ours.keys() & theirs.keys()))


def _denied(first: Claim, second: Claim) -> Contrast | None:
    """A contrast where one denies what the other says, and nothing besides.

    A word of its own ('not for our *data centers*') may be all that a sentence denies.
    """
    denying, saying = (first, second) if first.denied else (second, first)
    if len(denying.forms) < FEWEST or not all(named(form, saying.forms) for form in denying.forms):
        return None
    if first.turns != second.turns or _led_elsewhere(
        first, second
    ):  # what is refrained from, exempted or only lessened is denied already
        return None
    said = next(
        (word.at for word in reversed(saying.words) if word.form in denying.forms), saying.words[-1].at
    )
    past = first.past != second.past
    spans = (denying.denials[0], said) if first.denied else (said, denying.denials[0])
    return Contrast(f"one denies ('{denying.denials[0].text}') what the other says", *spans, past)


def _opposite(first: Claim, second: Claim) -> Contrast | None:
    """A contrast where a word's opposite stands in its place, and little else differs."""
    ours, theirs = first.missing(second), second.missing(first)
    pair = _opposites(ours, theirs)
    if pair and any(
        describes(word.form) and claim.ahead_of(word)
        for word, claim in zip(pair, (first, second), strict=True)
    ):
        return None  # 'legal imports' and 'illegal imports' are two things
    shared = first.forms & second.forms
    if pair and pair[0].form in ATTITUDES and len(ours) + len(theirs) > len(pair):  # who holds them differs
        return None
    if pair is None or len(shared) < FEWEST or max(len(ours), len(theirs)) - 1 > LITTLE * len(shared):
        return None
    one, other = pair[0].at, pair[1].at
    return Contrast(f"'{one.text}' and '{other.text}' are opposite, the rest is alike", one, other)


def _opposites(ours: tuple[Word, ...], theirs: tuple[Word, ...]) -> tuple[Word, Word] | None:
    found = ((one, other) for one in ours for other in theirs if opposite(one.form, other.form))
    return next(found, None)


def _apart(ours: tuple[_Sentence, ...], theirs: tuple[_Sentence, ...], language: str) -> Contrast | None:
    """A contrast where one leans to a thing and the other against it (English alone)."""
    if language.partition("-")[0] not in _ENGLISH:
        return None
    mine = tuple(found for each in ours for found in leanings(each.text, each.start))
    others = tuple(found for each in theirs for found in leanings(each.text, each.start))
    pair = apart(mine, others)
    if pair is None:
        return None
    one, other = pair
    sides = ("for", "against") if one.sign > 0 else ("against", "for")
    why = (
        f"one leans {sides[0]} '{one.at.text}' ('{one.cue.text}'), the other {sides[1]} '{other.at.text}' "
        f"('{other.cue.text}')"
    )
    return Contrast(why, one.cue, other.cue)
