"""What stands right behind a topic and makes another thing of it: 'an encryption *ban*'."""

import re

from letterdiff.stance.around.polarity import Polarity

_NEXT = re.compile(r"(?:[ -](?P<first>[A-Za-z][\w-]*)(?:[ -](?P<second>[A-Za-z][\w-]*))?)")
_LINK = re.compile(
    r"from|with|into|over|under|through|without|within|across|against|between|among|during|except|until|upon|"
    r"when|where|while|because|since|before|after|that|which|this|these|those|than|have|will|would|could|"
    r"should|must|were|been|being|towards?|about|despite",
    re.IGNORECASE,
)
"""No part of a compound: 'protect X *from* repeal'."""
_TAKEN_AWAY = re.compile(
    r"bans?|prohibitions?|moratoriums?|moratoria|repeals?|cuts|cutbacks?|restrictions?|limits?|"
    r"backdoors?|removal|reductions?|"
    r"withdrawal|phase-?outs?|freeze|rollbacks?|abolition",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"exemptions?|exceptions?|exclusions?|carve-?outs?|loopholes?|gaps?|circumvention|evasion|abuses?|"
    r"misuse|fraud|"
    r"breach(?:es)?|violations?|failures?|risks?|harms?|debates?|critics?|opponents?|costs?|fees?|reviews?|"
    r"compan(?:y|ies)|providers?|firms?|industry|vendors?|operators?|citizens?|residents?|people|"
    r"workers?|officials?|countries|governments?|students?|patients?|families|farmers?|consumers?|"
    r"voters?|agenc(?:y|ies)|regulators?|experts?|"
    r"inquiry|inquiries|backlogs?|delays?|waivers?|compliance|burdens?|free|reforms?|safeguards?|consent|"
    r"engineers?|lobby(?:ists?)?|skeptics?|sceptics?|patents?|lawsuits?|victims?|relief|protections?|"
    r"stud(?:y|ies)|assessments?|reports?|papers?|research|evaluations?|working groups?|task ?forces?|"
    r"neutrality|avoidance|avoiders?|holidays?|credits?|rebates?|shocks?|crisis|threats?|problems?",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"schemes?|systems?|regimes?|laws?|acts?|bills?|proposals?|programs?|programmes?|mandates?|"
    r"requirements?|"
    r"obligations?|rules?|powers?|technolog(?:y|ies)|software|tools?|practices?|plans?|measures?|"
    r"provisions?|"
    r"polic(?:y|ies)|legislation|frameworks?|orders?|notices?|uses?|usage|regulations?|instruments?|"
    r"periods?|trials?|pilots?|roll-?outs?|clauses?|sections?|amendments?|articles?|chapters?|schedules?|"
    r"a|an|the|any|all|our|its|their|such|this|these|those|small|large|private|data|services?|products?|"
    r"features?|solutions?|models?|code|access|projects?|initiatives?|authority|"
    r"authorities|protocols?|in|on|at|of|for|to|by|with|from|as|and|or|nor|but|that|which|who|if|unless|"
    r"until|"
    r"when|where|while|because|so|since|before|after|over|under|via|through|without|within|across|alone|"
    r"only|"
    r"is|are|was|were|be|been|has|have|had|will|would|can|could|should|must|may|might|not|never|now|today|"
    r"altogether|entirely|completely|outright|anywhere|here|there|again|instead|either|too|also|rather|than|"
    r"more|please|this|next|last|against|between|among|during|except|save|other|whatsoever|per|like|unlike|"
    r"worth|up|out|regardless|lapse|expire|wither|disappear|sunset|abolished|repealed|ended|scrapped|"
    r"banned|removed|gone|\w+ly",
    re.IGNORECASE,
)
"""Nouns that leave the thing the same, and words that are no nouns."""


def made(after: str, *, against: bool) -> Polarity:
    """What the words right behind the topic make of a stance that falls on them.

    A refusal is told of the whole compound alone, so a noun that is not known leaves it open.
    """
    if after.startswith("'s "):
        return Polarity.BLURRED
    found = _NEXT.match(after)
    if found is None:
        return Polarity.KEPT
    first, second = found["first"], found["second"] or ""
    if _TAKEN_AWAY.fullmatch(first) or (_is_noun(first) and _TAKEN_AWAY.fullmatch(second)):
        return Polarity.TURNED
    if first[0].isupper() and not all(
        _SAME.fullmatch(each) for each in (first, second) if each[:1].isupper()
    ):
        return Polarity.BLURRED
    if _ANOTHER.fullmatch(first) or (_is_noun(first) and _ANOTHER.fullmatch(second)):
        return Polarity.BLURRED
    return Polarity.BLURRED if against and not _SAME.fullmatch(first) else Polarity.KEPT


def _is_noun(word: str) -> bool:
    """Whether the word may be a noun of the compound: 'encryption *technology* ban'."""
    return len(word) > 3 and not word.casefold().endswith("ly") and not _LINK.fullmatch(word)
