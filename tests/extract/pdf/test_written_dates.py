import pytest

from letterdiff.extract.pdf.letter.written_dates import alone


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("October 27, 2025", "2025-10-27"),
        ("27 October 2025", "2025-10-27"),
        ("Friday 7 July 2023", "2023-07-07"),
        ("27th of October, 2025", "2025-10-27"),
        ("Date: Sept. 3, 2024", "2024-09-03"),
        ("Washington, October 27, 2025", "2025-10-27"),
        ("NOVEMBER 2024", "2024-11"),
        ("Berlin, den 3. März 2024", "2024-03-03"),
        ("03.04.2024", "2024-04-03"),
        ("Paris, le 1er août 2023", "2023-08-01"),
        ("Madrid, a 5 de mayo de 2023", "2023-05-05"),
        ("2025年10月27日", "2025-10-27"),
        ("令和7年10月27日", "2025-10-27"),
        ("2025-10-27", "2025-10-27"),
    ],
)
def test_a_line_that_is_a_date(line: str, date: str) -> None:
    assert alone(line) == date


@pytest.mark.parametrize(
    "line",
    [
        "3/4/2025",
        "February 30, 2024",
        "Filed March 22, 2018",
        "Date and time: 2pm, 8 March 2016",
        "We wrote to you on October 27, 2025.",
        "May 2018 be better",
        "",
    ],
)
def test_a_line_that_is_none(line: str) -> None:
    assert alone(line) == ""
