"""Single words of an ask that are a term, and what tells too little to be one wherever it stands."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from letterdiff.findings.asks.empty_words import empty_words
from letterdiff.text.tokens import words
from letterdiff.topics.lexicon import ADJECTIVES, ING_NOUNS, NOUNS_LIKE_ADJECTIVES, everyday

_QUALITY = re.compile(
    r"\w{2,}(?:ical|ional|ental|ial|ual|ural|eral|egal|inal|oral|ative|itive|ctive|asive|ous|able|ible|ful|less|tory|sory|onate)$"
)
_PARTICIPLE = re.compile(r"\w{3,}(?:ing|ed)$")
_POINTS_BACK = re.compile(
    r"\b(?:(?:this|these|those|such)(?: an?)?|the (?:same|above|latter|former)) $", re.IGNORECASE
)
_BACK = re.compile(
    r"\b(?:these|those|such|this) (?:[\w-]+ )?(?:\w+(?:s|tion|ment|ing|ity|ance|al|ach|ule|aw|ill|ban|power|"
    r"change|issue|measure|process|regime|scheme|system|model|proposal))\b|^\W*(?:it|they|this|that|these|those|"
    r"instead|doing so|so doing)\b|\b(?:them|do so|doing so|the same|the above|as such)\b",
    re.IGNORECASE,
)
_NUMERAL = re.compile(r"[\d.,:/()-]+$")


class Term(NamedTuple):
    """A term at its place in an ask; `tier`: 0 for what names something, 1 for a phrase of which but a part
    does, 2 for a single word."""

    start: int
    end: int
    text: str
    tier: int = 0


def points_back(text: str) -> bool:
    """Whether a sentence speaks of what stands ahead of it: 'these amendments', 'Instead, …'."""
    return bool(_BACK.search(text))


def single_words(text: str) -> Iterator[Term]:
    """Single words that tell something."""
    for token in words(text, "en"):
        form = text[token.start : token.end]
        if not _tells_nothing(token.norm, form) and not is_back(text, token.start):
            yield Term(token.start, token.end, form, 2)


def _tells_nothing(norm: str, form: str) -> bool:
    """Whether a word alone is no term: an everyday one, a quality, a participle, an adverb, a number."""
    folded = form.casefold()
    if len(form) < 3 or _NUMERAL.match(form) or form.isupper() or not folded.replace("-", "").isalpha():
        return True
    if norm in everyday() or is_empty(norm) or folded.endswith("ly"):
        return True
    return is_quality(folded) or bool(_PARTICIPLE.match(folded) and folded not in ING_NOUNS)


def is_quality(folded: str) -> bool:
    """Whether a casefolded word says of what kind something is."""
    return folded in ADJECTIVES or bool(_QUALITY.match(folded) and folded not in NOUNS_LIKE_ADJECTIVES)


def is_empty(norm: str) -> bool:
    """Whether a word tells nothing in any ask, or is too short to."""
    return norm in empty_words() or len(norm.replace(".", "")) < 3 or norm.isdigit()


def is_back(text: str, start: int) -> bool:
    """Whether what begins there is only pointed back at: 'these amendments'."""
    return bool(_POINTS_BACK.search(text, max(0, start - 30), start))
