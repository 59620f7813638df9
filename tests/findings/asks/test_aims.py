import pytest

from findings.made import evidence
from letterdiff.findings.asks.aims import aim_of, aims_in, judges
from letterdiff.model import Passage

TOLD = (
    "We have teamed up to make a joint submission calling for a federal Human Rights Act.",
    "Our campaign to ban live facial recognition enters its third year.",
    "Ten thousand people signed a petition demanding the release of the report.",
    "We have long called for a tort of privacy.",
    "Last spring we lobbied for longer warranties.",
    "An overhaul of the electoral roll is long overdue.",
    "A public register of algorithms is urgently needed.",
    "Both of us are supporters of a charter of rights.",
    "The letter signed by forty groups urges the regulator to spare encrypted services.",
    "We engage policymakers to ensure that their laws encourage open source.",
)
ONLY_TOLD = (
    "In March the committee opened an inquiry into rental platforms.",
    "You can read the submission on the proposed bill below.",
    "The report was published in March.",
)


def _passage(text: str) -> Passage:
    return evidence("We ask.", text, paired=False, topics=()).statements[0]


@pytest.mark.parametrize("text", TOLD)
def test_what_a_side_stands_for_is_seen_behind_nouns_and_gerunds(text: str) -> None:
    assert aim_of(_passage(text))


@pytest.mark.parametrize("text", ONLY_TOLD)
def test_what_is_only_told_is_no_aim(text: str) -> None:
    assert aim_of(_passage(text)) is None


def test_a_worry_judges() -> None:
    assert judges("Automated decisions increase the risk of bias.")
    assert not judges("The scheme began in 2015.")


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("GitHub fights for open source in every forum.", "open source"),
        ("We support developers to work with anyone.", "developers"),
        ("We aim to protect renters’ ability to choose.", "renters"),
        ("We encourage further discussion.", None),
    ],
)
def test_whom_a_side_stands_up_for(text: str, whom: str | None) -> None:
    assert [each.whom for each in aims_in(_passage(text))] == ([whom] if whom else [])


def test_an_ask_for_the_same_has_the_aim_behind_it() -> None:
    (aim,) = aims_in(_passage("We fight for open source."))
    assert aim.is_behind("Restrictions on labels should not apply to open source software.")
    assert not aim.is_behind("Delete the footnote on open source licences.")
