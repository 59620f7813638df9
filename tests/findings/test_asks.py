import pytest

from findings.made import evidence
from letterdiff.findings.asks import asks_of

ASKS = (
    "We urge the Ministry to narrow the definition of synthetic media.",
    "The government should fund the security of open source projects.",
    "We oppose mandatory retention of telecommunications metadata.",
    "It is essential that the regulator publish impact assessments of filters.",
)
NO_ASKS = (
    "Our recommendations are informed by our engagement with international proposals.",
    "We recommend reading the annex on marginal risk assessments.",
    "For an overview of the field, we suggest the Institute report on impact assessments.",
    "We request that the Commissioner also consider this submission on age verification.",
    "We welcome the opportunity to comment on the draft standards for platforms.",
    "A survey found that 83% believe parties should be subject to the Privacy Act.",
    "The Secretary must keep and maintain a register of members and their addresses.",
)


@pytest.mark.parametrize("text", ASKS)
def test_an_ask_is_found(text: str) -> None:
    assert asks_of(evidence(text).letters)


@pytest.mark.parametrize("text", NO_ASKS)
def test_courtesy_pointers_and_rules_are_no_asks(text: str) -> None:
    assert not asks_of(evidence(text).letters)
