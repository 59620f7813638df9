import pytest

from letterdiff.findings.dates import days_apart, days_between, within_a_year


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        ("2025-11-01", "2025-11-06", (5, 5)),
        ("2025-11-06", "2025-11", (0, 24)),
        ("2019", "2025-11-06", (2137, 2501)),
        ("2025", "2025-11-06", (0, 309)),
        ("0001-01-01", "9999-12", (3652028, 3652058)),
        ("", "2025", None),
        ("soon", "2025", None),
    ],
)
def test_a_month_or_a_year_counts_from_its_first_day_to_its_last(
    first: str, second: str, apart: tuple[int, int] | None
) -> None:
    assert days_apart(first, second) == apart
    assert days_apart(second, first) == apart


def test_days_between_needs_both_days() -> None:
    assert days_between("2025-11-01", "2025-11-06") == 5
    assert days_between("2025-11", "2025-11-06") is None


def test_no_date_is_too_early_or_too_late_to_be_compared() -> None:
    assert within_a_year("0001-01-01", ("2025-11-06",)) is False
    assert within_a_year("9999-12", ("9999-12-31",)) is True
    assert within_a_year("2025", ("2024-02",)) is True
    assert within_a_year("", ("2025",)) is None
