"""When: years, spans of years, 'by 2030', 'this year', 'no longer'."""

import re
from collections.abc import Iterator

from letterdiff.stance.slots.said import Answer, Said
from letterdiff.text.periods.reading import periods

NUMBER = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)"
_ENGLISH = re.compile(
    rf"\b(?:(?:by|until|before|after|since|in|from|through|during) (?:the end of )?(?:this|next|last) "
    rf"(?:year|month|week|quarter|decade)\b|(?:over|within|for|in|across) (?:the (?:next|past|last|coming) )?"
    rf"{NUMBER}[ -](?:years?|months?|weeks?|days?)\b|(?:this|next|last) (?:year|month|week|quarter|decade)\b|"
    r"(?:over|in|within|during) the (?:next|past|last|coming) decade\b|"
    r"(?:in |for |during |by |until )?(?:the )?(?:this|next|last|current|coming|previous) "
    r"(?:fiscal|financial|budget) year\b|"
    r"(?:previously|formerly|used to|no longer|in the past|at the time|temporarily|permanently)\b)",
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
_THAT = re.compile(r",? that\b", re.IGNORECASE)
_AS = re.compile(r"\bas $", re.IGNORECASE)
PAST = ("last year", "previously", "formerly", "used to", "in the past", "昨年", "去年", "以前は", "かつて")
"""Normal forms that put a position in the past."""


def time(said: Said) -> Answer | None:
    """The time that stands nearest to the topic's mention in its sentence, the longer of two that overlap."""
    found = [each for each in (*_placed(said), *_worded(said)) if not _is_aside(each, said)]
    return min(found, key=lambda each: _nearness(each, said)) if found else None


def _is_aside(answer: Answer, said: Said) -> bool:
    """Whether it says when one said so, or only compares: 'we wrote *in 2019* that we …', 'as *in 2019*'."""
    text, (start, end) = said.sentence.text, answer.span or (0, 0)
    saying = said.cue is not None and end <= said.cue.start and bool(_THAT.match(text, end))
    return saying or bool(_AS.search(text, max(0, start - 4), start))


def _placed(said: Said) -> Iterator[Answer]:
    """Times that stand for days or a length, known exactly."""
    sentence = said.sentence
    for start, end, period in periods(sentence.text, said.date, is_japanese=sentence.japanese):
        yield Answer(_normal(sentence.text[start:end]), (start, end), period.measure)


def _worded(said: Said) -> Iterator[Answer]:
    """Times in words alone: 'previously', 'last year' where nobody knows the year it was said in."""
    pattern = _JAPANESE if said.sentence.japanese else _ENGLISH
    for found in pattern.finditer(said.sentence.text):
        yield Answer(_normal(found[0]), found.span())


def _nearness(answer: Answer, said: Said) -> tuple[int, int, bool]:
    start, end = answer.span or (0, 0)
    return said.distance(start, end), start - end, not answer.measure


def _normal(words: str) -> str:
    return " ".join(_NUMERALS.get(word, word) for word in words.casefold().replace("-", " ").split())
