"""Then and now: a stance told of the past gives way to the present one beside it."""

import re

from letterdiff.stance.cues.cue import Cue
from letterdiff.stance.sentence import Sentence

_PAST = re.compile(
    r"(?:ed|sought)(?: (?:for|to|on|upon|against|with))?$|\b(?:did|used to|had|was|were)\b", re.I
)
_PRESENT = re.compile(r"\b(?:have|has|am|is|are|will|would|do|does|can|should|must)\b", re.IGNORECASE)
_ONLY_THEN = re.compile(
    r"\b(?:until|till|before) (?:(?:19|20)\d\d|then|now|recently|last)\b|\bonce\s*$|\bat (?:the|"
    r"that) time\b",
    re.IGNORECASE,
)
"""Times that say the stance is no longer held."""
_NOW = re.compile(
    r"\b(?:today|now|nowadays|at present|these days|since then|no longer|no more|any ?more|meanwhile|"
    r"changed (?:our|its|my) "
    r"(?:mind|minds|view|views|position)|reconsidered|come round)\b|今は|今では|現在|今年は|今回は|"
    r"もはや|その後",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"^[^.;:]*\b(?:(?:until|till)\b|before (?:we|i|it|they)\b)", re.IGNORECASE)
_JAPANESE_PAST = re.compile(r"(?:た|ました)$")


def is_past(sentence: Sentence, cue: Cue) -> bool:
    """Whether the cue's verb stands in the past tense: 'we *opposed*', not 'we have opposed'."""
    if sentence.japanese:
        return bool(_JAPANESE_PAST.search(sentence.text[cue.start : cue.end]))
    if cue.subject is None:
        return False
    held = sentence.text[cue.subject[1] : cue.end]
    return bool(_PAST.search(held)) and not _PRESENT.search(held)


def is_over(sentence: Sentence, cue: Cue) -> bool:
    """Whether the words around a cue in the past say that the stance ended: 'until 2019 we supported'."""
    if sentence.japanese or not is_past(sentence, cue):
        return False
    clause = re.split(r"[;:]|, (?:but|and|so) ", sentence.text[: cue.end])[-1]
    ahead = clause[: len(clause) - (cue.end - cue.start)]
    return bool(_ONLY_THEN.search(ahead))


def ended(text: str) -> bool:
    """Whether the words behind a stance of the past, in its sentence, say until when it was held."""
    return bool(_UNTIL.search(text))


def speaks_of_now(text: str) -> bool:
    """Whether words behind a stance of the past say how things are now."""
    return bool(_NOW.search(text))
