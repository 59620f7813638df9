"""For whom: the noun phrase that the instrument, or the verb that names the topic, is put to."""

import re
from collections.abc import Callable

from letterdiff.stance.around.removal import GONE
from letterdiff.stance.phrases import normal, noun_phrase, noun_phrase_before
from letterdiff.stance.slots.amount import amount
from letterdiff.stance.slots.for_whom_japanese import japanese
from letterdiff.stance.slots.said import Answer, Said
from letterdiff.stance.slots.time import NUMBER

Found = tuple[int, int] | None

_LIST_REST = (
    r"(?:,? ?(?:and|or|,)? (?!for\b|to\b|is\b|are\b|that\b|which\b|be\b|and\b|or\b|"
    r"not\b)[\w$%-]+(?: (?!for\b|to\b|"
    r"is\b|are\b|that\b|which\b|be\b)[\w$%-]+){0,2}(?=,| and| or| for| to)){0,4}?"
)
_FOR = re.compile(
    rf"{_LIST_REST} for (?P<gerund>(?:building|financing|funding|developing|expanding|constructing) )?"
    r"(?:the (?:sole |exclusive )?(?:benefit|use) of )?",
    re.IGNORECASE,
)
_NOT_BUT = re.compile(
    rf"{_LIST_REST},? not (?:for|to) [^,;.:]{{2,60}}?,? but (?:rather |instead )?(?:for|to) ", re.IGNORECASE
)
"""'Not for A but for *B*'."""
_TO = re.compile(
    rf"{_LIST_REST} to (?=(?:the|a|an|our|its|their|any|all|such|small|large|domestic|private|us\b|"
    r"(?-i:[A-Z])|\w{3,}(?:ers|ors|ies|ants|ents|ms|bs|ks|rms)\b))",
    re.IGNORECASE,
)
_PROPOSES = re.compile(
    r"(?:\w+ )*(?:propos|suggest|recommend|submit|present|put forward|mention|commend)\w*", re.IGNORECASE
)
_CLAUSE = re.compile(r"\b(?:that|to)\b|ing\b", re.IGNORECASE)
_TO_COVER = re.compile(
    r"(?: [\w$%-]+){0,4}? (?:to (?:apply to|include|cover|benefit|help|support|reach)|so (?:that|"
    r"as) (?:it|they|"
    r"to) covers?|covering|available to|applicable to) ",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r",? (?:which|that)(?: \w+){0,3}? (?:go(?:es)? to|given to|available to|benefit|help|for|support) ",
    re.IGNORECASE,
)
_PREDICATE = re.compile(
    r"^(?: not| only| also)* (?:go(?: only)? to|be (?:given|available|granted|offered|extended|open(?:ed)?|"
    r"limited|targeted|widened|expanded|directed|provided|made available) (?:only )?(?:to|for|"
    r"at)(?: include| cover)?|cover|benefit|help|apply to|reach|include|extend to|be for) ",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"\b(?:support|provide|help|assist|equip|supply|back|aid|reach|supporting|providing|helping|giving|"
    r"providing) (?P<who>[^,;]{2,60}?) (?:with|through|by means of|via) (?:[^;]{0,80})?$",
    re.IGNORECASE,
)
_RECEIVE = re.compile(
    r" (?:should|must|ought to|need to)(?: not| also)? (?:be (?:given|offered|granted|eligible for|"
    r"able to (?:use|claim|receive))|receive|get|have(?: access to)?|benefit from)\b[^;,]{0,40}$",
    re.IGNORECASE,
)
_VERB_BEFORE = re.compile(
    r"\b(?:to|not|should|must|will|would|can|could|shall|never|n't)(?: \w+ly)? $", re.IGNORECASE
)
_FATE = re.compile(rf" (?:being )?{GONE}(?=[.,;!?]|$)", re.IGNORECASE)
_NOT_A_WHOM = re.compile(
    r"^(?:\d{4}\b|(?-i:example|instance)\b|now\b|"
    rf"(?:{NUMBER} )?(?:more )?(?:years?|decades?|months?|weeks?|days?)\b|"
    r"(?:first|last|next|same|long) (?:time|years?|decades?|months?|term)\b|"
    r"up\b|at (?:least|most)\b|[$€£]?\d|"
    r"(?:all|everyone|everybody|anyone|each|both)$|(?:fear|lack|want|need|lots?|love|hope|instance|apply)\b|"
    r"(?:\w+ ){1,2}(?:reasons?|purposes?|ends|sakes?)\b|(?:christmas|easter|ramadan|summer|winter)\b|"
    r"(?:north|south|east|west)\b|"
    r"(?:reasons?|purposes?|sake|which|what|this|that|it|them|more|good|free|sure|too long|is|are|be)\b)",
    re.IGNORECASE,
)


def _without_fate(text: str, span: Found) -> Found:
    """The span without what is wanted of the topic: 'guarantees for *farms* abolished'."""
    fate = _FATE.search(text, span[0], span[1]) if span else None
    return (span[0], fate.start()) if span and fate else span


def beneficiary(said: Said) -> Answer | None:
    """The first of the rules below that finds a noun phrase."""
    if said.sentence.japanese:
        return japanese(said)
    for rule in _RULES:
        span = _without_fate(said.sentence.text, rule(said))
        if span and not _NOT_A_WHOM.match(said.sentence.text[slice(*span)]):
            return Answer(normal(said.sentence.text[slice(*span)], said.holder), span)
    return None


def _object(said: Said) -> Found:
    """'to bail out *companies*': the topic is named by a verb."""
    if not _VERB_BEFORE.search(said.sentence.text[: said.start]):
        return None
    at = said.end + 1
    return noun_phrase(said.sentence.text, at) if said.sentence.text[said.end : at] == " " else None


def _after(pattern: re.Pattern[str]) -> Callable[[Said], Found]:
    """A rule for what follows the mention directly: '… for X', '… to X', 'which would go to X'."""

    def rule(said: Said) -> Found:
        text = said.sentence.text
        found = pattern.match(text, said.end) or pattern.match(text, _behind_amount(said))
        return noun_phrase(text, found.end()) if found else None

    return rule


def _to(said: Said) -> Found:
    """'… to *X*'; behind a verb of proposing X is who is told: 'we proposed it *to Parliament*'."""
    cue = said.cue
    if cue and _PROPOSES.fullmatch(text := said.sentence.text, cue.start, cue.end):
        return _after(_TO)(said) if _CLAUSE.search(text, cue.end, said.start) else None
    return _after(_TO)(said)


def _behind_amount(said: Said) -> int:
    """Where an amount ends that stands behind the mention: 'guarantees of up to $20 billion' for whom."""
    found = amount(said)
    return max(said.end, found.span[1]) if found and found.span else said.end


def _predicate(said: Said) -> Found:
    """'loan guarantees should go to *X*', 'that loan guarantees be extended to *X*'."""
    at = said.cue.end if said.cue and said.cue.start >= said.end else said.end
    found = _PREDICATE.match(said.sentence.text[at:])
    return noun_phrase(said.sentence.text, at + found.end()) if found else None


def _with(said: Said) -> Found:
    """'support *X* with grants or loan guarantees'."""
    found = _WITH.search(said.sentence.text[: said.start])
    return noun_phrase(said.sentence.text[: found.end("who")], found.start("who")) if found else None


def _receiver(said: Said) -> Found:
    """'*X* should be given loan guarantees'."""
    found = _RECEIVE.search(said.sentence.text[: said.start])
    return noun_phrase_before(said.sentence.text, found.start()) if found else None


_RULES: tuple[Callable[[Said], Found], ...] = (
    _object,
    _after(_NOT_BUT),
    _after(_FOR),
    _after(_TO_COVER),
    _to,
    _predicate,
    _after(_RELATIVE),
    _with,
    _receiver,
)
