import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterdiff.stance.contrast.contrast import MOST, contrast

CASES = tomllib.loads(Path(__file__).with_name("cases").joinpath("pairs.toml").read_text("utf-8"))
JAPANESE = re.compile("[\u3040-\u9fff]")


def _language(case: dict[str, str]) -> str:
    return case.get("language") or ("ja" if JAPANESE.search(case["first"]) else "en")


@pytest.mark.parametrize("case", CASES["opposite"], ids=lambda case: case["second"])
def test_opposite(case: dict[str, str]) -> None:
    found = contrast(case["first"], case["second"], _language(case))
    assert found
    assert [found.first.text, found.second.text] == list(case["words"])


@pytest.mark.parametrize("case", CASES["opposite"], ids=lambda case: case["second"])
def test_the_order_does_not_matter(case: dict[str, str]) -> None:
    found = contrast(case["second"], case["first"], _language(case))
    assert found
    assert [found.second.text, found.first.text] == list(case["words"])


@pytest.mark.parametrize("case", CASES["none"], ids=lambda case: f"{case['note']}: {case['second']}")
def test_none(case: dict[str, str]) -> None:
    assert contrast(case["first"], case["second"], _language(case)) is None
    assert contrast(case["second"], case["first"], _language(case)) is None


@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(["en", "ja", "fr"]))
def test_spans_are_of_their_text(first: str, second: str, language: str) -> None:
    found = contrast(first, second, language)
    if found:
        assert first[found.first.start : found.first.end] == found.first.text
        assert second[found.second.start : found.second.end] == found.second.text


@given(st.text(max_size=80), st.sampled_from(["en", "ja"]))
def test_no_text_is_opposed_to_itself(text: str, language: str) -> None:
    assert contrast(text, text, language) is None


def test_no_more_than_the_first_sentences_are_read() -> None:
    filler = "The plant stands by a river. " * MOST
    said, denied = "It will receive a public loan. ", "It will not receive a public loan. "
    assert contrast(said + filler, denied + filler, "en")
    assert contrast(filler + said, filler + denied, "en") is None
