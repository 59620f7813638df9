"""Clock times of a transcript: how they are written, and whether they tell the day's time or the recording's.

`[10:00:12 AM]` is a time of day. `(00:12:33)`, in a file whose times begin near nothing and only rise, counts
from the start of the recording. What could be either is neither.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

CLOCK = r"\d{1,3}:[0-5]\d(?::[0-5]\d(?:[.,]\d{1,3})?)?(?:\s?[AaPp]\.?[Mm]\b\.?)?"
BRACKETED = rf"(?:\[{CLOCK}\]|\({CLOCK}\))"

_PARTS = re.compile(r"(\d{1,3}):(\d\d)(?::(\d\d)(?:[.,](\d{1,3}))?)?(?:\s?([AaPp])\.?[Mm]\b\.?)?")
_NEAR_START = 600
"""Seconds of a recording in which its first time is given."""
_MORNING, _DAY = 6 * 3600, 24 * 3600
_LAST_YEAR = "9999"
"""A year behind which there is no date, so that none is told where a clock may pass midnight."""


class Scale(Enum):
    """What a file's clock times count from."""

    UNKNOWN = "unknown"
    DAY = "day"
    RECORDING = "recording"


class Stamp(NamedTuple):
    """A clock time as written: its numbers, how many of them, and 'a' or 'p' of a twelve-hour clock."""

    first: int
    second: int
    third: int
    fraction: float
    parts: int
    half: str

    @property
    def offset(self) -> float:
        """Seconds from the start of a recording; two numbers are minutes and seconds."""
        if self.parts == 2:
            return float(self.first * 60 + self.second)
        return self.first * 3600 + self.second * 60 + self.third + self.fraction

    @property
    def of_day(self) -> int | None:
        """Seconds from midnight, two numbers being hours and minutes; None where no clock shows that."""
        hours = self.first
        if self.half:
            if not 1 <= hours <= 12:
                return None
            hours = hours % 12 + (12 if self.half == "p" else 0)
        return hours * 3600 + self.second * 60 + self.third if hours < 24 else None


def stamp(text: str) -> Stamp | None:
    """The clock time that this text holds, brackets or not."""
    found = _PARTS.search(text)
    if not found:
        return None
    first, second, third, fraction, half = found.groups()
    return Stamp(
        int(first),
        int(second),
        int(third or 0),
        int((fraction or "0").ljust(3, "0")) / 1000,
        3 if third else 2,
        (half or "").lower(),
    )


def scale(stamps: Sequence[Stamp]) -> Scale:
    """What these times, in the file's order, count from."""
    if any(each.half for each in stamps):
        return Scale.DAY
    if len(stamps) < 2:
        return Scale.UNKNOWN
    offsets = [each.offset for each in stamps]
    if offsets[0] <= _NEAR_START and _rising(offsets):
        return Scale.RECORDING
    whole = all(each.parts == 3 for each in stamps)
    if whole and offsets[0] >= _MORNING and offsets[-1] < _DAY and _rising(offsets):
        return Scale.DAY
    return Scale.UNKNOWN


def moments(stamps: Sequence[Stamp], day: str) -> tuple[str, ...]:
    """Each time of day as ISO 8601 behind its date, '' where it is none or no `day` is given.

    `day` is that of the first; a clock that falls by more than half a day has passed midnight.
    """
    found: list[str] = []
    start = date.fromisoformat(day) if len(day) == 10 and day < _LAST_YEAR else None
    passed, before = 0, 0
    for each in stamps:
        seconds = each.of_day
        if start is None or seconds is None:
            found.append("")
            continue
        passed += before - seconds > _DAY // 2
        before = seconds
        clock = f"{seconds // 3600:02}:{seconds // 60 % 60:02}"
        exact = f":{seconds % 60:02}" if each.parts == 3 else ""
        found.append(f"{(start + timedelta(days=passed)).isoformat()}T{clock}{exact}")
    return tuple(found)


def falls(stamps: Sequence[Stamp]) -> int:
    """How many times of day lie before the one ahead of them, midnights left out."""
    known = [seconds for each in stamps if (seconds := each.of_day) is not None]
    return sum(0 < one - other <= _DAY // 2 for one, other in pairwise(known))


def _rising(values: Sequence[float]) -> bool:
    return all(one <= other for one, other in pairwise(values))
