"""A term as it is written: its words, and the marks between and around them, which count as words do."""

import re
from itertools import pairwise
from typing import NamedTuple

from letterdiff.text.tokens import Token, every, words

_LOOSE = re.compile("""[\\s'’‘"“”„«»]""")
"""White space and quotation marks: a reader takes a term for the same with them and without."""
JOINT = re.compile(f"(?:{_LOOSE.pattern}|[-‐‑–])*")
"""What may stand between two words of a term that has no other mark there."""
_STOP = re.compile(r"\.(?=\s|$)")
"""A full stop behind a word, as in 'S. 1032' or 'Inc.', which many leave out."""
_INITIALS = re.compile(r"(?<![^\W_])(?:[A-Z]\. ){1,4}[A-Z]\.(?![^\W_])")
"""Initials apart, which are as often together: 'H. R. 1234'."""
_LETTERS, _BINDING = 2, ("+", "#", "&")
"""Letters of a name that marks right behind it make another one of, and these marks."""
_DASHES = str.maketrans(dict.fromkeys("‐‑–", "-"))


class Written(NamedTuple):
    """Runs of folded words; `between` them, each, the marks that may stand there; `lead` and `trail` must."""

    groups: tuple[tuple[str, ...], ...]
    between: tuple[frozenset[str], ...]
    lead: str
    trail: str


def tokens_of(text: str, language: str) -> tuple[Token, ...]:
    """The words of a text, its initials as one word each, whether they stand apart or together."""
    tokens, apart = every(text, language), [found.span() for found in _INITIALS.finditer(text)]
    if not apart:
        return tokens
    joined = {
        start: Token(start, end, words(text[start:end].replace(" ", ""), language)[0].norm)
        for start, end in apart
    }
    inside = {at for start, end in apart for at in range(start + 1, end)}
    return tuple(joined.get(token.start, token) for token in tokens if token.start not in inside)


def written(term: str, language: str) -> Written | None:
    """How a term is written; None where it has no word of a script with spaces."""
    tokens = tokens_of(term, language)
    if not tokens:
        return None
    groups: list[list[str]] = [[tokens[0].norm]]
    between = []
    for ahead, token in pairwise(tokens):
        allowed = _allowed(term[ahead.end : token.start])
        if allowed == {""}:
            groups[-1].append(token.norm)
        else:
            groups.append([token.norm])
            between.append(allowed)
    trail = _edge(term[tokens[-1].end :])
    lead = _edge(term[: tokens[0].start])
    return Written(tuple(map(tuple, groups)), tuple(between), lead, "" if trail == "." else trail)


def marks(gap: str) -> str:
    """What stands between two words, as it is compared: '' for spaces, dashes and quotation marks alone."""
    kept = _edge(gap)
    return kept if kept.strip("-") else ""


def before(text: str, end: int, lead: str) -> int | None:
    """Where the marks `lead` begin that stand right ahead of a place in a text; None where they don't."""
    at = end
    for mark in reversed(lead):
        while at and _LOOSE.match(text, at - 1):
            at -= 1
        if not at or text[at - 1].translate(_DASHES) != mark:
            return None
        at -= 1
    return at


def behind(text: str, start: int, trail: str) -> int | None:
    """Where the marks `trail` end that stand right behind a place in a text; None where more of them do."""
    at = start
    for mark in trail:
        while at < len(text) and _LOOSE.match(text, at):
            at += 1
        if at == len(text) or text[at].translate(_DASHES) != mark:
            return None
        at += 1
    return None if trail and text[at : at + 1] == trail[-1] else at


def _allowed(gap: str) -> frozenset[str]:
    return frozenset((marks(gap), marks(_STOP.sub("", gap, count=1) if _STOP.match(gap) else gap)))


def _edge(gap: str) -> str:
    return _LOOSE.sub("", gap).translate(_DASHES)


def is_piece(text: str, start: int, end: int) -> bool:
    """Whether a letter or two are part of a name with marks: the C of 'C++', the R of 'R&D'."""
    return end - start <= _LETTERS and (text[end : end + 1] in _BINDING or text[start - 1 : start] == "&")
