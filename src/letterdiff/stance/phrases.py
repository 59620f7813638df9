"""Noun phrases cut by their edges, and the normal form in which two of them are compared."""

import re

from letterdiff.text.clean import shortened

_STOP = (
    r"for|to|in|on|at|by|with|from|into|through|under|over|via|using|as|than|that|which|who|whose|whom|where|"
    r"when|while|because|since|so|if|unless|but|nor|yet|is|are|was|were|be|been|has|have|had|will|would|can|"
    r"could|may|might|must|should|shall|do|does|did|not|we|i|they|it|he|she|this year|last year|next year|"
    r"these|those|there|none|nobody|provided|except|other|within|during|after|before|until|without|whenever|"
    r"against|between|among|around|alone|only|rather|instead"
)
_TAIL_STOP = (
    r"to|so|because|since|if|unless|provided|when|while|by|as|until|than|for|and|or|but|through|under|over|"
    r"via|should|must|ought|shall|will|would|can|could|may|might"
)
_EDGE = re.compile(
    rf"[,;:()\[\]“”\"!?—–]|(?<!\b\w)(?<!\d)\.(?![a-z])|\.$|\s(?:{_STOP})\b|\s-\s|"
    r"\s(?:of|worth) (?:up to|at least|at most|about|more than|[$€£]?\d)",
    re.IGNORECASE,
)
_NO_NOUN = re.compile(rf"(?:of|and|or|{_STOP})\b", re.IGNORECASE)
"""What opens no noun phrase: 'committed to X *for* fabs'."""
_FISCAL = r"(?:the )?(?:FYs? ?['’]?\d|fiscal\b|(?:financial|budget) years?\b|\d)"
_RESTRICTED = re.compile(
    rf"\s(?:that|who|whose|(?:in|from|with|without|near|outside)(?! (?:\d|{_FISCAL}|"
    r"the (?:next|past|last|coming|first|same)|time\b|full\b|general\b|order\b|return\b|exchange\b|turn\b|"
    r"part\b|this\b)))"
    rf"(?:(?!\s(?:{_TAIL_STOP})\b)[^,.;:()\[\]“”\"!?—–])+",
    re.IGNORECASE,
)
"""What tells which of a kind are meant: 'companies *in Ohio*', 'firms *that build fabs*'."""
_AND = re.compile(r"\s(?:and|or)\s", re.IGNORECASE)
_DETERMINER = re.compile(
    r"^(?:(?:(?:all|any|both|each|many|most|some) of|the|a|an|any|all|some|such|these|those|this|that|each|"
    r"every|its own|own|other|more|most|many|"
    r"both|certain)\s+)+",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
LONGEST = 8
"""Words that a noun phrase may have before it is taken for something else."""

_SHORT = 60
"""Characters of an answer that a sentence about it repeats."""
_THE_STATES = re.compile(r"(?:[Tt]he )?U\.?S\.?")
"""A country, not 'us'."""
_SMALL = ("and", "or", "of", "the")
_JOINED = re.compile(r"\bdata[ -]cent(?:er|re)")
_FOLDS = (("datacentre", "datacenter"), ("organisation", "organization"))


def noun_phrase(text: str, start: int) -> tuple[int, int] | None:
    """The span of the noun phrase at `start`: no determiner, but what restricts it; None for none."""
    edge = _EDGE.search(text, start)
    end = edge.start() if edge else len(text)
    head = _DETERMINER.match(text[start:end])
    first = start + (head.end() if head else 0)
    end = _before_and(text, first, end)
    words = text[first:end].split()
    if _NO_NOUN.match(text, first) or not words or len(words) > LONGEST or not _WORD.match(words[0]):
        return None
    which = _RESTRICTED.match(text, end)
    end = which.end() if which else end
    return first, first + len(text[first:end].rstrip())


def noun_phrase_before(text: str, end: int) -> tuple[int, int] | None:
    """The span of the noun phrase that ends at `end`: back to the sentence's start or the last edge."""
    edges = [found.end() for found in _EDGE.finditer(text, 0, end)]
    start = edges[-1] if edges else 0
    found = noun_phrase(text, start + len(text[start:end]) - len(text[start:end].lstrip()))
    return found if found and found[1] <= end else None


def normal(phrase: str, holder: str = "") -> str:
    """The phrase casefolded, without determiners; 'our' becomes the holder where one is known."""
    if _THE_STATES.fullmatch(phrase.strip()):
        return "united states"
    folded = _DETERMINER.sub("", phrase.strip()).casefold()
    folded = _JOINED.sub("datacenter", folded)
    for old, new in _FOLDS:
        folded = folded.replace(old, new)
    if holder:
        folded = re.sub(r"^(?:our(?: own)?|its(?: own)?|my(?: own)?)\b", holder.casefold(), folded)
        folded = re.sub(r"^(?:us|ourselves|me|ours|itself)$", holder.casefold(), folded)
    return " ".join(folded.split())


def words(value: str) -> frozenset[str]:
    """The words of a normal form, plural and possessive endings dropped, for comparing two of them."""
    return frozenset(_singular(word) for word in _WORD.findall(value.casefold()) if word not in _SMALL)


def in_order(value: str) -> tuple[str, ...]:
    """A normal form's words in order, endings dropped: 'banks of firms' are no 'firms of banks'."""
    return tuple(_singular(word) for word in _WORD.findall(value.casefold()))


def short(words: str) -> str:
    """A source's words on one line, cut behind a word where they are long."""
    return shortened(words, _SHORT)


def _singular(word: str) -> str:
    word = word.removesuffix("'s")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _before_and(text: str, start: int, end: int) -> int:
    """Where the phrase ends if an 'and' in it opens something longer than one more item of a list."""
    found = _AND.search(text, start, end)
    if not found:
        return end
    tail = text[found.end() : end].split()
    return end if 0 < len(tail) <= 3 and found.start() > start else found.start()
