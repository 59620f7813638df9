import pytest

from findings.made import evidence
from letterdiff.findings.asks.told import BY_PAPER, QUOTED, told_ask
from letterdiff.model import Stance

NAMES = ("Example Lab", "EL")
TOLD = (
    ("The joint submission calls for a public register of lobbyists.", Stance.ASKS_FOR, BY_PAPER),
    ("The report also recommends that the state establish a cable office.", Stance.ASKS_FOR, BY_PAPER),
    ("Our letter to the minister opposes the levy on cable.", Stance.OPPOSES, BY_PAPER),
    ("Example Lab have proposed that the state establish a cable office.", Stance.ASKS_FOR, BY_PAPER),
    ("EL is calling on the regulator to publish its criteria.", Stance.ASKS_FOR, BY_PAPER),
    ("“We urge the minister to grant the visa,” said Ms Doe.", Stance.ASKS_FOR, QUOTED),
    ("“I reject a levy on cable,” said the chair.", Stance.OPPOSES, QUOTED),
)
NOT_TOLD = (
    "Rival Union has called for a levy on cable.",
    "The report was published in May and has forty pages.",
    "They urge the minister to refuse the visa.",
    "Exampled Labour proposes a levy on cable.",
)


@pytest.mark.parametrize(("text", "stance", "rule"), TOLD)
def test_what_the_paper_or_its_writers_ask_is_told(text: str, stance: Stance, rule: str) -> None:
    (passage,) = evidence(text).letters
    found = told_ask(passage, NAMES)
    assert found and (found.stance, found.rule) == (stance, rule)
    assert all(cue.text == text[cue.start : cue.end] for cue in found.cues)


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_others_ask_is_not(text: str) -> None:
    (passage,) = evidence(text).letters
    assert told_ask(passage, NAMES) is None


def test_in_a_language_without_rules_nothing_is_told() -> None:
    (passage,) = evidence("The joint submission calls for a register.", language="de").letters
    assert told_ask(passage, NAMES) is not None
    (foreign,) = evidence("x", "The joint submission calls for a register.", language="de").statements
    assert told_ask(foreign, NAMES) is None
