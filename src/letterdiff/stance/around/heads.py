"""The noun on which a topic hangs: 'a *warrant* for access to X' is another thing than X."""

import re

from letterdiff.stance.around.removal import REMOVERS

_TO = r"(?:for|of|on|over|to|about|around|with|from|against|in|regarding|concerning|governing|behind)"
_OPAQUE = re.compile(
    r"\b(?:accountability|amendments?|changes?|modifications?|revisions?|updates?|alternatives?|"
    r"answers?|assistance|chapters?|charges?|checks?|clarity|"
    r"compliance|comply|"
    r"complying|conditions?|consent|consultations?|controls?|criteria|debates?|definitions?|disclosures?|"
    r"discussions?|evidence|exceptions?|exclusions?|exemptions?|fees?|frameworks?|guidance|guidelines?|"
    r"guardrails?|information|obligations?|duties|duty|inquir(?:y|ies)|investigations?|justifications?|"
    r"limits?|notice|notifications?|"
    r"oversight|penalt(?:y|ies)|powers?|questions?|reasons?|redress|remed(?:y|ies)|reports?|reporting|"
    r"research|"
    r"requirements?|restrictions?|reviews?|risks?|rules?|safeguards?|scrutiny|sections?|security|"
    r"standards?|stud(?:y|ies)|"
    r"tax(?:es)?|thresholds?|transparency|warrants?|understanding|training)"
    rf",? {_TO}\b",
    re.IGNORECASE,
)
_FOR_ACCESS = re.compile(
    r"\b[\w-]+ (?:for|before|of|on) (?:\w+ ){0,2}(?:access|use|sharing|disclosure|collection) (?:to|of)\b",
    re.IGNORECASE,
)
_TO_TAKE = re.compile(
    rf"\b(?:abilit(?:y|ies)|options?|opportunit(?:y|ies)|freedom|power|right)s? to (?={REMOVERS.pattern})",
    re.I,
)
"""What somebody may refuse or end is not refused by who wants it so: 'the ability to *refuse* consent'."""
_PREPOSITION = rf"(?:{_TO}|by|at|under|through|within|alongside|than)"
_SUBJECT = re.compile(
    rf"(?P<head>[\w'-]+),? {_PREPOSITION}"
    rf" (?P<rest>(?!(?:we|i|they|you|it)\b)(?:(?!{_PREPOSITION}\b)[\w'$%-]+,? ){{0,5}})$",
    re.IGNORECASE,
)
_TRANSPARENT = re.compile(
    r"(?:uses?|using|creation|introduction|adoption|expansion|extension|granting|provision|offer|"
    r"development|growth|"
    r"production|deployment|availability|kinds?|forms?|types?|range|number|rounds?|all|some|each|most|"
    r"any|none|"
    r"reliance|funding|spending|investments?|support|access|retention|protection|imposition|implementation|"
    r"practice|sale|export|renewal|continuation|enactment|both|period|system|scheme|regime|concept|"
    r"right|rights)",
    re.IGNORECASE,
)
_GERUND = re.compile(r"\b(?P<verb>[a-z]+ing) (?:[\w'-]+ ){0,2}$", re.IGNORECASE)
_BY_VERB = re.compile(
    r"\b(?:believe|agree|insist|say|hold|think|submit|recommend|argue|that|urge|ask)\b", re.I
)


def is_part_of_another(words: str) -> bool:
    """Whether the words between a cue and a topic name what the topic only belongs to."""
    return any(pattern.search(words) for pattern in (_OPAQUE, _FOR_ACCESS, _TO_TAKE))


def is_part_of_subject(before: str) -> bool:
    """Whether the topic only belongs to a modal's subject; `before` is the clause up to the topic."""
    gerund = _GERUND.search(before)
    if _OPAQUE.search(before) or (gerund and REMOVERS.fullmatch(gerund["verb"])):
        return True
    while found := _SUBJECT.search(before):
        if _BY_VERB.search(found["rest"]) or _BY_VERB.search(found["head"]):
            return False
        if not _TRANSPARENT.fullmatch(found["head"]):
            return True
        before = before[: found.end("head")] + " "
    return False
