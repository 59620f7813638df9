"""What weakens an English cue: the first of these rules that speaks names the reason."""

import re
from collections.abc import Callable

from letterdiff.stance.cues.kind import CueKind
from letterdiff.stance.subject import is_own, named
from letterdiff.stance.weak import denied, framed, supposed
from letterdiff.stance.weak.indirect import is_asked_about
from letterdiff.stance.weak.matter import is_of_product, is_own_practice, is_survey_item, is_to_read
from letterdiff.stance.weak.reported import REPORTED, is_reported
from letterdiff.stance.weak.told import Told

_NOBODY = re.compile(r"^(?:no one|nobody|none(?: of us)?|few)$", re.IGNORECASE)
_RELATIVE = re.compile(
    r"\b(?:which|whom) $|"
    r"\b(?:the|an?|all|any|those|these|every|some) (?:(?!(?:fact|view|principle|position|case|"
    r"hope)\b)[\w'-]+ ){1,2}that $",
    re.IGNORECASE,
)
"""'The bill, *which* we support', 'the funds *that* we need'."""
_LAW = re.compile(
    r"(?:^\W*|[,;:] |\b(?:must|that|and) )(?:under|pursuant to) (?:the |current |existing |its )+\w+|"
    r"\bcurrently\b|\balready\b",
    re.IGNORECASE,
)
"""What shows that a law in force is told of: 'under the Act', set apart or behind the verb."""
_LAW_BEHIND = re.compile(r"\b(?:under|pursuant to) (?:the |current |existing |its )+\w+", re.IGNORECASE)

_CLAUSE = re.compile(r"\W*\(\d{1,2}[A-Z]?\) ")
"""'(4) Members must …' is a statute's clause."""
_IN_FORCE = "tells what the law is"


def english(told: Told) -> str:
    """Why an English cue says nothing of its own about the topic, in words; empty where it does."""
    return next((reason for rule in _RULES if (reason := rule(told))), "")


def _nobody(told: Told) -> str:
    return "'no one' is its subject" if _NOBODY.match(told.subject) else ""


def _not_own(told: Told) -> str:
    """Whose stance it is, where the cue's subject is not plainly the source's own."""
    if not told.cue.subject or is_own(told.subject, told.holder):
        return ""
    name = told.subject[slice(*named(told.subject, 0, len(told.subject)))]
    if is_own(name, told.holder):
        return "inside a clause that a conjunction opens"
    return "somebody else's stance" if name else "nobody is said to hold it"


def _reported(told: Told) -> str:
    return REPORTED if is_reported(told.before, told.after, told.holder) else ""


def _relative(told: Told) -> str:
    return "inside a relative clause" if _RELATIVE.search(told.clause) else ""


def _asked_about(told: Told) -> str:
    return "an indirect question" if is_asked_about(told.before) else ""


def _law(told: Told) -> str:
    """'Shall' is a statute's word; 'must' is one where the sentence speaks of a law that is in force."""
    if told.cue.kind is CueKind.SHALL:
        return _IN_FORCE
    if told.cue.kind is not CueKind.MUST or told.cue.negated:
        return ""
    law = _LAW.search(told.sentence.text) or _LAW_BEHIND.search(told.after) or _CLAUSE.match(told.before)
    return _IN_FORCE if law else ""


def _matter(told: Told) -> str:
    if is_to_read(told.sentence, told.cue):
        return "recommends reading"
    if is_of_product(told.sentence):
        return "tells users of a product"
    if is_own_practice(told.sentence, told.cue):
        return "demanded of customers"
    return "an item of a survey" if is_survey_item(told.sentence, told.cue) else ""


_RULES: tuple[Callable[[Told], str], ...] = (
    _nobody,
    _not_own,
    _reported,
    denied.clause,
    framed.frame,
    _relative,
    supposed.supposition,
    supposed.other_time,
    denied.reach,
    _asked_about,
    supposed.condition,
    denied.motive,
    _law,
    _matter,
)
