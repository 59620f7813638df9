"""Opposed: one holder, topic, instrument, beneficiary and time; plain opposite stances, no slot apart."""

import re

from letterdiff.findings.dates import days_apart
from letterdiff.findings.likeness.repeated import disowned
from letterdiff.findings.likeness.wording import sentence_at
from letterdiff.findings.rules.case import Case, Rule, both_speak
from letterdiff.model import Passage, Position, Relation, ScopeMatch, SlotName, Stance
from letterdiff.stance.scope import differing, one_sided

_OPEN = (SlotName.BENEFICIARY, SlotName.AMOUNT, SlotName.CONDITION, SlotName.TIME)
LONG_AFTER = 180
"""Days between two dates from which an opposite stance is no more of one time."""
_PURPOSE = re.compile(
    r"\b(?:in order to|so that|so as to|for the purposes? of)\b|, to [a-z]+\b|ため(?:に|の)", re.IGNORECASE
)


def stops(case: Case) -> tuple[str, ...]:
    """All that keeps the strongest word away; the first of them is the plainest."""
    if case.contrast:
        return contrasted(case) or (("one of them speaks of the past",) if case.contrast.past else ())
    if case.card is None:
        return ("no topic on which both take a position",)
    if case.sign() >= 0:
        return ("the stances are not opposite",)
    return held_apart(case) + one_sided(case.card, *_OPEN) + unplain(case) + _at_another_time(case)


def contrasted(case: Case) -> tuple[str, ...]:
    """What stops claims that are opposite as wholes: stances alike on a topic, or a slot that differs."""
    if case.sign() > 0:
        return ("the stances are not opposite",)
    return differing(case.card, *_OPEN) if case.card else ()


def held_apart(case: Case) -> tuple[str, ...]:
    """Holders and instruments that are not the same, and slots known to differ."""
    if case.card is None:
        return ("no topic on which both take a position",)
    found = []
    if case.match(SlotName.HOLDER) is not ScopeMatch.SAME:
        found.append("the holder is not known to be the same")
    if case.match(SlotName.INSTRUMENT) is not ScopeMatch.SAME:
        found.append("the instrument is not known to be the same")
    return tuple(found) + differing(case.card, *_OPEN)


def unplain(case: Case) -> tuple[str, ...]:
    """What makes two stances less than plainly opposite: in their words, or in what stands beside them."""
    found = [*case.past(), *_whom_unsaid(case), *_not_asked(case), *_purpose(case), *case.unclear()]
    taken = (side for side, of, position in case.sides() if disowned(of, position.cues[0].start))
    return (*found, *(f"what stands beside the {side}'s sentence may take it back" for side in taken))


def _whom_unsaid(case: Case) -> tuple[str, ...]:
    """A stop where neither side says for whom: what is asked and what is refused may be for others."""
    unsaid = case.match(SlotName.BENEFICIARY) is ScopeMatch.NOT_SAID
    return ("neither says for whom",) if unsaid else ()


def _not_asked(case: Case) -> tuple[str, ...]:
    """A stop where one side supports what the other does not ask for: it need not be sought."""
    stances = {position.stance for _, _, position in case.sides()}
    both = stances == {Stance.SUPPORTS, Stance.DENIES}
    return ("one supports it, and the other says no more than that it does not ask for it",) if both else ()


def _purpose(case: Case) -> tuple[str, ...]:
    """A stop where one side alone says what it is for: it may be refused for another end."""
    told = [bool(_PURPOSE.search(_said(of, position))) for _, of, position in case.sides()]
    return ("the purpose is said on one side only",) if len(set(told)) > 1 else ()


def _said(of: Passage, position: Position) -> str:
    return sentence_at(of, position.cues[0].start)


def _at_another_time(case: Case) -> tuple[str, ...]:
    """A stop where the two are not known to be of one time: a mind may be changed between them."""
    if case.undated:
        return ()
    apart = days_apart(case.letter.date, case.statement.date)
    if apart is None:
        return ("it is not known when both were said",)
    return (f"{apart[1]:,} days may be between them",) if apart[1] >= LONG_AFTER else ()


def reasons(case: Case) -> tuple[str, ...]:
    """The two stances, and what is the same; or what makes the claims opposite."""
    if case.contrast:
        return (case.contrast.why,)
    return both_speak(case), "same holder, instrument and beneficiary, and no slot parts the two"


RULE = Rule(Relation.OPPOSED, stops, reasons)
