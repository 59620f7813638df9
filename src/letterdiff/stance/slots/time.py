"""When: years, spans of years, 'by 2030', 'this year', 'no longer'."""

import re

from letterdiff.stance.slots.said import Answer, Said

NUMBER = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)"
_ENGLISH = re.compile(
    rf"\b(?:(?:by|until|before|after|since|in|from|through|during) (?:the end of )?(?:(?:19|20)\d\d|(?:this|"
    rf"next|last) (?:year|month|week|quarter|decade))\b|(?:over|within|for|in|across) (?:the (?:next|past|"
    rf"last|coming) )?{NUMBER}[ -](?:years?|months?|weeks?|days?)\b|(?:this|next|last) (?:year|month|week|"
    rf"quarter|decade)\b|(?:19|20)\d\d(?!\s?(?:gigawatts?|megawatts?|\w*dollars?))\b|"
    r"previously\b|formerly\b|used to\b|no longer\b|in the past\b|at the time\b|temporarily\b|permanently\b)",
    re.IGNORECASE,
)
_JAPANESE = re.compile(
    r"(?:19|20)\d\d年(?:まで(?:に)?|以降|から|度)?|(?:今|来|昨|去)年(?:度|末)?|(?:今後)?\d{1,2}(?:年間|"
    r"年以内|か月以内|ヶ月以内)|以前は|かつて|これまで|もはや"
)
_NUMERALS = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "nine": "9", "ten": "10", "twelve": "12", "fifteen": "15", "twenty": "20",
}  # fmt: skip
PAST = ("last year", "previously", "formerly", "used to", "in the past", "昨年", "去年", "以前は", "かつて")
"""Normal forms that put a position in the past."""


def time(said: Said) -> Answer | None:
    """The time that stands nearest to the topic's mention in its sentence."""
    pattern = _JAPANESE if said.sentence.japanese else _ENGLISH
    found = list(pattern.finditer(said.sentence.text))
    if not found:
        return None
    nearest = min(found, key=lambda each: (_distance(each, said), each.start()))
    return Answer(_normal(nearest[0]), nearest.span())


def _distance(found: re.Match[str], said: Said) -> int:
    return max(found.start() - said.end, said.start - found.end(), 0)


def _normal(words: str) -> str:
    return " ".join(_NUMERALS.get(word, word) for word in words.casefold().replace("-", " ").split())
