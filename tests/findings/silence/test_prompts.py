import pytest

from letterdiff.findings.silence.prompts import points_elsewhere

ELSEWHERE = (
    "You can read our full submission here.",
    "Read our explainer on the Act here.",
    "Want to know more about the Online Safety Act? Read our initial explainer here.",
    "Summary of our recommendations:",
    "For more information on the code visit the website here.",
    "This is available here.",
)
ITSELF = (
    "Read receipts should be opt-in for every user of a messenger.",
    "We urge the minister to publish the register.",
    "More than ever, renters are aware of the risks of sharing documents.",
    "See it as it is: the bill is too broad, and should be withdrawn.",
)


@pytest.mark.parametrize("text", ELSEWHERE)
def test_a_line_that_opens_or_leads_says_nothing_itself(text: str) -> None:
    assert points_elsewhere(text)


@pytest.mark.parametrize("text", ITSELF)
def test_what_asks_or_tells_does(text: str) -> None:
    assert not points_elsewhere(text)
