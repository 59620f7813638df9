"""Whether one sentence, most of one of two passages, stands nearly word for word in the other."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from letterdiff.findings.likeness.exchanged import exchanged
from letterdiff.findings.likeness.wording import ALIKE, FEWEST_RUNS, parted, runs, runs_of, shared
from letterdiff.model import BlockKind, Passage
from letterdiff.stance.clear.surroundings import inside_quotation
from letterdiff.text.sentences import sentences

MOST_OF = 0.5
"""The share of a passage's runs of words that the repeated sentence has at least, in one of the two."""
_QUOTES = re.compile('[“”„«»「」『』"]')
_TAKEN_BACK = re.compile(
    r"^\W*(?:but|however|yet|instead|not any ?more|no longer|that was|those were|this was|or so|"
    r"so (?:we|they|it|he|she) (?:said|say|says|wrote|thought)|(?:i|we) (?:no longer|once|was|were)|wrong|"
    r"false|not so|nonsense|しかし|だが|ただし|もはや)",
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
        quoted = bool(_QUOTES.search(self.text)) or inside_quotation(self.before, self.after)
        return quoted or self.announced() or self.taken_back()

    def announced(self) -> bool:
        """Whether a colon stands ahead of it: somebody's words follow."""
        return self.before.rstrip().endswith((":", "："))

    def taken_back(self) -> bool:
        """Whether the next sentence takes it back, or makes it somebody else's."""
        return bool(_TAKEN_BACK.match(self.after))


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
    for start, end in sentences(passage.text, passage.language):
        yield _part(passage, start, end)


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
    texts = (ours.text, theirs.text, language)
    return not parted(*texts) and not exchanged(*texts)


def _most(part: _Part, passage: Passage) -> bool:
    return part.runs.total() >= MOST_OF * runs(passage).total()
