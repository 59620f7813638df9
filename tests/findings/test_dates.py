import pytest

from letterdiff.findings.dates import days_between, within_a_year


@pytest.mark.parametrize(
    ("day", "days", "near"),
    [
        ("2025-10-27", ("2024-10-27",), True),
        ("2025-10-27", ("2024-10-26",), False),
        ("2025-10", ("2024-10-01",), True),
        ("2025-10", ("2026-10-31",), True),
        ("2025-10", ("2026-11-01",), False),
        ("2024-02", ("2025-02-28",), True),
        ("2025", ("2023", "2027"), True),
        ("2025", ("2023-06-01",), False),
        ("2025-10-27T09:30:00Z", ("2025-10-27",), True),
        ("0001-01-01", ("2025-10-27",), False),
        ("2025-10-27", ("0001-01-01",), False),
        ("9999-12", ("9999-12-31",), True),
        ("9999", ("0001",), False),
        ("", ("2025",), None),
        ("2025", (), None),
        ("2025-13", ("2025",), None),
    ],
)
def test_within_a_year(day: str, days: tuple[str, ...], near: bool | None) -> None:
    assert within_a_year(day, days) is near


def test_days_between_need_two_days() -> None:
    assert days_between("0001-01-01", "9999-12-31") == 3652058
    assert days_between("2025-10-27", "2025-10") is None
