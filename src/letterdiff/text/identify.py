"""Languages by their letters' habits: what py3langid makes of a text whose words leave its language open."""

from functools import lru_cache
from typing import Protocol, cast

_SURE = 0.9
"""Probability from which its answer is taken; half of those below are wrong on titles and names."""
_FEWEST = 3
"""Words that a text must have: names and amounts look like any language."""


def identified(text: str) -> str:
    """The primary language tag of a text in Latin letters; '' where it cannot be told surely."""
    if len(text.split()) < _FEWEST:
        return ""
    language, probability = _identifier().classify(text)
    return language if probability >= _SURE else ""


class _Identifier(Protocol):
    def classify(self, text: str) -> tuple[str, float]: ...


@lru_cache(maxsize=1)
def _identifier() -> _Identifier:
    # Over half a second of CPU, so it is loaded for the first text that needs it.
    from py3langid import langid

    made = langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
    return cast(_Identifier, made)
