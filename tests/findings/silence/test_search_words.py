"""What is said to stand in a passage of the other side stands there, letter for letter."""

import re
from dataclasses import replace

import pytest

from findings.made import evidence, findings
from letterdiff.findings.asks.roots import root
from letterdiff.findings.silence.term_places import term_in
from letterdiff.model import Finding
from letterdiff.text.stems import stem

ASK = "We urge the ministry to make scraping by libraries permissible, and police trained in audits."


def _reason(ask: str, near: str, section: str = "") -> str:
    made = evidence(ask, near, paired=False, topics=())
    made = replace(made, statements=tuple(replace(each, section=section) for each in made.statements))
    (found,) = findings(made)
    return _nearest(found)


def _nearest(found: Finding) -> str:
    return found.search.nearest[0].why_not if found.search else found.reasons[-1]


def test_a_word_like_that_of_the_ask_is_shown_as_it_stands_there() -> None:
    told = _reason(ASK, "Their policy is to allow scraping in spring.")
    assert told.startswith("it shares ‘allow’ (like ‘permissible’), ‘scraping’;")
    assert "‘police’" in told.partition("it has nothing of")[2]


def test_a_word_of_the_heading_is_said_to_stand_there() -> None:
    told = _reason(ASK, "All of it happens in spring.", "Plans › Scraping")
    assert told.startswith("it has none of the words of the ask; the heading above has ‘Scraping’")


def test_words_around_the_ask_are_told_apart_from_those_of_the_ask() -> None:
    told = _reason(f"Rents soar for widows. {ASK}", "Widows were seen there in spring.")
    assert told.startswith("it has none of the words of the ask, but of those around it ‘Widows’;")


def test_who_names_itself_and_asks_is_recognised_to_ask() -> None:
    told = _reason(ASK, "Example Lab is urging the ministry to count sparrows.")
    assert "no ask was recognised" not in told


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        ("APPs", "New apps for homes.", False),
        ("APPs", "The APPs bind all.", True),
        ("APPs", "apps are here to stay", True),
        ("BAN", "They ban it.", True),
        ("Apps", "New apps for homes.", True),
    ],
)
def test_a_term_in_capitals_is_no_word_in_small_letters(term: str, text: str, *, found: bool) -> None:
    (passage, *_) = evidence(text, ASK, paired=False, topics=()).letters
    assert term_in(term, passage) is found


@pytest.mark.parametrize(
    "near", ["Allowing scrapers is a policy.", "Libraries are trained.", "Audited permits."]
)
def test_all_that_is_said_to_be_shared_stands_in_the_passage(near: str) -> None:
    shares = _reason(ASK, near).partition("it has nothing of")[0]
    for quoted in re.findall(r"(?<!like )‘(.*?)’", shares):
        assert quoted in near


@pytest.mark.parametrize("pair", ["police policy", "station state", "access accede", "authority author"])
def test_words_of_another_kind_have_no_common_root(pair: str) -> None:
    first, second = (root(stem(word, "en")) for word in pair.split())
    assert first != second
