"""Whether one sentence, most of one of two passages, stands nearly word for word in the other."""

import re
from collections.abc import Iterator

from letterdiff.findings.likeness.exchanged import exchanged
from letterdiff.findings.likeness.parts import Part, parts, too_long
from letterdiff.findings.likeness.same_words import same_words
from letterdiff.findings.likeness.turned import turned
from letterdiff.findings.likeness.wording import ALIKE, FEWEST_RUNS, parted, runs, shared
from letterdiff.model import Passage

MOST_OF = 0.5
"""The share of a passage's runs of words that the repeated sentence has at least, in one of the two."""
_LONG = 10
"""Runs of words of a sentence that is restated word for word, however much stands around it."""
BESIDE = 0.5
"""The share of the shorter sentence's runs from which it is the other sentence, changed, in a repetition."""
_ENGLISH = ("en", "und")
_QUOTES = re.compile('[“”„«»「」『』"]')


def repeated(first: Passage, second: Passage) -> bool:
    """Whether the second says a sentence of the first again, as its own, word for word or as most of one."""
    if first.language != second.language or shared(runs(first), runs(second)) < ALIKE * FEWEST_RUNS:
        return False
    theirs = list(parts(second))
    return any(
        _alike(part, other, first.language)
        and (_most(part, first) or _most(other, second) or _same(part, other, first.language))
        for part in parts(first)
        for other in theirs
    )


def _alike(ours: Part, theirs: Part, language: str) -> bool:
    """Whether two sentences, the longer as well as the shorter, are the same but for little, and meant so."""
    longer = max(ours.runs.total(), theirs.runs.total())
    same = longer >= FEWEST_RUNS and shared(ours.runs, theirs.runs) >= ALIKE * longer
    if not same or ours.told() or theirs.told():
        return False
    if same_words(ours.text, language) == same_words(theirs.text, language):
        return True
    texts = (ours.text, theirs.text, language)
    return not any(_QUOTES.search(part.text) for part in (ours, theirs)) and not (
        parted(*texts) or exchanged(*texts) or turned(*texts)
    )


def alike_sentence(first: Passage, second: Passage) -> float:
    """The share, from 0 to 1, of the shorter of two sentences that stands in the longer, for the likest two.

    0 where they have no sentence of enough words, or too many.
    """
    if first.language != second.language or too_long(first) or too_long(second):
        return 0.0
    theirs = [part for part in parts(second) if part.runs.total() >= FEWEST_RUNS]
    return max(
        (
            shared(part.runs, other.runs) / min(part.runs.total(), other.runs.total())
            for part in parts(first)
            if part.runs.total() >= FEWEST_RUNS
            for other in theirs
        ),
        default=0.0,
    )


def _same(ours: Part, theirs: Part, language: str) -> bool:
    """Whether two sentences, long enough to be nobody's chance, are the same word for word."""
    return ours.runs.total() >= _LONG and same_words(ours.text, language) == same_words(theirs.text, language)


def _most(part: Part, passage: Passage) -> bool:
    return part.runs.total() >= MOST_OF * runs(passage).total()


def meant_otherwise(first: Passage, second: Passage, least: float, *, narrowing: bool = True) -> str:
    """Why a sentence of the one is not said again by the other, though its words are; '' where all are.

    Looked at are sentences of which at least this share of runs stands in one of the other passage. With
    `narrowing` words that may narrow what is said count too.
    """
    if too_long(first) or too_long(second):
        return "they have too many sentences to be held against each other one by one"
    language = first.language
    same = same_words(first.text, language) == same_words(second.text, language)
    for part, other in _matched(list(parts(first)), list(parts(second))):
        if not _beside(part, other, least):
            continue
        if part.disowned() != other.disowned():
            return "the same words are quoted, announced as somebody's, or taken back on one side"
        if not same and (reason := _worded_otherwise(part.text, other.text, language, narrowing)):
            return reason
    return ""


def _matched(ours: list[Part], theirs: list[Part]) -> Iterator[tuple[Part, Part]]:
    """The sentences that have most of each other, pair by pair."""
    for part in ours:
        other = _nearest(part, theirs)
        if other and _nearest(other, ours) is part:
            yield part, other


def _nearest(part: Part, among: list[Part]) -> Part | None:
    return max(among, key=lambda each: shared(part.runs, each.runs), default=None)


def said_on_both(first: Passage, second: Passage) -> tuple[str, str]:
    """The two texts without the sentences that one has more; whole, where both have such."""
    if too_long(first) or too_long(second):
        return first.text, second.text
    ours, theirs = list(parts(first)), list(parts(second))
    mine = [part for part in ours if any(_beside(part, other, BESIDE) for other in theirs)]
    others = [part for part in theirs if any(_beside(part, other, BESIDE) for other in ours)]
    if len(mine) < len(ours) and len(others) < len(theirs):
        return first.text, second.text
    return " ".join(part.text for part in mine), " ".join(part.text for part in others)


def _beside(ours: Part, theirs: Part, least: float) -> bool:
    shorter = min(ours.runs.total(), theirs.runs.total())
    return bool(shorter) and shared(ours.runs, theirs.runs) >= least * shorter


def _worded_otherwise(ours: str, theirs: str, language: str, narrowing: bool) -> str:
    if same_words(ours, language) == same_words(theirs, language):
        return ""
    if language.partition("-")[0] in _ENGLISH:
        return turned(ours, theirs, language, narrowing=narrowing)
    return "words differ, and the rules do not know which of them turn a sentence of this language"
