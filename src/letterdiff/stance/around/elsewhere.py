"""Whether a cue falls on something else, to which the topic only belongs: 'we want no tax *on* X'."""

import re

from letterdiff.model import Stance
from letterdiff.stance.around.between import one_negation
from letterdiff.stance.around.removal import OWNED, REMOVALS, REMOVERS, THE_USE_OF, is_known

_ANY_USE_OF = re.compile(rf"\b(?:{OWNED})*(?:{THE_USE_OF})\s", re.IGNORECASE)
_ABOUT_ANOTHER = re.compile(
    r"\b(?:for|of|about|with|from|against|over|around|regarding|towards?)\b", re.IGNORECASE
)
_IN_ADJUNCT = re.compile(
    r"(?<!invest )(?<!engage )(?<!\binvestment )(?<!\binvestments )(?<!focus )"
    r"(?<!rely )(?<!build )(?<!count )"
    r"\b(?:in|at|on|within|under|among|across|between|from|than|during|like|by|as|against|into|about|"
    r"regarding|"
    r"concerning|before|after|until)\b(?: (?!to\b)[\w'$%-]+){0,3}\s*$|"
    r"\b(?:between|across|among|amongst)\b(?:,? (?!to\b)[\w'$%-]+){0,8},? $|"
    r"\bbe (?!(?:subject|able|entitled|allowed|permitted|required|committed|equal|limited|restricted)\b)"
    r"\w+(?: \w+)? to(?: (?:all|any|every|our|the|each|some|many|draft|current|existing|new|proposed))* $|"
    r", (?:and )?not (?:[\w'-]+ ){0,3}$",
    re.IGNORECASE,
)
_HARM_OF = re.compile(
    r"\b(?:burdens?|costs?|risks?|loss(?:es)?|impacts?|effects?|harms?|threats?|problems?|abuses?|misuse|"
    r"dangers?)"
    r" (?:\w+ ){0,2}(?:of|on|to|for|from|in|by)\b|^\s*(?:be applied to|apply to|extend to|affect)\b",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    r"\b(?!(?:use|creation|introduction|adoption|expansion|extension|granting|provision|offer|development|"
    r"growth|production|deployment|availability|widening|enactment|establishment|implementation|passage|"
    r"inclusion|continuation|renewal|reinstatement|restoration|return|kinds?|forms?|types?|range|number|"
    r"rounds?|all|some|"
    r"each|most|out|instead) of)"
    r"[\w'-]+ of\b",
    re.IGNORECASE,
)
_GIVEN_TO = re.compile(
    r"\b(?:giv|provid|grant|offer|hand|send|sell|disclos|transfer|report|suppl|pay|deliver|show|award|"
    r"extend)\w* [^;]*"
    r"\bto (?:(?:the|all|any|our|its|their|each|every|some|other|such) )*$",
    re.IGNORECASE,
)
"""The topic is to whom something is given."""
_WITH = re.compile(r"\bwith(?: (?!to\b)[\w'$%-]+){0,3}\s*$", re.IGNORECASE)
_GIVE_WITH = re.compile(
    r"\b(?:provid|support|suppl|equip|help|assist|respond|begin|start|back|"
    r"aid)\w*\b.*\bwith\b",
    re.IGNORECASE,
)
_NOT_TO_DO = re.compile(
    r"\s*(?:\w+ly )?(?:offer|provide|give|grant|use|rely|count|fund|pay|build|create|adopt|introduce|expand|"
    r"extend|support|allow|permit|impose|require|mandate|be|have|receive|get|seek|pursue|enact|pass|"
    r"subsidi[sz]e|guarantee|back|raise|increase|buy|invest|accept|approve|authori[sz]e|take|make|issue|"
    r"keep|"
    r"want|need|ask|finance|rescue|establish|renew|preserve|maintain|protect|strengthen|restore|"
    r"reinstate|safeguard|promote|set(?= (?:an?|any|up)\b)|"
    r"bail)\b|\s*$",
    re.IGNORECASE,
)

_INFINITIVE = re.compile(r" to (?:\w+ly )?(?P<verb>[a-z]+) ")
_ITEMS = re.compile(r",\s*(?:and |or )?|\s(?:and|or)\s(?=\s*$)")
_HANGING = re.compile(
    rf"{_ABOUT_ANOTHER.pattern}|\b(?:across|among|between|in|on|at|by|within|into)\b", re.IGNORECASE
)
_FEW = 3
"""Items up to which a list may as well be one within another: 'taxes on A, B and X'."""
_SUBJECT = re.compile(r"(?<=\w)(?=\s)")
"""Where a subject of some words may end."""


def not_to_do(words: str, *, inverted: bool = False) -> bool:
    """Whether what 'should not' be done to the topic is something that only its opponents withhold.

    Where the subject stands behind the modal (`inverted`), the verb follows it: 'should *the state* offer'.
    """
    words = _ANY_USE_OF.sub(" ", words)
    if inverted and words.strip():
        return bool(REMOVERS.search(words)) or any(
            _does(words, found.end()) for found in _SUBJECT.finditer(words)
        )
    return bool(_NOT_TO_DO.match(words) or REMOVERS.search(words))


def _does(words: str, at: int) -> bool:
    """Whether such a verb follows a subject that ends there."""
    found = _NOT_TO_DO.match(words, at)
    return bool(found and found[0].strip())


def last_item(words: str) -> str:
    """The words of a list's last item, where its first one shows that a list of plain items runs up to the
    topic: in 'X, scanning of Y, and' what hangs on 'of' is Y alone."""
    items = _ITEMS.split(words)
    plain = len(items) > _FEW and not any(_HANGING.search(each) for each in (items[0], items[-1]))
    return items[-1] if plain else words


def _asked_to(words: str) -> str:
    """The words from the first infinitive on: 'the Ministry of Transport *to introduce*'."""
    found = _INFINITIVE.search(words)
    return words[found.end() - 1 :] if found and is_known(found["verb"]) else words


def on_another(words: str, stance: Stance) -> bool:
    """Whether the cue falls on something else, and the topic only belongs to that ('no aid *for* X')."""
    words = last_item(_ANY_USE_OF.sub(" ", one_negation(words)))
    bare = REMOVALS.sub(" ", words)
    if (
        _GIVEN_TO.search(words)
        or _HARM_OF.search(words)
        or _IN_ADJUNCT.search(bare)
        or _PART_OF.search(_asked_to(bare))
    ):
        return True
    if _WITH.search(words) and not _GIVE_WITH.search(words):
        return True
    return stance.sign < 0 and bool(_ABOUT_ANOTHER.search(bare))
