import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letterdiff.text.periods.comparing import Compared, compare
from letterdiff.text.periods.period import Period, read_back
from letterdiff.text.periods.reading import periods

SAID = "2025-11-06"


@pytest.mark.parametrize(
    ("words", "measure"),
    [
        ("by 2030", "../2030-12-31"),
        ("until the end of 2027", "../2027-12-31"),
        ("in November 2025", "2025-11-01/2025-11-30"),
        ("on 3 May 2026", "2026-05-03/2026-05-03"),
        ("before March 2026", "../2026-02-28"),
        ("since 2019", "2019-01-01/.."),
        ("from 2025 to 2030", "2025-01-01/2030-12-31"),
        ("in Q3 2026", "2026-07-01/2026-09-30"),
        ("by the end of this year", "../2025-12-31"),
        ("last year", "2024-01-01/2024-12-31"),
        ("over 8 years", "P96M"),
        ("over the next eight years", "2025-01-01/2033-12-31 P96M"),
        ("within 90 days", "P90D"),
        ("2025年11月まで", "../2025-11-30"),
        ("2030年までに", "../2030-12-31"),
        ("令和7年度", "2025-04-01/2026-03-31"),
        ("来年末まで", "../2026-12-31"),
        ("今後8年間", "2025-01-01/2033-12-31 P96M"),
        ("昨年", "2024-01-01/2024-12-31"),
    ],
)
def test_a_period_is_read_and_reads_back(words: str, measure: str) -> None:
    text = words if words[-1] > "z" else f"so {words}, we think"
    (found,) = periods(text, SAID, is_japanese=words[-1] > "z")
    assert (text[found.start : found.end], found.period.measure) == (words, measure)
    assert read_back(measure) == found.period


@pytest.mark.parametrize(
    "text",
    ["the CHIPS Act of 2022", "in 2,000 cases", "in 2025 dollars", "in 2000 GW", "on 31 February 2026"],
)
def test_what_is_no_period(text: str) -> None:
    assert periods(text, SAID) == ()


def test_what_was_last_year_is_open_without_a_date() -> None:
    assert periods("last year and next month") == ()
    assert [each.period for each in periods("last year, next month", "2025")] == [
        Period("2024-01-01", "2024-12-31")
    ]


@pytest.mark.parametrize(
    ("first", "second", "how"),
    [
        ("by 2030", "by the end of 2030", Compared.SAME),
        ("by 2030", "in 2028", Compared.WITHIN),
        ("in November 2025", "in 2025", Compared.AROUND),
        ("in 2025", "in 2026", Compared.OTHER),
        ("in 2025", "this year", Compared.SAME),
        ("over 8 years", "for eight years", Compared.SAME),
        ("over 8 years", "over five years", Compared.OTHER),
        ("over the next eight years", "over eight years", Compared.SAME),
    ],
)
def test_how_two_compare(first: str, second: str, how: Compared) -> None:
    (ours,), (theirs,) = periods(first, SAID), periods(second, SAID)
    assert compare(ours.period, theirs.period) is how


_PIECES = [
    "by", "in", "2030", "the end of", "November", "3", "May", ",", "to", "last", "year", "over",
    "eight years", "年", "月", "末", "まで", "昨", "今後", "8", "度", "令和", "12", "31", "2月",
]  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=20), st.sampled_from(["", " "]), st.booleans())
def test_periods_lie_in_the_text_and_read_back(pieces: list[str], between: str, is_japanese: bool) -> None:
    text, last = between.join(pieces), 0
    for found in periods(text, SAID, is_japanese=is_japanese):
        assert last <= found.start < found.end <= len(text)
        last = found.end
        assert read_back(found.period.measure) == found.period


@pytest.mark.parametrize("piece", ["in ", "by 2030 ", "3 May ", "2025年", "over a ", "2030-", "今後", "a"])
def test_long_lines_take_time_in_proportion(piece: str) -> None:
    start = time.process_time()
    periods(piece * (100_000 // len(piece)), SAID, is_japanese=piece[0] > "z")
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("words", "measure"),
    [
        ("in FY2026", "FY2026/2026"),
        ("in FY'26", "FY2026/2026"),
        ("for fiscal 2026", "FY2026/2026"),
        ("in the 2026 fiscal year", "FY2026/2026"),
        ("in the 2025/26 financial year", "FY2025-26/2025-26"),
        ("in 2025-26", "FY2025-26/2025-26"),
        ("through fiscal year 2030", "FY../2030"),
        ("from FY2027", "FY2027/.."),
        ("fiscal years 2026 to 2028", "FY2026/2028"),
        ("fiscal years 2026-2028", "FY2026/2028"),
        ("in FY2026 and FY2027", "FY2026/2027"),
    ],
)
def test_a_fiscal_year_is_known_by_its_name(words: str, measure: str) -> None:
    text = f"so {words}, we think"
    (found,) = periods(text, SAID)
    assert (text[found.start : found.end], found.period.measure) == (words, measure)
    assert read_back(measure) == found.period


@pytest.mark.parametrize(
    "words", ["fiscal 50 percent", "line 2025-26-11", "next fiscal year", "before FY2026"]
)
def test_what_names_no_fiscal_year_is_none(words: str) -> None:
    assert not any(each.period.fiscal for each in periods(words, SAID))


@pytest.mark.parametrize(
    ("first", "second", "compared"),
    [
        ("FY2026", "fiscal year 2026", Compared.SAME),
        ("FY2026", "FY2027", Compared.OTHER),
        ("FY2026", "in 2026", Compared.OTHER),
        ("FY2026", "the 2025-26 financial year", Compared.OTHER),
        ("by 2030", "FY2026", Compared.WITHIN),
        ("FY2026", "by 2030", Compared.AROUND),
        ("fiscal years 2026 to 2028", "FY2027", Compared.WITHIN),
        ("in 2025", "FY2026", Compared.OTHER),
    ],
)
def test_fiscal_years_compare(first: str, second: str, compared: Compared) -> None:
    (one,), (other,) = periods(first, SAID), periods(second, SAID)
    assert compare(one.period, other.period) is compared
