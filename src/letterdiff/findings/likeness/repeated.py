"""Whether one sentence, most of one of two passages, stands nearly word for word in the other."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from letterdiff.findings.likeness.disowning import announced_by_others
from letterdiff.findings.likeness.exchanged import exchanged
from letterdiff.findings.likeness.same_words import same_words
from letterdiff.findings.likeness.turned import turned
from letterdiff.findings.likeness.wording import ALIKE, FEWEST_RUNS, parted, runs, runs_of, shared
from letterdiff.model import BlockKind, Passage
from letterdiff.stance.clear.surroundings import inside_quotation
from letterdiff.text.sentences import sentences

MOST_OF = 0.5
"""The share of a passage's runs of words that the repeated sentence has at least, in one of the two."""
BESIDE = 0.5
"""The share of the shorter sentence's runs from which it is the other sentence, changed, in a repetition."""
_ENGLISH = ("en", "und")
_QUOTES = re.compile('[“”„«»「」『』"]')
_TAKES_BACK = (
    r"\bnot|n['’]t|\bnever|\breject\w*|\bdisagree\w*|\boppos\w*|\bden(?:y|ies|ied)|\bregret\w*|\bwrong|\bmistake\w*|"
    r"\berror|\bnonsense|\bfalse|\bwithdr[ae]w|\bretract\w*|\b(?:take|took) (?:it|that|this) back"
)
_TAKEN_BACK = re.compile(
    r"^\W*(?:but|however|yet|instead|not any ?more|no longer|that was|those were|this was|or so|"
    r"so (?:we|they|it|he|she) (?:said|say|says|wrote|thought)|(?:i|we) (?:no longer|once|was|were)|wrong|"
    r"false|not so|nonsense|しかし|だが|ただし|もはや|"
    r"not\b[.!]|not at all|(?:just |only )?(?:kidding|joking)|"
    r"(?:at least,? )?(?:that|this) is what (?!we\b|i\b)|"
    rf"(?:we|i|this|that|it|they|these|those|nobody|no one|none)\b(?:\W+\w+){{0,3}}?\W*(?:{_TAKES_BACK}))",
    re.IGNORECASE,
)
"""How a next sentence begins that takes back what was said, or makes it somebody else's."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A sentence of a passage, and what stands around it there."""

    text: str
    before: str
    after: str
    runs: Counter[tuple[str, ...]]

    def told(self) -> bool:
        """Whether it is quoted, announced or taken back."""
        return self.quoted() or self.announced() or self.taken_back()

    def quoted(self) -> bool:
        """Whether it stands within a quotation."""
        return inside_quotation(self.before, self.after)

    def disowned(self) -> tuple[bool, bool, bool]:
        """Whether it is quoted, announced as somebody's words, taken back behind it."""
        return self.quoted(), announced_by_others(self.before), self.taken_back()

    def announced(self) -> bool:
        """Whether a colon stands ahead of it: somebody's words follow."""
        return self.before.rstrip().endswith((":", "："))

    def taken_back(self) -> bool:
        """Whether the next sentence takes it back, or makes it somebody else's."""
        return bool(_TAKEN_BACK.match(self.after))


MOST_SENTENCES = 60
"""Sentences that a passage may have to be held against another one by one; a cut passage has far fewer."""


def repeated(first: Passage, second: Passage) -> bool:
    """Whether the second says a sentence of the first again, as its own, and that is most of one of them."""
    if first.language != second.language or shared(runs(first), runs(second)) < ALIKE * FEWEST_RUNS:
        return False
    theirs = list(_parts(second))
    return any(
        _alike(part, other, first.language) and (_most(part, first) or _most(other, second))
        for part in _parts(first)
        for other in theirs
    )


def disowned(passage: Passage, at: int) -> bool:
    """Whether the sentence at a character of the document is announced, or taken back behind it.

    What a line with a colon announces is its own in a list.
    """
    listed = passage.kind is BlockKind.LIST_ITEM
    place = at - passage.anchor.start
    inside = [span for span in sentences(passage.text, passage.language) if span[0] <= place < span[1]]
    parts = [_part(passage, *span) for span in inside]
    return any(part.taken_back() or (part.announced() and not listed) for part in parts)


def _parts(passage: Passage) -> Iterator[_Part]:
    for start, end in sentences(passage.text, passage.language)[:MOST_SENTENCES]:
        yield _part(passage, start, end)


def _too_long(passage: Passage) -> bool:
    return len(sentences(passage.text, passage.language)) > MOST_SENTENCES


def _part(passage: Passage, start: int, end: int) -> _Part:
    text = passage.text[start:end]
    before, after = passage.before + passage.text[:start], passage.text[end:] + passage.after
    return _Part(text, before, after, runs_of(text, passage.language))


def _alike(ours: _Part, theirs: _Part, language: str) -> bool:
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


def _most(part: _Part, passage: Passage) -> bool:
    return part.runs.total() >= MOST_OF * runs(passage).total()


def meant_otherwise(first: Passage, second: Passage, least: float, *, narrowing: bool = True) -> str:
    """Why a sentence of the one is not said again by the other, though its words are; '' where all are.

    Looked at are sentences of which at least this share of runs stands in one of the other passage. With
    `narrowing` words that may narrow what is said count too.
    """
    if _too_long(first) or _too_long(second):
        return "they have too many sentences to be held against each other one by one"
    language = first.language
    same = same_words(first.text, language) == same_words(second.text, language)
    for part, other in _matched(list(_parts(first)), list(_parts(second))):
        if not _beside(part, other, least):
            continue
        if part.disowned() != other.disowned():
            return "the same words are quoted, announced as somebody's, or taken back on one side"
        if not same and (reason := _worded_otherwise(part.text, other.text, language, narrowing)):
            return reason
    return ""


def _matched(ours: list[_Part], theirs: list[_Part]) -> Iterator[tuple[_Part, _Part]]:
    """The sentences that have most of each other, pair by pair."""
    for part in ours:
        other = _nearest(part, theirs)
        if other and _nearest(other, ours) is part:
            yield part, other


def _nearest(part: _Part, among: list[_Part]) -> _Part | None:
    return max(among, key=lambda each: shared(part.runs, each.runs), default=None)


def said_on_both(first: Passage, second: Passage) -> tuple[str, str]:
    """The two texts without the sentences that one has more; whole, where both have such."""
    if _too_long(first) or _too_long(second):
        return first.text, second.text
    ours, theirs = list(_parts(first)), list(_parts(second))
    mine = [part for part in ours if any(_beside(part, other, BESIDE) for other in theirs)]
    others = [part for part in theirs if any(_beside(part, other, BESIDE) for other in ours)]
    if len(mine) < len(ours) and len(others) < len(theirs):
        return first.text, second.text
    return " ".join(part.text for part in mine), " ".join(part.text for part in others)


def _beside(ours: _Part, theirs: _Part, least: float) -> bool:
    shorter = min(ours.runs.total(), theirs.runs.total())
    return bool(shorter) and shared(ours.runs, theirs.runs) >= least * shorter


def _worded_otherwise(ours: str, theirs: str, language: str, narrowing: bool) -> str:
    if same_words(ours, language) == same_words(theirs, language):
        return ""
    if language.partition("-")[0] in _ENGLISH:
        return turned(ours, theirs, language, narrowing=narrowing)
    return "words differ, and the rules do not know which of them turn a sentence of this language"
