"""Clauses that are denied or doubted, motives that are, and negations whose reach nobody can tell."""

import re

from letterdiff.stance.cues.cue import Reach
from letterdiff.stance.weak.told import Told

_NOT_SAID = (
    r"(?:\b(?:not|never|cannot)|n't)(?: (?!only\b)\w+){0,2}? (?:say|said|saying|claim|claimed|suggest|"
    r"suggested|imply|implied|mean|meant|think|believe|assume|argue|contend|maintain|assert)\b"
)
_NOT_SO = (
    r"\b(?:den(?:y|ies|ied|ying)|doubt\w*|disput\w*|regret\w*|pretend\w*|false|untrue|wrong|nonsense|"
    r"myth|fiction|fantasy|"
    r"not (?:true|the case)|no reason|the (?:idea|claim|notion|view|rumou?r|argument|suggestion|charge))\b"
)
_FRAMED = re.compile(
    rf"(?:{_NOT_SAID}|{_NOT_SO})(?: (?!and\b|but\b)[\w']+){{0,3}}? (?:that|why)\b[^,;:]*$|"
    rf"{_NOT_SAID}(?: (?!and\b|or\b|but\b)[\w'-]+){{0,5}} ?$",
    re.IGNORECASE,
)
"""A clause that is denied or doubted: 'we never said that we …', 'it is false that we …'."""
_VERDICT_AHEAD = re.compile(
    r"\b(?:not|never) (?:\w+ ){0,2}because $|\b(?:read|heard|been told|rumou?r\w*|suggest(?:ing|ions?)|"
    r"imply\w*|"
    r"pretend\w*) (?:\w+ ){0,2}that $|\bnot $|\b(?:myth|fiction|rumou?r|false|wrong)\b[^.;]{0,20}: ?$|"
    r"\bas (?!we\b|i\b)[\w. ]{1,40} (?:put it|has it|wrote|said), ?$|\bhow (?:could|can|would) $|"
    r"\b(?:it is|it's|this is) not that $|"
    r"\b(?:personal|private) view\b|\b(?:see|understand|tell|explain|imagine) why (?:[\w'-]+ ){1,4}$",
    re.IGNORECASE,
)
"""What makes a clause somebody else's, or untrue, though its own words do not say so."""
_VERDICT_BEHIND = re.compile(
    r"\b(?:is|was|are) (?:\w+ly )?(?:wrong|false|untrue|not true|a myth|nonsense)\b",
    re.IGNORECASE,
)
_MOTIVE = re.compile(
    r"(?<!,) (?:because|just because|simply to|merely to|just to|in order to|for (?:its|their) own sake|"
    r"out of (?:fear|greed|need|spite|weakness)|to (?:save|rescue|help|protect|benefit|enrich|pay|cover|"
    r"fill|"
    r"prop|get|gain|win|hide|escape|avoid|shift|survive|profit|please|punish)\b)",
    re.IGNORECASE,
)
_FAR_NO = re.compile(
    r"^\W*(?:no|nobody|none|neither|nor|never|nothing|few|hardly|rarely)\b.*[,;:—–]", re.IGNORECASE
)


def clause(told: Told) -> str:
    """'We never said that we want X', 'the claim that we want X is false'."""
    ahead = _FRAMED.search(told.clause) or _VERDICT_AHEAD.search(told.clause)
    return "a clause that is denied or doubted" if ahead or _VERDICT_BEHIND.search(told.after) else ""


def motive(told: Told) -> str:
    """'We do not ask for X *because* we are weak'."""
    denied = told.cue.negated and _MOTIVE.search(told.after)
    return "a reason is denied, not the deed" if denied else ""


def reach(told: Told) -> str:
    """'No department, least of all the one with police in it, should have X'."""
    far = told.cue.reach is Reach.BOTH and _FAR_NO.match(told.before)
    return "a negation whose reach is unclear" if far else ""
