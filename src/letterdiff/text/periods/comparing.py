"""How one period stands to another: the same, within it, around it, or another."""

from enum import StrEnum

from letterdiff.text.periods.period import Period

_FIRST, _LAST = "0000", "9999"


class Compared(StrEnum):
    """How the second of two periods stands to the first."""

    SAME = "the same"
    WITHIN = "within the other"
    AROUND = "around the other"
    OTHER = "another"


def compare(first: Period, second: Period) -> Compared:
    """How the second period stands to the first; lengths count where one of the two has no place in time."""
    if not _is_placed(first) or not _is_placed(second):
        same = bool(first.length) and first.length == second.length
        return Compared.SAME if same else Compared.OTHER
    if first.length and first.length == second.length and _near(first, second):
        return Compared.SAME
    if first.fiscal != second.fiscal:
        return _beside_fiscal(first, second)
    ours, theirs = _ends(first), _ends(second)
    if ours == theirs:
        return Compared.SAME
    if first.fiscal and _by_two_years(first) != _by_two_years(second):
        return Compared.OTHER  # '2026' may be '2025-26' or '2026-27'
    if ours[0] <= theirs[0] and theirs[1] <= ours[1]:
        return Compared.WITHIN
    return Compared.AROUND if theirs[0] <= ours[0] and ours[1] <= theirs[1] else Compared.OTHER


def _beside_fiscal(first: Period, second: Period) -> Compared:
    """A fiscal year beside days: never the same, but within them where all that it may be is."""
    fiscal, days = (first, second) if first.fiscal else (second, first)
    may_be = Period(_year(fiscal.first, -1, "01-01"), _year(fiscal.last, 1, "12-31"))
    inside = bool(fiscal.first or not days.first) and bool(fiscal.last or not days.last)
    ours, theirs = _ends(may_be), _ends(days)
    if inside and theirs[0] <= ours[0] and ours[1] <= theirs[1]:
        return Compared.AROUND if first.fiscal else Compared.WITHIN
    return Compared.OTHER


def _year(name: str, apart: int, day: str) -> str:
    """The first or last day that a fiscal year may have; '' for none."""
    return f"{int(name[:4]) + apart + ('-' in name and apart < 0)}-{day}" if name else ""


def _by_two_years(one: Period) -> bool:
    return "-" in (one.first or one.last)


def _is_placed(one: Period) -> bool:
    return bool(one.first or one.last)


def _ends(one: Period) -> tuple[str, str]:
    return one.first or _FIRST, one.last or _LAST


def _near(one: Period, other: Period) -> bool:
    """Whether two lengths said from a day on were said in the same year or in two that follow each other."""
    return abs(int(one.first[:4]) - int(other.first[:4])) <= 1
