"""The words by which an ask is looked for: without its cue, and without its source's own name."""

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import pairwise

from letterdiff.align.features import telling_tokens
from letterdiff.findings.asks.plain_words import plain_words
from letterdiff.findings.asks.roots import kin, root
from letterdiff.text.commonwords import common_words

_ADVERB = re.compile(r"\w{3,}ly$", re.IGNORECASE)
_NUMERAL = re.compile(r"[\d.,:/]+$")
_LEADING_NUMBER = re.compile(
    r"^\W*(?:recommendation\s*)?\(?(?:\d{1,3}(?:\.\d+)*|[ivx]{1,4}|[a-z])[.):]\s", re.IGNORECASE
)
_NOTE = re.compile(r"(?<=[a-z]{5})\d{1,3}\b")
"""The number of a note that stands right behind a word."""
_ENDS = re.compile(
    r",?\s(?:in order to|so (?:as to|that)|to (?:\w+ly |better |further )?(?:address|allow|assist|avoid|"
    r"determine|display|enable|ensure|facilitate|help|identify|improve|inform|make sure|monitor|prevent|"
    r"promote|protect|record|reduce|show|support|track)|because|"
    r"as (?:this|that|it|these|they)(?= (?:is|are|was|were|will|would|has|have)\b)|since|given that|which|"
    r"as well as|alongside|including|such as|for (?:example|instance)|e\.g\.|like|by (?:way of|means of))\s",
    re.IGNORECASE,
)
"""What leads on from an ask to its end, its reason or its examples."""
_LEADS = re.compile(
    r"^\W*(?:against|although|as|at|because|besides|by|despite|due to|during|even|first|for|from|further|"
    r"given|however|if|in|moreover|of|on|once|second|secondly|since|therefore|third|though|through|to|under|until|"
    r"when|where|while|whilst|with|without|alternatively|accordingly|additionally|finally|instead|likewise|"
    r"meanwhile|similarly|thus)\b[^,;:]{0,200},\d{0,3}\s+(?=\w[^,]*\w[^,]* \w)",
    re.IGNORECASE,
)
_LISTED = re.compile(r",\s+(?:(?:and|or)\s+)?|\s+(?:and|or)\s+")
_CORE = 20
"""Characters that an ask has ahead of them at least."""


class Telling(Enum):
    """What a word tells of a subject: much; little, as an everyday word; nothing, as one of any letter."""

    MUCH = "much"
    LITTLE = "little"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of an ask: root, family of like words, form there, and what it tells of the subject."""

    root: str
    kin: str
    form: str
    tells: Telling

    @property
    def plain(self) -> bool:
        """Whether any letter may have it."""
        return self.tells is not Telling.MUCH


def named(first: Word, second: Word) -> bool:
    """Whether two words in a row may be the name of a thing: 'data minimisation', 'open source'."""
    return Telling.MUCH in (first.tells, second.tells) or first.tells is second.tells is Telling.LITTLE


@lru_cache(maxsize=4096)
def words_of(
    text: str, language: str, without: tuple[str, ...] = (), own: tuple[str, ...] = ()
) -> tuple[Word, ...]:
    """The telling words of a text, each root once; not those of some phrases, nor of its `own` names."""
    bare = _NOTE.sub("", _LEADING_NUMBER.sub("", text))
    for name in own:
        bare = bare.replace(name, " ")
    left_out = {token.norm for phrase in without for token in telling_tokens(phrase, language)}
    found: dict[str, Word] = {}
    for token in telling_tokens(bare, language):
        form = bare[token.start : token.end]
        if token.norm not in left_out and not _NUMERAL.match(form):
            bare_root = root(token.norm)
            tells = _tells(token.norm, form, language)
            found.setdefault(bare_root, Word(bare_root, kin(bare_root), form, tells))
    return tuple(found.values())


def items(text: str, language: str) -> tuple[str, ...]:
    """The items within a sentence that end in one word: 'the party exemption, the staff exemption'."""
    parts = [part for part in _LISTED.split(text.rstrip(" .;:")) if part.strip()]
    ends = [root(tokens[-1].norm) if (tokens := telling_tokens(part, language)) else "" for part in parts]
    shared = {end for end in ends if end and ends.count(end) > 1}
    return tuple(part for part, end in zip(parts, ends, strict=True) if end in shared)


def bare(text: str) -> str:
    """An ask without what leads up to it: 'Given the risks, …', 'While we agree that …, …'."""
    return _LEADS.sub("", text)


def core(text: str) -> str:
    """An ask without its end, its reasons and its examples; '' where it has none of these."""
    found = next((each for each in _ENDS.finditer(text) if each.start() >= _CORE), None)
    return text[: found.start()] if found else ""


@lru_cache(maxsize=4096)
def in_a_row(text: str, language: str) -> frozenset[tuple[str, str]]:
    """The roots of each two telling words that stand in a row: 'Human Rights', 'data minimisation'."""
    roots = [root(token.norm) for token in telling_tokens(text, language)]
    return frozenset(pairwise(roots))


def _tells(norm: str, form: str, language: str) -> Telling:
    """How much a word tells of the subject."""
    english = language.partition("-")[0] == "en"
    if english and (_ADVERB.match(form) or norm in plain_words()):
        return Telling.NOTHING
    return Telling.LITTLE if norm in common_words(language) else Telling.MUCH
