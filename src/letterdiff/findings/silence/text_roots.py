"""The roots of a text's words, with the families of like words that they are of."""

from collections.abc import Iterable
from functools import lru_cache

from letterdiff.findings.asks.roots import kin, root
from letterdiff.text.tokens import norms


def roots_of(text: str, language: str) -> frozenset[str]:
    """The roots of a text, with the families they are of."""
    return with_kin(folded_words(text, language))


def with_kin(folded: Iterable[str]) -> frozenset[str]:
    """The roots of folded words, with the families they are of."""
    roots = frozenset(map(root, folded))
    return roots | frozenset(filter(None, map(kin, roots)))


def folded_words(text: str, language: str) -> frozenset[str]:
    """The forms by which the words of a text are compared, each once."""
    return frozenset(norms(text, language))


@lru_cache(maxsize=2048)
def heading_words(text: str, language: str) -> frozenset[str]:
    """The folded words of a heading, which many passages stand under."""
    return folded_words(text, language)
