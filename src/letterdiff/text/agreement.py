"""Whether two engines read the same words at one place, and if not, how they part."""

from letterdiff.model import State
from letterdiff.text.profile import folded, normalise, same


def agreement(exact: str, second: str | None) -> tuple[State, str]:
    """The state of a stretch within one block, given the second engine's text at its place; a note why.

    None means that the second engine could not read the place. Its text may hold more than the stretch.
    """
    if second is None:
        return State.ONE_ENGINE, "the second engine could not read this place"
    if folded(exact) in folded(second):
        return State.VERIFIED, ""
    if normalise(exact) not in normalise(second) and not same(exact, second):
        return State.ONE_ENGINE, "the second engine reads other words at this place"
    if len(folded(exact).split(" ")) == len(folded(second).split(" ")):
        return State.VERIFIED, ""  # they differ in nothing but a hyphen at a line's end
    return State.SPACING_DIFFERS, "the two engines part the words differently"
