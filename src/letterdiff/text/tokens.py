"""Tokens: words with a folded form where spaces divide them, characters and their pairs where none do."""

import re
from functools import lru_cache
from typing import NamedTuple

from letterdiff.text import scripts
from letterdiff.text.notes import note_at
from letterdiff.text.stems import stem
from letterdiff.text.stopwords import CJK_STOP, stop_words

_TOKEN = re.compile(
    rf"(?P<run>[{scripts.BY_CHARACTER}]+)"
    r"|(?P<number>\d+(?:[.,]\d+)*)"
    r"|(?P<dotted>(?:[^\W\d_]\.){2,})"
    rf"|(?P<word>(?:(?![{scripts.BY_CHARACTER}])[^\W_])+(?:['’](?:(?![{scripts.BY_CHARACTER}])[^\W\d_])+)*)"
)
_BY_CHARACTER = re.compile(f"[{scripts.BY_CHARACTER}]")
_POSSESSIVE = re.compile("['’]s?$|['’]")
_BLANK = re.compile(r"\W+")


class Token(NamedTuple):
    """Characters `start` to `end` (exclusive) of a text, and the form they are compared by."""

    start: int
    end: int
    norm: str


def words(text: str, language: str) -> tuple[Token, ...]:
    """The tokens of a text, in order; stop words are among them, see `telling`, numbers of notes are not."""
    return _divided(text, language)[0]


def every(text: str, language: str) -> tuple[Token, ...]:
    """The tokens of a text, what may be numbers of notes among them, each by itself."""
    return _divided(text, language)[1]


@lru_cache(maxsize=2048)
def _divided(text: str, language: str) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """The tokens of a text without numbers of notes, and with them."""
    tag = language.partition("-")[0].lower()
    found: list[Token] = []
    numbers: list[Token] = []
    for match in _TOKEN.finditer(text):
        kind, start, end = match.lastgroup, *match.span()
        if kind == "run":
            found += _pairs(match[0], start)
            continue
        note = _note(match) if text[end - 1].isdecimal() else end
        if note > start:
            found.append(Token(start, note, _norm(text[start:note], kind, tag)))
        if note < end:
            numbers.append(Token(note, end, text[note:end]))
    every = tuple(sorted((*found, *numbers))) if numbers else tuple(found)
    return tuple(found), every


def _note(match: re.Match[str]) -> int:
    """Where the number of a note begins at a token's end; the token's end where it has none."""
    first = match.start() + len(match[0].rstrip("0123456789"))
    return first if note_at(match.string, first) else match.end()


def norms(text: str, language: str) -> tuple[str, ...]:
    """The forms by which the tokens of a text are compared, in order."""
    return tuple(token.norm for token in words(text, language))


def size(text: str) -> int:
    """How many words a text has; two characters of a script without spaces count as one."""
    return len(_BY_CHARACTER.findall(text)) // 2 + len(text.split())


def telling(text: str, language: str) -> tuple[Token, ...]:
    """The tokens that are neither stop words nor lone letters."""
    stop = stop_words(language)
    return tuple(token for token in words(text, language) if _tells(token, text, stop))


def grams(text: str, n: int) -> tuple[str, ...]:
    """The character `n`-grams of the casefolded text; what is no letter or digit counts as one blank."""
    folded = f" {_BLANK.sub(' ', text.casefold()).strip()} "
    return tuple(folded[i : i + n] for i in range(len(folded) - n + 1)) if folded.strip() else ()


def _pairs(run: str, start: int) -> list[Token]:
    """Each character of a run, and each with the next one."""
    found = []
    for i, character in enumerate(run):
        found.append(Token(start + i, start + i + 1, character))
        if i + 1 < len(run):
            found.append(Token(start + i, start + i + 2, run[i : i + 2]))
    return found


@lru_cache(maxsize=1 << 17)
def _norm(token: str, kind: str | None, language: str) -> str:
    """Numbers lose their commas, 'US' and 'U.S.' meet apart from 'us', words are casefolded and stemmed."""
    if kind == "number":
        return token.replace(",", "")
    word = token.replace(".", "") if kind == "dotted" else token
    if word.isupper() and len(word) > 1 and word.casefold() in stop_words(language):
        return "".join(f"{letter}." for letter in word.casefold())
    folded = word.casefold()
    if not folded.isalnum():
        folded = _POSSESSIVE.sub("", folded)
    return stem(folded, language)


def _tells(token: Token, text: str, stop: frozenset[str]) -> bool:
    if token.end - token.start == 1:
        return token.norm.isdigit() or not (token.norm in CJK_STOP or token.norm < "\u0100")
    return token.norm.endswith(".") or text[token.start : token.end].casefold() not in stop
