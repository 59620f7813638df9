"""Reported speech: what critics, a committee or a survey are said to think is nobody's own stance."""

import re

from letterdiff.stance.cues.verbs import FIRST_PERSON
from letterdiff.stance.subject import is_own

REPORTED = "reported speech"
QUOTED = "quoted speech"
OTHERS_WORDS = (REPORTED, QUOTED)
"""Reasons for which a stance is not that of the cue's subject."""
_SAY = (
    r"say|says|said|saying|argue|argues|argued|claim|claims|claimed|believe|believes|believed|think|thinks|"
    r"suggest|suggests|suggested|fear|fears|feared|feel|feels|felt|warn|warns|warned|contend|contends|"
    r"allege|alleges|"
    r"alleged|"
    r"insist|insists|told|testified|wrote|writes|worry|worries|hold|holds|maintain|complain|complains|"
    r"demand|"
    r"demands|report|reports|reported|asks whether|wonder|wonders|assume|assumes|imagine|pretend"
)
_REPORTER = (
    r"critics|opponents|proponents|supporters|some|many|others|people|experts|analysts|commentators|"
    r"observers|they|he|she|nobody|no one|anyone|media|press|you|one|the [a-z]+(?: [a-z]+)?|"
    r"(?!(?:we|i)\b)(?-i:[A-Z])[\w.'-]+(?: (?-i:[A-Z])[\w.'-]+){0,3}"
)
_REPORTED = re.compile(
    rf"\b(?P<who>{_REPORTER})\b(?:,? (?!(?:we|i)\b)\w+,?){{0,4}}? (?:{_SAY})\b|"
    rf"\bas (?!(?:we|i)\b)[\w. ]{{1,40}} (?:put it|has it|have it|wrote|said|says|argues?|noted|sees? it), |"
    rf"\bin the (?:view|opinion|words|eyes) of (?!(?:our|us|we)\b)(?P<eyes>[\w. ]+), |"
    rf"\baccording to (?P<source>[\w. ]+)|"
    rf"\b(?:it (?:is|has been)|as) (?:{_SAY})\b|\b(?:reportedly|allegedly|supposedly)\b",
    re.IGNORECASE,
)
_WE_SAY = re.compile(
    rf"\b(?:{FIRST_PERSON})\b(?:,? (?!(?:we|i|that|who|which|critics|opponents|people|others|know|knew|"
    rf"hear|heard|"
    rf"see|saw|read|understand|understood|find|found|notice|noticed|reali[sz]e|learn(?:ed|t)?|gather|are|"
    rf"were|was|am|"
    rf"been|(?<!at )(?<!of )(?<!and )(?<!with )(?<!in )the)\b)[\w'-]+){{0,4}}?,? (?:{_SAY})\b",
    re.IGNORECASE,
)
"""One's own saying; 'we know that critics say' is none."""
_TOLD_OF_US = re.compile(
    r"\b(?:we|i)(?:'re| are| were| am| was|(?: have|'ve| had)(?: often)? been| get| got)(?: being| often|"
    r" now| again| still| sometimes|"
    r" also| \w+ly)* (?:told|quoted|misquoted|reported|rumou?red|accused|said|alleged|thought|supposed|"
    r"presumed|"
    r"portrayed|described|misunderstood|assumed|understood|misread)\b|"
    rf"\b(?:we|i) (?:\w+ ){{0,3}}?(?:hear|heard|see|saw|read|know|knew|understand|note|notice|learn(?:ed|"
    rf"t)?|gather)"
    rf"(?: that)?(?: (?!(?:we|i|our)\b)[\w'-]+){{1,4}}? (?:{_SAY})\b|"
    r"^\W*(?:[\w'-]+ ){0,3}(?:spokes\w+|minister|secretary|senator|representative|commissioner|chair\w*|"
    r"president|leader|critics?|opponents?|lobbyists?|campaigners?|lobby|union)\b[^:;.]{0,60}: |"
    r"^\W*(?:RT|MT|HT|via)\b[^:]{0,60}:|^\W*@\w+:|\blegend has it\b|\brumou?r has it\b|\bword is\b",
    re.IGNORECASE,
)
"""What is said of us, or passed on."""
_FOUND_THAT = re.compile(
    r"(?P<who>(?:[\w%.'-]+ ){1,3}?)(?:(?:also|has|have|had|already|\w+ly) )*(?:concluded|"
    r"found|agreed|"
    r"decided|determined|announced|recommend(?:s|ed)?|propos(?:es|ed)|not(?:es|ed)|stat(?:es|ed)|promised|"
    r"requires|required|provides|provided|specif(?:ies|ied)|stipulat(?:es|ed)|show(?:s|ed|n)?|"
    r"indicat(?:es|ed)|"
    r"believe|say|"
    r"think|argue|reveal(?:s|ed)|submitted) that\b",
    re.IGNORECASE,
)
_OURS = re.compile(
    rf"(?:\b(?:{FIRST_PERSON}|and)|\b(?:is|are|be|been|to|not))(?: \w+ly| also| have| has)*$", re.I
)
_CONTRARY = re.compile(
    r"\b(?:contrary to|despite|whatever) (?:what )?(?:\w+ ){0,3}?(?:reports?|claims?|rumou?rs?|beliefs?|"
    r"suggestions?|"
    r"allegations?|say|claim),",
    re.IGNORECASE,
)
"""'Contrary to reports, we …' reports nothing."""
_NEXT_CLAUSE = re.compile(r";\s|, (?:and|but|so|yet) (?=(?:we|i)\b)", re.IGNORECASE)
_POLLED = re.compile(
    r"\b(?:respondents|participants|voters|consumers|citizens|(?-i:[A-Z])[a-z]{2,}(?:ans|ese|ish)|"
    r"\d+ ?per ?cent|percent)\b(?: \w+){0,3}? (?:believe|think|say|said|want|support|agree)|\d ?%",
    re.IGNORECASE,
)
_HEARSAY_BEHIND = re.compile(
    rf", (?:say|says|said|argue|argues|argued|claim|claims|claimed|warn|warns|warned|write|writes|wrote|"
    rf"insists?|"
    rf"insisted) (?:{_REPORTER})\b|,? according to (?!(?:us|our)\b)[^,;]*$|, (?:apparently|reportedly|"
    r"allegedly|supposedly|it seems|so they say|or so (?:we|they|i|it)\b|we are told|(?:goes|runs) the)\b|"
    r", (?:the|as the) (?:argument|story|theory|saying|slogan) (?:goes|runs)\b",
    re.IGNORECASE,
)
_REPORTED_AFTER = re.compile(
    rf"[,”\"] (?P<who>{_REPORTER}) (?:says?|said|argues?|argued|wrote|told|claims?|claimed|warned)\b|"
    r"[”\"],? (?:says|said|argued|wrote) (?P<name>[\w. ]+)",
    re.IGNORECASE,
)


def is_reported(before: str, after: str, holder: str) -> bool:
    """Whether what stands ahead of a cue, or behind it, gives its clause as said by somebody else."""
    near = _NEXT_CLAUSE.split(_CONTRARY.sub("", before))[-1]
    if _POLLED.search(near) or _TOLD_OF_US.search(near) or _HEARSAY_BEHIND.search(after):
        return True
    near = _WE_SAY.sub("—", near)
    if any(not _is_ours(found["who"], holder) for found in _FOUND_THAT.finditer(near)):
        return True
    if any(not is_own(found["who"] or "", holder) for found in _REPORTED.finditer(near)):
        return True
    found = _REPORTED_AFTER.search(after)
    return found is not None and not is_own(found["who"] or found["name"], holder)


def _is_ours(who: str, holder: str) -> bool:
    """Whether the words ahead of 'found that' end in the source itself, or in nobody ('it is agreed')."""
    who = who.strip()
    named = bool(holder) and who.casefold().endswith(holder.casefold())
    return named or bool(_OURS.search(who)) or is_own(who, holder)
