"""Growth that is refused: who is against *expanding* a thing need not be against the thing."""

import re

from letterdiff.stance.around.removal import GIVES, REMOVERS

_GROWTH = re.compile(
    r"\b(?:expan(?:d|ds|ding|sions?)|exten(?:d|ds|ding|sions?)|widen(?:s|ing)?|broaden(?:s|ing)?|"
    r"increas(?:e|es|ing)|rais(?:e|es|ing)|enlarg(?:e|es|ing|ement)|growth|doubl(?:e|es|ing)|"
    r"prolong(?:s|ing)?|"
    r"lengthen(?:s|ing)?|escalat(?:e|es|ing|ion))\b",
    re.IGNORECASE,
)
_GROWN = re.compile(
    r"\s+(?:not |also |further |\w+ly )*(?:be )?(?:not |further |\w+ly )*(?:expanded|extended|widened|"
    r"broadened|"
    r"increased|raised|enlarged|doubled|prolonged|(?:made )?(?:mandatory|compulsory|obligatory|universal|"
    r"the (?:norm|default|rule)))\b",
    re.IGNORECASE,
)
_LAST_VERB = re.compile(
    rf"(?:[,;]|\b(?:and|or|but|then)\b)\s+(?:to )?(?={GIVES}|{REMOVERS.pattern})", re.IGNORECASE
)
_TO_WHOM = re.compile(r"(?: [\w-]+){0,2} (?:to|into) (?![$€£]?\d|be\b|the (?:end|year)\b)", re.IGNORECASE)
"""For whom or what it would grow: then it is refused to them, whatever is thought of it elsewhere."""


def is_refused(words: str, after: str) -> bool:
    """Whether the words between a cue against and its topic say that only its growth is refused."""
    own = _LAST_VERB.split(words)[-1]
    return bool(_GROWTH.search(own)) and not _TO_WHOM.match(after)


def is_not_to_grow(after: str) -> bool:
    """Whether the words behind a 'should not' say that its subject should not grow."""
    found = _GROWN.match(after)
    return bool(found) and not _TO_WHOM.match(after, found.end() if found else 0)
