"""The words of a scope card: each side's answer as its source has it, and where the two part.

The normal forms that slots are compared by are never shown: they are casefolded and resolved, so they are
nobody's words.
"""

import re
from typing import NamedTuple

from letterdiff.model import (
    BothTrue,
    Finding,
    Passage,
    ScopeCard,
    ScopeMatch,
    ScopeRow,
    Side,
    Slot,
    SlotName,
)
from letterdiff.text.clean import one_line

BOTH_TRUE_QUESTION = "Both can be true?"
"""The first question on every pair."""

_MATCHES = {
    ScopeMatch.SAME: "same",
    ScopeMatch.NARROWER: "the statement is narrower",
    ScopeMatch.WIDER: "the statement is wider",
    ScopeMatch.DIFFERENT: "different",
    ScopeMatch.ONE_SIDE: "said on one side only",
    ScopeMatch.NOT_SAID: "not said",
}

_JOINTS = {
    ScopeMatch.DIFFERENT: " ≠ ",
    ScopeMatch.NARROWER: "; narrower in the statement: ",
    ScopeMatch.WIDER: "; wider in the statement: ",
    ScopeMatch.ONE_SIDE: "; in the statement: ",
}


class Difference(NamedTuple):
    """One slot in which the two sides part: the letter's answer, what joins the two, the statement's."""

    slot: SlotName
    letter: str
    joint: str
    statement: str

    @property
    def words(self) -> str:
        """'beneficiary: manufacturers ≠ OpenAI datacenters'."""
        return f"{self.slot}: {self.letter}{self.joint}{self.statement}"


def both_true_words(card: ScopeCard) -> str:
    """The answer to 'both can be true?' with its reason."""
    because = f": {one_line(card.because)}" if card.because else ""
    return f"{both_true_word(card.both_true)}{because}"


def both_true_word(answer: BothTrue) -> str:
    """The bare answer to 'both can be true?'."""
    return answer.value


def match_words(row: ScopeRow) -> str:
    """How one slot of the two sides compares."""
    return _MATCHES[row.match]


def differences(finding: Finding) -> tuple[Difference, ...]:
    """The slots in which the two sides of a pair differ, in their own words, but for those that the answer to
    'both can be true?' already repeats.

    Where the answer to 'both can be true?' is 'possibly', what one side leaves open counts too: the answer
    rests on it.
    """
    card = finding.scope
    if card is None:
        return ()
    shown = set(_JOINTS) if card.both_true is BothTrue.POSSIBLY else set(_JOINTS) - {ScopeMatch.ONE_SIDE}
    return tuple(
        Difference(
            row.slot,
            answer_words(row, Side.LETTER, finding),
            _JOINTS[row.match],
            answer_words(row, Side.STATEMENT, finding),
        )
        for row in card.rows
        if row.match in shown and row.slot not in card.named
    )


def answer_words(row: ScopeRow, side: Side, finding: Finding) -> str:
    """One side's answer to one question of a finding's scope card."""
    slot = row.letter if side is Side.LETTER else row.statement
    return slot_words(slot, finding.passage(side))


def slot_words(slot: Slot | None, passage: Passage | None = None) -> str:
    """One side's answer in the source's words; 'We (OpenAI)' where they leave to the source who is meant.

    Without the passage, who is meant cannot be named as its source writes it.
    """
    if slot is None:
        return "not said"
    name = one_line(passage.holder) if passage else ""
    if slot.span is None:
        value = name if name and slot.value == _normal(name) else slot.value
        return f"{one_line(value)} (from the source's metadata)"
    said = one_line(" ".join(slot.span.text.split()))
    return f"{said} ({name})" if _stands_for(name, slot.value, said) else said


def unsaid_words(card: ScopeCard) -> str:
    """The slots that neither side answers, in one line; empty where there is none."""
    unsaid = [row.slot.value for row in card.rows if row.match is ScopeMatch.NOT_SAID]
    return f"{', '.join(unsaid)}: not said on either side" if unsaid else ""


def said_rows(card: ScopeCard) -> tuple[ScopeRow, ...]:
    """The rows of a card that at least one side answers."""
    return tuple(row for row in card.rows if row.match is not ScopeMatch.NOT_SAID)


def _stands_for(name: str, value: str, said: str) -> bool:
    """Whether an answer's normal form names the holder where its own words do not ('our datacenters')."""
    if not name or name.casefold() in said.casefold():
        return False
    return any(re.match(rf"{re.escape(form)}(?!\w)", value) for form in (_normal(name), name.casefold()))


def _normal(name: str) -> str:
    from letterdiff.stance.phrases import normal

    return normal(name)
