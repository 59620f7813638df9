"""What a period is: days from a first to a last one, either open; fiscal years; or a length with no place."""

import re
from dataclasses import dataclass

OPEN = ".."


@dataclass(frozen=True, slots=True)
class Period:
    """`first` and `last` day (ISO 8601, both within; '' is open), or the `length` in months or days alone.

    Where it is `fiscal`, the two are names of fiscal years: '2026', or '2025-26'.
    """

    first: str = ""
    last: str = ""
    length: str = ""
    fiscal: bool = False

    @property
    def measure(self) -> str:
        """'2025-11-01/2025-11-30', '../2030-12-31', 'FY2026/2028', 'P96M'; both of a length from a day on."""
        if not self.first and not self.last:
            return self.length
        interval = f"{'FY' * self.fiscal}{self.first or OPEN}/{self.last or OPEN}"
        return f"{interval} {self.length}" if self.length else interval


_DAY = r"\d{4}(?:-\d\d){0,2}|\.\."
_WRITTEN = re.compile(rf"(?P<fiscal>FY)?(?:(?P<first>{_DAY})/(?P<last>{_DAY}))? ?(?P<length>P\d+[MD])?")


def read_back(measure: str) -> Period | None:
    """The period that a measure writes; None for what is none."""
    found = _WRITTEN.fullmatch(measure)
    if not found or not measure.strip():
        return None
    first, last = (found["first"] or "").strip(OPEN), (found["last"] or "").strip(OPEN)
    return Period(first, last, found["length"] or "", bool(found["fiscal"]))
