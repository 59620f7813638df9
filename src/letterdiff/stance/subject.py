"""Who a cue's subject is: the source itself, somebody else, or nothing that could hold a stance."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from letterdiff.stance.cues.verbs import FIRST_PERSON

_FIRST = re.compile(rf"^(?:{FIRST_PERSON})$", re.IGNORECASE)
_FIRST_JAPANESE = (
    "当社", "弊社", "わが社", "我が社", "我々", "われわれ", "私たち", "私達", "私",
    "当団体", "当協会", "当会",
)  # fmt: skip
_SOMEONE_JAPANESE = re.compile(
    r"(?:[氏社者家省党府国庁局州員会連団院部所側派]|機構|機関|組合|財団|法人|大学|議員|市民|住民|利用者|"
    r"幹部|首脳|企業|業界|団体|銀行|大統領|長官|首相|[ァ-ヶー]{2,}|[\x21-\x7e]+)$"
)
"""How a Japanese subject ends that can hold a stance; others (融資保証は, 今後は) say what it is about."""

_CONJUNCTIONS = re.compile(
    r"(?:(?:although|and|as|because|but|even|how|if|nor|or|once|since|so|than|that|though|unless|until|when|"
    r"whenever|where|whereas|whether|while|why|yet)[\s,]+)+(?=\w)",
    re.IGNORECASE,
)
"""What opens a clause ahead of its subject: '*While* GitHub'."""
_NO_NAME = re.compile(
    r"(?:about|after|against|among|at|before|between|by|despite|during|for|from|in|of|through|to|under|"
    r"upon|via|"
    r"with|within|without)(?:\s.*)?|"
    r"(?:above|across|also|although|and|around|as|because|beyond|but|due|even|finally|first|further|"
    r"given|hence|"
    r"how|however|if|including|indeed|instead|into|last|likewise|moreover|nonetheless|nor|not|now|on|"
    r"once|only|"
    r"or|over|rather|regarding|second|since|so|still|than|that|then|therefore|third|though|thus|today|"
    r"together|"
    r"unless|unlike|until|when|where|whereas|whether|while|why|yet|additionally|accordingly|clearly|"
    r"consequently|currently|importantly|notably|previously|recently|similarly|simply|specifically|"
    r"ultimately)",
    re.IGNORECASE | re.DOTALL,
)
"""Prepositions with what they govern, and single words that open a sentence with a capital: no one's name."""
_INITIALS = 3
"""Capitals that stand for a name; fewer may be a word."""


class Names(NamedTuple):
    """Who 'we' is in a source: its holder, '' where nothing says so, and other names it goes by."""

    holder: str
    also: tuple[str, ...] = ()


def named(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of a subject without the conjunction ahead of it ('While GitHub'); empty for no name."""
    opening = _CONJUNCTIONS.match(text, start, end)
    first = opening.end() if opening else start
    return (end if _NO_NAME.fullmatch(text, first, end) else first), end


def is_own(name: str, holder: str) -> bool:
    """Whether a subject is the source itself: a first person, or the holder by name."""
    name, initials = name.strip(), _initials(holder)
    if _FIRST.match(name) or name.endswith(_FIRST_JAPANESE):
        return True
    if len(initials) >= _INITIALS and re.sub(r"^[Tt]he ", "", name) == initials:
        return True
    name, holder = name.casefold(), holder.casefold().strip()
    return bool(holder) and name.removeprefix("the ") in (holder, holder.removeprefix("the "))


def is_among(subject: str, names: Iterable[str]) -> bool:
    """Whether a subject, or one of several joined by 'and', is one of these names."""
    parts = re.split(r",\s*(?:and )?|\s+and\s+", subject)
    return any(is_own(part, name) for name in names for part in (subject, *parts))


def is_someone(name: str) -> bool:
    """Whether a Japanese subject marked by は names someone who can hold a stance."""
    return _SOMEONE_JAPANESE.search(name.strip()) is not None


def _initials(name: str) -> str:
    """The capitals that open a name's words: 'EFF'."""
    return "".join(word[0] for word in name.split() if word[0].isupper())
