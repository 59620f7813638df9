"""The words by which an ask is looked for: without its cue, and without its source's own name."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from letterdiff.align.features import telling_tokens
from letterdiff.findings.silence.roots import kin, root
from letterdiff.text.commonwords import common_words
from letterdiff.text.stems import stems

_ADVERB = re.compile(r"\w{3,}ly$", re.IGNORECASE)
_NUMERAL = re.compile(r"[\d.,:/]+$")
_ADDRESSED = """
government parliament congress senate committee commission commissioner minister ministry department attorney
general agency administration council taskforce inquiry secretary office state federal national country
proposal recommendation recommend submission section chapter paragraph letter paper report proposed
"""
"""Words of whom an ask is put to, and of where it is found: they stand in every letter of their kind."""
_LEADING_NUMBER = re.compile(
    r"^\W*(?:recommendation\s*)?\(?(?:\d{1,3}(?:\.\d+)*|[ivx]{1,4}|[a-z])[.):]\s", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of an ask: root, family of like words, form there; `plain` where any letter may have it."""

    root: str
    kin: str
    form: str
    plain: bool


@lru_cache(maxsize=4096)
def words_of(
    text: str, language: str, without: tuple[str, ...] = (), own: tuple[str, ...] = ()
) -> tuple[Word, ...]:
    """The telling words of a text, each root once; not those of some phrases, nor of its `own` names."""
    bare = _LEADING_NUMBER.sub("", text)
    for name in own:
        bare = bare.replace(name, " ")
    left_out = {token.norm for phrase in without for token in telling_tokens(phrase, language)}
    found: dict[str, Word] = {}
    for token in telling_tokens(bare, language):
        form = bare[token.start : token.end]
        if token.norm not in left_out and not _NUMERAL.match(form):
            bare_root = root(token.norm)
            plain = _plain(token.norm, form, language)
            found.setdefault(bare_root, Word(bare_root, kin(bare_root), form, plain))
    return tuple(found.values())


@lru_cache(maxsize=4096)
def in_a_row(text: str, language: str) -> frozenset[tuple[str, str]]:
    """The roots of each two telling words that stand in a row: 'Human Rights', 'data minimisation'."""
    roots = [root(token.norm) for token in telling_tokens(text, language)]
    return frozenset(pairwise(roots))


def _plain(norm: str, form: str, language: str) -> bool:
    """Whether a word tells little of the subject: an everyday word, an adverb, who is asked."""
    if norm in common_words(language):
        return True
    english = language.partition("-")[0] == "en"
    return english and bool(_ADVERB.match(form) or norm in _addressed())


@lru_cache(maxsize=1)
def _addressed() -> frozenset[str]:
    return stems(_ADDRESSED)
