"""'Should' and its like, and which way they point: 'no law should', 'in no case should the state'."""

import re
from collections.abc import Iterator

from letterdiff.model import Stance
from letterdiff.stance.cues.cue import Cue, Reach
from letterdiff.stance.cues.kind import MODALS, CueKind
from letterdiff.stance.cues.never import NEVER
from letterdiff.stance.sentence import Sentence

_MODAL = re.compile(
    r"\b(?P<modal>should|must|ought(?: also)? to|ought(?= not to\b)|needs? to|has to|have to|"
    r"shall)(?P<not>n't| not|"
    r" never)?\b(?!\s+have\s+(?!(?:the|an?|no|any|access|(?:far |much )?more|full|all|their|its|our|equal|"
    r"such|"
    r"sufficient|adequate|to)\b))",
    re.IGNORECASE,
)
_NO_SUBJECT = re.compile(
    r"(?:^|[,;:] |\b(?:that|and|but) )(?:no|nobody|none|neither|nor)\b[^,;:]*$", re.IGNORECASE
)
_NEGATED = re.compile(rf"\b(?:{NEVER}),? $", re.IGNORECASE)
_MAY = re.compile(
    r"\b(?:in no (?:case|way|event|circumstances?)|under no circumstances|on no account),? (?P<may>may|"
    r"can|could|will)"
    r"(?= (?:(?:the|an?|any|this|that|we|they|it)\b|(?-i:[A-Z])))",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"\b(?:not only|so(?: too)?|only [\w ]{1,40}|then|thus|here|first) $", re.IGNORECASE)
_SUBJECT_BEHIND = re.compile(
    r"\s+(?:(?:the|an?|any|this|that|these|those|such|we|they|it|he|she|you|i|there|its|their|our|his|her|"
    r"your|my)\b|(?-i:[A-Z](?!OT\b)))",
    re.IGNORECASE,
)
"""A subject behind its modal: after a negation ahead, in a question, or in 'should a breach occur'."""
_NOUN = re.compile(r"\b(?:the|a|any|no|this|our|an?|urgent|growing|clear) $", re.IGNORECASE)
"""'The *need to* align' is a noun."""
_NOT_ONLY = re.compile(r" (?:only|just|merely|simply)\b", re.IGNORECASE)


def english(sentence: Sentence) -> Iterator[Cue]:
    """'Should' and its like; a negation behind it, ahead of it, or 'no …' as its subject, turns it."""
    yield from _never(sentence)
    for found in _MODAL.finditer(sentence.text):
        negated, inverted = _ahead(sentence.text, found)
        if inverted is None:
            continue
        turned = bool(found["not"]) != negated
        if found["not"] and _NOT_ONLY.match(sentence.text, found.end()):
            turned = not turned
        stance = Stance.OPPOSES if turned else Stance.ASKS_FOR
        modal = found["modal"].lower()
        yield Cue(
            stance,
            found.start(),
            found.end(),
            MODALS[modal.casefold().split()[0]],
            Reach.BOTH,
            negated=turned,
            inverted=inverted,
            said=f"'{modal}{' not' if turned else ''}'",
        )


def _never(sentence: Sentence) -> Iterator[Cue]:
    """'In no event *may* the agency': what may never be is refused as what should not be."""
    for found in _MAY.finditer(sentence.text):
        yield Cue(
            Stance.OPPOSES,
            found.start("may"),
            found.end(),
            CueKind.MUST,
            Reach.BOTH,
            negated=True,
            inverted=True,
            said="'must not'",
        )


def _ahead(text: str, found: re.Match[str]) -> tuple[bool, bool | None]:
    """Whether what stands ahead of the modal negates it, and whether its subject stands behind it; None for
    the latter where that makes it a question or a supposition."""
    before = text[: found.start()]
    if found["modal"].casefold() == "need to" and _NOUN.search(before):
        return False, None
    if _NEGATED.search(before):
        return True, True
    if not _SUBJECT_BEHIND.match(text, found.end()):
        return bool(_NO_SUBJECT.search(before)), False
    return False, True if _PLAIN.search(before) else None
