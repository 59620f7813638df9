"""Related: a pair on one subject, of which nothing stronger can be said."""

import re

from letterdiff.align.pairs import LED, QUOTED
from letterdiff.findings.likeness.repeated import alike_sentence
from letterdiff.findings.likeness.wording import likeness
from letterdiff.findings.rules.case import Case, Rule, both_speak
from letterdiff.model import BlockKind, Finding, Passage, Relation, ScopeMatch, SlotName
from letterdiff.stance.scope import row

REPEATED = 0.25
"""The share of the shorter passage's runs of words that tells, where no topic does."""
_MUCH = 0.5
"""The share of a sentence's runs from which a reader is told that its words come again."""
_SAID_BY = re.compile(
    r"^(?!.*\b(?:[Ww]e|[Oo]ur|as)\b)(?:[^.!?]|(?<=\b[A-Z])\.|(?<=\b(?:Mr|Ms|Dr))\.|(?<=\bMrs)\.){2,160}"
    r"\b(?:said|says|told|added|explained|writes|wrote|commented)\W*[:：]\W*$"
)
"""A line that only names who speaks below it: 'A. Writer, Chair of Example Lab, said:'."""
_ASIDE = (BlockKind.FOOTNOTE, BlockKind.CAPTION, BlockKind.HEADING)


def stops(case: Case) -> tuple[str, ...]:
    """Nothing but the lack of a pair."""
    return () if case.pair else ("they were not paired",)


def reasons(case: Case) -> tuple[str, ...]:
    """That words are the same, the shared topic and whose words are quoted, else what paired them."""
    paired = case.pair.reasons if case.pair else ()
    same = repeating(case.letter, case.statement)
    if case.topic:
        return (*same, both_speak(case), *(reason for reason in paired if reason in QUOTED))
    return (*same, *paired[:2])


def repeating(letter: Passage, statement: Passage) -> tuple[str, ...]:
    """In words, that a sentence of one stands for the most part in the other."""
    share = alike_sentence(letter, statement)
    if share < _MUCH:
        return ()
    return (f"{share:.0%} of the three-word runs of a sentence of the one stand in a sentence of the other",)


RULE = Rule(Relation.RELATED, stops, reasons)


def telling(finding: Finding) -> bool:
    """Whether a related pair is worth a reader's time: a stance on the topic, much the same words, an answer
    or reply, a suggestion that the user asked for, or what two languages have in common."""
    if finding.letter is None or finding.statement is None or finding.letter.kind in _ASIDE:
        return False
    positions = (finding.letter_position, finding.statement_position)
    if led(finding) or (finding.pair and finding.pair.suggested):
        return True
    if any(_SAID_BY.match(each.text) for each in finding.passages()):
        return False
    if not finding.topic and finding.letter.language != finding.statement.language:
        return True
    if any(position and position.stance.sign for position in positions):
        return True
    return likeness(finding.letter, finding.statement).share >= REPEATED


def led(finding: Finding) -> bool:
    """Whether the statement answers a question, or replies to words, that are on the letter's subject."""
    return finding.pair is not None and not LED.isdisjoint(finding.pair.reasons)


def sided(finding: Finding) -> bool:
    """Whether the letter's holder takes a side on the very instrument that the letter's passage names."""
    if finding.scope is None or finding.statement_position is None:
        return False
    same = all(
        row(finding.scope, name).match is ScopeMatch.SAME for name in (SlotName.HOLDER, SlotName.INSTRUMENT)
    )
    return same and finding.statement_position.stance.sign != 0
