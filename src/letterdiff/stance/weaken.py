"""What weakens a cue to a mention: a question, quoted or reported speech, a supposition, a denied motive."""

import re

from letterdiff.stance.cues.cue import Cue, Reach
from letterdiff.stance.indirect import is_asked_about
from letterdiff.stance.reported import is_reported
from letterdiff.stance.sentence import Sentence
from letterdiff.stance.subject import is_own, named
from letterdiff.stance.weaken_japanese import japanese, says_itself

_NOT_SAID = (
    r"(?:\b(?:not|never|cannot)|n't)(?: (?!only\b)\w+){0,2}? (?:say|said|saying|claim|claimed|suggest|"
    r"suggested|imply|implied|mean|meant|think|believe|assume)\b"
)
_NOT_SO = (
    r"\b(?:den(?:y|ies|ied|ying)|doubt\w*|disput\w*|regret\w*|pretend\w*|false|untrue|wrong|nonsense|"
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
    r"\b(?:personal|private) view\b",
    re.IGNORECASE,
)
"""What makes a clause somebody else's, or untrue, though its own words do not say so."""
_VERDICT_BEHIND = re.compile(
    r"\b(?:is|was|are) (?:\w+ly )?(?:wrong|false|untrue|not true|a myth|nonsense)\b",
    re.IGNORECASE,
)
_WOULD = re.compile(
    r"\bwould (?!like\b|also like\b|\w+ly like\b|welcome\b)|'d (?!like\b|rather\b)", re.IGNORECASE
)
_POLITE = ("a verb of asking", "our request")
"""'We would urge' asks all the same."""
_INVERTED = re.compile(
    r"^\W*(?:should|were|had) (?:the|we|i|it|they|congress|this|that|there)\b[^,;]*,", re.IGNORECASE
)
_ONCE = re.compile(r"^\W*(?:back )?(?:when|while) [^,;]*,", re.IGNORECASE)
_PAST_VERB = re.compile(r"ed\b|\b(?:sought|did)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:which|whom) $", re.IGNORECASE)
_SUPPOSED = re.compile(
    r"\b(?:if|even if)\b[^.;]*\b(?:were|had)\b|^(?:were|had) \w+|\b(?:suppose|supposing|imagine|"
    r"hypothetically)\b",
    re.IGNORECASE,
)
_WOULD_HAVE = re.compile(r"\b(?:would|could|might) have (?:been |to )?\w+", re.IGNORECASE)
_IN_IF = re.compile(
    r"(?:^|[,;] ?|\b(?:and|or|but|only|even) )(?:if|whether|unless|when|whenever|suppose)\b[^,;]*$|"
    r"\b(?:whether|only if|unless|if|in the event (?:that|of)|in case|assuming)\b[^,;]*$",
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
_NOBODY = re.compile(r"^(?:no one|nobody|none(?: of us)?|few)$", re.IGNORECASE)
_LAW = re.compile(
    r"\b(?:under|pursuant to) (?:the |current |existing |its )+\w+|\bcurrently\b|\balready\b", re.IGNORECASE
)


def weakness(sentence: Sentence, cue: Cue, holder: str) -> str:
    """Why this cue says nothing of its own about the topic, in words; empty where it does."""
    if sentence.question:
        return "a question"
    own = sentence.japanese and says_itself(sentence, cue, holder)
    if sentence.in_speech(cue.start, cue.end) and not own:
        return "quoted speech"
    return japanese(sentence, cue, holder) if sentence.japanese else _english(sentence, cue, holder)


def _english(sentence: Sentence, cue: Cue, holder: str) -> str:
    before, after = sentence.text[: cue.start], sentence.text[cue.end :]
    subject = sentence.text[slice(*cue.subject)] if cue.subject else ""
    if _NOBODY.match(subject):
        return "'no one' is its subject"
    if cue.subject and not is_own(subject, holder):
        return _not_own(subject[slice(*named(subject, 0, len(subject)))], holder)
    if is_reported(before, after, holder):
        return "reported speech"
    clause = sentence.text[: cue.subject[0]] if cue.subject else before
    if _FRAMED.search(clause) or _VERDICT_AHEAD.search(clause) or _VERDICT_BEHIND.search(after):
        return "a clause that is denied or doubted"
    if _RELATIVE.search(clause):
        return "inside a relative clause"
    if supposed := _supposed(sentence, cue, clause):
        return supposed
    if _FAR_NO.match(before) and cue.reach is Reach.BOTH:
        return "a negation whose reach is unclear"
    if is_asked_about(before):
        return "an indirect question"
    if _IN_IF.search(before):
        return "inside a condition"
    if cue.negated and _MOTIVE.search(after):
        return "a reason is denied, not the deed"
    if cue.rule.startswith("'shall") or (cue.rule == "'must'" and _LAW.search(sentence.text)):
        return "tells what the law is"
    return ""


def _not_own(name: str, holder: str) -> str:
    """Whose stance it is, where the cue's subject is not plainly the source's own."""
    if is_own(name, holder):
        return "inside a clause that a conjunction opens"
    return "somebody else's stance" if name else "nobody is said to hold it"


def _supposed(sentence: Sentence, cue: Cue, clause: str) -> str:
    """Whether the cue is supposed, or told of another time; `clause` is what stands ahead of its subject."""
    before = sentence.text[: cue.start]
    held = sentence.text[cue.subject[1] : cue.end] if cue.subject else ""
    opens = cue.reach is Reach.BOTH and not before.strip(" \"“'•–-")
    if opens or _SUPPOSED.search(before) or _WOULD_HAVE.search(sentence.text) or _INVERTED.match(before):
        return "a supposition"
    if _WOULD.search(held) and cue.rule not in _POLITE:
        return "a supposition"
    return "told of another time" if _ONCE.match(clause) and _PAST_VERB.search(held) else ""
