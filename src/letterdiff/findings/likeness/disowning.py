"""Words beside a repetition that make it no claim of one's own: it is rejected, told of others, doubted."""

import re

_REJECTS = (
    r"reject\w*|refus\w*|declin\w*|disagree\w*|oppos\w*|den(?:y|ies|ied|ying)|disput\w*|doubt\w*|regret\w*|"
    r"withdr[ae]w\w*|retract\w*|mistak\w+|wrong\w*|error|false\w*|untrue|nonsens\w*|absurd\w*|foolish\w*|"
    r"abandon\w*|dropped|revers\w+|changed (?:our|its|their|my) minds?|ridicul\w+|myth\w*|fiction|joke\w*|"
    r"pretend\w*|no longer|used to|bad idea"
)
_TELLS = (
    r"they|he|she|critics?|opponents?|rivals?|competitors?|lobby\w*|so-called|claim\w*|alleg\w*|rumou?r\w*|"
    r"sa(?:y|ys|id|ying)|told|wrote|writes|accus\w*|quot\w*|according to|as much as|as if|as though|wish\w*|"
    r"imagin\w*|suppos\w*"
)
_WORDS = re.compile(rf"\b(?:{_REJECTS}|{_TELLS})\b", re.IGNORECASE)
_AHEAD = re.compile(
    rf"\b(?:{_REJECTS}|{_TELLS}|idea|demand\w*|view|line|argument)\b[^.!?\n]*[:：]\s*$", re.IGNORECASE
)
_AHEAD_WHOLE = re.compile(
    r"\b(?:this|that|here) is (?:what|how|the way)\b[^.!?:\n]*[.!?:：]\s*$", re.IGNORECASE
)
_ASIDE = re.compile(
    r"(?:and |both )*(?:to|in order to|so as to|so that|including|such as|for example|for instance|because|"
    r"since|given)\b|(?:today|now|again|too|as well|please|indeed)$",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"(?:because|since|given that|"
    r"as (?:this|that|it|these|they)(?= (?:is|are|was|were|will|would|has|have)\b))\b",
    re.IGNORECASE,
)
_SAYS_MORE = re.compile(r"\b(?:which|who|we|i|you|they|he|she)\b", re.IGNORECASE)
_NEAR = 300
"""Characters ahead of a sentence in which it may be announced."""
_PASSED_ON = re.compile(r"^\W*(?:(?:RT|MT|QT)\b|(?:[Vv]ia|VIA|h/t|H/T)\b[^.!?\n]{0,80}[:：])")


def unsaid_by(words: str) -> str:
    """Which of the words that stand beside a repetition make it another claim; in words, '' for none."""
    found = _WORDS.search(words)
    return f"‘{found[0]}’ stands beside the same words in one of them" if found else ""


def announced_by_others(before: str) -> bool:
    """Whether what stands ahead, up to a colon, says that somebody's words or a rejected idea follow."""
    near = before[-_NEAR:]
    return bool(_AHEAD.search(near) or _AHEAD_WHOLE.search(near))


def narrows_nothing(words: str) -> bool:
    """Whether what is set apart at a sentence's end is a purpose or an example, and no claim of its own."""
    return bool(_ASIDE.match(words)) and not _SAYS_MORE.search(words)


def gives_a_reason(words: str) -> bool:
    """Whether what is set apart at a sentence's end says why, in nobody's name: 'as this is the best'."""
    return bool(_REASON.match(words)) and not _SAYS_MORE.search(words)


def passed_on(words: str) -> bool:
    """Whether a sentence opens as one that somebody else wrote: 'RT @name:', 'Via the Club:'."""
    return bool(_PASSED_ON.match(words))
