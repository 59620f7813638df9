"""Whether an ask and its nearest counterpart ask for the same, as far as words and their turns tell."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import product

from letterdiff.align.leads import answered
from letterdiff.findings.asks.reading import asking, behind_cues, sentences_asking
from letterdiff.findings.asks.told import TOLD
from letterdiff.findings.asks.wanted import words_of
from letterdiff.findings.likeness.degrees import opposite_degrees
from letterdiff.findings.likeness.disowning import passed_on
from letterdiff.findings.likeness.parts import disowned
from letterdiff.findings.likeness.repeated import BESIDE, meant_otherwise
from letterdiff.findings.likeness.taking_away import turns
from letterdiff.findings.likeness.turning_words import counted
from letterdiff.findings.rules import related, restated
from letterdiff.findings.rules.case import Case
from letterdiff.findings.silence.near import LETTER_MORE, NEARLY_ALL, Near
from letterdiff.model import BlockKind, Pair, Passage, Position, Relation
from letterdiff.stance.contrast.contrast import contrast
from letterdiff.stance.contrast.english import claim
from letterdiff.stance.contrast.opposites import opposite

_AGREES = "both ask for much the same, as far as their words tell"
_NAMES = re.compile(r"(?<=[a-z,;] )[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*")


def said_as(
    passage: Passage, position: Position, near: Near, theirs: Position | None, pair: Pair | None
) -> tuple[Relation, tuple[str, ...]]:
    """How an ask stands to its nearest counterpart, and why: restated, agrees, narrower, or but related."""
    case = Case(passage, near.passage, pair)
    if not restated.RULE.stops(case):
        return Relation.RESTATED, restated.RULE.reasons(case)
    if same_ask(passage, position, near, theirs):
        told = theirs.rule if theirs and theirs.rule in TOLD else ""
        if near.agrees:
            return Relation.AGREES, tuple(filter(None, (_AGREES, told)))
        return Relation.NARROWER, tuple(filter(None, (near.part, told)))
    return Relation.RELATED, related.repeating(passage, near.passage)


def same_ask(passage: Passage, position: Position, near: Near, theirs: Position | None) -> bool:
    """Whether both ask for much the same, or one for a part of it, in English, and on the same side.

    Words that turn what is asked are odd or even on both. Not where two holders are known, where a passage
    tells somebody's words or takes them back, or where what one says has its opposite, another figure or
    another name in the other.
    """
    if theirs is None or not (near.agrees or near.part) or position.stance.sign * theirs.stance.sign <= 0:
        return False
    if not passage.language.startswith("en") or near.passage.language != passage.language:
        return False
    if Case(passage, near.passage, None).other_holder() or _others_words(passage, position):
        return False
    if near.part == LETTER_MORE and not _in_order(passage, position, near.passage, theirs):
        return False
    if theirs.rule in TOLD:
        if any(disowned(near.passage, cue.start) for cue in theirs.cues):
            return False
        others = " ".join(behind_cues(near.passage, theirs))
        return _as_one(asking(passage, position), others, passage.language)
    if _others_words(near.passage, theirs):
        return False
    return _as_one(asking(passage, position), asking(near.passage, theirs), passage.language) and not (
        meant_otherwise(passage, near.passage, BESIDE, narrowing=False)
    )


def _in_order(passage: Passage, position: Position, near: Passage, theirs: Position) -> bool:
    """Whether nearly all that the statement asks stands in one sentence of the letter, in its order.

    'Fund the museums' is no part of 'close the museums and fund the libraries'.
    """
    asked = [word.root for word in words_of(" ".join(behind_cues(near, theirs)), near.language)]
    cues = [word.root for cue in theirs.cues for word in words_of(cue.text, near.language)]
    wanted = [each for each in (*cues, *asked) if each]
    found = (words_of(text, passage.language) for text in sentences_asking(passage, position))
    most = max((_following(wanted, [word.root for word in words]) for words in found), default=0)
    return most >= NEARLY_ALL * len(wanted)


def _following(wanted: Sequence[str], among: Sequence[str]) -> int:
    """How many of the wanted words follow each other among these, others between them or not."""
    same = SequenceMatcher(None, wanted, among, autojunk=False).get_matching_blocks()
    return sum(each.size for each in same)


def _as_one(ours: str, theirs: str, language: str) -> bool:
    return _as_many_turns(ours, theirs) and not _apart(ours, theirs, language)


def _as_many_turns(ours: str, theirs: str) -> bool:
    mine, others = turns(ours), turns(theirs)
    return mine % 2 == others % 2 and bool(mine) == bool(others)


def _apart(ours: str, theirs: str, language: str) -> bool:
    """Whether the asks are opposite, read otherwise, or differ in a figure or a name that both have."""
    if (
        opposite_degrees(ours, theirs)
        or contrast(ours, theirs, language)
        or passed_on(ours)
        or passed_on(theirs)
    ):
        return True
    mine, others = claim(ours, 0), claim(theirs, 0)
    if mine.blurred != others.blurred or mine.past != others.past:
        return True
    turned = product(mine.missing(others), others.missing(mine))
    if any(opposite(word.form, other.form) for word, other in turned):
        return True
    return any(_each_its_own(set(found(ours)), set(found(theirs))) for found in (counted, _NAMES.findall))


def _each_its_own(ours: set[str], theirs: set[str]) -> bool:
    return bool(ours - theirs and theirs - ours)


def _others_words(passage: Passage, position: Position) -> bool:
    """Whether a passage's ask is quoted, announced, taken back, or answered behind it."""
    if passage.kind is BlockKind.QUOTATION or answered(passage):
        return True
    return any(disowned(passage, cue.start) for cue in position.cues)
