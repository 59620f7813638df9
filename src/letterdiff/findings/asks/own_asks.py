"""Whether a cue makes its sentence an ask: in the source's own name, and for something of substance."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from letterdiff.align.features import telling_tokens
from letterdiff.findings.asks import courtesies
from letterdiff.findings.asks.public_bodies import (
    names_matter,
    needs_of_a_body,
    of_public_matter,
    of_readers,
    told_of_others,
)
from letterdiff.model import Passage
from letterdiff.stance.cues.cue import Cue, Reach
from letterdiff.stance.cues.kind import OURS, CueKind
from letterdiff.stance.sentence import Sentence
from letterdiff.stance.subject import Names
from letterdiff.stance.weaken import weakness_by
from letterdiff.text.commonwords import common_words

CONTENT = 3
"""Telling words that an ask needs besides its cue: fewer ask for nothing that could be looked for."""
OWN = (CueKind.ASKING, CueKind.OPPOSITION, CueKind.SUPPORT, *OURS)
"""Kinds of cues that a first person, or the source by its own name, holds."""
_SHOULD = (CueKind.SHOULD, CueKind.OUGHT)
_MUST = (CueKind.MUST, CueKind.NEED, CueKind.HAVE)
_FIRST_PERSON = re.compile(r"\b(?:we|our|us)\b|submission|当社|私たち|我々", re.IGNORECASE)
_BY_US = re.compile(r"\b(?:we|society|the (?:public|community|country|nation))(?: \w+ly| also| all)? $", re.I)
_ITSELF = re.compile(r"the (?:\w+ )?(?:submission|letter|response|petition)", re.IGNORECASE)
_SAYING = re.compile(
    r"^\s*(?:\w+ly |also |now )?(?:be (?:\w+ly )?(?:noted|highlighted|emphasi[sz]ed|remembered|acknowledged|"
    r"stressed|"
    r"pointed out|mentioned|understood|said|seen|asked|clear|read|borne in mind|added)|"
    r"note|highlight|emphasi[sz]e|recogni[sz]e that|remember|acknowledge|stress|point out|mention|understand|"
    r"distinguish|say|see|ask|bear in mind|add|expect|consider)\b",
    re.IGNORECASE,
)
"""Behind 'it is important to', 'we should', 'it should': a way of speaking."""
_OF_US = re.compile(r"\b(?:we|i|it)(?: \w+ly| also)? $", re.IGNORECASE)
_EXPECTED = re.compile(
    r"^\s*(?:\w+ly |also |now )?(?:come as|go without|suffice|surprise|send|mean|"
    r"be (?:\w+ly )?(?:surpris|obvious|evident|apparent|familiar|enough|self-evident|clear|no |of (?:no|"
    r"little|great|"
    r"grave|serious)|alarm|worr|concern|cautious|careful|wary|mindful|vigilant|interpreted|construed|viewed|"
    r"(?:under|over)(?:stated|estimated)|forgotten|lost|taken for granted|"
    r"(?:an?|the) (?:\w+ )?(?:matter|cause|source|reason|concern|warning|reminder|lesson|surprise|wake)))",
    re.IGNORECASE,
)
"""Behind 'should': what is to be expected, not what is asked."""
_NEEDED_FOR = re.compile(r"\bnecessary (?:to|for)$", re.IGNORECASE)
_FOR_AN_END = re.compile(r"\W*(?:in order )?to\b", re.IGNORECASE)
_BY_DOING = re.compile(r"(?:^|\b(?:that|think|believe|submit)) ?\w{4,}ing\b(?! is\b)[^,;]*$", re.IGNORECASE)
"""Ahead of 'is critical': what is to be done, '*recognising* the right'."""
_FORCED = re.compile(
    r"\s+(?:\w+ly )?be (?:\w+ly )?(?:required|obliged|compelled|forced|mandated|prohibited|banned"
    r"|regulated)\b",
    re.IGNORECASE,
)
"""Behind 'must': what laws alone do, to whomever."""
_TO_DO = re.compile(r"^\s*(?:to (?!see\b)|(?:only|just) (?:to )?look\b|look no further\b)", re.IGNORECASE)
_SUPPOSED = re.compile(r"\b(?:impression|illusion|misconception|myth|pretence)\b[^.;]*$", re.IGNORECASE)
"""Ahead of 'should': what others wrongly take to be so."""
_ARGUED = re.compile(
    r"\b(?:this|that|these|those|such an?|the) (?:\w+ )?"
    r"(?:positions?|arguments?|claims?|assertions?|reasoning|assumptions?|suggestions?|beliefs?|notions?)\b[^.;]*$",
    re.IGNORECASE,
)
"""Ahead of 'is misguided': what others argue, of which nothing is asked."""


class Standing(NamedTuple):
    """Where a passage stands: how many telling words an ask needs there besides its cue, whether a line above
    announces recommendations, and whether any line opens the list that it is in."""

    content: int = CONTENT
    recommended: bool = False
    introduced: bool = False


class Said(NamedTuple):
    """A passage, its source's names for itself, and where it stands."""

    passage: Passage
    own: Sequence[str]
    standing: Standing


def is_ask(sentence: Sentence, cue: Cue, said: Said) -> bool:
    """Whether one of the rules below takes the cue for an ask, and it is the source's own, not a courtesy."""
    if not cue.stance.sign or courtesies.is_courtesy(sentence, cue):
        return False
    if not any(rule(sentence, cue, said) for rule in _RULES):
        return False
    rest = f"{sentence.text[: cue.start]} {sentence.text[cue.end :]}"
    return _is_own(sentence, cue, said) and len(telling(rest, said.passage.language)) >= said.standing.content


def telling(text: str, language: str) -> set[str]:
    """The words of a text that tell its subject, folded."""
    return {token.norm for token in telling_tokens(text, language)} - common_words(language)


def _in_its_name(_: Sentence, cue: Cue, said: Said) -> bool:
    ordered = cue.kind is CueKind.ORDER and said.standing.recommended
    return cue.kind in (*OWN, CueKind.ITEM, CueKind.POLITE) or ordered


def _should(sentence: Sentence, cue: Cue, said: Said) -> bool:
    """'Should' of whomever it is laid on, but for readers, what a report says, and what is to be expected."""
    if cue.kind not in _SHOULD or told_of_others(sentence, cue, said.own):
        return False
    behind = sentence.text[cue.end :]
    if sentence.japanese:
        return True
    if _SUPPOSED.search(sentence.text, 0, cue.start):
        return False
    only_said = _OF_US.search(sentence.text[: cue.start]) and _SAYING.match(behind)
    return not (only_said or _EXPECTED.match(behind) or of_readers(sentence, cue))


def _must(sentence: Sentence, cue: Cue, said: Said) -> bool:
    """'Must' of a public body or a law, in a text that says 'we', as no statute does; or of 'us'."""
    if cue.kind not in _MUST or told_of_others(sentence, cue, said.own):
        return False
    if not (_FIRST_PERSON.search(said.passage.context.exact) or needs_of_a_body(sentence, cue)):
        return False
    forced = _FORCED.match(sentence.text, cue.end)
    return bool(sentence.japanese or forced or of_public_matter(sentence, cue) or _by_us(sentence, cue))


def _by_us(sentence: Sentence, cue: Cue) -> bool:
    """'We need to build the capacity of the public sector', 'there must be a moratorium'."""
    behind = sentence.text[cue.end :]
    ours = _BY_US.search(sentence.text, 0, cue.start) or sentence.text[: cue.start].casefold().endswith(
        "there "
    )
    return bool(ours) and not _SAYING.match(behind) and names_matter(behind)


def _necessary(sentence: Sentence, cue: Cue, said: Said) -> bool:
    """What is said to be needed of a public body or a law, or to be done."""
    if cue.kind is not CueKind.NECESSARY or told_of_others(sentence, cue, said.own):
        return False
    if sentence.japanese:
        return True
    if cue.reach is Reach.BEHIND:
        wanting = sentence.text[cue.start : cue.end].casefold().endswith(("needed", "overdue"))
        doing = _BY_DOING.search(sentence.text, 0, cue.start)
        return bool(doing or wanting) and names_matter(sentence.text)
    return not _only_said(sentence, cue) and of_public_matter(sentence, cue)


def _only_said(sentence: Sentence, cue: Cue) -> bool:
    """Whether 'it is important' only leads on to what is said, or tells what something needs to work."""
    if _SAYING.match(sentence.text[cue.end :]):
        return True
    needed = _NEEDED_FOR.search(sentence.text[cue.start : cue.end])
    return needed is not None and (needed[0].endswith("for") or not _FOR_AN_END.match(sentence.text))


def _wished(sentence: Sentence, cue: Cue, said: Said) -> bool:
    """'We want a right of appeal', 'we need a law'; not 'we want to thank'."""
    if cue.kind is not CueKind.WISH or cue.negated or not cue.subject or sentence.japanese:
        return False
    wish, behind = sentence.text[cue.start : cue.end].casefold(), sentence.text[cue.end :]
    if wish.endswith(" see"):
        return True
    return (
        any(word in wish for word in ("want", "need", "seek"))
        and not _TO_DO.match(behind)
        and names_matter(behind)
    )


def _wrong(sentence: Sentence, cue: Cue, said: Said) -> bool:
    """'The use of X by the department is unacceptable'."""
    if cue.kind is not CueKind.WRONG or _ARGUED.search(sentence.text, 0, cue.start):
        return False
    return names_matter(sentence.text) and not told_of_others(sentence, cue, said.own)


_RULES: tuple[Callable[[Sentence, Cue, Said], bool], ...] = (
    _in_its_name,
    _should,
    _must,
    _necessary,
    _wished,
    _wrong,
)


def _is_own(sentence: Sentence, cue: Cue, said: Said) -> bool:
    """Whether the source itself asks, in the first person, by any of its names, or as 'the submission'."""
    subject = sentence.text[slice(*cue.subject)] if cue.subject else ""
    itself = (subject,) if _ITSELF.fullmatch(subject) else ()
    holder = said.passage.holder
    also = (*filter(None, (holder, *said.own)), *itself)  # the holder: 'A and B endorse'
    return not weakness_by(sentence, cue, Names(holder, also))
