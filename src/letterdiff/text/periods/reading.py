"""Reading periods: from a text and its source's date to the periods in it, in order, none within another."""

from typing import NamedTuple

from letterdiff.text.periods import english, japanese
from letterdiff.text.periods.period import Period
from letterdiff.text.quantities.numbers import PLAIN


class Stated(NamedTuple):
    """A period, at `start` to `end` (exclusive) of its text."""

    start: int
    end: int
    period: Period


def periods(text: str, date: str = "", *, is_japanese: bool = False) -> tuple[Stated, ...]:
    """Every period of a text; `date` is its source's (ISO 8601, as far as it is known)."""
    reader = japanese if is_japanese else english
    found = sorted(reader.periods(text.translate(PLAIN), date), key=lambda each: (each[0], -each[1]))
    kept: list[Stated] = []
    for start, end, period in found:
        if not kept or start >= kept[-1].end:
            kept.append(Stated(start, end, period))
    return tuple(kept)
