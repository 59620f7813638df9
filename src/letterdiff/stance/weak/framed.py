"""What 'we …' hangs on: a clause of one's own saying, or words of which nobody knows what they make of it."""

import re

from letterdiff.stance.weak.told import Told

_FIRST = re.compile(r"(?:we|i)$", re.IGNORECASE)
_FRAME = re.compile(
    r"(?:^|[,;:.!?()—–\"“”]|\s-\s|\b(?:and|but|so|because|as|since|while|whilst|although|though|yet|"
    r"therefore|thus|"
    r"hence|whereas|if|unless|until|whether|nor|or|than|which|what|why|how|where|who)\b)"
    r"(?P<words>(?:(?!\b(?:and|but|so|because|as|since|while|whilst|although|though|yet|therefore|thus|hence|"
    r"whereas|if|unless|until|whether|nor|or|than|which|what|why|how|where|who)\b)[^,;:.!?()—–\"“”])*)$",
    re.IGNORECASE,
)
"""The words right ahead of 'we', back to a comma or conjunction."""
_SAYING = (
    r"(?:acknowledge|add|affirm|agree|ahead|announce|argue|assert|assure|aware|believe|certain|clear|commit|"
    r"confident|confirm|consider|contend|convinced|declare|emphasi[sz]e|explain|feel|glad|happy|highlight|"
    r"hold|"
    r"hope|inform|insist|know|maintain|mean|mention|note|observe|obvious|plain|pleased|pledge|proud|reaffirm|"
    r"recall|recogni[sz]e|reiterate|remember|repeat|report|reveal|said|say|show|state|stress|submit|suggest|"
    r"sure|think|underline|underscore|understand|urge|warn|write|wrote|told|made|understood|held|thought|"
    r"hear|see|find)(?:e?s|e?d|ing)?"
)
_BEFORE_THAT = re.compile(
    rf"\b(?:{_SAYING}|\w+ying|\w+ing|view|opinion|position|belief|conviction|is|are|was|be|reasons?|such|"
    rf"fact|"
    r"record|evident|evidence|grounds?|extent|doubt|now|moment|message|point|case|true|way|"
    r"time|us|you|them|everyone|all|committee|inquiry|commission|government|this|here|again|today) that\s*$|"
    r"^it (?:is|was) (?:not )?(?:[\w'-]+ ){1,6}that$",
    re.IGNORECASE,
)
"""What may stand ahead of 'that we …'; who it is that says it, and whether it is denied, other rules tell."""
_CLEFT = re.compile(r"\W*it (?:is|was) (?:not )?(?:because|out of|for|in)\b[^,;:]* that\s*$", re.IGNORECASE)
"""'It is *because prices rise* that we ask'."""
_OWN_SAYING = re.compile(
    rf"\b(?:we|i)(?: [\w'-]+){{0,3}}? {_SAYING}(?: [\w'-]+){{0,4}} that\s*$", re.IGNORECASE
)
"""'*We said last year that* we …'."""
_BEFORE_WE = re.compile(
    rf"(?:^|\b)(?:{_SAYING}|today|now|here|together|again|also|still|then|meanwhile|instead|however|"
    r"first|second|third|finally|lastly|tomorrow|once|too|both|all|indeed|moreover|nevertheless|nonetheless|"
    r"otherwise|please|thank you|yes|no|that's|rather|always|everywhere|"
    r"neither|have|has|had|do|does|did|will|can|\w+ly|(?:19|20)\d\d|years?|months?|weeks?|day|decades?|"
    r"time|is|are|was|this|these)\s*$",
    re.IGNORECASE,
)
"""What may stand right ahead of 'we …'."""
_SETTING = re.compile(
    r"\W*(?:at|in|on|for|with|to|through|by|under|across|during|from|after|before|over|throughout|within|"
    r"given|like|unlike|despite|regarding|concerning|alongside|together with|along with|beyond|without|"
    r"due to|out of|among|against|upon|of|per|because of|having \w+|"
    r"(?:the )?(?:last|next|this|every|each) \w+)\b",
    re.IGNORECASE,
)
"""'*In Brussels* we support', '*for this reason* we ask': where, when and why we do."""
_AS_WHOM = re.compile(r"(?:^|[,;] )as (?:\w+s|an? (?:[\w-]+ ){0,2}[\w-]+),?\s*$", re.IGNORECASE)
"""'*As farmers* we support'."""
_UNREAL = re.compile(
    r"\bin (?:an?|our|your|my|some|another|the) (?:\w+ )?"
    r"(?:dreams?|nightmares?|fantasy|fairy[- ]?tales?|universe|novel|movie)\b(?! (?:industr|sector|food))|"
    r"\b(?:sake of argument|devil's advocate|lest|wish (?:that )?(?:we|i) could|it is not until|"
    r"as much as|any more than)\b",
    re.IGNORECASE,
)
_MISTAKE_TO_SAY = re.compile(
    r"\b(?:mistake|wrong|unfair|absurd|premature|ridiculous|mistaken|incorrect|inaccurate|"
    r"tempting|"
    r"easy|too early|could|might|may|used|tempted|refuse[sd]?|decline[sd]?|hate|loath|reluctant|"
    r"(?:nobody|no one|none|nothing|never|neither) (?:\w+ ){0,2})"
    r"(?: (?:to|for \w+ to|should|must|can|could))?(?: \w+ly)? ?"
    r"(?:say|claim|think|believe|suggest|argue|conclude|assume|infer|imply|pretend|thought|imagine|expect|"
    r"suppose|deduce|read)\b(?: [\w']+){0,4}$",
    re.IGNORECASE,
)
_IRONY = re.compile(
    r"\bas (?:much|little|badly) as (?:(?:we|i|you|anyone) (?:want|need|love|like|support)s? an? (?:[\w-]+ )?"
    r"(?:hole|flat|tooth|root|headache|plague|kick|fire|flood|third)\b|anyone\b|an?\b|the next\b)|"
    r"\blike (?:we|i|you|they|"
    r"an?) (?:[\w']+ ){0,3}"
    r"(?:want|need|love|like|hole)s?\b|\bin (?:our|your|their) dreams\b|\bhell freezes\b|\bpigs fly\b",
    re.IGNORECASE,
)


def frame(told: Told) -> str:
    """'*Legend has it that* we …', '*in our dreams* we …', '… *as much as we want a hole in the head*'."""
    if _UNREAL.search(told.clause) or _IRONY.search(told.after):
        return "not meant as it is said"
    if not _FIRST.match(told.subject):
        return ""
    if _MISTAKE_TO_SAY.search(told.clause.rstrip()):
        return "a clause that is denied or doubted"
    return "a clause that hangs on words nobody knows" if _hangs(told.clause) else ""


def _hangs(clause: str) -> bool:
    if _CLEFT.match(clause) or _OWN_SAYING.search(clause) or _AS_WHOM.search(clause):
        return False
    found = _FRAME.search(clause)
    words = found["words"].strip() if found else clause.strip()
    if not words or words.casefold() == "that":
        return False
    if words.casefold().endswith(" that") and not _SETTING.match(words):
        return not _BEFORE_THAT.search(words)
    return not (_BEFORE_WE.search(words) or _SETTING.match(words))
