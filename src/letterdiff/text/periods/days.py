"""First and last days of years, quarters, months and days, and of those counted from a source's date."""

from calendar import monthrange
from dataclasses import replace

from letterdiff.text.periods.period import Period

_FIRST, _LAST = 1000, 9998


def year(number: int) -> Period:
    """The days of a year."""
    return Period(f"{number:04}-01-01", f"{number:04}-12-31")


def month(of: int, number: int) -> Period:
    """The days of a month of a year; months below 1 and above 12 count on."""
    of, number = of + (number - 1) // 12, (number - 1) % 12 + 1
    return Period(f"{of:04}-{number:02}-01", f"{of:04}-{number:02}-{monthrange(of, number)[1]:02}")


def day(of: int, in_month: int, number: int) -> Period | None:
    """A day, None where there is none such."""
    if not (1 <= in_month <= 12 and 1 <= number <= monthrange(of, in_month)[1]):
        return None
    written = f"{of:04}-{in_month:02}-{number:02}"
    return Period(written, written)


def quarter(of: int, number: int) -> Period:
    """The days of a quarter of a year; those below 1 and above 4 count on."""
    return Period(month(of, 3 * number - 2).first, month(of, 3 * number).last)


def relative(unit: str, offset: int, date: str) -> Period | None:
    """The year, quarter or month so many after a date's ('2025-11-06', '2025'); None where unsure."""
    parts = [int(part) for part in date.split("-") if part.isdigit()]
    if not parts or not _FIRST < parts[0] + offset < _LAST:
        return None
    if unit == "year":
        return year(parts[0] + offset)
    if len(parts) < 2:
        return None
    if unit == "month":
        return month(parts[0], parts[1] + offset)
    return quarter(parts[0], (parts[1] + 2) // 3 + offset) if unit == "quarter" else None


def spanning(years: int, date: str) -> Period | None:
    """The years from that of a date to one so many later (earlier, where below 0)."""
    there = relative("year", years, date)
    now = relative("year", 0, date)
    if there is None or now is None:
        return None
    return Period(min(there.first, now.first), max(there.last, now.last))


def until(period: Period) -> Period:
    """Up to its last day."""
    return Period("", period.last)


def since(period: Period) -> Period:
    """From its first day on."""
    return Period(period.first, "")


def before(period: Period) -> Period:
    """Up to the day before its first."""
    of, number, one = (int(part) for part in period.first.split("-"))
    if one > 1:
        return Period("", f"{of:04}-{number:02}-{one - 1:02}")
    return Period("", month(of, number - 1).last)


def after(period: Period) -> Period:
    """From the day after its last on."""
    of, number, one = (int(part) for part in period.last.split("-"))
    if one < monthrange(of, number)[1]:
        return Period(f"{of:04}-{number:02}-{one + 1:02}", "")
    return Period(month(of, number + 1).first, "")


def joined(first: Period, last: Period) -> Period:
    """From the first day of one to the last of the other."""
    return replace(first, last=last.last)
