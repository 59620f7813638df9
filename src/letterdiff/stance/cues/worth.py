"""What is said of a thing itself: 'X is essential', 'X is unacceptable', 'there is no need for X'."""

import re
from collections.abc import Iterator

from letterdiff.model import Stance
from letterdiff.stance.cues.cue import Cue, Reach
from letterdiff.stance.cues.kind import CueKind
from letterdiff.stance.sentence import Sentence

_SAYING = (
    r"(?:note|highlight|emphasi[sz]e|recogni[sz]e|remember|acknowledge|stress|point out|mention|understand|"
    r"distinguish|clarify|say|see|ask|consider|know|observe|reiterate|recall|be clear|bear in mind|"
    r"keep in mind)"
)
_TO_DO = re.compile(
    r"\b(?:it is|it's|is it|it (?:will|would) (?:also )?be) (?P<not>not )?(?:also )?(?:\w+ly )?"
    r"(?:essential|critical|crucial|imperative|"
    rf"important|necessary|vital|(?:high |(?:long )?past )?time) (?:that|to(?! (?:\w+ly )?{_SAYING}\b)|"
    rf"for(?! (?:them|"
    rf"it|him|"
    rf"her)\b))\b|"
    r"\b(?:now is|the time (?:has come|is (?:right|ripe))) (?:also )?(?:(?:the|a) (?:\w+ )?time )?to\b|"
    r"\bthere is (?:an? )?(?!no\b|little\b|not\b)(?:\w+ )?need (?:for|to)\b",
    re.IGNORECASE,
)
_IS_NEEDED = re.compile(
    r"(?<!what )(?<!as )(?<!that )(?<!which )(?<!whatever )\b(?:is|"
    r"are) (?P<not>not )?(?:\w+ly )?(?:needed|necessary|overdue)\b(?! (?:where|when|if|only)\b)",
    re.IGNORECASE,
)
_IS_GOOD = re.compile(
    r"\b(?:is|are) (?P<not>not )?(?:\w+ly )?(?:essential|vital|crucial|indispensable|critical|paramount)"
    r"(?= (?:to|for)\b(?! (?:watch|monitor|understand|note|consider|regulate|review|study|assess|remember|"
    r"see|"
    r"get|keep|know|limit|stop|avoid|contain|control)\b)"
    r"(?![^,;]*\b(?:police states?|tyran\w+|dictator\w*|autocra\w+|criminals?|business models?|profits?|"
    r"abuses?)\b)|\s*[.;,!]|\s*$)",
    re.IGNORECASE,
)
_IS_BAD = re.compile(
    r"\b(?:is|are) (?P<not>not )?(?:\w+ly )?(?:unacceptable|unnecessary|misguided|counterproductive|"
    r"unjustified|unjustifiable|disproportionate|"
    r"indefensible|intolerable|unwarranted|unconscionable)\b",
    re.IGNORECASE,
)
_IS_NOT_GOOD = re.compile(
    r"\b(?:is|are) not (?:\w+ly )?(?:justified|justifiable|acceptable|warranted|proportionate|tolerable)\b|"
    r"\b(?:is|are) neither (?:\w+ly )?(?:necessary|justified|proportionate|acceptable|warranted) nor\b|"
    r"\bcannot be (?:justified|tolerated|accepted|condoned|defended)\b",
    re.IGNORECASE,
)
_NO_PLACE = re.compile(
    r"\b(?:has|have) no (?:\w+ )?(?:place|role|business)\b(?= in\b|\s*[.,;]|\s*$)", re.IGNORECASE
)
_NO_NEED = re.compile(
    r"\b(?:there is|(?:we|i) (?:can )?(?:see|find|know of)) (?:simply |clearly |currently )?no (?:\w+ )?"
    r"(?:need|case|justification|place|room|basis|merit|excuse)(?: whatsoever)? (?:for|in)\b",
    re.IGNORECASE,
)
_WRONG_TO = re.compile(
    r"\bit (?:is|was|would be) (?P<not>not )?(?:an? (?:\w+ )?mistake|wrong|unwise|irresponsible|"
    r"reckless|foolish|"
    r"short-sighted) to\b",
    re.IGNORECASE,
)


def english(sentence: Sentence) -> Iterator[Cue]:
    """Necessity asks, worth supports, the want of either opposes; each of them negated says less."""
    yield from _cues(sentence, _TO_DO, Stance.ASKS_FOR, Stance.MENTIONS, Reach.AHEAD, CueKind.NECESSARY)
    yield from _cues(sentence, _IS_NEEDED, Stance.ASKS_FOR, Stance.DENIES, Reach.BEHIND, CueKind.NECESSARY)
    yield from _cues(sentence, _IS_GOOD, Stance.SUPPORTS, Stance.MENTIONS, Reach.BEHIND, CueKind.NECESSARY)
    yield from _cues(sentence, _IS_BAD, Stance.OPPOSES, Stance.MENTIONS, Reach.BEHIND, CueKind.WRONG)
    yield from _cues(sentence, _IS_NOT_GOOD, Stance.OPPOSES, Stance.OPPOSES, Reach.BEHIND, CueKind.WRONG)
    yield from _cues(sentence, _NO_PLACE, Stance.OPPOSES, Stance.OPPOSES, Reach.BEHIND, CueKind.WRONG)
    yield from _cues(sentence, _WRONG_TO, Stance.OPPOSES, Stance.MENTIONS, Reach.AHEAD, CueKind.WRONG)
    yield from _cues(sentence, _NO_NEED, Stance.OPPOSES, Stance.OPPOSES, Reach.AHEAD, CueKind.NEEDLESS)


def _cues(
    sentence: Sentence, pattern: re.Pattern[str], plain: Stance, negated: Stance, reach: Reach, kind: CueKind
) -> Iterator[Cue]:
    for found in pattern.finditer(sentence.text):
        turned = bool(found.groupdict().get("not"))
        stance = negated if turned else plain
        yield Cue(stance, found.start(), found.end(), kind, reach, negated=turned)
