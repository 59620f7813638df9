import sys
import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterdiff.text.composed import HIGHEST, normal


@given(
    st.text(alphabet="a가ｶﾞがe\u0301\u0316\u0338∈—・ ", max_size=60), st.sampled_from(["NFC", "NFKC", "NFKD"])
)
def test_a_text_without_heaps_has_its_normal_form(text: str, form: Literal["NFC", "NFKC", "NFKD"]) -> None:
    assert normal(form, text * 4) == unicodedata.normalize(form, text * 4)


def test_a_heap_is_cut_and_what_follows_it_is_not() -> None:
    heap = "a" + "\u0301\u0316" * HIGHEST + "e\u0301—" * HIGHEST
    found = normal("NFC", heap)
    assert found.endswith("é—" * HIGHEST)
    assert found.startswith("á" + "\u0316" * (HIGHEST // 2) + "\u0301")


def test_marks_without_a_heap_are_never_cut() -> None:
    leaders = "∈" * HIGHEST + "\u0338"
    assert normal("NFC", leaders) == unicodedata.normalize("NFC", leaders)


@pytest.mark.parametrize("first", range(0x300, sys.maxunicode, 0x20000))
def test_every_combining_mark_may_be_of_a_heap(first: int) -> None:
    marks = map(chr, range(first, min(first + 0x20000, sys.maxunicode)))
    assert not [mark for mark in marks if unicodedata.combining(mark) and (mark.isalnum() or mark.isspace())]
