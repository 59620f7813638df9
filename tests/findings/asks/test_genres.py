"""Texts that ask nothing whatever they say should be: rules for members, guides, lists of contents."""

from dataclasses import replace

import pytest

from findings.made import spoken
from letterdiff.findings.asks.reading import asks_of
from letterdiff.model import Side

ASK = "The retention of telecommunications metadata should be substantially reduced."
TOLD = "The weather of May."
GUIDING = "You can read the bill on cable."


def _asks(*texts: str, name: str = "answer", section: str = "") -> list[str]:
    """Which paragraphs of a letter of this name ask something."""
    letter = [
        replace(
            spoken(text, Side.LETTER, "", "Example Lab", "en", 0)[0],
            id=str(number),
            source=f"letters/{name}.pdf",
            section=section,
        )
        for number, text in enumerate(texts)
    ]
    return [each.text for each in letter if each.id in asks_of(letter)]


@pytest.mark.parametrize(
    "name",
    [
        "Code of Conduct",
        "constitution-2020",
        "bylaws",
        "terms-of-service",
        "Terms_of_Reference",
        "minutes of May",
        "agenda",
        "privacy policy",
        "Donations policy",
        "survey",
        "how-to-leave",
    ],
)
def test_a_bodys_own_rules_ask_nothing(name: str) -> None:
    assert not _asks(ASK, name=name)


@pytest.mark.parametrize(
    "name",
    [
        "submission on the constitution",
        "letter-terms-of-service",
        "comments privacy policy",
        "response to a survey",
        "Review of the Code of Conduct",
        "reply-minutes",
        "draft bylaws",
        "proposal for bylaws",
        "inquiry into the constitution",
        "consultation-survey",
        "to the club about its minutes",
        "on the agenda",
    ],
)
def test_what_is_written_about_such_rules_asks(name: str) -> None:
    assert _asks(ASK, name=name) == [ASK]


def test_rules_are_known_by_the_first_heading_too() -> None:
    assert not _asks(ASK, section="Rules of Association › Members")
    assert _asks(ASK, section="Members › Rules of Association")


@pytest.mark.parametrize(
    "said",
    [
        "We urge the Senate to act on cable.",
        "I ask you to act on cable.",
        "We therefore call on the Senate to act.",
        "Our submission is about cable.",
        "Our recommendations follow.",
        "We recommend that the Senate act.",
        "We request that the Senate act.",
        "We propose a register.",
        "We strongly oppose the levy.",
        "We submit that the levy is high.",
    ],
)
def test_rules_that_ask_in_the_first_person_are_a_letter_after_all(said: str) -> None:
    assert ASK in _asks(ASK, said, name="constitution")


@pytest.mark.parametrize(
    "turn", ["can", "may", "will", "need to", "don’t", "could", "want", "are entitled to"]
)
def test_a_paragraph_that_tells_its_reader_twice_what_to_do_asks_nothing(turn: str) -> None:
    once = f"You {turn} keep the bill."
    assert _asks(f"{once} {ASK}")
    assert not _asks(f"{once} You {turn} read it. {ASK}")


def test_a_reader_of_whom_something_is_asked_is_no_guides() -> None:
    assert _asks(f"{GUIDING} You may keep it. We urge the Senate to reduce the retention of metadata.")


def test_a_source_that_guides_its_readers_asks_nothing() -> None:
    assert _asks(ASK, *[GUIDING] * 3) == [ASK]
    assert not _asks(ASK, *[GUIDING] * 4)
    asked = "We urge the Senate to act on copper cable."
    assert not _asks(ASK, *[GUIDING] * 4, asked)
    assert _asks(ASK, *[GUIDING] * 4, asked, asked) == [ASK, asked, asked]


def test_a_few_words_to_the_reader_make_no_guide_of_a_long_letter() -> None:
    assert not _asks(ASK, *[GUIDING] * 4, *[TOLD] * 35)
    assert _asks(ASK, *[GUIDING] * 4, *[TOLD] * 36) == [ASK]


def test_lines_of_a_list_of_contents_ask_nothing() -> None:
    lines = (
        "1. The retention of metadata should be reduced 12",
        "2.3 Copper cable should be taxed .... 13",
        "IV) The Senate should publish its advice  14",
    )
    assert _asks(ASK, *lines) == [ASK]
    assert _asks(*lines[:2]) == [lines[0]], "a number in parts and a page's number are sure alone"
    assert _asks("3.1 The Senate should repeal copper cable of Section 23")


def test_an_entry_of_a_reading_list_asks_nothing() -> None:
    entry = "[12] Roe, Jane, Why the Senate should reduce the retention of metadata, Town Press, 2021"
    assert not _asks(entry)
    assert _asks(entry.removesuffix(", Town Press, 2021"))
