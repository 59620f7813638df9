"""Which words of an ask a passage of the other side has, as they stand there: what may be quoted of it."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from letterdiff.findings.asks.roots import kin, root
from letterdiff.findings.asks.wanted import Word
from letterdiff.model import Passage
from letterdiff.text.tokens import norms, words

OWN, HEADING, OPENER = "", "the heading above has", "the line that opens its list has"
"""Where a word stands: in the passage itself, above it, ahead of its list; in words, for the last two."""


class Shown(NamedTuple):
    """A word of an ask, the form in which the other side has it, and where; `same` but for tense."""

    word: Word
    form: str
    where: str
    same: bool

    def __str__(self) -> str:
        return f"‘{self.form}’" if self.same else f"‘{self.form}’ (like ‘{self.word.form}’)"


def shown(wanted: Sequence[Word], passage: Passage, opener: Passage | None) -> Iterator[Shown]:
    """Those of some words that stand there, or words like them, nearest to the passage first."""
    places = ((OWN, passage), (HEADING, passage.section), (OPENER, opener))
    for word in wanted:
        for where, place in places:
            text = place.text if isinstance(place, Passage) else place or ""
            if found := _found(word, text, passage.language):
                yield Shown(word, found, where, _is_same(word.form, found, passage.language))
                break


def _found(word: Word, text: str, language: str) -> str:
    """The first form of a text with the word's root, else of its family; '' where none has."""
    forms = _forms(text, language)
    return forms.get(word.root) or (forms.get(word.kin, "") if word.kin else "")


def _is_same(ours: str, theirs: str, language: str) -> bool:
    return norms(ours, language) == norms(theirs, language)


@lru_cache(maxsize=4096)
def _forms(text: str, language: str) -> dict[str, str]:
    """For each root and each family of like words the first word of a text that is of it."""
    found: dict[str, str] = {}
    for token in words(text, language):
        bare = root(token.norm)
        for key in filter(None, (bare, kin(bare))):
            found.setdefault(key, text[token.start : token.end])
    return found
