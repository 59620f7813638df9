"""White space beside raised marks, which two engines never tell alike.

A footnote's mark is set apart by being raised. Whether a space stands beside it is each engine's guess from
gaps of a point, so it is taken from the text that is checked; every other space stays the engine's own.
"""

from collections.abc import Sequence
from typing import NamedTuple

from letterdiff.text.profile import normalise


class Part(NamedTuple):
    """A character of the engine (or a ligature), the white space before it, and whether it is raised."""

    space: str
    text: str
    raised: bool


def respaced(exact: str, parts: Sequence[Part]) -> str:
    """The parts as one text; beside a raised part white space is that of `exact`, if it reads on alike."""
    if not any(part.raised for part in parts):
        return "".join(part.space + part.text for part in parts)
    written: list[str] = []
    at, before = 0, Part("", "", False)
    for part in parts:
        start = _after_space(exact, at)
        end = _met(exact, start, part.text)
        beside = part.raised or before.raised
        written.append(
            (exact[at:start] if beside and end is not None and written else part.space) + part.text
        )
        at, before = (start if end is None else end), part
    return "".join(written)


def _after_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _met(exact: str, start: int, text: str) -> int | None:
    """Where `exact` goes on behind this part, if the part stands there; None if it does not.

    A hyphen that ends the engine's line may be gone from `exact`; then the part counts as not there, and the
    next one stands where it would have stood.
    """
    wanted = normalise(text) or text.strip()
    found = exact.startswith(wanted, start) if wanted else False
    return start + len(wanted) if found else None
