from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterdiff.extract import days, declared


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-11-06", "2025-11-06"),
        ("2025-11-06T23:30:00-08:00", "2025-11-06"),
        ("2025-11", "2025-11"),
        ("2025", "2025"),
        ("November 6, 2025", "2025-11-06"),
        ("Thu, 06 Nov 2025 10:00:00 GMT", "2025-11-06"),
        ("6th Nov 2025", "2025-11-06"),
        ("06/11/2025", ""),
        ("2025-02-30", ""),
        ("2025-13", ""),
        ("0001-01-01", ""),
        ("9999-12", "9999-12"),
        ("20251106", ""),
        ("soon", ""),
        ("Smarch 6, 2025", ""),
    ],
)
def test_dates_are_read_only_where_they_can_be_read_in_one_way(text: str, expected: str) -> None:
    assert days.day(text) == expected


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_date_is_read_back(day: date) -> None:
    assert days.day(declared.one(day)) == day.isoformat()


@pytest.mark.parametrize(
    "text", ["/a", "javascript:alert(1)", "http://", "https://a b", "http://[", "ftp://x"]
)
def test_what_is_no_web_address_is_none(text: str) -> None:
    assert declared.address(text) == ""


def test_deeply_nested_values_say_nothing() -> None:
    value: object = "name"
    for _ in range(5000):
        value = {"name": [value]}
    assert declared.one(value) == ""


def test_values_become_one_clean_line() -> None:
    assert declared.one(["a\n b", {"name": "c\x1b[31m"}, "a b"]) == "a b, c\\x1b[31m"
    assert declared.one(datetime(2025, 1, 2, 3, tzinfo=UTC)) == "2025-01-02T03:00:00+00:00"
    assert declared.one(True) == ""


@given(st.dictionaries(st.sampled_from([*declared.KEYS, "x"]), st.text() | st.integers() | st.none()))
def test_nothing_declared_is_a_crash(values: dict[str, object]) -> None:
    metadata, _ = declared.metadata(values)
    assert metadata.origin == "" or metadata.origin.startswith("http")


@pytest.mark.parametrize(
    ("said", "address", "shown"),
    [
        ("2018-08-29T20:00:31+00:00", "/2018/08/30/denied/", "2018-08-30"),
        ("2018-08-29 20:00:31.123 UTC", "https://example.org/blog/2018-08-30-denied", "2018-08-30"),
        ("2018-08-30T03:00:00Z", "/2018/08/29/denied/", "2018-08-29"),
        ("2018-08-29T20:00:31+00:00", "/denied/", "2018-08-29"),
        ("2018-08-29T20:00:31+00:00", "/2018/09/30/denied/", "2018-08-29"),
        ("2018-08-29T08:00:00Z", "/2018/08/30/denied/", "2018-08-29"),
        ("2018-08-29T20:00:31-04:00", "/2018/08/30/denied/", "2018-08-29"),
        ("2018-08-30T00:00:00+10:00", "/denied/", "2018-08-30"),
        ("9999-12-31T20:00:00Z", "/9999/12/31/denied/", "9999-12-31"),
    ],
)
def test_a_time_in_utc_is_of_the_day_that_its_address_says(said: str, address: str, shown: str) -> None:
    meta, notes = declared.of_file({"date": said, "url": address})
    assert meta.date == shown
    assert bool(notes) is (shown != said[:10])
