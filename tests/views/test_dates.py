import pytest

from letterdiff.views.dates import date_words, span_words


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2025-11-06", "6 November 2025"),
        ("2025-11-08T14:03:00Z", "8 November 2025"),
        ("2025-11", "November 2025"),
        ("2025", "2025"),
        ("", ""),
        ("2025-13-01", "2025-13-01"),
        ("last\x1b[31m week", r"last\x1b[31m week"),
    ],
)
def test_date_words(date: str, words: str) -> None:
    assert date_words(date) == words


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        (["2025-11-07", "", "2025-11-05"], "5 to 7 November 2025"),
        (["2025-11-02", "2025-10-30"], "30 October to 2 November 2025"),
        (["2025-12-30", "2026-01-02"], "30 December 2025 to 2 January 2026"),
        (["2025-11-05", "2025-11-05T10:00:00Z"], "5 November 2025"),
        (["2024", "2025-11-05"], "2024 to 5 November 2025"),
        (["soon", ""], ""),
    ],
)
def test_what_both_ends_share_is_said_once(dates: list[str], words: str) -> None:
    assert span_words(dates) == words
