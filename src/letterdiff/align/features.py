"""What passages are compared by: telling words, and character grams as sorted 64-bit keys with counts.

A key comes from the characters alone, so that it is the same in every run and on every machine.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from letterdiff.text.commonwords import common_words
from letterdiff.text.stopwords import courtesy, stop_words
from letterdiff.text.tokens import Token, telling, words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Bag = tuple[NDArray[np.uint64], NDArray[np.int64]]
    """Distinct keys, ascending, and how often each occurs."""

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}")
_MIXER = 0x9E3779B97F4A7C15
_UNSPACED = frozenset(("ja", "zh", "ko", "th", "lo", "km", "my"))
_PROSE_WORDS = 8
_PROSE_CHARACTERS = 12
_SUBJECTS = 2
_SMALL_SHARE = 0.15
_FIRST_UNSPACED = "\u0e00"


@lru_cache(maxsize=2048)
def telling_tokens(text: str, language: str) -> tuple[Token, ...]:
    """The tokens that say what a passage is about: no small words, no courtesy, no web addresses."""
    plain = _ADDRESS.sub(lambda found: " " * len(found[0]), text)
    polite = courtesy(language)
    return tuple(
        token
        for token in telling(plain, language)
        if not polite or plain[token.start : token.end].casefold() not in polite
    )


@lru_cache(maxsize=1 << 17)
def word_key(norm: str) -> int:
    """The key of a word's folded form, in 64 bits: two words have one once in a million libraries."""
    return int.from_bytes(blake2b(norm.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def word_keys(norms: Iterable[str]) -> "NDArray[np.uint64]":
    """The keys of these words, ascending, each once."""
    import numpy as np

    return np.array(sorted({word_key(norm) for norm in norms}), dtype=np.uint64)


def word_bag(tokens: Iterable[Token]) -> "Bag":
    """The words of a passage and how often each occurs."""
    import numpy as np

    found = sorted(Counter(word_key(token.norm) for token in tokens).items())
    keys = np.array([key for key, _ in found], dtype=np.uint64)
    return keys, np.array([count for _, count in found], dtype=np.int64)


def run_bag(tokens: Iterable[Token]) -> "Bag":
    """The runs of two words of a passage, small words between them left out, and how often each occurs."""
    import numpy as np

    keys = [word_key(token.norm) for token in tokens if not _is_character(token)]
    each = np.array(keys, dtype=np.uint64)
    return _counted((each[:-1] * np.uint64(_MIXER)) ^ each[1:])


def _is_character(token: Token) -> bool:
    """Whether it is a lone character of a script without spaces: its run is the pair that it begins."""
    return len(token.norm) == 1 and token.norm >= _FIRST_UNSPACED


def gram_bag(tokens: tuple[Token, ...], language: str) -> "Bag":
    """The character 4-grams of the forms in a row, everyday words left out; 2-grams without spaces."""
    import numpy as np

    common = common_words(language)
    tokens = tuple(token for token in tokens if token.norm not in common)
    n = 2 if language in _UNSPACED else 4
    text = "".join(t.norm for t in tokens if len(t.norm) == 1) if n == 2 else " ".join(t.norm for t in tokens)
    codes = np.frombuffer(f" {text} ".encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.uint64)
    if not text or len(codes) < n:
        return _counted(np.zeros(0, dtype=np.uint64))
    keys = np.zeros(len(codes) - n + 1, dtype=np.uint64)
    for i in range(n):
        keys = (keys ^ codes[i : len(codes) - n + 1 + i]) * np.uint64(_MIXER)
    return _counted(keys)


class Asked(NamedTuple):
    """What a text is looked for by: its words, its runs of words, its grams."""

    words: "NDArray[np.uint64]"
    runs: "NDArray[np.uint64]"
    grams: "Bag"


@lru_cache(maxsize=16)
def asked(text: str, language: str) -> Asked:
    """What a text is looked for by; kept for the last few texts, since one is asked of several shelves."""
    tokens = telling_tokens(text, language)
    return Asked(word_keys(token.norm for token in tokens), run_bag(tokens)[0], gram_bag(tokens, language))


def is_prose(text: str, language: str, tell: Sequence[Token] | None = None) -> bool:
    """Whether a passage says something by itself: no signature, address, courtesy or lone number.

    `tell` are its telling tokens, where they are at hand.
    """
    small = stop_words(language)
    tokens = words(text, language)
    if sum(token.norm[:1] >= _FIRST_UNSPACED for token in tokens) // 2 >= _PROSE_CHARACTERS:
        return True
    if len(tokens) < _PROSE_WORDS:
        return False
    subjects = {token.norm for token in (telling_tokens(text, language) if tell is None else tell)}
    if len(subjects - common_words(language)) < _SUBJECTS:
        return False
    found = sum(text[token.start : token.end].casefold() in small for token in tokens)
    return not small or found >= max(2, _SMALL_SHARE * len(tokens))


def _counted(keys: "NDArray[np.uint64]") -> "Bag":
    import numpy as np

    distinct, counts = np.unique(keys, return_counts=True)
    return distinct, counts
