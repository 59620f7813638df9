"""What stands around a topic and makes it unclear, or another thing, that a stance falls on."""

import re

_FINITE = re.compile(
    r"^\s+(?:(?:not )?being|is|are|was|were|has|have|had|will|would|can|could|may|might|do|does|did|"
    r"fail|carry|cost)\b",
    re.IGNORECASE,
)
"""The topic is the subject of a clause of its own: 'we suggest *loan guarantees are the wrong tool*'."""
_COMES_TO = re.compile(
    r"^(?: [\w-]+){0,2} from (?:\w+ly )?[a-z]+ing\b|"
    r"^\s+(?:to (?:be|expire|lapse|end|fail|disappear|stop|go|pick|become)\b|disappear|(?:left|delayed) \w+|"
    r"out of\b|off the table|a (?:thing|political|bargaining)\b|(?:hard|harder|easy|easier|cheaper|"
    r"costlier)\b)|"
    r"\b(?:in (?:principle|theory)|on paper|sparingly|off the table|as a last resort|hard(?:er)? to|"
    r"with caution|aside)\b",
    re.IGNORECASE,
)
"""What the topic is to come to: 'we want loan guarantees *to end*', '*off the table*'."""
_BOUNDED = re.compile(
    r"^\s+(?:alone|as an?|only|yet|any longer|as well|without|beyond|unless|until|for now|than|at (?:this|"
    r"the present)|"
    r"at \S*\d|(?:so|too|that|this) (?:high|low|early|late|soon)|"
    r"in this (?:filing|letter|submission|brief)|(?:as|in) (?:\w+ )?(?:currently|now|presently|present|"
    r"current|"
    r"proposed|drafted|designed|written)|only in|to pick)\b",
    re.IGNORECASE,
)
"""What narrows a refusal to part of the topic, or to the moment."""
_NARROWED = re.compile(
    r"\b(?:more|further|new|additional|currently|presently|unconditional|secret|open-ended|limited|reduced|"
    r"unlimited|excessive|permanent)\b|\w's\s*$",
    re.IGNORECASE,
)
"""What narrows a refusal, said ahead of the topic."""
_OTHER_OBJECT = re.compile(
    r"\b(?:how|what|whether|why|alternatives? to|changes? to|the way|efforts? to polit\w+|making|taxing|"
    r"nothing|"
    r"hands off|(?<!call )(?<!calling )(?<!put )(?<!putting )(?<!see )(?<!seeing )off (?:the |an? |any |"
    r"all )?$|"
    r"(?<!no )(?:less|fewer)(?! than)|free(?:dom)? (?:from|of)|relief|out of|rid of|"
    r"to (?:explain|report|price|pay for|know|judge|defend|politici[sz]e))\b|"
    r"^\s*(?:explain|report|price|pay for|know|judge|defend)\b",
    re.IGNORECASE,
)
"""What the stance falls on instead: 'we oppose *any change to* loan guarantees'."""


def other_object(between: str, *, against: bool) -> bool:
    """Whether the words between cue and topic name another object, or narrow what is refused."""
    return bool(_OTHER_OBJECT.search(between)) or (against and bool(_NARROWED.search(between)))


def unclear_after(after: str, *, against: bool) -> bool:
    """Whether the words behind the topic, to the sentence's end, leave open what is wanted of it."""
    if _FINITE.match(after) or _COMES_TO.search(after):
        return True
    return against and bool(_BOUNDED.match(after))
