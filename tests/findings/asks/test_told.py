import pytest

from findings.made import evidence
from letterdiff.findings.asks.told import BY_PAPER, QUOTED, told_ask
from letterdiff.model import Stance

NAMES = ("Example Lab", "EL")
TOLD = (
    ("The joint submission calls for a public register of lobbyists.", Stance.ASKS_FOR, BY_PAPER),
    ("Our letter reiterates its call for a cable register.", Stance.ASKS_FOR, BY_PAPER),
    ("Our letter opposes the levy on cable.", Stance.OPPOSES, BY_PAPER),
    ("Example Lab have proposed that the state establish a cable office.", Stance.ASKS_FOR, BY_PAPER),
    ("EL is calling on the regulator to publish its criteria.", Stance.ASKS_FOR, BY_PAPER),
    ("EL and Other Lab (OL) have made a joint submission calling for a register.", Stance.ASKS_FOR, BY_PAPER),
    ("Other Lab and Example Lab are urging the state to not raise the levy.", Stance.ASKS_FOR, BY_PAPER),
    ("“We urge the minister to grant the visa,” said Ms Doe.", Stance.ASKS_FOR, QUOTED),
    ("“I reject a levy on cable,” Jane Doe said.", Stance.OPPOSES, QUOTED),
)
NOT_TOLD = (
    "Rival Union has called for a levy on cable.",
    "The report was published in May and has forty pages.",
    "The report also recommends that the state establish a cable office.",
    "They urge the minister to refuse the visa.",
    "Exampled Labour proposes a levy on cable.",
    "The joint submission does not call for a levy on cable.",
    "It is a myth that our submission calls for a levy on cable.",
    "Nobody believes that our submission calls for a levy on cable.",
    "If our submission called for a levy on cable, it would be absurd.",
    "If wages rise, the joint submission calls for a levy on cable.",
    "In the report the cable industry calls for a levy on cable.",
    "A report by the commission recommends a levy on cable.",
    "Critics say that the submission calls for a levy on cable.",
    "Last year the submission called for a levy on cable.",
    "Example Lab does not support the levy on cable.",
    "Example Lab refuses to support the campaign for a levy on cable.",
    "Example Lab has no plans to propose a levy on cable.",
    "Rivals of Example Lab propose a levy on cable.",
    "The government, Example Lab said, wrongly recommends a levy on cable.",
    "In response the minister proposed a levy on cable.",
    "The minister told Example Lab to support the levy on cable.",
    "Does our submission call for a levy on cable?",
    "“We call for a levy on cable,” said the minister.",
    "“We call for a levy on cable,” said Ms Roe.",
)


@pytest.mark.parametrize(("text", "stance", "rule"), TOLD)
def test_what_the_paper_or_its_writers_ask_is_told(text: str, stance: Stance, rule: str) -> None:
    (passage,) = evidence(text).letters
    found = told_ask(passage, NAMES, lambda name: name.endswith("Doe"))
    assert found and (found.stance, found.rule) == (stance, rule)
    assert all(cue.text == text[cue.start : cue.end] for cue in found.cues)


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_others_ask_is_not(text: str) -> None:
    (passage,) = evidence(text).letters
    assert told_ask(passage, NAMES, lambda name: name.endswith("Doe")) is None


def test_only_the_sentences_of_one_side_are_cues() -> None:
    text = "The submission calls for a register of lobbyists. The submission rejects a levy on cable."
    (passage,) = evidence(text).letters
    found = told_ask(passage, NAMES)
    assert found and found.stance is Stance.ASKS_FOR and [cue.text for cue in found.cues] == ["calls for"]


def test_in_a_language_without_rules_nothing_is_told() -> None:
    (foreign,) = evidence("x", "The joint submission calls for a register.", language="de").statements
    assert told_ask(foreign, NAMES) is None
