"""A case: two passages on one topic, laid before every relation's rule in turn."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from letterdiff.findings.likeness.taking_away import doubtful_turns
from letterdiff.findings.likeness.wording import sentence_at
from letterdiff.model import Finding, Pair, Passage, Position, Relation, ScopeCard, ScopeMatch, Slot, SlotName
from letterdiff.stance.contrast.contrast import Contrast
from letterdiff.stance.phrases import normal
from letterdiff.stance.scope import compare_scope, row, taking_both_sides
from letterdiff.stance.slots.time import PAST

_ENGLISH = ("en", "und")
_LONGEST = 2000
"""Characters of a sentence that are looked at: longer ones are tables and lists."""
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")
_SUPPOSED = re.compile(
    r"\bif\b[^,;.]*\b(?:were|had|did|could|\w{2,}ed)\b[^;.]*\b(?:would|could|might)\b", re.I
)
_GOES_ON = re.compile(r"\b(?:since|from|after)\b|以降|から")


@dataclass(frozen=True, slots=True)
class Case:
    """A letter passage beside a statement passage; positions and card where both name the topic.

    `contrast` is looked for only where the two are given as the words of one speaker on one subject, and then
    `undated` says that nothing is to be made of their having no dates.
    """

    letter: Passage
    statement: Passage
    pair: Pair | None
    topic: str = ""
    letter_position: Position | None = None
    statement_position: Position | None = None
    card: ScopeCard | None = None
    contrast: Contrast | None = None
    undated: bool = False

    def sides(self) -> Iterator[tuple[str, Passage, Position]]:
        """'letter' and 'statement', each with its passage and position, where both have one."""
        if self.letter_position and self.statement_position:
            yield "letter", self.letter, self.letter_position
            yield "statement", self.statement, self.statement_position

    def past(self) -> tuple[str, ...]:
        """In words, which side tells of the past."""
        times = ((side, of, position.slot(SlotName.TIME)) for side, of, position in self.sides())
        past = (side for side, of, time in times if time and _is_past(time, of.date))
        return tuple(f"the {side} speaks of the past" for side in past)

    def sign(self) -> int:
        """+1 where both take the same side, -1 where opposite ones, 0 where one of them takes none."""
        if not self.letter_position or not self.statement_position:
            return 0
        return self.letter_position.stance.sign * self.statement_position.stance.sign

    def no_same_side(self) -> tuple[str, ...]:
        """In words, why the two do not take the same side, where they do not."""
        if self.sign() > 0:
            return ()
        return ("they take opposite sides",) if self.sign() else ("no stance was recognised on both sides",)

    def unclear(self) -> tuple[str, ...]:
        """In words, which side's sentence was not understood to its last word."""
        sides = (("letter", self.letter_position), ("statement", self.statement_position))
        return tuple(
            f"the {side}'s sentence was not understood to its last word"
            for side, position in sides
            if position is None or not position.clear
        )

    def in_doubt(self) -> tuple[str, ...]:
        """In words, why two stances that look alike may not be: a side was not understood, and may be turned.

        In English it may where words that turn or take away are odd on one side and even on the other.
        """
        unclear = self.unclear()
        if not unclear or not self.letter.language.startswith(_ENGLISH):
            return unclear
        said = [sentence_at(of, position.cues[0].start)[:_LONGEST] for _, of, position in self.sides()]
        if any(_SUPPOSED.search(each) for each in said):
            return ("a sentence may only be supposed",)
        counts = [doubtful_turns(each) for each in said]
        return () if counts[0] % 2 == counts[1] % 2 else unclear

    def torn(self) -> tuple[str, ...]:
        """In words, which side's passage takes both sides of the topic: it agrees with nothing."""
        if self.letter_position is None or self.statement_position is None:
            return ()
        return taking_both_sides(self.letter_position, self.statement_position)

    def other_holder(self) -> tuple[str, ...]:
        """In words, that two holders are known and are not one, whether or not there is a card."""
        known = self.letter.holder and self.statement.holder
        apart = known and normal(self.letter.holder) != normal(self.statement.holder)
        return ("the holder differs",) if apart or self.match(SlotName.HOLDER) is ScopeMatch.DIFFERENT else ()

    def other_house(self) -> tuple[str, ...]:
        """The same, but not of a person of unknown organisation, who may have written the house's own post.

        Enough where only the words are in question, and not who asks with them.
        """
        known = self.letter.holder and self.statement.holder
        unknown = known and bool(self.letter.organisation) != bool(self.statement.organisation)
        return () if unknown else self.other_holder()

    def match(self, slot: SlotName) -> ScopeMatch:
        """How one slot compares; not said where there is no card."""
        return row(self.card, slot).match if self.card else ScopeMatch.NOT_SAID


def _is_past(time: Slot, date: str) -> bool:
    """Whether a time is over: 'last year', or 'in 1999' where that is no year from which on it holds."""
    if time.value in PAST or time.value.startswith("last "):
        return True
    years = _YEARS.findall(time.value)
    return bool(years and date) and max(years) < date[:4] and not _GOES_ON.search(time.value)


@dataclass(frozen=True, slots=True)
class Rule:
    """A relation's rule: `stops` says in words what keeps it from holding (nothing, where it holds)."""

    relation: Relation
    stops: Callable[[Case], tuple[str, ...]]
    reasons: Callable[[Case], tuple[str, ...]]


def case_of(
    letter: Passage, statement: Passage, pair: Pair | None, ours: Position | None, theirs: Position | None
) -> Case:
    """The case of two passages, with the scope card where both have a position on the topic."""
    if ours is None or theirs is None:
        return Case(letter, statement, pair)
    card = compare_scope(ours, theirs, (letter.holder, statement.holder))
    return Case(letter, statement, pair, ours.topic, ours, theirs, card)


def case_in(finding: Finding) -> Case | None:
    """The case a paired finding was judged on; None for one-sided findings."""
    if finding.letter is None or finding.statement is None:
        return None
    ours, theirs = finding.letter_position, finding.statement_position
    return case_of(finding.letter, finding.statement, finding.pair, ours, theirs)


def both_speak(case: Case) -> str:
    """'both speak of …', with the stance of each."""
    if not case.letter_position or not case.statement_position:
        return ""
    ours, theirs = case.letter_position.stance.value, case.statement_position.stance.value
    return f"both speak of {case.topic}: the letter {ours} it, the statement {theirs} it"
