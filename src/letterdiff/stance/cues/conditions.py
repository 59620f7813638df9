"""Cues that make a position hang on something: 'only if', 'provided that', 'unless'; 場合に限り, 限り."""

import re
from collections.abc import Iterator

from letterdiff.model import Stance
from letterdiff.stance.cues.cue import Cue, Reach
from letterdiff.stance.cues.kind import CueKind
from letterdiff.stance.sentence import Sentence

_ENGLISH = re.compile(
    r"\b(?:only (?:if|when|where)|provided(?: that)?(?= \w+ (?:\w+ ){0,3}(?:is|are|be|has|have|do|does|can|"
    r"will|must|stay|remain))|unless|on (?:the )?condition that|(?:as|so) long as|contingent (?:up)?on|"
    r"conditional (?:up)?on|"
    r"subject to (?:the )?conditions?)\b",
    re.IGNORECASE,
)
_JAPANESE = re.compile(r"場合に限(?:り|って)|(?:を|が)条件(?:に|として)|という条件で|でない限り|しない限り")


def english(sentence: Sentence) -> Iterator[Cue]:
    """Strong conditions; a plain 'if' fills the slot and sets no stance."""
    for found in _ENGLISH.finditer(sentence.text):
        yield Cue(Stance.CONDITIONS, found.start(), found.end(), CueKind.CONDITION, Reach.BOTH)


def japanese(sentence: Sentence) -> Iterator[Cue]:
    """場合に限り, を条件に, でない限り."""
    for found in _JAPANESE.finditer(sentence.text):
        yield Cue(Stance.CONDITIONS, found.start(), found.end(), CueKind.CONDITION, Reach.BOTH)
