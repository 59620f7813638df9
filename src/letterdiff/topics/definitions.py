"""Short forms of names, learnt where a text defines one: 'Human Rights Law Centre (HRLC)'."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from letterdiff.model import Passage
from letterdiff.text import scripts
from letterdiff.text.commonwords import common_words
from letterdiff.text.tokens import norms
from letterdiff.topics.japanese import KATAKANA

_QUOTES = "[\"'“”‘’「」]?"
_SHORT = r"[A-Z][a-z]*[A-Z][A-Za-z]*"
_BEHIND = re.compile(
    rf"(?P<open>[(（])(?:the |以下、?)?{_QUOTES}(?P<short>{_SHORT}){_QUOTES}(?=[)）,;、]| or\b)"
)
"""An opening bracket and a short form alone in it, or first in it: '(“AMIC” or the “credit”)'."""
_AHEAD = re.compile(rf"\b(?P<short>{_SHORT}) \((?P<long>[A-Za-z][^()]{{5,90}})\)")
"""A short form and its long form in brackets: 'AMIC (Advanced Manufacturing Investment Credit)'."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ALONE = re.compile(r"(?<![^\s(\"“‘])[A-Za-z]{2,10}(?=[.,;:!?)\"”’]?(?:\s|$))")
"""A word that is no part of an address or a name of a file."""
_SELDOM = 10
"""How many times more often a short form stands in capitals than a slip of the pen in small letters."""
_SMALL_WORDS = "of for and the on in to a an at by with from"
_SMALL = frozenset(_SMALL_WORDS.split())
_FARTHEST = 120
"""Characters ahead of the bracket in which a long form begins."""
_RUN = re.compile(f"[{scripts.HAN}{KATAKANA}]{{3,}}$")


class Definition(NamedTuple):
    """A long form and its short form as they are written, in a language (primary tag), by which source."""

    long: str
    short: str
    language: str
    source: str


def definitions(passages: Iterable[Passage]) -> tuple[Definition, ...]:
    """What the passages define, each short form that stands for one thing alone and is no word besides.

    A short form that two sources read differently ('IRA': an act, an account) is left out, and so is one that
    somebody writes in small letters, as a word ('CARE', 'care').
    """
    found: dict[str, dict[tuple[str, ...], Definition]] = {}
    passages = tuple(passages)
    for passage in passages:
        for each in _defined(passage):
            by_long = found.setdefault(each.short, {})
            key = norms(each.long, each.language)
            by_long[key] = min(by_long.get(key, each), each, key=_in_small_letters)
    single = {
        short: min(by_long.values(), key=_in_small_letters)
        for short, by_long in found.items()
        if _one_thing(by_long)
    }
    as_words = _written_small(single, passages)
    return tuple(each for short, each in sorted(single.items()) if short not in as_words)


def _in_small_letters(each: Definition) -> tuple[str, Definition]:
    return each.long.swapcase(), each


def _one_thing(by_long: dict[tuple[str, ...], Definition]) -> bool:
    """Whether each language has one long form at most."""
    languages = [each.language for each in by_long.values()]
    return len(set(languages)) == len(languages)


def _defined(passage: Passage) -> Iterator[Definition]:
    text, language = passage.text, passage.language.partition("-")[0].lower()
    if "(" not in text and "（" not in text:
        return
    for found in _BEHIND.finditer(text):
        ahead = text[max(0, found.start() - _FARTHEST) : found.start()]
        if long := _run(ahead) if language == "ja" else _long(ahead, found["short"]):
            yield Definition(long, _singular(found["short"]), language, passage.source)
    for found in _AHEAD.finditer(text):
        if _long(found["long"], found["short"]) == found["long"].strip():
            yield Definition(found["long"].strip(), _singular(found["short"]), language, passage.source)


def _singular(short: str) -> str:
    return short.removesuffix("s") if short[:-1].isupper() else short


def _run(ahead: str) -> str:
    """The run of kanji and katakana right ahead of a bracket."""
    found = _RUN.search(ahead)
    return found[0] if found else ""


def _long(ahead: str, short: str) -> str:
    """The words right ahead of a bracket whose first letters make up the short form; '' for none."""
    tokens = list(_WORD.finditer(ahead))
    if not tokens or ahead[tokens[-1].end() :].strip(" \u00a0\"'“”‘’"):
        return ""
    letters = _singular(short).casefold()
    at = len(tokens)
    while letters and at:
        at -= 1
        word = tokens[at][0].casefold()
        if word[0] == letters[-1] and not (word in _SMALL and _skips(tokens[:at], letters)):
            letters = letters[:-1]
        elif word not in _SMALL:
            return ""
        if at + 1 < len(tokens) and re.search(
            r"[^\s\-‐‑'’]", ahead[tokens[at].end() : tokens[at + 1].start()]
        ):
            return ""
    return (
        "" if letters or tokens[at][0].casefold() in _SMALL else ahead[tokens[at].start() : tokens[-1].end()]
    )


def _skips(ahead: Sequence[re.Match[str]], letters: str) -> bool:
    """Whether a small word is left out of the short form: the word ahead of it has its letter."""
    return bool(ahead) and ahead[-1][0][0].casefold() == letters[-1]


def _written_small(shorts: Collection[str], passages: Sequence[Passage]) -> set[str]:
    """The short forms that are words besides: everyday ones, or such as passages write in small letters."""
    small, capital = Counter[str](), Counter[str]()
    by_word = {short.casefold(): short for short in shorts}
    for passage in passages if by_word else ():
        for word in _ALONE.findall(passage.text):
            if word.casefold() in by_word:
                (small if word.islower() else capital)[by_word[word.casefold()]] += 1
    seldom = {short for short in shorts if small[short] * _SELDOM <= capital[short]}
    return {short for short in shorts if short not in seldom or short.casefold() in common_words("en")}
