"""Passages that ask nothing for what they stand in: a guide, a club's rules, a list of contents."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from letterdiff.model import Passage

_TO_A_READER = re.compile(
    r"\byou (?:can|may|will|need(?: to)?|don['’]t|do not|could|might|want|have to|should|"
    r"are (?:able|entitled))\b",
    re.IGNORECASE,
)
_MANY = 2
"""Turns to a reader that make a passage a guide's."""
_GUIDING = 4
"""Passages with such a turn that make a whole source a guide, if they are a tenth of it."""
_TENTH = 10
_RULES = re.compile(
    r"\b(?:code of conduct|constitution|by ?laws|rules of association|terms of (?:service|use|reference)|"
    r"minutes|agenda|privacy policy|donations? policy|statutes of|survey|questionnaire|how to)\b",
    re.IGNORECASE,
)
_TO_OTHERS = re.compile(
    r"\b(?:submissions?|letters?|comments?|responses?|reply|to|on|re|review|inquiry|consultation|"
    r"proposals?|draft)\b",
    re.IGNORECASE,
)
"""Words in a name that make it a text *about* such rules."""
_ASKS = re.compile(
    r"\b(?:we|i) (?:\w+ ){0,3}?(?:urge|ask (?:that|the|you|for)|call (?:on|upon|for)|"
    r"recommend(?! \w+ing\b)|request that|"
    r"propose|oppose|submit that)\b|\bour (?:recommendations?|submission)\b",
    re.IGNORECASE,
)
"""What somebody who asks says of himself: no club's rules, no guide."""
_CONTENTS = re.compile(
    r"^\s*(?:\(?[\dA-Zivx]{1,4}(?:\.\d+)*[.)]?\s+)?[^\W\d_][^.?!;]{6,180}?"
    r"[^\W\d_)’”]\s*(?:\.\s*){0,80}\s\d{1,3}\s*$"
)
"""A heading with the number of its page."""
_SECTION = re.compile(
    r"^\s*\d{1,2}(?:\.\d{1,2})+\.?\s+(?=[^\W\d_])(?:[^\s.?!;]+\s+){2,30}?"
    r"(?!(?:at|by|to|in|of|on|than|from|and|or|with|for)\s)[a-z][\w’'-]*[^\W\d_]\s*(?:\.\s*){0,80}\s\d{1,3}\s*$"
)
"""The same of a section with a number in parts, which is sure alone: '4.3 Warrants for access 11'."""
_ENTRY = re.compile(
    r"(?:\[?\d{1,3}[\].]?\s+)?[A-Z][\w'’-]+, [A-Z][^?!]{10,400}[.,] (?:[^.]{2,80}[,.] )?\(?(?:19|"
    r"20)\d\d[a-z]?\)?\.?$"
)
"""A surname, a name, a title, and at the end a year."""
_LISTED = 3
"""Such lines that a list of contents has at least."""


def addressing_nobody(passages: Sequence[Passage]) -> frozenset[str]:
    """The ids of passages of guides, of rules for one's own members, and of lines of lists of contents."""
    by_source: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        by_source[passage.source].append(passage)
    found: set[str] = set()
    for source, own in by_source.items():
        heading = own[0].section.partition(" › ")[0]
        names = (source.rpartition("/")[2].partition(".")[0], heading)
        asks = sum(bool(_ASKS.search(each.text)) for each in own)
        whole = (any(map(_is_of_rules, names)) and not asks) or (_is_guide(own) and asks < _MANY)
        contents = [each for each in own if _CONTENTS.match(each.text)]
        idle = own if whole else contents if len(contents) >= _LISTED else []
        found.update(each.id for each in idle)
    return frozenset(found)


def asks_nobody(text: str) -> bool:
    """Whether a passage asks nothing, whatever its source: a guide's, an entry, a line of contents."""
    return instructs(text) or is_reference(text) or bool(_SECTION.match(text))


def instructs(text: str) -> bool:
    """Whether a passage tells its reader what to do, as a guide does: 'you can', 'you don't need to'."""
    return len(_TO_A_READER.findall(text)) >= _MANY and not _ASKS.search(text)


def is_reference(text: str) -> bool:
    """Whether a passage is an entry of a reading list: 'Roe, Jane. A Title: Its Rest. Town: Press, 2021.'"""
    return bool(_ENTRY.match(text.strip()))


def _is_guide(passages: Sequence[Passage]) -> bool:
    turns = Counter(bool(_TO_A_READER.search(each.text)) for each in passages)[True]
    return turns >= _GUIDING and turns * _TENTH >= len(passages)


def _is_of_rules(name: str) -> bool:
    """Whether a source's name or first heading says that it holds a body's own rules, minutes or a survey."""
    name = re.sub(r"[\W_]+", " ", name)
    return bool(_RULES.search(name)) and not _TO_OTHERS.search(name.replace("how to", ""))
