from dataclasses import replace

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
    "The briefing paper recommends a register of drones.",
    "Their report highlights gaps in the law.",
    "An appeal against the levy was signed in May.",
    "Our bid for a charter began in Oslo.",
    "The union argues that rents are too high.",
    "We stand for the rights of tenants.",
    "We campaign against spyware.",
    "The alliance seeks to widen the charter.",
    "Forty groups joined the coalition to ban spyware.",
    "Critics of the levy met in Oslo.",
    "We repeat our call for a register.",
    "Reform of the register remains urgently necessary.",
    "The use of spyware by the police is indefensible.",
    "The report stresses the need for a register.",
    "It’s time to open the register.",
    "It is high time that the register was opened.",
    "The register must be open to all.",
    "The register ought to be open to all.",
)
ONLY_TOLD = (
    "In March the committee opened an inquiry into rental platforms.",
    "You can read the submission on the proposed bill below.",
    "The report was published in March.",
    "The letter was sent to forty members in May.",
    "A petition was handed over at noon.",
    "She works in the north and joined the club in May.",
    "It was the third time for both.",
)


def _passage(text: str) -> Passage:
    return evidence("We ask.", text, paired=False, topics=()).statements[0]


@pytest.mark.parametrize("text", TOLD)
def test_what_a_side_stands_for_is_seen_behind_nouns_and_gerunds(text: str) -> None:
    assert aim_of(_passage(text))


@pytest.mark.parametrize("text", ONLY_TOLD)
def test_what_is_only_told_is_no_aim(text: str) -> None:
    assert aim_of(_passage(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "Automated decisions increase the risk of bias.",
        "The bill endangers sources.",
        "The scheme undermines trust.",
        "The regulator lacks staff.",
        "The powers are too broad.",
        "We do not believe the minister.",
        "The filter does not work.",
        "The court rejected the scheme as unjust.",
        "We welcome the draft.",
        "This is an invasive search.",
        "A free press is fundamental.",
    ],
)
def test_a_worry_and_a_welcome_judge(text: str) -> None:
    assert judges(text)


@pytest.mark.parametrize(
    "text", ["The scheme began in 2015.", "Forty members met in Oslo.", "The filter does not run on Sundays."]
)
def test_what_only_tells_judges_nothing(text: str) -> None:
    assert not judges(text)


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("GitHub fights for open source in every forum.", "open source"),
        ("We support developers to work with anyone.", "developers"),
        ("We aim to protect renters’ ability to choose.", "renters"),
        ("We encourage further discussion.", None),
        ("The club advocates for tenants in the north.", "tenants"),
        ("The club stands up for whistleblowers.", "whistleblowers"),
        ("We defend the rights of tenants from landlords.", "tenants"),
        ("Our grants foster the development of open hardware.", "open hardware"),
        ("We promote the use of open data.", "open data"),
        ("We support the minister.", None),
    ],
)
def test_whom_a_side_stands_up_for(text: str, whom: str | None) -> None:
    assert [each.whom for each in aims_in(_passage(text))] == ([whom] if whom else [])


def test_an_ask_for_the_same_has_the_aim_behind_it() -> None:
    (aim,) = aims_in(_passage("We fight for open source."))
    assert aim.is_behind("Restrictions on labels should not apply to open source software.")
    assert not aim.is_behind("Delete the footnote on open source licences.")
    assert aim.is_behind("The exemption should protect the makers of open source.")
    assert aim.is_behind("The levy puts a burden on open source.")
    assert aim.is_behind("The ministry should invest in open source.")


def test_only_english_is_read_for_aims() -> None:
    french = replace(_passage("Our campaign to ban spyware. We fight for open source."), language="fr")
    assert aim_of(french) is None
    assert aims_in(french) == ()


def test_an_aim_asks_for_something_at_its_own_words() -> None:
    passage = _passage("The weather is fine. We have long called for a tort of privacy.")
    position = aim_of(passage)
    assert position and [cue.text for cue in position.cues] == ["called for"]
    (cue,) = position.cues
    at = passage.anchor.start
    assert passage.text[cue.start - at : cue.end - at] == "called for"
