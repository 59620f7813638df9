"""Changes after which a sentence says the same: a word's other form, initials, 'also', 'we believe that'."""

import re

from letterdiff.text.stems import akin, stem

_ASKING = "ask asks urge urges request requests recommend recommends propose proposes"
_ASK = frozenset(_ASKING.split())
_SMALL = (
    "also again further furthermore moreover additionally therefore thus hence accordingly consequently "
    "however indeed strongly firmly respectfully please here that which the a an this these those it its "
    "there such so and of in on at as therein"
)
_PASSING = frozenset(_SMALL.split())
"""Words that change nothing wherever they stand: none tells who, to whom or how much."""
_SAME_VERB = tuple(map(frozenset, (("is", "are", "am"), ("has", "have"), ("do", "does"))))
"""Forms of one small verb; 'are' for 'have' would change who does it and to whom it is done."""
_UNITS = frozenset(["dollar", "dollars", "euro", "euros", "yen", "percent", "per", "cent"])
"""What is written as a mark, too: amounts are compared by themselves, so one side may have it more."""
_OPENING = re.compile(
    r"^(?:(?:and|also|again|further|furthermore|moreover|therefore|thus|however|finally|first|second|lastly|"
    r"accordingly|additionally|in addition|in short|as such|but|so|overall|in conclusion) ?)*"
    r"(?:in (?:our|this|the) (?:submission|view|opinion|letter|response)(?: to (?:\w+ ?){1,6})? ?)?"
    r"(?:(?:we|i)(?: (?:also|again|further|therefore|strongly|firmly|respectfully|have|are|am))* "
    r"(?:ask|urge|request|recommend|propose|submit|believe|think|consider|hold|maintain|argue|argued|say|"
    r"said|recommended|proposed|submitted|asked|urged|called|call|of the view|of the opinion)"
    r"(?: for| on| upon)? ?|"
    r"(?:it is )?our (?:view|position|belief|submission|recommendation)(?: is)? ?)?"
    r"(?:that)? ?$"
)
"""How a sentence begins in its source's own name, of today: 'we also believe that'."""
_TOLD_OF = re.compile(
    r"\b(?:we|i)(?: \w+)?? (?:argued|said|recommended|proposed|submitted|asked|urged|called)\b"
)
_PERFECT = re.compile(r"\b(?:we|i) have (?:\w+ )?\w+ed\b|\b(?:we|i) have (?:\w+ )?said\b")


def same_thing(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether words stand for each other as forms of one word, as initials, or as verbs of asking."""
    ours, theirs = (tuple(word for word in side if word not in _PASSING) for side in (ours, theirs))
    if len(ours) == len(theirs):
        return all(_one(mine, other) for mine, other in zip(ours, theirs, strict=True))
    return _initials(ours, theirs) or _initials(theirs, ours)


def says_nothing(opens: bool, ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether what one has more only passes on, or opens the sentence as one's own of today."""
    if all(word in _PASSING for word in ours + theirs):
        return True
    if not (ours and theirs) and set(ours + theirs) <= _PASSING | _UNITS:
        return True
    return opens and all(set(side) <= _PASSING or _opening(" ".join(side)) for side in (ours, theirs))


def _opening(text: str) -> bool:
    told = _TOLD_OF.search(text) and not _PERFECT.search(text)
    return bool(_OPENING.match(text)) and not told


def _one(mine: str, other: str) -> bool:
    if mine == other or (mine in _ASK and other in _ASK):
        return True
    if any({mine, other} <= verb for verb in _SAME_VERB):
        return True
    if mine.endswith("ed") != other.endswith("ed") or _dealt_with(mine) != _dealt_with(other):
        return False
    return akin(stem(mine, "en"), stem(other, "en"))


def _dealt_with(word: str) -> str:
    """Who does and who is done by are two: 'employers', 'employees'."""
    found = re.search(r"(?:er|or|ee|ion|ment)(?=s?$)", word)
    return found[0] if found else ""


def _initials(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return len(short) == 1 and len(long) > 1 and "".join(word[0] for word in long) == short[0]
