"""Small English words that turn what a sentence says: one more or less, and it claims another thing."""

import re

_TURNING = (
    "no not never neither nor without none nothing nobody nowhere hardly barely scarcely rarely seldom "
    "may might must can could shall should will would ought cannot "
    "all every each any some most many several few either half least more less fewer fewest "
    "only solely merely exclusively entirely partly partially alone largely mostly mainly "
    "if unless until except before after whether provided provisionally while when than instead against "
    "former formerly previously initially originally supposedly allegedly reportedly "
    "or was were had did"
)
_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty "
    "seventy eighty ninety dozen hundred thousand million billion trillion hundreds thousands millions "
    "billions double twice triple third quarter"
)
TURNING = frozenset((*_TURNING.split(), *_NUMBERS.split()))
"""Negations, modals, words for how many, conditions, numbers; 'or' is not 'and', 'was' is not 'is'."""
_ADDED = "should must shall will ought or most all every each any more than when while either"
ADDED = frozenset(_ADDED.split())
"""Those of them that one side may have more where both need only ask for much the same."""
_PERSONS = {
    word: person
    for person, row in (
        ("first", "we i us me our ours my mine ourselves"),
        ("second", "you your yours"),
        ("third", "they them their theirs he him his she her hers"),
    )
    for word in row.split()
}
_TO_WHOM = "for from to by with over under above below up down out within beyond"
_PREPOSITIONS = frozenset(_TO_WHOM.split())
_COUNTED = re.compile(rf"\d+(?:[.,]\d+)*|\b(?:{'|'.join(_NUMBERS.split())})\b", re.IGNORECASE)


def counted(text: str) -> list[str]:
    """The figures and number words of a text, in order."""
    return [found.casefold() for found in _COUNTED.findall(text)]


def person(word: str) -> str:
    """Of which person a pronoun is ('first', 'second', 'third'); '' for any other word."""
    return _PERSONS.get(word, "")


def preposition(word: str) -> str:
    """The word, where it is a preposition that tells who gives and who gets, or how much; else ''."""
    return word if word in _PREPOSITIONS else ""
