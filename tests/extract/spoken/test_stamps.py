import pytest

from letterdiff.extract.spoken import stamps
from letterdiff.extract.spoken.stamps import Scale


@pytest.mark.parametrize(
    ("written", "scale"),
    [
        ("10:00:12 AM|10:00:59 AM", Scale.DAY),
        ("0:05|1:12|1:00:02", Scale.RECORDING),
        ("10:00:12|11:00:00", Scale.DAY),
        ("2:00:12|3:00:00", Scale.UNKNOWN),
        ("14:03|14:20", Scale.UNKNOWN),
        ("00:10|00:05", Scale.UNKNOWN),
        ("00:10", Scale.UNKNOWN),
    ],
)
def test_what_times_count_from(written: str, scale: Scale) -> None:
    found = [stamp for each in written.split("|") if (stamp := stamps.stamp(each))]
    assert stamps.scale(found) is scale


def test_an_hour_that_no_clock_shows_is_no_time_of_day() -> None:
    found = [stamp for each in ("13:00 PM", "12:00:01 AM") if (stamp := stamps.stamp(each))]
    assert stamps.moments(found, "2025-09-02") == ("", "2025-09-02T00:00:01")


def test_behind_the_last_year_no_clock_passes_midnight() -> None:
    found = [stamp for each in ("23:00:00", "01:00:00") if (stamp := stamps.stamp(each))]
    assert stamps.moments(found, "2025-09-02") == ("2025-09-02T23:00:00", "2025-09-03T01:00:00")
    assert stamps.moments(found, "9999-12-31") == ("", "")
