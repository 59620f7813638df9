"""How one quantity stands to another: the same, smaller, larger, within, around; or of another unit."""

from enum import StrEnum
from fractions import Fraction

from letterdiff.text.quantities.quantity import Bound, Kind, Quantity

ROUGHLY = Fraction(1, 20)
"""How far from the number 'about' may lie: a twentieth of it either way."""
_WHOLE_PERCENT = Fraction(1, 2)
"""How far 'a third' may lie from '33 percent'."""

Ends = tuple[Fraction | None, Fraction | None]
"""A quantity's least and greatest value; None where it is open."""


class Compared(StrEnum):
    """How the second of two quantities stands to the first."""

    SAME = "the same"
    SMALLER = "smaller"
    LARGER = "larger"
    WITHIN = "within the other"
    AROUND = "around the other"
    OVERLAPS = "partly the same"
    OTHER_UNIT = "of another unit"


def compare(first: Quantity, second: Quantity) -> Compared:
    """How the second quantity stands to the first."""
    if not first.unit.fits(second.unit):
        return Compared.OTHER_UNIT
    if _alike(first, second):
        return Compared.SAME
    ours, theirs = _ends(first), _ends(second)
    if _below(theirs[1], ours[0]):
        return Compared.SMALLER
    if _below(ours[1], theirs[0]):
        return Compared.LARGER
    if _is_point(first) and _is_point(second):
        return Compared.SAME  # one of them 'about', and the other within it
    if _inside(theirs, ours):
        return Compared.WITHIN
    return Compared.AROUND if _inside(ours, theirs) else Compared.OVERLAPS


def _alike(first: Quantity, second: Quantity) -> bool:
    rough = (Bound.EXACT, Bound.ABOUT)
    bound = first.bound == second.bound or (first.bound in rough and second.bound in rough)
    ends = ((first.low, second.low), (first.high, second.high))
    return bound and all(_equal(one, other, first.unit.kind) for one, other in ends)


def _equal(one: Fraction, other: Fraction, kind: Kind) -> bool:
    """Equal, or a share in words beside its rounded percentage ('a third', '33 percent')."""
    thirds = kind is Kind.PERCENT and 3 in (one.denominator, other.denominator)
    return one == other or (thirds and abs(one - other) < _WHOLE_PERCENT)


def _is_point(one: Quantity) -> bool:
    return one.low == one.high and one.bound in (Bound.EXACT, Bound.ABOUT)


def _ends(one: Quantity) -> Ends:
    if one.bound is Bound.ABOUT:
        return one.low - abs(one.low) * ROUGHLY, one.high + abs(one.high) * ROUGHLY
    least = None if one.bound is Bound.AT_MOST else one.low
    return least, None if one.bound is Bound.AT_LEAST else one.high


def _below(one: Fraction | None, other: Fraction | None) -> bool:
    return one is not None and other is not None and one < other


def _inside(inner: Ends, outer: Ends) -> bool:
    low = outer[0] is None or (inner[0] is not None and inner[0] >= outer[0])
    high = outer[1] is None or (inner[1] is not None and inner[1] <= outer[1])
    return low and high
