import time
import tomllib
from pathlib import Path

import pytest

from letterdiff.model import Instrument, Term
from letterdiff.topics import shared

CASES = tomllib.loads((Path(__file__).parent / "cases/shared.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["what"]))
def test_shared(case: dict[str, object]) -> None:
    found = shared(str(case["first"]), str(case["second"]), str(case.get("language", "en")))
    assert [topic.name for topic in found] == case["shared"]


def test_each_is_a_topic_with_one_instrument_of_its_name() -> None:
    (topic,) = shared("We need a moratorium.", "No moratorium is needed.", "en-US")
    assert topic.terms == (Term("moratorium", "en"),)
    assert topic.instruments == (Instrument("moratorium", topic.terms),)


@pytest.mark.parametrize(("word", "language"), [("guarantee" * 1400, "en"), ("政府を求め" * 2500, "ja")])
def test_a_long_text_of_one_word_is_read_in_no_time(word: str, language: str) -> None:
    before = time.process_time()
    assert len(shared(word, word, language)) <= 1
    assert time.process_time() - before < 1
