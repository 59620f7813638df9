"""What a quantity is: two ends, a bound, a unit and its place; exact, and written so that it reads back."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction


class Kind(StrEnum):
    """What a unit measures. Units of one kind are turned into one unit where that is exact."""

    CURRENCY = "currency"
    PERCENT = "percent"
    POINTS = "percentage points"
    POWER = "power"
    ENERGY = "energy"
    MASS = "mass"
    LENGTH = "length"
    TIME = "time"
    OPERATIONS = "operations"
    COUNT = "count"


class Bound(StrEnum):
    """How the number binds."""

    EXACT = ""
    AT_LEAST = "at least"
    AT_MOST = "at most"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Unit:
    """A kind and a name: a currency's code or sign, 'W', 'month', a counted noun; `per` as in 'per year'."""

    kind: Kind
    name: str
    per: str = ""

    def fits(self, other: "Unit") -> bool:
        """Whether amounts in the two can be compared: '$' may be any dollar, an unnamed count any thing."""
        if (self.kind, self.per) != (other.kind, other.per):
            return False
        names = {self.name, other.name}
        open_ = "" in names and self.kind is Kind.COUNT
        return (
            len(names) == 1 or open_ or any(names == {sign, code} for sign in _SIGNS for code in _SIGNS[sign])
        )

    def __str__(self) -> str:
        counted = f"count of {self.name}" if self.name else "count"
        name = counted if self.kind is Kind.COUNT else self.name
        return f"{name} per {self.per}" if self.per else name


_SIGNS = {"$": ("USD", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD"), "¥": ("JPY", "CNY")}
"""Signs that several currencies share."""
_BASE = {
    "percent": Kind.PERCENT, "points": Kind.POINTS, "W": Kind.POWER, "Wh": Kind.ENERGY, "g": Kind.MASS,
    "m": Kind.LENGTH, "month": Kind.TIME, "day": Kind.TIME, "second": Kind.TIME, "operation": Kind.OPERATIONS,
}  # fmt: skip
"""The names that units of each kind are turned into; every other name is a currency's."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """From `low` to `high` (the same, but for a range) in a unit, at `start` to `end` (exclusive)."""

    low: Fraction
    high: Fraction
    unit: Unit
    bound: Bound = Bound.EXACT
    start: int = 0
    end: int = 0

    @property
    def measure(self) -> str:
        """The quantity without its place, as `read_back` reads it: 'at most 20000000000 USD per year'."""
        ends = _plain(self.low) if self.low == self.high else f"{_plain(self.low)} to {_plain(self.high)}"
        return " ".join(filter(None, (self.bound.value, ends, str(self.unit))))


def read_back(measure: str) -> Quantity | None:
    """The quantity that a measure writes; None for what is none."""
    found = _WRITTEN.fullmatch(measure)
    if not found:
        return None
    low = Fraction(found["low"])
    high = Fraction(found["high"]) if found["high"] else low
    return Quantity(low, high, _unit(found["name"], found["per"] or ""), Bound(found["bound"] or ""))


_NUMBER = r"\d+(?:\.\d+|/\d+)?"
_WRITTEN = re.compile(
    rf"(?:(?P<bound>at least|at most|about) )?(?P<low>{_NUMBER})(?: to (?P<high>{_NUMBER}))? "
    r"(?P<name>.+?)(?: per (?P<per>\S+))?"
)


def _unit(name: str, per: str) -> Unit:
    if name == "count" or name.startswith("count of "):
        return Unit(Kind.COUNT, name.removeprefix("count").removeprefix(" of "), per)
    return Unit(_BASE.get(name, Kind.CURRENCY), name, per)


def _plain(number: Fraction) -> str:
    """The number in decimals where that is exact, else as a fraction ('100/3')."""
    rest = number.denominator
    twos = fives = 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return f"{number.numerator}/{number.denominator}"
    places = max(twos, fives)
    digits = number.numerator * 10**places // number.denominator
    return f"{Decimal(digits).scaleb(-places):f}" if places else str(digits)
