"""Numbers as they are written: in digits, in English words, in Japanese numerals; exact, with their end."""

import re
from fractions import Fraction
from typing import NamedTuple

_ALIKE = "０１２３４５６７８９．，％＄￥／－～"
PLAIN = str.maketrans(_ALIKE, "0123456789.,%$¥/-~")
"""Full-width signs as plain ones, one character for one, so that offsets hold."""

_DIGITS = re.compile(
    r"\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+(?:\.\d+)?(?!\d)|"
    r"\d{1,3}(?: \d{3}){2,}(?![\d.,]?\d)|\d+(?:\.\d+)?"
)
"""Groups of three parted by spaces are one number where there are three or more: '1 234 567'."""
_POWER = re.compile(r"10(?:\^\{?(?P<plain>\d{1,3})\}?|(?P<raised>[⁰¹²³⁴-⁹]{1,3}))")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_TOO_LONG = 40
_SCALE = re.compile(
    r"[ \u00a0\u202f-]?(?P<word>hundred|thousand|million|billion|trillion|quadrillion|lakh|crore)(?![a-z])"
    r"|[ \u00a0\u202f]?(?P<short>bn|mn|mln|mio|tn|trn)(?![a-z])",
    re.IGNORECASE,
)
_LETTER = re.compile(r" ?(?P<letter>[KkMmBbTt])(?![\w.]*\w)")
"""Behind a currency's sign alone: '$3B'."""
_SCALES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "quadrillion": 10**15, "lakh": 10**5, "crore": 10**7, "bn": 10**9, "mn": 10**6, "mln": 10**6,
    "mio": 10**6, "tn": 10**12, "trn": 10**12, "k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12,
}  # fmt: skip

_ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SMALL = {word: n for n, word in enumerate(_ONES)} | {word: 10 * n for n, word in enumerate(_TENS, start=2)}
_BIG = {word: _SCALES[word] for word in ("thousand", "million", "billion", "trillion")}
_WORD = re.compile(r"[ -]?([a-z]+)", re.IGNORECASE)
_HALF = re.compile(r"(?: and a half|-and-a-half)\b", re.IGNORECASE)
_HALF_OF = re.compile(r"half an? (million|billion|trillion)\b", re.IGNORECASE)
OPENING_WORDS = (
    rf"half an? (?=[mbt])|an? (?=(?:hundred|thousand|[mbt]r?illion)\b)|(?:{'|'.join([*_SMALL, *_BIG])})\b"
)
"""What number words open with."""

_KANJI = {"〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_PLACES = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "億": 10**8, "兆": 10**12}
KANJI = "".join((*_KANJI, *_PLACES))
"""The numerals that a Japanese number may open with."""
_JAPANESE = re.compile(rf"[\d{KANJI}][\d,.{KANJI}{''.join(_MYRIADS)}]{{0,30}}")
_PART = re.compile(rf"(?:(\d[\d,]*(?:\.\d+)?)|([{KANJI}]+))?([千百])?([{''.join(_MYRIADS)}])?")


class Number(NamedTuple):
    """A number's value and end; `times` is the scale within it ('1.4 *trillion*'), 1 where it has none."""

    value: Fraction
    end: int
    times: int = 1


def digits_at(text: str, at: int, *, money: bool = False) -> Number | None:
    """Digits with their scale words at a place; letters for scales count behind a currency's sign alone."""
    if power := _POWER.match(text, at):
        exponent = int(power["plain"] or power["raised"].translate(_RAISED))
        return Number(Fraction(10**exponent), power.end())
    found = _DIGITS.match(text, at)
    if not found or found.end() - at > _TOO_LONG:
        return None
    value, end, times = Fraction(_bare(found[0])), found.end(), 1
    while scale := _SCALE.match(text, end):
        times, end = times * _SCALES[(scale["word"] or scale["short"]).casefold()], scale.end()
    if times == 1 and money and (letter := _LETTER.match(text, end)):
        times, end = _SCALES[letter["letter"].casefold()], letter.end()
    return Number(value * times, end, times)


def words_at(text: str, at: int) -> Number | None:
    """A number in English words: 'thirty-five', 'two and a half billion', 'half a million'."""
    if half := _HALF_OF.match(text, at):
        times = _SCALES[half[1].casefold()]
        return Number(Fraction(times, 2), half.end(), times)
    total, current, end, last = Fraction(0), None, at, 0
    while found := _WORD.match(text, end):
        word = found[1].casefold()
        if word in _SMALL and _goes_on(current, _SMALL[word]):
            current = (current or Fraction(0)) + _SMALL[word]
        elif word == "hundred" and (current is None or 0 < current < 100):
            current = (current or Fraction(1)) * 100
        elif word in _BIG and (current or not total):
            total, current, last = total + (current or Fraction(1)) * _BIG[word], None, _BIG[word]
        elif not (word in ("a", "an") and end == at) and not _links(word, text, found.end(), end == at):
            break
        end = found.end()
        if current and (half := _HALF.match(text, end)):
            current, end = current + Fraction(1, 2), half.end()
    return (
        Number(total + (current or 0), end, last or 1)
        if end > at and (total or current is not None)
        else None
    )


def japanese_at(text: str, at: int) -> Number | None:
    """A Japanese number: '20億', '1兆4000億', '三千五百', '1.4兆'."""
    run = _JAPANESE.match(text, at)
    if not run:
        return None
    total, below, end, times = Fraction(0), Fraction(0), at, 1
    while end < run.end() and (found := _PART.match(text, end, run.end())) and found[0]:
        below += _part(found)
        end = found.end()
        if found[4]:
            times = _MYRIADS[found[4]]
            total, below = total + below * times, Fraction(0)
    return Number(total + below, end, times) if end > at else None


def _bare(digits: str) -> str:
    return re.sub(r"[^\d.]", "", digits)


def _goes_on(current: Fraction | None, more: int) -> bool:
    """Whether a small number can follow: 'twenty five', 'hundred twenty', not 'five twenty'."""
    if current is None:
        return True
    return (
        current % 100 == 0 and more > 0
        if current >= 100
        else current % 10 == 0 and current >= 20 and 0 < more < 10
    )


def _links(word: str, text: str, at: int, first: bool) -> bool:
    """Whether an 'and' joins two parts of one number: 'two hundred and fifty'."""
    following = _WORD.match(text, at)
    before = text[:0] if first else text[max(0, at - 16) : at].casefold()
    joined = re.search(r"(?:hundred|thousand|million|billion|trillion) and$", before)
    return word == "and" and bool(joined) and following is not None and following[1].casefold() in _SMALL


def _part(found: re.Match[str]) -> Fraction:
    """One part of a Japanese number, before its myriad: '4000', '三千五百', '3千'."""
    kanji = _kanji(found[2]) if found[2] else 1
    own = Fraction(_bare(found[1])) if found[1] else Fraction(kanji)
    return own * _PLACES[found[3]] if found[3] else own


def _kanji(run: str) -> int:
    """'三千五百' by places, '二〇' digit by digit."""
    if not any(sign in _PLACES for sign in run):
        return int("".join(str(_KANJI[sign]) for sign in run))
    total, digit = 0, 0
    for sign in run:
        if sign in _PLACES:
            total, digit = total + (digit or 1) * _PLACES[sign], 0
        else:
            digit = _KANJI[sign]
    return total + digit
