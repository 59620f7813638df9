"""What a passage says, without what says nothing: equal for passages in nearly the same words."""

import re
from functools import lru_cache

from letterdiff.text import scripts

_WORD = re.compile(
    rf"[{scripts.BY_CHARACTER}]|\d+(?:[.,]\d+)*|(?:(?![{scripts.BY_CHARACTER}])[^\W_])+(?:['’][^\W_]+)*"
    r"|[?？%‰$€£¥]|[\"“”„«»「」『』]"
)
_MARKER = re.compile(r"^\W*(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s+(?=\w)")
"""The number or letter that opens an item of a list."""
_NOTE = re.compile(r"(?<=[a-z]{5}[.,;:!])\d{1,3}(?!\S)|(?<=[a-z]{5}[.,;:!][”’\"])\d{1,3}(?!\S)|\[\d{1,3}\]")
"""The number of a note behind a stop; behind a short word it may be a number of its own ('No.5')."""
_EMPTY = frozenset(("a", "an", "the", "also", "that", "which"))
"""Words whose lack or change turns no sentence; no preposition, pronoun or verb is: 'may' is not 'must'."""
_QUOTES = frozenset('"“”„«»「」『』')


@lru_cache(maxsize=4096)
def same_words(text: str, language: str) -> tuple[str, ...]:
    """A text's words, figures and signs that can turn its sense, in order.

    Case counts in abbreviations alone ('US'), most marks never. In English articles and their like are left
    out, a list item's marker, numbers of notes. Nothing is stemmed: 'we opposed' is not 'we oppose'.
    """
    if language.partition("-")[0] != "en":
        return tuple(_form(match[0]) for match in _WORD.finditer(text))
    plain = _NOTE.sub("", _MARKER.sub("", text))
    return tuple(word for match in _WORD.finditer(plain) if (word := _form(match[0])) not in _EMPTY)


def _form(word: str) -> str:
    if word in _QUOTES:
        return '"'
    return word if len(word) > 1 and word.isupper() else word.casefold().replace("’", "'")
