import pytest

from letterdiff.model import State
from letterdiff.text.agreement import agreement


@pytest.mark.parametrize(
    ("exact", "second"),
    [
        ("the loan guarantee", "the loan guaran-\ntee"),
        ("the loan guarantee", "as the loan guarantee is"),
        ("non-GAAP measures", "non-\nGAAP measures"),
        ("ASC 606-10 says", "ASC 606-\n10 says"),
        ("short- and long-term", "short-\nand long-term"),
        ("see https://doi.org/10.1/a", "see https://doi.\norg/10.1/a"),
        ("rule 32—the meeting", "rule 32—\nthe meeting"),
    ],
)
def test_a_lines_end_behind_a_joint_is_no_difference(exact: str, second: str) -> None:
    assert agreement(exact, second) == (State.VERIFIED, "")


@pytest.mark.parametrize(
    ("exact", "second", "state"),
    [
        ("loanguarantee", "loan\nguarantee", State.SPACING_DIFFERS),
        ("loan guarantee", "loanguarantee", State.SPACING_DIFFERS),
        ("a - b", "a-b", State.SPACING_DIFFERS),
        ("the loan guarantee", "the loan guarantees", State.VERIFIED),
        ("the loan guarantees", "the loan guarantee", State.ONE_ENGINE),
        ("5 years", "6 years", State.ONE_ENGINE),
        ("words", None, State.ONE_ENGINE),
    ],
)
def test_words_must_be_the_same_and_parted_alike(exact: str, second: str | None, state: State) -> None:
    assert agreement(exact, second)[0] is state
