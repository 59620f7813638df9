"""What is only supposed, or was so at another time: 'if Congress were to', 'should a breach occur'."""

import re

from letterdiff.stance.cues.cue import Reach
from letterdiff.stance.cues.kind import CueKind
from letterdiff.stance.weak.told import Told

_WOULD = re.compile(
    r"\bwould (?!like\b|also like\b|\w+ly like\b|welcome\b|(?:\w+ly )?oppose (?:any|attempts|efforts|"
    r"moves|proposals)\b)|'d (?!like\b|rather\b)",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(r"\b(?:otherwise|or else|but for [\w ]{1,40}),? $", re.IGNORECASE)
_POLITE = (CueKind.ASKING, CueKind.OUR_REQUEST)
"""'We would urge' asks all the same."""
_INVERTED = re.compile(r"^\W*(?:should|were|had) (?!not\b|been\b|have\b)[^,;]*,", re.IGNORECASE)
"""'*Should a breach occur*, …'."""
_ONCE = re.compile(r"^\W*(?:back )?(?:when|while) [^,;]*,", re.IGNORECASE)
_PAST_VERB = re.compile(r"ed\b|\b(?:sought|did)\b", re.IGNORECASE)
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


def supposition(told: Told) -> str:
    """A sentence that a modal opens, that supposes, or that tells what would be."""
    opens = told.cue.reach is Reach.BOTH and not told.before.strip(" \"“'•–-")
    supposed = _SUPPOSED.search(told.before) or _WOULD_HAVE.search(told.sentence.text)
    if opens or supposed or _INVERTED.match(told.before):
        return "a supposition"
    would = _WOULD.search(told.sentence.text, told.cue.subject[1]) if told.cue.subject else None
    within = would is not None and would.start() < told.cue.end
    if within and _OTHERWISE.search(told.clause):
        return "a supposition"
    polite = told.cue.kind in _POLITE and not told.cue.negated
    return "a supposition" if within and not polite else ""


def other_time(told: Told) -> str:
    """'When we started, we asked for X'."""
    once = _ONCE.match(told.clause) and _PAST_VERB.search(told.held)
    return "told of another time" if once else ""


def condition(told: Told) -> str:
    """The cue stands inside an 'if' or 'whether' clause."""
    return "inside a condition" if _IN_IF.search(told.before) else ""
