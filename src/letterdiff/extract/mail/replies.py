"""How mail programs lead in another's words: lines such as 'On …, NAME wrote:', in many languages."""

import re
from collections.abc import Sequence
from typing import NamedTuple

LONGEST = 300
"""Characters that a line which leads in a reply has at most."""

_ADDRESS = re.compile(
    r"\(?[<(\[]?(?:mailto:)?[\w.+'/=-]+@[\w-]+(?:\.[\w-]+)*[>)\]]?(?:[ (\[<]*mailto:[^>\])\s]*[>\])]+)?\)?"
)
_DATED = re.compile(r"(?:On|At|Am|Le|El|Il|Em|Op|Den|På|Dnia|W dniu|Dne|在|于)\b.*\d|\d.*\d")
_OPENER = re.compile(
    r"(?:On|At|Am|Le|El|Il|Em|Op|Den|På|Dnia|W dniu|Dne|在|于)\b|\d|[\"'\w][^:!?]{0,60}[<(\[]\S+@|[<(\[]?\S+@"
)
_WROTE = "wrote|writes|a écrit|escribió|escreveu|ha scritto|napisał(?:\\(a\\)|a)?|napsal(?:\\(a\\)|a)?"
_ENDS = (
    re.compile(rf"(?P<before>.*?)[\s,]*\b(?:{_WROTE})\s*[:：]\s*"),
    re.compile(r"(?P<before>.*?)[\s,，、]*(?:写道|寫道|님이 작성|のメール|さんは書きました)\s*[:：]\s*"),
    re.compile(r"(?P<before>\d{4}\s?[年/.년-].*@.*?)\s*[:：]\s*"),
)
_GERMANIC = re.compile(
    r"(?P<before>.*?)\b(?:schrieb|schreef|skrev)\b(?P<behind>[^:：]*(?::\d\d[^:：]*)*)[:：]\s*"
)
_DATE_BEHIND = re.compile(r"\s*(?:am|op|den)\b|\W*\Z")
_MONTHS = (
    "jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|février|mar(?:ch|s)?|märz|apr(?:il)?|avril|may|mai|june?|juni|juin|"
    "july?|juli|juillet|aug(?:ust)?|août|sept?(?:ember|embre)?|oct(?:ober|obre)?|okt(?:ober)?|nov(?:ember|embre)?|"
    "dec(?:ember)?|dez(?:ember)?|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|"
    "noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre"
)
_DIGITS = re.compile(r".*\d")
_TIME_WORDS = re.compile(
    # A month's name belongs to the day before it; further on it is a person's.
    rf"(?:[\s.]*(?:{_MONTHS})\.?(?=[\s,)]|\Z))?"
    r"(?:[\s,，、;:.)）\]]|"
    r"(?:AM|PM|[ap]\.?\s?m\.?|Uhr|hrs?|h|UTC|GMT|Z|[A-Z]{1,4}ST|[A-Z]{1,3}DT|um|kl)(?=[\s,)]|\Z)|"
    r"\([^)]{0,40}\)|[（][^）]{0,40}[）]|[年月日时時分秒于於在]|[周週星期][一二三四五六日天])+",
    re.IGNORECASE,
)
_PART = r"[^\W\d_a-z][\w.'’&()/-]*"
_SMALL = "of|de|van|von|der|den|la|le|du|da|dos|al|bin|via|for|the|and|und"
_NAME = re.compile(rf"{_PART}(?:,? (?:{_PART}|\(?(?:{_SMALL})\)?)){{0,7}}")


class Lead(NamedTuple):
    """Whose words follow, as written ('' where it is not clear), and whether the line says nothing else."""

    speaker: str
    sure: bool


def lead(text: str) -> Lead | None:
    """What a line such as 'On …, NAME wrote:' says; None for any other line."""
    line = " ".join(text.split())
    if len(line) > LONGEST:
        return None
    if found := _GERMANIC.fullmatch(line):
        return _lead(line, found["before" if _DATE_BEHIND.match(found["behind"]) else "behind"])
    for pattern in _ENDS:
        if found := pattern.fullmatch(line):
            return _lead(line, found["before"])
    return None


def leads_from(lines: Sequence[str]) -> int:
    """How many of the last of these lines lead in another's words, 0 where they do not.

    Mail programs break such a line; what they take further up begins with a date, and ends no sentence.
    """
    best = 0
    for count in range(1, min(4, len(lines)) + 1):
        first = lines[-count].strip()
        if count > 1 and first.endswith((".", "!", "?")):
            break
        found = lead(" ".join(line.strip() for line in lines[-count:]))
        if found and found.sure and _DATED.match(first):
            return count
        if found and found.sure:
            best = best or count
    return best


def person(text: str) -> str:
    """A name without its address; the address where there is no name."""
    address = _ADDRESS.search(text)
    name = text[: address.start()] if address else text
    name = " ".join(name.split()).strip(" ,;:*_\"'“”„<([")
    if name or not address:
        return name
    return address[0].strip("<>()[]").removeprefix("mailto:")


def _lead(line: str, said: str) -> Lead:
    """The lead whose name stands somewhere in `said`, behind a date, ahead of an address."""
    address = _ADDRESS.search(said)
    before = said[: address.start()] if address else said
    dated = any(character.isdigit() for character in before)
    tail = (
        _DIGITS.sub("", before) if dated else before.rpartition(",")[2] if _OPENER.match(before) else before
    )
    led = _TIME_WORDS.match(tail) if dated else None
    name = tail[led.end() :] if led else tail
    name = name.strip(" ,，、;:*_\"'“”„«»<([")
    if address:
        return Lead(name or person(address[0]), _OPENER.match(line) is not None)
    whole = _NAME.fullmatch(name) is not None
    east = not name.isascii() and 0 < len(name) <= 20
    clear = whole or east
    return Lead(name if clear else "", clear and bool(_OPENER.match(line) and any(c.isdigit() for c in line)))
