"""What two texts share, in the first one's own words, for a reader."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from letterdiff.align.features import telling_tokens
from letterdiff.align.held import Said
from letterdiff.text import scripts
from letterdiff.text.stopwords import stop_words
from letterdiff.text.tokens import Token, words

SHOWN = 4
"""Shared phrases that a reason names at most."""
LONGEST = 1000
"""Words of a text, from its beginning, in which a run is looked for."""
FEWEST_IN_ROW = 4
"""Words that a run must have to be named where no rare word is shared."""
_FEWEST_CHARACTERS = {"ko": 2, "th": 4, "lo": 4, "km": 4, "my": 4}
"""Characters that a phrase needs in languages whose words are not known: fewer are a part of one."""
_BY_CHARACTER = ("ko", "zh", "th", "lo", "km", "my")
_SCRIPT = "\u0e01-\u0e4e\u0e81-\u0ecd\u1000-\u109f\u1780-\u17ff"
_BORDER = re.compile(
    rf"(?<![{_SCRIPT}])(?=[{_SCRIPT}])|(?<=[{_SCRIPT}])(?![{_SCRIPT}])|(?=[\u0e40-\u0e44\u0ec0-\u0ec4])"
)
"""Where a word of a South East Asian script surely begins or ends: beside a space, and ahead of a vowel that
is written ahead of its consonant. Most borders of words cannot be seen."""
_SOUTH_EAST = re.compile(f"[{scripts.SOUTH_EAST_ASIAN}]")
_HANGUL = re.compile(f"[{scripts.HANGUL}]+")


def as_they_stand(language: str) -> str:
    """How texts are ranked in a language of which no small words or endings are known; '' where some are."""
    tag = language.partition("-")[0]
    if tag in ("", "und", "ja") or stop_words(tag):
        return ""
    return "ranked by characters only" if tag in _BY_CHARACTER else "ranked by words as they stand"


def shared(ours: Said, theirs: Said, rare: Mapping[str, float]) -> str:
    """In words, the rarest of what both have, in order of rarity; '' where that is nothing.

    `rare` has the rarity of the first text's words by their folded forms. Neighbours are one phrase.
    """
    known = {token.norm for token in telling_tokens(theirs.text, theirs.language)}
    tokens = [token for token in telling_tokens(ours.text, ours.language) if token.norm in known]
    phrases: dict[str, tuple[float, str]] = {}
    for run in _neighbours(ours.text, tokens):
        weight = sum(rare.get(token.norm, 0.0) for token in run)
        phrase = _whole(ours.text, run[0].start, run[-1].end, ours.language)
        if weight and phrase:
            phrases.setdefault(phrase.casefold(), (weight, phrase))
    best = sorted(phrases.values(), key=lambda each: (-round(each[0], 6), each[1]))[:SHOWN]
    if not best:
        return ""
    found = ", ".join(phrase for _, phrase in best)
    if _SOUTH_EAST.search(found):
        return f"the characters {found}"
    return f"the rare {'words' if ' ' in found else 'word'} {found}"


def in_row(ours: Said, theirs: Said) -> str:
    """In words, the longest run of words that both have; '' where that is short."""
    first, second = (words(each.text, each.language)[:LONGEST] for each in (ours, theirs))
    norms = [[token.norm for token in each] for each in (first, second)]
    run = SequenceMatcher(None, norms[0], norms[1], autojunk=False).find_longest_match()
    if run.size < FEWEST_IN_ROW:
        return ""
    found = " ".join(ours.text[first[run.a].start : first[run.a + run.size - 1].end].split())
    return f"the words ‘{found}’ in a row"


def _neighbours(text: str, tokens: Sequence[Token]) -> Iterator[list[Token]]:
    run: list[Token] = []
    for token in tokens:
        if run and token.start > run[-1].end and text[run[-1].end : token.start] != " ":
            yield run
            run = []
        run.append(token)
    if run:
        yield run


def _whole(text: str, start: int, end: int, language: str) -> str:
    """The part of a shared run that has no torn words at its ends; '' where little is left."""
    tag = language.partition("-")[0]
    if tag == "ko" and _HANGUL.search(text, start, end):
        torn = _HANGUL.match(text, start, end) if _HANGUL.match(text[start - 1 : start]) else None
        found = _HANGUL.finditer(text, torn.end() if torn else start, end)
        whole = [each for each in found if each.start() < end - 1]
        start, end = (whole[0].start(), whole[-1].end()) if whole else (start, start)
    elif _SOUTH_EAST.search(text, start, end):
        found = _BORDER.finditer(text, start, end + 1)
        borders = [each.start() for each in found if each.start() <= end] or [start]
        start = borders[0] if _SOUTH_EAST.match(text[start]) else start
        end = borders[-1] if _SOUTH_EAST.match(text[end - 1]) else end
    phrase = text[start:end].strip()
    return phrase if len(phrase) >= _FEWEST_CHARACTERS.get(tag, 1) else ""
