"""What is to be done to a topic: a verb that is none of those known leaves open which way it goes."""

import re

from letterdiff.stance.around.removal import REMOVERS, is_known

_NO_VERB = (
    r"(?!(?:the|an?|any|all|our|its|their|his|her|your|this|that|these|those|such|some|each|every|us|me|"
    r"you|it|"
    r"them|no)\b)"
)
_ADVERBS = r"(?: (?:not|also|then|further|never|\w+ly|instead|once again|again|both))*"
_INFINITIVE = re.compile(
    r"(?<!access)(?<!right)(?<!rights)(?<!respect)(?<!due)(?<!according)(?<!addition)(?<!relation)(?<!regard)"
    rf"(?<!response)(?<!contrary) to{_ADVERBS} (?P<verb>{_NO_VERB}[a-z]+)(?=[ ,])"
)
_FIRST = re.compile(rf"{_ADVERBS} (?P<verb>{_NO_VERB}[a-z]+)(?=[ ,])")
_GERUND = re.compile(
    r"(?: (?:the|\w+ly|either|even|now))* (?P<verb>(?!(?:existing|ongoing|continuing|pending|remaining|"
    r"growing|sweeping|"
    r"outstanding|binding|including|lasting|working|living|leading|housing|training|banking|lending|"
    r"funding)\b)"
    r"[a-z]{2,}ing) "
)
_LISTED = re.compile(
    r"\b(?:and|or|then)(?: to)? (?P<verb>[a-z]+) (?=(?:the|all|any|an?|its|our|their|these|this|such|"
    r"federal|national|state|central|government|public)\b)"
)
"""A verb behind 'and': an article follows it."""
_NARROW = re.compile(r"\b(?:and|or) narrow $", re.IGNORECASE)
"""'Fund roads and *narrow* X' may say what to do, or what kind of X."""
_PARTICIPLE = re.compile(
    r"\b(?P<verb>[a-z]{3,}ing) (?:the|an?|any|all|its|our|their|this|these|such|both|\w+ly) $"
)
"""A gerund whose object the topic is, wherever it stands: 'a motion *condemning* the X'."""
_BARE_PARTICIPLE = re.compile(
    r"\b(?P<verb>(?!(?:existing|ongoing|continuing|pending|remaining|growing|sweeping|outstanding|binding|"
    r"lasting|working|living|leading|housing|training|banking|lending|funding|emerging|matching|rising|"
    r"following|coming|meaningful|manufacturing|mining|farming|shipping|engineering|nothing|anything|"
    r"everything|something|during|including|concerning|regarding|notwithstanding|according)\b)"
    r"[a-z]{3,}ing) $"
)
_PARTICLE = re.compile(
    r"\b(?P<verb>[a-z]+) (?P<particle>up|off|away|back|out|aside|down|over|without|under|against|less|"
    r"fewer|from|"
    r"by|on ice|on hold)\b",
    re.IGNORECASE,
)
_KEEPS = re.compile(
    r"(?:set|sett|build|scal|speed|step|open|tak|tax|sign|back|ramp|beef|prop|firm|free|tee|follow)(?:e|"
    r"es|s|ing)? up|"
    r"(?:bring|brought|win|buy|want)(?:s|ing)? back|(?:roll|rul|carr|build|set|hand|pay|work|lay|spell|"
    r"mark|flesh)"
    r"(?:e|es|s|y|ies|ying|ing)? out|benefit(?:s|ing)? from|(?:legislat|provid)\w* under",
    re.IGNORECASE,
)
"""Verbs that their particle leaves what they are."""
_BE_DONE = re.compile(
    r"\bbe (?:\w+ly )?(?P<done>[a-z]+(?:ed|en|aid|old|wn)) (?:(?:the|an?|any|all|its|their|this|these|"
    r"such|more|"
    r"full) )*$"
)
_GIVEN = re.compile(
    r"given|offered|granted|paid|provided|shown|sold|allowed|permitted|promised|guaranteed|awarded|assured|"
    r"denied|refused|allocated|assigned|handed|extended"
)
"""'Should be *given* X' is for it; 'be *spared* X' is not."""
_RIGHT_TO = re.compile(
    r"\b(?:rights?|entitlements?|access|freedom) to (?:\w+ly )?(?P<verb>(?!(?:strong|free|private|secure|"
    r"safe|fair|"
    r"equal|full|open|good|clean|decent|affordable|reliable|anonymous|public|end-to-end)\b)[a-z]+) ",
    re.IGNORECASE,
)
"""A right to do what is not known: 'the right to *challenge* X'."""
_NOT_WILLING = re.compile(
    r"\bbe (?!(?:able|allowed|permitted|entitled|willing|ready|prepared|required|obliged|bound|encouraged|"
    r"asked|"
    r"urged|forced|made|compelled|directed|instructed|empowered|authori[sz]ed|enabled|eligible|free|given|"
    r"granted|used|extended|applied|subject|committed|limited|restricted|open)\b)[a-z]+ to [a-z]",
    re.IGNORECASE,
)
"""'Should be *slow* to adopt X', 'be *afraid* to end X'."""


def _turns_by_particle(words: str) -> bool:
    """Whether a known verb is made another one by the particle behind it: '*stand* up *against* X'."""
    found = [each for each in _PARTICLE.finditer(words) if is_known(each["verb"])]
    return any(not _KEEPS.fullmatch(each[0]) and not REMOVERS.search(each[0]) for each in found)


def is_unknown(words: str, *, follows_modal: bool) -> bool:
    """Whether the last verb among the words between a cue and its topic is none that is known.

    Behind a modal the first word is a verb, elsewhere a gerund may be; 'narrow' is a verb behind 'to'.
    """
    if _NARROW.search(words) or _turns_by_particle(words):
        return True
    done = _BE_DONE.search(words)
    if done and not _GIVEN.fullmatch(done["done"]):
        return True
    right = _RIGHT_TO.search(words)
    if _NOT_WILLING.search(words) or (right and not is_known(right["verb"])):
        return True
    gerund = _PARTICIPLE.search(words) or _BARE_PARTICIPLE.search(words)
    if gerund and not is_known(gerund["verb"]):
        return True
    found = [*_INFINITIVE.finditer(words), *_LISTED.finditer(words)]
    first = (_FIRST if follows_modal else _GERUND).match(words)
    verbs = sorted((each.start(), each["verb"]) for each in (*found, *filter(None, (first,))))
    if not verbs:
        return False
    sure = verbs[-1][1] == "narrow" and bool(found)
    return not (sure or is_known(verbs[-1][1]))
