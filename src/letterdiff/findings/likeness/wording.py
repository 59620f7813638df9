"""Whether two passages say the same in near identical words."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from letterdiff.model import Passage
from letterdiff.text.sentences import sentences
from letterdiff.text.tokens import norms, telling

_RUN = 3
"""Words in a run; two passages are as alike as the runs they share."""
FEWEST = 8
"""Words below which likeness is chance or courtesy."""
FEWEST_RUNS = FEWEST - _RUN + 1
"""The runs that so many words make."""
ALIKE = 0.8
"""The share of the shorter passage's runs that must stand in the longer one."""

_NEGATION = re.compile(
    r"\b(?:not|no|never|neither|nor|cannot|without)\b|n['’]t\b|ない|ません|ず、", re.IGNORECASE
)
_WITH_NEGATIONS = ("en", "ja")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class Likeness:
    """`share` of the shorter passage's runs of words stands in the longer one; `size` counts its words."""

    share: float
    size: int

    @property
    def near_identical(self) -> bool:
        """Whether the one repeats the other."""
        return self.size >= FEWEST and self.share >= ALIKE


def likeness(first: Passage, second: Passage) -> Likeness:
    """How much of the shorter passage stands word for word in the longer one."""
    if first.language != second.language:
        return Likeness(0.0, 0)
    ours, theirs = runs(first), runs(second)
    shorter = min(ours.total(), theirs.total())
    share = round(shared(ours, theirs) / shorter, 6) if shorter else 0.0
    return Likeness(share, shorter + _RUN - 1 if shorter else 0)


def shared(ours: Counter[tuple[str, ...]], theirs: Counter[tuple[str, ...]]) -> int:
    """How many runs of words two texts have in common."""
    return sum(min(count, theirs[run]) for run, count in ours.items() if run in theirs)


def parted(first: str, second: str, language: str) -> str:
    """What small change may turn the sense of near identical words: a negation or a figure; empty for none.

    Where no rule knows a language's negations, any other word may be one.
    """
    if language.partition("-")[0] not in _WITH_NEGATIONS and not _stands_in(first, second, language):
        return "words differ that may turn the sense: the rules know no negations of this language"
    if len(_NEGATION.findall(first)) != len(_NEGATION.findall(second)):
        return "a negation stands in one of them and not in the other"
    ours, theirs = set(_NUMBER.findall(first)), set(_NUMBER.findall(second))
    if ours - theirs and theirs - ours:
        return "their figures differ"
    return ""


def _stands_in(first: str, second: str, language: str) -> bool:
    """Whether each sentence of one text stands in the other, word for word."""
    ours, theirs = (_sentences(text, language) for text in (first, second))
    return ours <= theirs or theirs <= ours


def _sentences(text: str, language: str) -> set[tuple[str, ...]]:
    spans = sentences(text, language)
    return {norms(text[start:end], language) for start, end in spans}


def shared_words(first: Passage, at: int, second: Passage, there: int) -> frozenset[str]:
    """The telling words that the sentences at two places (document characters) have in common."""
    return _telling_at(first, at) & _telling_at(second, there)


def _telling_at(passage: Passage, at: int) -> frozenset[str]:
    return frozenset(token.norm for token in telling(sentence_at(passage, at), passage.language))


def sentence_at(passage: Passage, at: int) -> str:
    """The sentence of a passage at a character of its document; '' where the passage has none there."""
    place = at - passage.anchor.start
    spans = sentences(passage.text, passage.language)
    return next((passage.text[start:end] for start, end in spans if start <= place < end), "")


def runs(passage: Passage) -> Counter[tuple[str, ...]]:
    """How often each run of words stands in a passage; not to be changed by the caller."""
    return runs_of(passage.text, passage.language)


@lru_cache(maxsize=8192)
def runs_of(text: str, language: str) -> Counter[tuple[str, ...]]:
    """How often each run of words stands in a text; not to be changed by the caller."""
    forms = norms(text, language)
    return Counter(forms[i : i + _RUN] for i in range(len(forms) - _RUN + 1))
