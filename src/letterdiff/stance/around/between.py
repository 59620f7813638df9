"""What stands between a cue and the topic behind it: negations and verbs that take away turn a stance."""

import re

from letterdiff.stance.around.polarity import Polarity
from letterdiff.stance.around.removal import (
    GIVES,
    OWNED,
    REMOVALS,
    REMOVERS,
    THE_USE_OF,
    TRYING,
    is_known,
)

_NEGATION = re.compile(r"\b(?:not|never|cannot|neither|nor|no|none|n't)\b|n't\b", re.IGNORECASE)
_NOT_ONLY = re.compile(
    r"\bnot (?:only|just|merely|simply)\b|\bno (?:less|later|more|fewer|longer) than\b", re.IGNORECASE
)
_NEITHER_NOR = re.compile(r"\bneither\b(?P<first>[^;:.]*?)\bnor\b", re.IGNORECASE)
_NEITHER_FOR = re.compile(r"\bneither for [^;:.]*?\bnor for\b", re.IGNORECASE)
_NEITHER = re.compile(r"\bneither (?:for )?(?:(?:an?|the|any) )?$", re.IGNORECASE)
"""The first of two: 'neither *for X* nor for Y'."""
_REFRAIN = re.compile(r"\b(?:refrain|abstain|desist|shy away)(?:s|ed|ing)? from\b", re.IGNORECASE)
_REFUSAL = re.compile(
    r"\b(?:refusal|failure|reluctance|unwillingness|inability|hesitancy|hesitation|decision not) to\b", re.I
)
"""'The *refusal to* adopt X' is that it is not adopted."""
_NEXT_VERB = re.compile(
    rf"(?:[,;]|\b(?P<and>and|but|then)\b|\bor\b)\s+(?:also |then |instead )*(?:to (?=[a-z])|(?:{GIVES})\s|"
    rf"(?:{REMOVERS.pattern})\s)",
    re.IGNORECASE,
)
"""Another verb of the same list, by which the one before it no longer falls on the topic."""
_ASIDE = re.compile(
    r"\b(?:without|minus|instead of|rather than|other than|except(?: for)?|besides|apart from|aside from|"
    r"unlike|"
    r"different from|"
    r"as opposed to|regardless of|hardly|barely|scarcely|rarely|seldom|compared (?:to|with)|despite|"
    r"excluding|barring|"
    r"with (?:regard|respect) to|in (?:relation|regard|respect) (?:to|of)|relat(?:ed|ing) to)\b|"
    r"\b(?:prioriti[sz]|prefer|valu|put|plac|favou?r|choos)\w*\b[^;]*\b(?:over|above|ahead of|before)\b|"
    r"\b(?:all|every|each|any|no|everything|anything|nothing|none)\b[^,;]*,? (?:save|bar|but|minus)(?: for)?"
    r"(?: (?:the|an?|any|its|those|one on|ones on))*\s*$",
    re.IGNORECASE,
)
_NEXT_ITEM = re.compile(r"[,;:]\s*(?:and |or )?")
_DIRECT = re.compile(
    r"(?:(?!\b(?:of|for|to|in|on|with|by|through|from|about|that|via|using|into|"
    r"at)\b)[\w'$%-]+[\s,/]+){0,6}",
    re.IGNORECASE,
)
_DIRECTLY = re.compile(
    r"(?:\s|\b(?:the|an?|any|all|such|further|proposed|planned|\w+ly|"
    r"(?:calls?|demands?|proposals?|plans?) for)\b)*",
    re.IGNORECASE,
)
"""What may stand between a cue and a noun of taking away that it governs: 'oppose *any proposed* cuts to'."""
_USE_OF = re.compile(rf"^\s*(?:{OWNED})?(?:{THE_USE_OF})\s", re.IGNORECASE)
_USING = re.compile(r"^\s*(?:using|relying on|making use of|resorting to)\s", re.IGNORECASE)
_BY_MEANS = re.compile(r"\b(?:through|with|by|via|using)\b", re.IGNORECASE)
_HANDLES = re.compile(
    r"\b(?:regulat|govern|review|monitor|assess|study|consider|clarif|address|discuss|think|reflect|"
    r"examin|investigat|"
    r"evaluat|explor|defin|understand|explain|thank|talk|speak|"
    r"reconsider|balanc)(?:e|es|ed|y|ies|ing|s)?\b",
    re.IGNORECASE,
)
"""Verbs that deal with a thing and take no side on it."""


def between(words: str) -> Polarity:
    """The polarity of the words between an English cue and the topic it governs."""
    words, listed = _own_verb(tried(one_negation(words)))
    if not listed or _ASIDE.search(words) or _HANDLES.search(words):
        return Polarity.BLURRED
    turns = len(_NEGATION.findall(_NOT_ONLY.sub(" ", words)))
    found = list(REMOVERS.finditer(words))
    nouns = [each for each in REMOVALS.finditer(words) if not any(_holds(verb, each) for verb in found)]
    removers = [each for each in found if not any(_within(each, noun) for noun in nouns)]
    verbs = [each for each in removers if _acts(words, each)]
    if nouns and not verbs and not _is_direct(words, nouns[0].start()):
        return Polarity.BLURRED
    for each in [*verbs, *nouns]:
        direct = _removal(words[each.end() :])
        if direct is Polarity.BLURRED:
            return direct
        turns += direct is Polarity.TURNED
    return Polarity.TURNED if turns % 2 else Polarity.KEPT


def one_negation(words: str) -> str:
    """The words with 'neither … nor' and 'refrain from' as the one negation that they are."""
    words = _REFUSAL.sub("not", words)
    words = _REFRAIN.sub("not", _NEITHER.sub("not ", _NEITHER_FOR.sub("not ", words)))
    return _NEITHER_NOR.sub(r"not \g<first>", words)


def tried(words: str) -> str:
    """The words without what only leads on to a known verb: 'stop *trying to* end'."""
    return TRYING.sub(lambda found: "" if is_known(found["verb"]) else found[0], words)


def _own_verb(words: str) -> tuple[str, bool]:
    """The words from the last verb of a list on, without what governs other things: 'to end A and *expand*'.

    False where a negation ahead of 'and' may or may not reach over it: 'not to end A and expand'.
    """
    listed = list(_NEXT_VERB.finditer(words))
    if not listed:
        return words, True
    head, tail = words[: listed[-1].start()], words[listed[-1].start() :]
    negated = len(_NEGATION.findall(_NOT_ONLY.sub(" ", head)))
    if negated and listed[-1]["and"]:
        return words, False
    return f"{'not' if negated % 2 else ''} {tail}", True


def _is_direct(words: str, at: int) -> bool:
    """Whether the cue, or the list that it heads, leads straight on to a noun that begins there."""
    item = max((found.end() for found in _NEXT_ITEM.finditer(words, 0, at)), default=0)
    return bool(_DIRECTLY.fullmatch(words, item, at))


def _holds(verb: re.Match[str], noun: re.Match[str]) -> bool:
    """Whether the noun is part of the verb: 'put *an end to*'."""
    return verb.start() < noun.start() and noun.end() <= verb.end()


def _within(verb: re.Match[str], noun: re.Match[str]) -> bool:
    """Whether what looks like a verb is the noun: 'the *repeal* of', '*cuts* to'."""
    return noun.start() <= verb.start() < noun.end()


def _acts(words: str, found: re.Match[str]) -> bool:
    """Whether what looks like a verb is one: no compound ('one-stop'), no adjective ('limited'), no
    second of two ('repeal and replace')."""
    before, after = words[: found.start()], words[found.end() :]
    if before.endswith("-") or after.startswith("-"):
        return False
    if found[0].casefold().endswith("ed") and not after.strip():
        return before.casefold().endswith("be ")
    second = re.search(r"(\w+) (?:and|or) $", before)
    return second is None or not REMOVERS.fullmatch(second[1])


def _removal(rest: str) -> Polarity:
    """Whether the taking away falls on the topic behind `rest`, on a means to it, or on something unclear."""
    rest = _USING.sub(" ", _USE_OF.sub(" ", rest))
    if REMOVALS.search(rest):
        return Polarity.TURNED
    if _DIRECT.fullmatch(rest.strip() + " ") or not rest.strip():
        return Polarity.TURNED
    return Polarity.KEPT if _BY_MEANS.search(rest) else Polarity.BLURRED
