"""Loan words: whether a Japanese word in katakana may be an English one, by the consonants of both.

Katakana write an English word by its sound and add vowels; without vowels, both are much the same.
"""

import re
from functools import lru_cache
from itertools import pairwise

from letterdiff.text.tokens import Token

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
        (r"(?<=[^s])s$", ""),
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


def loan_words(text: str) -> tuple[Token, ...]:
    """The katakana words of a text, in order, by their consonants; those with few of them left out."""
    found = (Token(*match.span(), _of_katakana(match[0])) for match in _KATAKANA.finditer(text))
    return tuple(token for token in found if len(token.norm) >= SHORTEST)


def english_words(text: str) -> tuple[Token, ...]:
    """The words of a text in Latin letters, each alone and with the next one, by their consonants."""
    folded = text.lower()
    spans = [match.span() for match in _LATIN.finditer(folded)] if len(folded) == len(text) else []
    keys = [_of_english(folded[start:end]) for start, end in spans]
    found = [Token(*span, key) for span, key in zip(spans, keys, strict=True)]
    for at, (span, following) in enumerate(pairwise(spans)):
        if text[span[1] : following[0]] in (" ", "-"):
            found.append(Token(span[0], following[1], keys[at] + keys[at + 1]))
    return tuple(sorted(token for token in found if len(token.norm) >= SHORTEST))


@lru_cache(maxsize=65536)
def _of_katakana(word: str) -> str:
    return "".join(_SOUND.get(kana, "") for kana in _GLIDE.sub("ワ", word))


@lru_cache(maxsize=65536)
def _of_english(word: str) -> str:
    for pattern, sound in _SPELLING:
        word = pattern.sub(sound, word)
    return word
