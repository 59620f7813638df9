"""The noun on which a topic hangs: 'a *warrant* for access to X' is another thing than X."""

import re

from letterdiff.stance.around.removal import REMOVALS, REMOVERS, is_known

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
_OF_TOPIC = re.compile(
    r"\b(?P<head>[\w'-]+) (?:for|to|over|against|towards?|about|on|around|behind)"
    r"(?: (?!(?:and|or|but|to|for|of|in|on|with|by|at|from|that|which|who|over|about|as|into|through|"
    r"under)\b)"
    r"[\w'$%-]+){0,4} $",
    re.IGNORECASE,
)
"""The noun, or verb, on which a topic behind a preposition hangs: 'an *apology* for the X'."""
_KEEPS = re.compile(
    r"(?:needs?|case|calls?|demands?|requests?|basis|respect|priority|preference|commitments?|committed|"
    r"commits?|adherence|adheres?|subsid(?:y|ies)|incentives?|money|budgets?|plans?|proposals?|legislation|"
    r"laws?|bills?|provisions?|schemes?|regimes?|systems?|transitions?|transitioning|shifts?|moves?|switch|"
    r"returns?|favou?r|backing|resources?|capital|appropriations?|grants?|eligibility|appl(?:y|ies)|path|"
    r"pathways?|vot(?:e|es|ing)|opt(?:s|ed|ing)?|argu(?:e|es|ed|ing)|press(?:es|ing)?|push(?:es|ing)?|"
    r"look(?:s|ing)?|advocacy|campaign(?:s|ing)?|lobb(?:y|ies|ying)|emphasis|focus|work(?:s|ing)?|"
    r"build(?:s|ing)?|mandates?|timelines?|deal|agreement|forward|up|only|not|also|but|neither|nor|both|"
    r"us|you|them|it|him|her|me|lead(?:s|ing)?|amount(?:s|ing)?|access|commends?|thanks?|rights?|markets?|"
    r"options?|opportunit(?:y|ies)|certainty|encouragement|recognition|authori[sz]ation|authority|"
    r"entitled|entitlement|able|required|obligated|obliged|than|equal|close|closer|open|opening|back|"
    r"eye|view|relat(?:ed|ing)|regard|approach(?:es)?|exposure|contribut(?:e|es|ing|ions?))",
    re.IGNORECASE,
)
"""What leads on to the thing itself, besides the nouns of `_TRANSPARENT` and known verbs."""
_DONE = re.compile(
    r"(?:\b(?:to|not|and to|or to|and|or|then) (?:\w+ly )?|\b(?=[a-z]+ing ))(?P<verb>[a-z]+) ", re.IGNORECASE
)
"""A verb among the words: behind 'to', or a gerund."""
_WHO_IS_ASKED = re.compile(r" (?:the |our |its )?(?:[\w.'-]+ ){1,6}for (?:[\w'$%-]+ ){0,5}", re.IGNORECASE)
_REMOVAL_OF = re.compile(
    r"\W*(?:(?:and|but|so|the|an?|any|all|this|that|every|such|total|full|complete|outright|blanket|"
    r"current|existing|"
    r"proposed|planned) )*(?:bans?|prohibitions?|moratorium|moratoria|repeal|abolition|removal|elimination|"
    r"withdrawal) (?:on|of) (?:(?:the|all|any|this|use of|every) )*",
    re.IGNORECASE,
)
_HELP_WITH = re.compile(
    r"\b(?:help|assistance|aid|fight|struggle|war|battle|action) (?:with|against) $", re.I
)
_BY_VERB = re.compile(
    r"\b(?:believe|agree|insist|say|hold|think|submit|recommend|argue|that|urge|ask)\b", re.I
)


def is_part_of_another(words: str) -> bool:
    """Whether the words between a cue and a topic name what the topic only belongs to."""
    return any(pattern.search(words) for pattern in (_OPAQUE, _FOR_ACCESS, _TO_TAKE, _HELP_WITH))


def hangs_on_unknown(words: str, *, asked: bool) -> bool:
    """Whether the topic hangs, behind a preposition, on a noun that is none of those known to lead on to it.

    `asked`: the words follow a verb of asking, behind which 'for' follows whoever is asked.
    """
    found = _OF_TOPIC.search(_behind_verb(REMOVALS.sub(" ", words)))
    if found is None or (asked and _WHO_IS_ASKED.fullmatch(words)):
        return False
    head = found["head"]
    known = is_known(head) or _TRANSPARENT.fullmatch(head) or _KEEPS.fullmatch(head)
    return not known


def _behind_verb(words: str) -> str:
    """The words from the last known verb on: 'a right *to use* X' hangs on nothing."""
    verbs = [each for each in _DONE.finditer(words) if is_known(each["verb"]) or each["verb"] == "narrow"]
    return words[verbs[-1].end() - 1 :] if verbs else words


def is_of_removal(before: str) -> bool:
    """Whether the clause's subject is the taking away of the topic: 'the *ban on* X should be lifted'."""
    return bool(_REMOVAL_OF.fullmatch(before))


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
