"""Light stemming of our own: 'guarantees', 'guaranteed' and 'guarantee' fold to one form.

The forms are for comparing, not for reading. Only endings that carry number, tense or gender are cut, so that
words of another meaning ('guarantor', 'organ' and 'organisation') stay apart.
"""

import re
from collections.abc import Callable
from functools import lru_cache

_VOWEL = re.compile("[aeiouyäöüáéíóúàèêëîïôûœæ]")
_DOUBLE = re.compile(r"([bdfglmnprst])\1$")
_SPELLING = re.compile(r"(?<=\w{3})is(?=(?:e|ed|es|er|ing|ation)s?$)")
_PLURAL = re.compile(r"(?<=\w\w)(?<![us])s$")
_FINAL_EED = re.compile(r"(?<=t|r)eed$")
_KIN = 5
"""Letters that words of one family begin with."""
_TAIL = 4
"""Letters that each of them may have beyond those."""
_UMLAUTS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss"})


@lru_cache(maxsize=131072)
def stem(word: str, language: str) -> str:
    """The common form of a casefolded word in a language (primary tag); the word where no rule fits."""
    if len(word) < 4 or not word.isalpha():
        return word
    return _RULES.get(language, _same)(word)


def stems(words: str, language: str = "en") -> frozenset[str]:
    """The common forms of casefolded words with white space between them."""
    return frozenset(stem(word, language) for word in words.split())


def akin(first: str, second: str) -> bool:
    """Whether two words begin alike for most of their length: 'legalize' and 'legalization', 'identify' and
    'identity'."""
    if first == second:
        return True
    same = next((at for at, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), len(first))
    return same >= _KIN and max(len(first), len(second)) - min(same, len(second)) <= _TAIL


def _same(word: str) -> str:
    return word


def _english(word: str) -> str:
    word = _SPELLING.sub("iz", word)
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith(("sses", "shes", "ches", "xes")):
        word = word[:-2]
    else:
        word = _PLURAL.sub("", word)
    word = _FINAL_EED.sub("ee", word)
    for ending in ("ing", "ed"):
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) > 2 and _VOWEL.search(rest) and not word.endswith("eed"):
            word = rest
            break
    word = re.sub("(?<=[tb])re$", "er", word)
    return _closed(re.sub("(?<=[^aeiou])y$", "i", word.rstrip("e") if len(word) > 4 else word))


def _closed(word: str) -> str:
    return _DOUBLE.sub(r"\1", word) if len(word) > 3 else word


def _german(word: str) -> str:
    word = word.translate(_UMLAUTS)
    for ending in ("ern", "em", "en", "er", "es", "e", "s", "n"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _french(word: str) -> str:
    if word.endswith("aux") and len(word) > 5:
        return word[:-3] + "al"
    word = re.sub("[sx]$", "", word)
    return _closed(re.sub("(?<=...)e$", "", word))


def _spanish(word: str) -> str:
    if word.endswith("ces"):
        return word[:-3] + "z"
    word = re.sub("(?<=[^aeiouáéíóú])es$|s$", "", word)
    return re.sub("(?<=...)[oae]$", "", word)


_RULES: dict[str, Callable[[str], str]] = {
    "en": _english,
    "de": _german,
    "fr": _french,
    "es": _spanish,
    "pt": _spanish,
    "it": lambda word: re.sub("(?<=...)[aeio]$", "", word),
    "nl": lambda word: _closed(re.sub("(?<=...)(?:en|s|e)$", "", word)),
}
