import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterdiff.text.sentences import sentences

CASES = (Path(__file__).parent / "cases" / "sentences.md").read_text(encoding="utf-8")


def _cases() -> list[object]:
    parts = re.findall(r"^## (\w\w): (.+)\n(.+)\n((?:- .+\n?)+)", CASES, re.MULTILINE)
    return [
        pytest.param(language, text.replace("⏎", "\n"), re.findall("^- (.+)$", wanted, re.MULTILINE), id=name)
        for language, name, text, wanted in parts
    ]


@pytest.mark.parametrize(("language", "text", "wanted"), _cases())
def test_sentences(language: str, text: str, wanted: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text, language)] == wanted


def test_every_case_is_read() -> None:
    assert len(_cases()) == CASES.count("\n## ")


@given(
    st.text(st.one_of(st.characters(), st.sampled_from('.!?。」「 \n"aA1'))),
    st.sampled_from(["en", "de", "ja", "xx"]),
)
def test_all_but_white_space_lies_in_one_sentence(text: str, language: str) -> None:
    spans = sentences(text, language)
    left = "".join(text[start:end] for start, end in spans)
    assert "".join(left.split()) == "".join(text.split())
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert all(text[start:end].strip() == text[start:end] for start, end in spans)
