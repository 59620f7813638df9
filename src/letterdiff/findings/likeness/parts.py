"""The sentences of a passage, each with what stands around it: whether they are its speaker's own."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from letterdiff.findings.likeness.disowning import announced_by_others
from letterdiff.findings.likeness.wording import runs_of
from letterdiff.model import BlockKind, Passage
from letterdiff.stance.clear.surroundings import inside_quotation
from letterdiff.text.sentences import sentences

MOST_SENTENCES = 60
"""Sentences that a passage may have to be held against another one by one; a cut passage has far fewer."""
_WRAPPED = re.compile(r"\s*(?:‘[^’]|'\w).*[.!?,][’']\W*$", re.DOTALL)
"""A sentence between single quotation marks."""
_WORDS_OF_IT = r"(?:it|that|this|so|them|any ?more|those words|(?:a|every) word)\b"
_TAKEN_BACK = re.compile(
    r"^\W*(?:(?:but|however|yet|instead)\b[^.!?]{0,60}\b(?:not|no longer|never|n['’]t|wrong|changed|"
    r"against|reject\w*|"
    r"oppos\w+)\b|not any ?more|no longer|that was|those were|this was|or so|"
    r"so (?:we|they|it|he|she) (?:said|say|says|wrote|thought)|(?:i|we) (?:no longer|once (?!more\b|"
    r"again\b)|was|were)|wrong|"
    r"false|not so|nonsense|not\b[.!]|not at all|(?:just |only )?(?:kidding|joking)|(?:nobody|"
    r"no one) (?:believes|wants|means)|"
    r"none of us (?:believes|wants|means)|oh\b|yeah\b|sure\b|as if\b|ha\b|really\b|(?:oh )?please[.!]|"
    r"dream on\b|good luck\b|"
    r"(?:at least,? )?(?:that|this) is what (?!we\b|i\b)|"
    r"(?:that|this|it|those|they) (?:is|are)(?: \w+)?(?: not|n['’]t| never) (?:\w+ ){0,2}?"
    r"(?:true|right|ours?|so|the case)\b|"
    r"(?:that|this|it|those|they) (?:is|are) (?:\w+ ){0,2}?"
    r"(?:wrong|nonsense|mistaken?|false|untrue|errors?|jokes?)\b|"
    r"(?:we|i)(?: \w+){0,2}? (?:reject|disagree|oppose|deny|regret|retract|withdraw|take|took)\b"
    rf"[^.!?]{{0,20}}\b{_WORDS_OF_IT}|"
    r"(?:we|i) (?:do|did|would|could|can|will) ?(?:not|n['’]t) (?:\w+ )?"
    rf"(?:mean|believe|want|support|hold|think|agree|say|ask)(?: with| for| to)? {_WORDS_OF_IT}|"
    r"しかし|だが|ただし|もはや)",
    re.IGNORECASE,
)
"""How a next sentence begins that takes back what was said, or makes it somebody else's."""


@dataclass(frozen=True, slots=True)
class Part:
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
        return bool(_WRAPPED.match(self.text)) or inside_quotation(self.before, self.after)

    def disowned(self) -> tuple[bool, bool, bool]:
        """Whether it is quoted, announced as somebody's words, taken back behind it."""
        return self.quoted(), announced_by_others(self.before), self.taken_back()

    def announced(self) -> bool:
        """Whether a colon stands ahead of it: somebody's words follow."""
        return self.before.rstrip().endswith((":", "："))

    def taken_back(self) -> bool:
        """Whether the next sentence takes it back, or makes it somebody else's."""
        return bool(_TAKEN_BACK.match(self.after))


def disowned(passage: Passage, at: int) -> bool:
    """Whether the sentence at a character of the document is announced, or taken back behind it.

    What a line with a colon announces is its own in a list.
    """
    listed = passage.kind is BlockKind.LIST_ITEM
    place = at - passage.anchor.start
    inside = [span for span in sentences(passage.text, passage.language) if span[0] <= place < span[1]]
    found = [_part(passage, *span) for span in inside]
    return any(part.taken_back() or (part.announced() and not listed) for part in found)


def parts(passage: Passage) -> Iterator[Part]:
    """The passage's sentences, in order, at most MOST_SENTENCES."""
    for start, end in sentences(passage.text, passage.language)[:MOST_SENTENCES]:
        yield _part(passage, start, end)


def too_long(passage: Passage) -> bool:
    """Whether a passage has more sentences than are held against another's one by one."""
    return len(sentences(passage.text, passage.language)) > MOST_SENTENCES


def _part(passage: Passage, start: int, end: int) -> Part:
    text = passage.text[start:end]
    before, after = passage.before + passage.text[:start], passage.text[end:] + passage.after
    return Part(text, before, after, runs_of(text, passage.language))
