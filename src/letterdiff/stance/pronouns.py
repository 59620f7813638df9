"""Pronouns that stand for a topic named just before: 'There is talk of a guarantee. We do not want *it*.'"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from letterdiff.stance.around.removal import REMOVALS, REMOVERS
from letterdiff.stance.sentence import Sentence
from letterdiff.topics.mentions import Mention

_LONGEST = 400
"""Characters beyond which a sentence names nothing that a pronoun could be sure to stand for."""
_START = attrgetter("start")
_AFTER_OBJECT = (
    r"(?=\s*(?:[.,;:!?—–]|$)|\s(?:for|in|at all|anymore|any longer|and|or|now|today|too|either|again)\b)"
)
_BEFORE_MODAL = r"(?=\s(?:should|must|ought to|needs? to|has to|have to)\b)"
_PRONOUN = re.compile(
    rf"\b(?:(?P<many>them|these|those)|(?P<one>it|one)|(?P<deed>this|that)|any){_AFTER_OBJECT}|"
    rf"\b(?P<subject>(?P<they>they|these)|(?P<it>it)|(?P<so>this)){_BEFORE_MODAL}",
    re.IGNORECASE,
)
_JAPANESE = re.compile(r"(?:これ|それ)(?:ら)?(?=[をにはも])")
_NEXT_CLAUSE = re.compile(r";\s|,\s(?=(?:but|and|so|yet)\s)|—")
_NEGATION = re.compile(
    r"\b(?:not|no|never|neither|nor|nobody|none|without|cannot|against)\b|n't\b", re.IGNORECASE
)
_ENDS_IT = re.compile(r"(?:\s(?:for|to|last|in) [\w' -]{1,30}|,? (?:last|this) \w+)?\W*$")
_OPENS_IT = re.compile(
    r"\W*(?:(?:and|but|so|the|an?|such|these|federal|national|state|central|government|public|mandatory) )*",
    re.IGNORECASE,
)
_SAYS_WHAT = re.compile(
    r"\s(?:is|are|was|were|remains?|works?|worked|fail(?:s|ed)?|"
    r"(?:has|have)(?! (?:an?|the|one|its|some|several)\b))\b(?! (?:for|by|to|in)\b)|\?",
    re.I,
)
_DOES = re.compile(r"\s(?:would|will|can|could|do|[a-z]+(?<!s))\s", re.IGNORECASE)
_BRINGS = re.compile(
    r"\b(?:offer|provid|includ|contain|introduc|propos|recommend|want|support|creat|establish|extend|"
    r"keep|impos|"
    r"mandat|requir|foresee|plan|protect|strengthen|preserv|safeguard|defend|promot|us|ask(?:s|ed|"
    r"ing)? for|seek|call(?:s|ed)? for|talk of|have|has)"
    r"(?:e|es|s|ed|ing|y|ies|ied)?\b[^,;]*$",
    re.IGNORECASE,
)
"""What brings the topic in, so that 'this' is for or against it as it is for or against the deed."""
_MAKER = re.compile(
    r"\b(?:act|agency|association|bill|bureau|city|commission|committee|company|congress|country|department|"
    r"draft|firm|government|group|law|office|package|paper|party|plan|programme|program|project|proposal|"
    r"report|state|union|amendment|provision|scheme|regulation)\b",
    re.IGNORECASE,
)
"""Nouns that 'it' may stand for as well."""
_MANY = re.compile(
    r"\b(?!(?:is|was|has|does|this|its|as|us|across|always|perhaps|(?:offer|provide|include|contain|"
    r"introduce|"
    r"propose|recommend|want|support|create|speak|extend|keep|talk|impose|require|use|ask|call|seek)s)\b)"
    r"\w{2,}(?<![su])s\b",
    re.IGNORECASE,
)
"""What looks like another plural that 'them' may stand for."""
_JA_BRINGS = re.compile(
    r"(?:の(?:導入|創設|拡充|提案|義務化|実施|延長|強化|新設))*(?:を|が|は|という[^、。]{1,6}が|に|"
    r"の)?[^、。をがの]{0,15}。?"
)
_JA_NEGATION = re.compile(r"ない|ません|廃止|撤廃|削減|禁止|なし|弱め")


@dataclass(frozen=True, slots=True)
class _Named:
    """The one topic of a clause, and which pronouns can stand for it."""

    mention: Mention
    many: bool
    as_thing: bool
    as_subject: bool
    as_deed: bool


def pointing(sentence: Sentence, previous: Sentence | None, named: Sequence[Mention]) -> Iterator[Mention]:
    """Pronouns that stand for the one topic that the previous sentence, or clause, names.

    They have no term, since the words do not name the topic.
    """
    if previous is not None:
        yield from _in(sentence, 0, _the_one(previous, 0, len(previous.text), named))
    if sentence.japanese:
        return
    breaks = [found.span() for found in _NEXT_CLAUSE.finditer(sentence.text)]
    firsts = (0, *(behind for _, behind in breaks))
    for (end, start), first in zip(breaks, firsts, strict=False):
        yield from _in(sentence, start, _the_one(sentence, first, end, named))


def _in(sentence: Sentence, start: int, antecedent: _Named | None) -> Iterator[Mention]:
    """The pronouns from `start` to the next clause that stand for the antecedent."""
    if antecedent is None:
        return
    stop = None if sentence.japanese else _NEXT_CLAUSE.search(sentence.text, start)
    end = stop.start() if stop else len(sentence.text)
    pattern = _JAPANESE if sentence.japanese else _PRONOUN
    for found in pattern.finditer(sentence.text, start, end):
        if sentence.japanese or _stands_for(found, antecedent):
            at = sentence.start + found.start(), sentence.start + found.end()
            yield replace(antecedent.mention, start=at[0], end=at[1], term="")


def _stands_for(found: re.Match[str], antecedent: _Named) -> bool:
    """Whether an English pronoun can stand for it: by its number, and by what it is in its clause."""
    if found["deed"] or found["so"]:
        return antecedent.as_deed
    if (found["many"] or found["they"]) and not antecedent.many:
        return False
    if (found["one"] or found["it"]) and antecedent.many:
        return False
    return antecedent.as_subject if found["subject"] else antecedent.as_thing


def _the_one(sentence: Sentence, first: int, last: int, named: Sequence[Mention]) -> _Named | None:
    """The only topic in these characters of a sentence; None where a pronoun may mean anything else.

    A clause that negates or takes away leaves open whether 'this' is the thing or what is said of it.
    """
    if len(sentence.text) > _LONGEST:
        return None
    opens = bisect_left(named, sentence.start + first, key=_START)
    closes = bisect_left(named, sentence.start + last, key=_START)
    inside = named[opens:closes]
    if len({(each.topic, each.instrument) for each in inside}) != 1:
        return None
    start, end = inside[-1].start - sentence.start, inside[-1].end - sentence.start
    before, words, after = sentence.text[first:start], sentence.text[start:end], sentence.text[end:last]
    if sentence.japanese:
        fits = _JA_BRINGS.fullmatch(after) and not _JA_NEGATION.search(after)
        return _Named(inside[-1], False, True, True, True) if fits else None
    return _english(inside[-1], words, before, after)


def _english(mention: Mention, words: str, before: str, after: str) -> _Named | None:
    """The topic of an English clause, with the words ahead of it and behind it in that clause."""
    if _NEGATION.search(before + after) or _takes_away(before) or _takes_away(after):
        return None
    many = words.endswith("s") and not words.endswith("ss")
    ends = bool(_ENDS_IT.fullmatch(after))
    alone = bool(_SAYS_WHAT.match(after)) or (many and bool(_DOES.match(after)) and not _MANY.search(after))
    opens = bool(_OPENS_IT.fullmatch(before)) and alone
    other = _MANY.search(before) if many else _MAKER.search(before)
    deed = ends and bool(_BRINGS.search(before))
    return _Named(mention, many, opens or (ends and not other), opens, deed)


def _takes_away(text: str) -> bool:
    """Whether the words take away; what they only oppose is the same thing still."""
    verbs = (found[0].casefold() for found in REMOVERS.finditer(text))
    return bool(REMOVALS.search(text)) or any(not verb.startswith("oppos") for verb in verbs)
