"""Loan words: whether a Japanese word in katakana may be an English one, by the consonants of both.

Katakana write an English word by its sound and add vowels; without vowels, both are much the same.
"""

import re
from functools import lru_cache

SHORTEST = 4
"""Consonants from which two words that share them all hardly meet by chance."""

_ROWS = {
    "k": "カキクケコ", "g": "ガギグゲゴジ", "s": "サシスセソザズゼゾ", "t": "タチテトツ", "d": "ダヂヅデド",
    "n": "ナニヌネノン", "h": "ハヒヘホ", "f": "フ", "b": "バビブベボヴ", "p": "パピプペポ",
    "m": "マミムメモ", "r": "ラリルレロ", "w": "ワ",
}  # fmt: skip
_SOUND = {kana: consonant for consonant, row in _ROWS.items() for kana in row}
_GLIDE = re.compile("ウ(?=[ァィェォ])")
_KATAKANA = re.compile("[\u30a1-\u30fa\u30fc・]{3,}")
_LATIN = re.compile("[a-z]{3,}")

_SPELLING = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"(.)\1", r"\1"),
        (r"[ts]ion", "son"),
        (r"tial|cial", "sal"),
        (r"^wr", "r"),
        (r"^kn", "n"),
        (r"gh", ""),
        (r"ph", "f"),
        (r"th|sh", "s"),
        (r"ch", "t"),
        (r"ck|qu?", "k"),
        (r"x", "ks"),
        (r"c(?=[eiy])", "s"),
        (r"c", "k"),
        (r"e$", ""),
        (r"[jg]", "g"),
        (r"z", "s"),
        (r"v", "b"),
        (r"m(?=[pb])", "n"),
        (r"[rwh](?![aeiouy])", ""),
        (r"l", "r"),
        (r"[aeiouy]", ""),
    )
)
"""How English spelling is brought to the consonants that katakana can write, step by step."""


def loan_words(text: str) -> dict[str, str]:
    """The katakana words of a text by their consonants, as they stand there; short ones left out."""
    found = {_of_katakana(match[0]): match[0] for match in reversed(list(_KATAKANA.finditer(text)))}
    return {key: word for key, word in found.items() if len(key) >= SHORTEST}


def english_words(text: str) -> dict[str, str]:
    """The words of a text in Latin letters, alone and with the next one, by their consonants."""
    words = [(match.start(), match.end()) for match in _LATIN.finditer(text.casefold())]
    found: dict[str, str] = {}
    for at, (start, end) in enumerate(words):
        key = _of_english(text[start:end].casefold())
        found.setdefault(key, text[start:end])
        if at + 1 < len(words) and text[end : words[at + 1][0]] in (" ", "-"):
            second = words[at + 1]
            found.setdefault(key + _of_english(text[slice(*second)].casefold()), text[start : second[1]])
    return {key: word for key, word in found.items() if len(key) >= SHORTEST}


def _of_katakana(word: str) -> str:
    return "".join(_SOUND.get(kana, "") for kana in _GLIDE.sub("ワ", word))


@lru_cache(maxsize=65536)
def _of_english(word: str) -> str:
    for pattern, sound in _SPELLING:
        word = pattern.sub(sound, word)
    return word
