"""A topic that is asked to act, or is a clause's subject: 'we urge *X* to', 'ensure that *X* is fair'."""

import re

from letterdiff.stance.around import passive
from letterdiff.stance.around.polarity import Polarity
from letterdiff.stance.around.removal import is_known
from letterdiff.stance.cues.cue import Cue
from letterdiff.stance.cues.kind import CueKind

_ASKED = re.compile(
    r"\b(?:ask|urg|call\w* (?:up)?on|encourag|advis|implor|petition)(?:e|es|s|ed|ing)?$", re.IGNORECASE
)
_MADE_TO = re.compile(
    r"\b(?:requir|oblig|forc|compel|order|direct|press)\w*(?: (?:an?|the|all|any|our|large|big|"
    r"[a-z]+al))* $",
    re.IGNORECASE,
)
"""'Requiring *X* to pay': X is made to."""
_TO_DO = re.compile(r"(?: (?!be\b)[\w'-]+){0,6}?,? (?:not )?to [a-z]+", re.IGNORECASE)
_OPENS = re.compile(r"\b(?:that|ensur(?:e|es|ing)|sure)\s+(?P<ahead>(?:[\w'-]+,? ){0,15})$", re.IGNORECASE)
_PREDICATE = re.compile(
    r"^(?:,? (?!(?:and|or|but|which|who|to)\b)[\w'&%-]+){0,8}?,?(?P<done> (?:is|are|be|was|were|can|cannot|"
    r"could|will|would|"
    r"may|might|must|should|shall|do|does|remains?|stays?|has|have|considers?|engages?|takes?|covers?|"
    r"applies|apply)\b.*)",
    re.IGNORECASE,
)
_STAYS = re.compile(r"^ (?:remains?|stays?|continues?)\b", re.IGNORECASE)
_DOES = re.compile(r" (?P<verb>(?!remains|stays|continues|applies|covers)[a-z]+s) ")
"""'Ensure that X *puts* safety first' says how it is wanted."""
_NOT = re.compile(r"^ be (?:not|never|no longer)\b", re.IGNORECASE)
_TURNED = {
    Polarity.KEPT: Polarity.BLURRED,
    Polarity.TURNED: Polarity.KEPT,
    Polarity.BLURRED: Polarity.BLURRED,
}
"""'That it is *not* abolished' keeps the stance; 'that it is not open to' says how it is wanted."""
_TO_BE = re.compile(r"^ (?:(?:can|will|must|should|shall|may) )?(?:is|are|be|was|were)\b", re.IGNORECASE)


def is_asked(cue: Cue, text: str, words: str, after: str) -> bool:
    """Whether the topic is who is asked: 'we urge the *Commissioner* to act'."""
    if _MADE_TO.search(words) and _TO_DO.match(after):
        return True
    if cue.kind is not CueKind.ASKING or not _ASKED.search(text[cue.start : cue.end]):
        return False
    if "that" in words.split():
        return False
    direct = len(words.split()) <= 3 and not any(is_known(word) for word in words.split())
    return direct and bool(_TO_DO.match(after))


def of_subject(text: str, after: str) -> Polarity:
    """What a clause wants of the topic that is its subject; `text` runs from the cue's start to the topic."""
    found = _OPENS.search(text)
    if found is None or any(is_known(word) for word in found["ahead"].replace(",", "").split()):
        return Polarity.KEPT
    if (does := _DOES.match(after)) and is_known(does["verb"]):
        return Polarity.BLURRED
    predicate = _PREDICATE.match(after)
    if predicate is None:
        return Polarity.KEPT
    done, count = _TO_BE.subn(" be", predicate["done"])
    if _NOT.match(done):
        return _TURNED.get(passive.behind(_NOT.sub(" be", done)), Polarity.BLURRED)
    return passive.behind(done) if count or _STAYS.match(done) else Polarity.BLURRED
