"""The weaker pairs that are no findings: where they stand, for a person to look; nothing is said of them."""

from letterdiff.model import Anchor, Comparison, Spot
from letterdiff.text.clean import one_line
from letterdiff.views.cells import hanging, wrap
from letterdiff.views.links import place_of
from letterdiff.views.wording import count


def as_text(comparison: Comparison, width: int) -> str:
    """Each pair's two places under a line that says what they are; empty where there is none."""
    if not comparison.left_out:
        return ""
    lines = wrap(_head(comparison), width)
    for pair in comparison.unlisted:
        lines += hanging("  -", f"{_words(pair.letter)} | {_words(pair.statement)}", width, gap=4)
    return "\n".join(lines) + "\n"


def _head(comparison: Comparison) -> str:
    told = len(comparison.unlisted)
    rest = comparison.left_out - told
    more = f"{count(rest, 'weaker pair')} had nearer ones beside them and were counted only"
    if not told:
        return f"{more}."
    shown = f"{count(told, 'weaker pair')}, of which nothing is said; letterdiff show FILE prints the blocks"
    return f"{shown}; {more}:" if rest > 0 else f"{shown}:"


def _words(spot: Spot) -> str:
    place = place_of(Anchor(0, 0, "", "", "", spot.places))
    return f"{one_line(spot.source)}, {place}, block {spot.block}"
