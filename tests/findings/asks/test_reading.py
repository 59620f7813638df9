from dataclasses import replace

import pytest

from findings.made import evidence
from letterdiff.findings.asks.reading import ask_under, asks_of
from letterdiff.model import BlockKind

ASKS = (
    "We urge the Ministry to narrow the definition of synthetic media.",
    "The government should fund the security of open source projects.",
    "We oppose mandatory retention of telecommunications metadata.",
    "It is essential that the regulator publish impact assessments of filters.",
    "We think that platform companies need to be required to offer transparent moderation.",
    "Now is the time to determine the consequences of not complying with the guardrails.",
    "Compulsory retention of private data by providers is neither necessary nor proportionate.",
)
NO_ASKS = (
    "Our recommendations are informed by our engagement with international proposals.",
    "We recommend reading the annex on marginal risk assessments.",
    "For an overview of the field, we suggest the Institute report on impact assessments.",
    "We request that the Commissioner also consider this submission on age verification.",
    "We welcome the opportunity to comment on the draft standards for platforms.",
    "A survey found that 83% believe parties should be subject to the Privacy Act.",
    "We need only look back to the debt scheme to see the harm of algorithmic decisions.",
    "Labelling an item as news gives the impression that it should be treated as fact.",
    "This position, however, is misguided and underestimates the risk to encrypted systems.",
    "Concern over monopolistic platforms has prompted calls for more stringent regulations.",
    "We recommend that the Commissioner engage with documentation of these scanning risks.",
    "The Secretary must keep and maintain a register of members and their addresses.",
)


@pytest.mark.parametrize("text", ASKS)
def test_an_ask_is_found(text: str) -> None:
    assert asks_of(evidence(text).letters)


@pytest.mark.parametrize("text", NO_ASKS)
def test_courtesy_pointers_and_rules_are_no_asks(text: str) -> None:
    assert not asks_of(evidence(text).letters)


LISTED = (
    "Recommendation 3: That persons whose metadata is accessed be given notice of each access.",
    "Recommendation 4: Redefine the evidentiary burden on consumers of defective products.",
    "Recommendation 6: Do not fixate the code on two platforms, but broaden its scope.",
    "Recommendation 5: Licensing (line 12): Delete the footnote on permissive licences.",
)
POLITE = (
    "It would be helpful to clarify that suppliers exclude volunteer maintainers.",
    "Federal agencies could replace such prohibitions with allow-lists for coding tools.",
    "We invite the council to consider joining the charter of municipal broadband.",
    "State governments need to regulate third party tenancy platforms.",
    "Restrictions on altering labels should not apply to archives.",
)
TOLD = (
    "Records must be destroyed should a data breach occur at the storage provider.",
    "It is made clear in guidance that the minimum personal information should be sought.",
    "There is no timetable for the reforms that the government agreed must be made to privacy law.",
    "While it is important that petitions reflect genuine concern, signatories worry.",
    "Doe et al (2021) indicate further research into scanning is needed at the law enforcement agencies.",
    "We support the submission of the Tenants Union on algorithmic rent bidding.",
)


@pytest.mark.parametrize("text", [*LISTED, *POLITE])
def test_items_of_recommendations_and_polite_words_ask(text: str) -> None:
    assert asks_of(evidence(text).letters)


@pytest.mark.parametrize("text", TOLD)
def test_conditions_reports_and_concessions_are_no_asks(text: str) -> None:
    assert not asks_of(evidence(text).letters)


WHOEVER = (
    "Organisations should not be able to trick people into giving consent.",
    "People required to use the app should have the assurance of strong privacy protections.",
    "It should be re-worded so that suppliers document each open source dependency.",
    "There should be decision-making criteria for technical assistance requests.",
    "We need to build the technical capacity of the public sector.",
    "We want our laws on data retention to be written for people.",
    "Our first suggestion is that the committee define artificial intelligence.",
    "Establish an investment vehicle for partnerships in public technology.",
    "A set of guiding principles would be useful to ground the digital strategy.",
    "The scale of these problems with rental platforms necessitates major regulation.",
    "The best way to do this is to keep human rights at the centre of technology policy.",
    "We welcome proposal 9.4 to ensure that media organisations secure their data.",
    "Example Lab and Rights Watch strongly advocate for updating the law on defective products.",
    "We submit that the definition of data under the Act must cover anonymous individuals.",
    "The use of facial recognition by the department for this purpose is unacceptable.",
)
NOT_LAID_ON = (
    "There have been calls for regulation of technology companies around the world.",
    "The effects of such influence on public debate should not be underestimated.",
    "It should also be noted that the sentence was commuted by the president in that year.",
    "The industry operates on the basis that housing should be treated as an asset.",
    "You should read the terms of the rental platform before you sign the contract.",
    "We educate, campaign and advocate for a digital environment with human rights.",
    "Under the Act, providers must tell the authority of each breach of personal data.",
    "We fight for open and secure communications of users and their legal rights.",
    "Establish your own secure passwords and use a manager for all your accounts.",
)


@pytest.mark.parametrize("text", WHOEVER)
def test_what_should_be_is_asked_whoever_it_is_laid_on(text: str) -> None:
    assert asks_of(evidence(text).letters)


@pytest.mark.parametrize("text", NOT_LAID_ON)
def test_reports_expectations_advice_and_who_we_are_ask_nothing(text: str) -> None:
    assert not asks_of(evidence(text).letters)


def test_what_is_told_of_another_company_is_not_the_letters_own() -> None:
    hooli = "Hooli is a company that harvests data. Hooli opposes the levy on recycled copper cable."
    piper = "Pied Piper made a submission. Pied Piper asks for an exemption of recycled copper cable."
    assert not asks_of(evidence(hooli).letters)
    assert not asks_of(evidence(piper).letters)


def test_a_letter_that_says_you_to_a_minister_is_no_guide() -> None:
    letter = (
        "We urge you to withdraw the bill on copper cable. You can end this, you need to act.",
        "You should publish the legal advice on the bill. You can rely on our help with it.",
        "You will know the objections of the copper trade. You have to answer them in public.",
        "You could ask the regulator to report on importers. We ask you to fund its work on cable.",
    )
    assert asks_of(evidence(" ".join(letter)).letters)


SIDES = (
    "We are opposed to the tax on recycled copper cable.",
    "We insist that the levy on recycled copper cable be abolished.",
    "What is needed is an independent regulator of online platforms.",
    "We hope the Committee will recommend a moratorium on facial recognition.",
)
NO_SIDES = (
    "We would recommend against the tax on recycled copper cable for now.",
    "Further research is needed on the effects of age verification on children.",
)


@pytest.mark.parametrize("text", SIDES)
def test_more_ways_to_take_a_side(text: str) -> None:
    assert asks_of(evidence(text).letters)


@pytest.mark.parametrize("text", NO_SIDES)
def test_advice_against_is_no_ask_for_it_and_research_is_nobodys(text: str) -> None:
    assert all(found.stance.sign < 0 for found in asks_of(evidence(text).letters).values())


@pytest.mark.parametrize(
    "text",
    [
        "Roe, Jane. The Constant Meter: Work under digital surveillance of cable. Town: Press, 2021.",
        "We should now expect organisations to be driven by data and metadata on cable.",
        "Achieving balance in building standards should not be taken for granted by the state.",
    ],
)
def test_reading_lists_and_expectations_ask_nothing(text: str) -> None:
    assert not asks_of(evidence(text).letters)


@pytest.mark.parametrize(
    "text",
    [
        "Share prices of copper fell by half in the north of the country.",
        "Train drivers strike against the new timetable in the north.",
        "Limit orders on copper cable futures fell by half this week.",
        "Banning copper cable would protect the monopoly of fibre firms in the north.",
        "The law requires independent audits of copper makers each year.",
        "Copper cable that would be useful to thieves is hidden underground.",
        "Take for example the inquiry of the commission into copper cable prices.",
        "Consider the case of the northern copper cable and its many owners.",
    ],
)
def test_nouns_that_open_a_sentence_warnings_and_laws_ask_nothing(text: str) -> None:
    assert not asks_of(evidence(text).letters)


@pytest.mark.parametrize(
    ("heading", "asked"),
    [("Potential solutions to explore", False), ("Ideas for discussion", False), ("Possible policies", True)],
)
def test_what_a_heading_only_puts_up_for_thought_is_not_asked(heading: str, *, asked: bool) -> None:
    (made,) = evidence("Establish a public fund for copper cable in the north.").letters
    assert bool(asks_of((replace(made, section=f"Money › {heading}"),))) is asked


@pytest.mark.parametrize(
    ("opener", "asked"),
    [
        ("Example Lab made a submission1 on drones, emphasising that the law should:", 0),
        ("In May we recommended the office to:", 0),
        ("As we have recommended, the office should:", 1),
        ("In our letter we recommended a levy; today we ask the Senate to:", 1),
        ("Example Lab made a submission to this inquiry, recommending that the Senate:", 1),
        ("Example Lab calls on the Senate, which received submissions, to:", 1),
    ],
)
def test_a_list_that_tells_what_was_asked_before_asks_nothing(opener: str, asked: int) -> None:
    (line,) = evidence(opener).letters
    (item,) = evidence("raise the threshold for warrants on drone pictures;").letters
    made = (line, replace(item, kind=BlockKind.LIST_ITEM))
    assert len([each for each in asks_of(made) if each == item.id]) == asked
    assert bool(ask_under(made[1], line)) is bool(asked)


def test_what_stands_ahead_of_such_a_list_may_ask() -> None:
    told = "In May we recommended the office to:"
    assert asks_of(evidence(f"We urge the Senate to tax imported copper cable. {told}").letters)
    assert not asks_of(evidence(told).letters)
