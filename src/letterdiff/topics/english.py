"""English noun phrases: adjectives and nouns in a row, told from verbs by tables, endings and neighbours."""

import re
from collections.abc import Iterator
from enum import Enum

from letterdiff.text.stems import stem
from letterdiff.text.tokens import Token, words
from letterdiff.topics import lexicon
from letterdiff.topics.phrase import Phrase

LONGEST = 6
"""Words of the longest noun phrase: a longer run of capitals is a title page or a list."""

_BEGINNING = re.compile(r"[.!?:\n•]")
_GAP = re.compile(r"[ \u00a0]|[-‐‑]|['’] ")
_ADJECTIVE = re.compile(
    r"\w{2,}(?:ical|onal|ental|ial|ual|ural|eral|egal|inal|ive|ous|able|ible|ful|less|ic|ish|ary|tory)$"
)
_LONGEST_ENDING = 7
"""Letters at a word's end that the endings of adjectives look at."""
_NOUN_ENDING = re.compile(r"(?:tion|sion|ment|ity|ness|ance|ence|ship|ism|ogy|acy|ure|age|hood|dom|ist)s?$")


class _Kind(Enum):
    EDGE, ADJECTIVE, NOUN = range(3)


def noun_phrases(text: str, *, whole: bool = False) -> tuple[Phrase, ...]:
    """The noun phrases of an English text, in order.

    Adjectives that say little are left off their front, unless they are wanted `whole`.
    """
    tokens = words(text, "en")
    kinds = _kinds(text, tokens)
    found = []
    for first, last in _runs(text, tokens, kinds):
        while last > first and kinds[last - 1] is not _Kind.NOUN:
            last -= 1
        while (
            not whole
            and first < last - 1
            and kinds[first] is _Kind.ADJECTIVE
            and _says_little(text, tokens, first)
        ):
            first += 1
        if last > first:
            found.append(_phrase(tokens[first:last], kinds[first:last]))
    return tuple(found)


def _says_little(text: str, tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a word says little by itself and no hyphen makes it part of the next one ('right-wing')."""
    joined = text[tokens[at].end : tokens[at + 1].start] != " "
    return not joined and tokens[at].norm in lexicon.everyday()


def is_everyday(phrase: Phrase) -> bool:
    """Whether none of its words says more than any text may; 'Section 230' does."""
    numbered = len(phrase.key) > 1 and phrase.key[-1].isdigit()
    return not numbered and all(lexicon.is_wide(word) for word in phrase.key)


def _phrase(tokens: tuple[Token, ...], kinds: list[_Kind]) -> Phrase:
    return Phrase(
        tokens[0].start,
        tokens[-1].end,
        tuple(token.norm for token in tokens),
        tuple((token.start, token.end) for token in tokens),
        tuple(kind is _Kind.NOUN for kind in kinds),
    )


def _runs(text: str, tokens: tuple[Token, ...], kinds: list[_Kind]) -> Iterator[tuple[int, int]]:
    """First and last (exclusive) token of each run without an edge, at most `LONGEST` long."""
    first = 0
    for at in range(len(tokens) + 1):
        over = at == len(tokens) or kinds[at] is _Kind.EDGE
        apart = not over and at > first and not _GAP.fullmatch(text, tokens[at - 1].end, tokens[at].start)
        if over or apart:
            if 0 < at - first <= LONGEST:
                yield first, at
            first = at if apart else at + 1


def _kinds(text: str, tokens: tuple[Token, ...]) -> list[_Kind]:
    kinds: list[_Kind] = []
    spoken = [text[token.start : token.end].replace("’", "'") for token in tokens]
    for at, word in enumerate(spoken):
        begins = not at or bool(_BEGINNING.search(text, tokens[at - 1].end, tokens[at].start))
        ahead = "" if begins else spoken[at - 1].casefold()
        behind = spoken[at + 1].casefold() if at + 1 < len(spoken) else ""
        noun_ahead = bool(kinds) and not begins and kinds[-1] is not _Kind.EDGE
        kinds.append(_kind(word, begins, ahead, behind, noun_ahead))
    return kinds


def _kind(word: str, begins: bool, ahead: str, behind: str, in_phrase: bool) -> _Kind:
    """What a word is, by its form, the words beside it, and whether it goes on with a noun phrase."""
    folded = word.casefold().removesuffix("'s").rstrip("'")
    if folded in lexicon.SMALL or (len(folded) < 2 and not word.isupper()):
        return _Kind.EDGE
    if word[0].isdigit():
        return _Kind.NOUN if ahead in lexicon.NUMBERED else _Kind.EDGE
    if not begins and (word.isupper() or (word[0].isupper() and in_phrase)):
        return _Kind.NOUN
    named = word[0].isupper() and not begins
    if not named and _is_verb(folded, ahead, behind, in_phrase):
        return _Kind.EDGE
    return _named_kind(folded, named)


def _named_kind(folded: str, named: bool) -> _Kind:
    if folded in lexicon.ADJECTIVES:
        return _Kind.ADJECTIVE
    if folded.endswith("ly") and folded not in lexicon.LY_NOUNS and not named:
        return _Kind.EDGE
    if _ADJECTIVE.search(folded[-_LONGEST_ENDING:]) and folded not in lexicon.NOUNS_LIKE_ADJECTIVES:
        return _Kind.ADJECTIVE
    return _Kind.NOUN


def _is_verb(folded: str, ahead: str, behind: str, in_phrase: bool) -> bool:
    """Whether a word that no capital marks as a name is a verb here, or a participle."""
    if folded in lexicon.ADJECTIVES or folded in lexicon.ING_NOUNS or _NOUN_ENDING.search(folded):
        return False
    norm = stem(folded, "en")
    if folded.endswith(("ed", "ing")) and len(folded) > 4 and not folded.endswith("eed"):
        return True  # a participle or gerund: nominal ones stand in a table
    if norm in lexicon.VERBS or folded in lexicon.VERBS:
        return True
    if norm not in lexicon.EITHER:
        return False
    if ahead in lexicon.VERB_AHEAD or behind in lexicon.DETERMINERS:
        return True
    if ahead.endswith("s") and in_phrase and not ahead.endswith("ss") and not folded.endswith("s"):
        return ahead not in lexicon.PLURAL_MODIFIERS
    return False
