"""What a period is: days from a first to a last one, either open; or a length without a place in time."""

import re
from dataclasses import dataclass

OPEN = ".."


@dataclass(frozen=True, slots=True)
class Period:
    """`first` and `last` day (ISO 8601, both within; '' is open), or the `length` in months or days alone."""

    first: str = ""
    last: str = ""
    length: str = ""

    @property
    def measure(self) -> str:
        """'2025-11-01/2025-11-30', '../2030-12-31', 'P96M'; with a length said from a day on, both."""
        if not self.first and not self.last:
            return self.length
        interval = f"{self.first or OPEN}/{self.last or OPEN}"
        return f"{interval} {self.length}" if self.length else interval


_DAY = r"\d{4}-\d\d-\d\d|\.\."
_WRITTEN = re.compile(rf"(?:(?P<first>{_DAY})/(?P<last>{_DAY}))? ?(?P<length>P\d+[MD])?")


def read_back(measure: str) -> Period | None:
    """The period that a measure writes; None for what is none."""
    found = _WRITTEN.fullmatch(measure)
    if not found or not measure.strip():
        return None
    first, last = (found["first"] or "").strip(OPEN), (found["last"] or "").strip(OPEN)
    return Period(first, last, found["length"] or "")
