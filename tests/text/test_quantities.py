import time
import tomllib
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letterdiff.text.quantities.comparing import Compared, compare
from letterdiff.text.quantities.quantity import Quantity, read_back
from letterdiff.text.quantities.reading import quantities

_CASES = tomllib.loads((Path(__file__).parent / "cases" / "quantities.toml").read_text("utf-8"))["case"]


def _one(text: str) -> Quantity:
    (found,) = quantities(text)
    return found


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["text"][:30])
def test_cases(case: dict[str, Any]) -> None:
    text = case["text"]
    found = [[text[each.start : each.end], each.measure] for each in quantities(text)]
    assert found == case.get("found", [])


@pytest.mark.parametrize(
    ("first", "second", "how"),
    [
        ("$1.4 trillion", "1,400 billion dollars", Compared.SAME),
        ("$1.4 trillion", "1兆4000億ドル", Compared.SAME),
        ("about $1.4 trillion", "USD 1.4 trillion", Compared.SAME),
        ("A$5 million", "5 million US dollars", Compared.OTHER_UNIT),
        ("30 percent", "三割", Compared.SAME),
        ("a third of it", "33 percent", Compared.SAME),
        ("a third of it", "30 percent", Compared.SMALLER),
        ("35 percent", "40 percent", Compared.LARGER),
        ("10 percent", "10 percentage points", Compared.OTHER_UNIT),
        ("up to $20 billion", "$10 billion", Compared.WITHIN),
        ("$10 billion", "up to $20 billion", Compared.AROUND),
        ("10–20 percent", "15 to 30 percent", Compared.OVERLAPS),
        ("100 gigawatts", "100 GW a year", Compared.OTHER_UNIT),
        ("1.5 GW", "1,500 MW", Compared.SAME),
        ("2,000 jobs", "2,000 homes", Compared.OTHER_UNIT),
    ],
)
def test_how_two_compare(first: str, second: str, how: Compared) -> None:
    assert compare(_one(first), _one(second)) is how


_SCALES = [("", 1), (" thousand", 10**3), (" million", 10**6), (" billion", 10**9), (" trillion", 10**12)]


@given(st.integers(1, 10**6), st.integers(0, 3), st.sampled_from(_SCALES), st.booleans())
def test_a_number_printed_in_many_ways_reads_back(
    digits: int, places: int, scale: tuple[str, int], commas: bool
) -> None:
    value = Fraction(digits, 10**places)
    written = f"{digits // 10**places:,}" if commas else str(digits // 10**places)
    written += f".{digits % 10**places:0{places}}" if places else ""
    for text in (f"${written}{scale[0]}", f"{written}{scale[0]} euros", f"EUR {written}{scale[0]}"):
        assert _one(text).low == value * scale[1]


@given(st.integers(1, 9999), st.integers(0, 9999))
def test_a_japanese_number_reads_back(high: int, low: int) -> None:
    written = f"{high}億{f'{low}万' if low else ''}円"
    assert _one(written).low == high * 10**8 + low * 10**4


_PIECES = [
    "1", "20", "1,400", ".", ",", " ", "-", "–", "$", "%", "million", "bn", "percent", "to", "between", "and",
    "up to", "half", "of", "three", "hundred", "jobs", "a", "year", "億", "兆", "ドル", "三", "割", "約",
    "以上", "分の", "GW", "İ", "ﬁ", "\n", "10^", "²",
]  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=30), st.sampled_from(["", " "]))
def test_spans_lie_in_the_text_in_order_and_measures_read_back(pieces: list[str], between: str) -> None:
    text, last = between.join(pieces), 0
    for found in quantities(text):
        assert last <= found.start < found.end <= len(text)
        last = found.end
        back = read_back(found.measure)
        assert back and (back.low, back.high, back.unit, back.bound) == (
            found.low, found.high, found.unit, found.bound,
        )  # fmt: skip


@pytest.mark.parametrize(
    "piece",
    ["1", "1,111", "1.1", "two ", "一", "1億", "5-", "between 1 and ", "$1 to ", "hundred and ", "1 a "],
)
def test_long_lines_take_time_in_proportion(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    start = time.process_time()
    quantities(text)
    assert time.process_time() - start < 10


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("It cost $3 million.17 It is", "$3 million"),
        ("for 35 per cent8 of them", "35 per cent"),
        ("within 90 days4 and", "90 days"),
    ],
)
def test_the_number_of_a_note_behind_an_amount_is_no_part_of_it(text: str, amount: str) -> None:
    assert [text[found.start : found.end] for found in quantities(text)] == [amount]
