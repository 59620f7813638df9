"""What parts two nearly equal English sentences: any word more, less or exchanged that may turn the sense."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from letterdiff.findings.likeness.disowning import gives_a_reason, narrows_nothing, unsaid_by
from letterdiff.findings.likeness.harmless import same_thing, says_nothing
from letterdiff.findings.likeness.turning_words import ADDED, TURNING, person, preposition
from letterdiff.text.quantities.comparing import Compared, compare
from letterdiff.text.quantities.reading import quantities
from letterdiff.text.tokens import telling, words

_NUMBERED = re.compile(r"^\W*(?:\d{1,3}|[a-z]|[ivx]{1,5})[.):]\s+(?=\w)", re.IGNORECASE)
"""The number or letter that opens an item of a list."""
_SHORT = (
    (re.compile(r"\b(?:can['’]t|cannot)\b", re.IGNORECASE), "can not"),
    (re.compile(r"\bwon['’]t\b", re.IGNORECASE), "will not"),
    (re.compile(r"n['’]t\b", re.IGNORECASE), " not"),
    (re.compile(r"\b(we|they|you|i)['’]ve\b", re.IGNORECASE), r"\1 have"),
    (re.compile(r"\b(we|they|you|i)['’]d\b", re.IGNORECASE), r"\1 would"),
    (re.compile(r"\b(we|they|you|i)['’]ll\b", re.IGNORECASE), r"\1 will"),
)
_MARKS = re.compile('[“”„«»"]')
_STEPS_ASIDE = re.compile(r"[,;:(–—]\s*$|\b(?:in order|so as)\s*$")
"""What stands between a sentence and what is added at its end, where that narrows nothing."""
_PURPOSE = re.compile(r"^(?:and )?(?:to|in order to|so as to|so that) \w", re.IGNORECASE)
_BE = frozenset(["be", "been", "being", "is", "are", "am", "was", "were"])
"""With a form of 'be' more, who denies is denied."""
_IN_REASONS = frozenset(
    ["most", "more", "all", "many", "any", "some", "can", "will", "would", "should", "must", "was", "were"]
)
"""Words that turn a claim, and not the reason that is set apart behind it."""
LONGEST = 400
"""Words of a sentence that are held against those of another."""


class Change(NamedTuple):
    """What stands in one sentence and not in the other: the words of each, and whether at an end of it."""

    ours: tuple[str, ...]
    theirs: tuple[str, ...]
    opens: bool
    aside: bool


def turned(first: str, second: str, language: str, *, narrowing: bool = True) -> str:
    """What may turn the sense of two nearly equal English sentences, in words; '' where nothing does.

    With `narrowing` so do words that one has more and that may narrow what is said, 'small' or 'in Ohio'.
    """
    ours, theirs = _plain(first), _plain(second)
    if ("?" in ours) != ("?" in theirs):
        return "one of them asks"
    if bool(_MARKS.search(ours)) != bool(_MARKS.search(theirs)):
        return "words stand in quotation marks in one of them alone"
    if _amounts_differ(ours, theirs):
        return "their amounts differ"
    if max(len(words(each, language)) for each in (ours, theirs)) > LONGEST:
        return "they are too long for their words to be held against each other"
    found = (_told(change, language, narrowing) for change in _changes(ours, theirs, language))
    return next(filter(None, found), "")


def _plain(text: str) -> str:
    """The text without the number of a list's item, short forms written out."""
    text = _NUMBERED.sub("", text)
    for pattern, whole in _SHORT:
        text = pattern.sub(whole, text)
    return text


def _amounts_differ(first: str, second: str) -> bool:
    """Whether the amounts of two texts, in order, are not all the same."""
    ours, theirs = (quantities(text) for text in (first, second))
    if len(ours) != len(theirs):
        return True
    return any(compare(*pair) is not Compared.SAME for pair in zip(ours, theirs, strict=True))


def _changes(first: str, second: str, language: str) -> Iterator[Change]:
    ours, theirs = words(first, language), words(second, language)
    forms = [
        [_form(text[token.start : token.end]) for token in found]
        for text, found in ((first, ours), (second, theirs))
    ]
    for kind, i, j, p, q in SequenceMatcher(None, forms[0], forms[1], autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        ends = j == len(ours) and q == len(theirs)
        aside = ends and all(
            start == len(tokens) or _aside(text, tokens[start].start)
            for text, tokens, start in ((first, ours, i), (second, theirs, p))
        )
        yield Change(tuple(forms[0][i:j]), tuple(forms[1][p:q]), i == p == 0, aside)


def _aside(text: str, start: int) -> bool:
    """Whether what begins there, at a sentence's end, stands apart from it or tells what it is for."""
    return bool(_STEPS_ASIDE.search(text[:start]) or _PURPOSE.match(text[start:]))


def _form(word: str) -> str:
    return word.casefold().replace("’", "'")


def _told(change: Change, language: str, narrowing: bool) -> str:
    """What a change may turn, in words; '' where it turns nothing."""
    ours, theirs = change.ours, change.theirs
    added = change.aside and not (ours and theirs)
    if added and gives_a_reason(" ".join(ours + theirs)) and not _limits(ours + theirs):
        return unsaid_by(" ".join(ours + theirs))
    apart = Counter(filter(_turns, ours)), Counter(filter(_turns, theirs))
    turning = list((apart[0] - apart[1]) + (apart[1] - apart[0]))
    if not narrowing and not (ours and theirs):
        turning = [word for word in turning if word not in ADDED]
    if word := next(iter(turning), ""):
        return f"‘{word}’ stands in one of them and not in the other"
    if not (change.opens or added) and bool(_BE.intersection(ours)) != bool(_BE.intersection(theirs)):
        return "what is done may be done by one in the first, to that one in the second"
    if says_nothing(change.opens, ours, theirs):
        return ""
    if ours and theirs:
        return "" if _alike(ours, theirs, language) else _written(ours, theirs)
    apart_from_it = change.aside and narrows_nothing(" ".join(ours + theirs))
    if apart_from_it or not narrowing or not _telling(ours + theirs, language):
        return unsaid_by(" ".join(ours + theirs))
    return f"‘{' '.join(ours + theirs)}’ stands in one of them and not in the other"


def _limits(words: tuple[str, ...]) -> bool:
    """Whether a word of a reason may limit what it is the reason of: 'only', 'unless', 'not'."""
    return any(_turns(word) and word not in _IN_REASONS for word in words)


def _turns(word: str) -> bool:
    return word in TURNING or word[0].isdigit()


def _alike(ours: tuple[str, ...], theirs: tuple[str, ...], language: str) -> bool:
    """Whether words that stand for others say the same: by persons and prepositions, and as forms."""
    if any(
        {each(word) for word in ours} != {each(word) for word in theirs} for each in (person, preposition)
    ):
        return False
    return same_thing(ours, theirs) or not (_telling(ours, language) or _telling(theirs, language))


def _written(ours: tuple[str, ...], theirs: tuple[str, ...]) -> str:
    return f"other words stand in the place of some: ‘{' '.join(theirs)}’ for ‘{' '.join(ours)}’"


def _telling(side: tuple[str, ...], language: str) -> bool:
    return bool(telling(" ".join(side), language))
