"""Whether two engines read the same words at one place, and if not, how they part."""

import re

from letterdiff.model import State
from letterdiff.text.profile import JOIN, folded, in_lines, normalise, normalise_map, same

_JOINTS = frozenset("-\u2010\u2011\u2012\u2013\u2014/")
"""Behind these a line may end without a space: the page shows none, and none is said."""

_ADDRESS = re.compile(r"(?:https?:|www\.|\bdoi\.|\S@)\S*\Z", re.IGNORECASE)
"""The end of a text that is the beginning of a web address, whose lines end anywhere."""


def agreement(exact: str, second: str | None) -> tuple[State, str]:
    """The state of a stretch within one block, given the second engine's text at its place; a note why.

    None means that the second engine could not read the place. Its text may hold more than the stretch.
    Words must be the same to the letter. A line's end in the second text stands for a space or, behind a
    hyphen, a dash or a slash and within a web address, for nothing.
    """
    if second is None:
        return State.ONE_ENGINE, "the second engine could not read this place"
    if folded(exact) in folded(second):
        return State.VERIFIED, ""
    stretch = _stretch(exact, second)
    if stretch is None:
        return State.ONE_ENGINE, "the second engine reads other words at this place"
    if _parted_alike(in_lines(exact), in_lines(stretch)):
        return State.VERIFIED, ""
    return State.SPACING_DIFFERS, "the two engines part the words differently"


def _stretch(exact: str, second: str) -> str | None:
    """The part of the second text that has the same words; None where none has."""
    if same(exact, second):
        return second
    whole, wanted = normalise_map(second), normalise(exact)
    at = whole.text.find(wanted)
    if at < 0 or not wanted:
        return None
    start, end = whole.span(at, at + len(wanted))
    return second[start:end]


def _parted_alike(ours: str, theirs: str) -> bool:
    """Whether two texts of the same words, as `in_lines` gives them, have white space at the same places."""
    i = j = 0
    while i < len(ours) and j < len(theirs):
        a, b = ours[i], theirs[j]
        if a == b or (a == " " and b == "\n") or (b == JOIN and a in _JOINTS):
            i, j = i + 1, j + 1
        elif b == JOIN or (b == "\n" and _may_end(ours, i)):
            j += 1
        elif a == " " and theirs[j - 1 : j] == JOIN:
            i += 1
        else:
            return False
    return not (ours[i:] + theirs[j:]).strip(JOIN)


def _may_end(text: str, at: int) -> bool:
    """Whether a line may end before this character of the text without standing for a space."""
    return text[at - 1 : at] in _JOINTS or bool(_ADDRESS.search(text, max(0, at - 400), at))
