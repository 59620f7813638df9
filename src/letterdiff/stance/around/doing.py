"""What is to be done to a topic: a verb that is none of those known leaves open which way it goes."""

import re

from letterdiff.stance.around.removal import is_known

_NO_VERB = (
    r"(?!(?:the|an?|any|all|our|its|their|his|her|your|this|that|these|those|such|some|each|every|us|me|"
    r"you|it|"
    r"them|no)\b)"
)
_ADVERBS = r"(?: (?:not|also|then|further|never|\w+ly|instead|once again|again|both))*"
_INFINITIVE = re.compile(
    r"(?<!access)(?<!right)(?<!rights)(?<!respect)(?<!due)(?<!according)(?<!addition)(?<!relation)(?<!regard)"
    rf"(?<!response)(?<!contrary) to{_ADVERBS} (?P<verb>{_NO_VERB}[a-z]+)(?=[ ,])"
)
_FIRST = re.compile(rf"{_ADVERBS} (?P<verb>{_NO_VERB}[a-z]+)(?=[ ,])")
_GERUND = re.compile(
    r"(?: (?:the|\w+ly|either|even|now))* (?P<verb>(?!(?:existing|ongoing|continuing|pending|remaining|"
    r"growing|sweeping|"
    r"outstanding|binding|including|lasting|working|living|leading|housing|training|banking|lending|"
    r"funding)\b)"
    r"[a-z]{2,}ing) "
)
_LISTED = re.compile(
    r"\b(?:and|or|then)(?: to)? (?P<verb>[a-z]+) (?=(?:the|all|any|an?|its|our|their|these|this|such|"
    r"federal)\b)"
)
"""A verb behind 'and': an article follows it."""
_NARROW = re.compile(r"\b(?:and|or) narrow $", re.IGNORECASE)
"""'Fund roads and *narrow* X' may say what to do, or what kind of X."""


def is_unknown(words: str, *, follows_modal: bool) -> bool:
    """Whether the last verb among the words between a cue and its topic is none that is known.

    Behind a modal the first word is a verb, elsewhere a gerund may be; 'narrow' is a verb behind 'to'.
    """
    if _NARROW.search(words):
        return True
    found = [*_INFINITIVE.finditer(words), *_LISTED.finditer(words)]
    first = (_FIRST if follows_modal else _GERUND).match(words)
    verbs = sorted((each.start(), each["verb"]) for each in (*found, *filter(None, (first,))))
    if not verbs:
        return False
    sure = verbs[-1][1] == "narrow" and bool(found)
    return not (sure or is_known(verbs[-1][1]))
