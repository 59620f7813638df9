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
    ours, theirs = _ends(first), _ends(second)
    if ours == theirs:
        return Compared.SAME
    if ours[0] <= theirs[0] and theirs[1] <= ours[1]:
        return Compared.WITHIN
    return Compared.AROUND if theirs[0] <= ours[0] and ours[1] <= theirs[1] else Compared.OTHER


def _is_placed(one: Period) -> bool:
    return bool(one.first or one.last)


def _ends(one: Period) -> tuple[str, str]:
    return one.first or _FIRST, one.last or _LAST


def _near(one: Period, other: Period) -> bool:
    """Whether two lengths said from a day on were said in the same year or in two that follow each other."""
    return abs(int(one.first[:4]) - int(other.first[:4])) <= 1
