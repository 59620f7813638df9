import pytest

from letterdiff.findings.likeness.exchanged import exchanged

LONG = (
    "Congress should establish a joint committee on digital affairs to review every export rule of the decade"
)


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        ("We ask for loans for the plants in Ohio.", "We ask for loans for the mines in Ohio.", "en"),
        ("The council of Leeds has paid the bill.", "The council of York has paid the bill.", "en"),
        ("工場のために融資を求める。", "鉱山のために融資を求める。", "ja"),
        ("Wir bitten um Kredite für die Werke.", "Wir bitten um Kredite für die Minen.", "de"),
    ],
)
def test_another_thing_is_spoken_of(first: str, second: str, language: str) -> None:
    assert exchanged(first, second, language).startswith("other words stand in the place of some: ")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (f"3. {LONG}", f"The report found that {LONG}"),
        (LONG, f"{LONG}, and to do so soon"),
        ("Any form of age or identify verification.", "Any form of age or identity verification."),
        ("We ask for the loans.", "We asked for these loans."),
    ],
)
def test_what_leads_or_is_added_or_inflected_is_no_exchange(first: str, second: str) -> None:
    assert exchanged(first, second, "en") == ""


def test_an_opposite_is_never_a_detail() -> None:
    words = f"{LONG} and to {{}} the fee for all applicants from abroad who file more than one form a year"
    found = exchanged(words.format("increase"), words.format("reduce"), "en")
    assert found == "'reduce' stands in the place of 'increase'"
