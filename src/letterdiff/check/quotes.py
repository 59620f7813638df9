"""Checks one quote against a document and against what a second engine reads at the same place.

Comparison is exact under the profile `ld-norm-2` (letterdiff.text.profile); nothing fuzzy ever verifies.
"""

from typing import NamedTuple

from letterdiff.model import Anchor, BlockKind, Check, Document, Passage, State
from letterdiff.text.profile import folded, normalise

ONE_TEXT = frozenset({"txt", "md", "vtt", "srt"})
"""Formats whose file is its only text, so that no second rendering of it exists to disagree."""

_WORST_FIRST = (
    State.SOURCE_MISSING,
    State.NOT_FOUND,
    State.SOURCE_CHANGED,
    State.HIDDEN,
    State.SHOWN_TEXT_ALTERED,
    State.ONE_ENGINE,
    State.SPACING_DIFFERS,
    State.VERIFIED,
    State.VERIFIED_TEXT,
)


class Reading(NamedTuple):
    """What a passage's quote and its context are checked against: the file as it is now, read twice.

    `second` holds what the second engine has at the places of the quote and of its context; None where it
    could not read the place. `changed` says that the file's bytes are no longer those that were compared.
    """

    document: Document
    second: tuple[str | None, str | None]
    changed: bool = False


def check(passage: Passage, reading: Reading) -> Check:
    """The state of the passage: the worse of its quote's and its context's."""
    quote = _checked(passage.anchor, reading, reading.second[0])
    context = _checked(passage.context, reading, reading.second[1])
    if _WORST_FIRST.index(context[0]) < _WORST_FIRST.index(quote[0]):
        return Check(passage.id, context[0], f"in the context shown around it: {context[1]}")
    return Check(passage.id, *quote)


def missing(passage: Passage, reason: str) -> Check:
    """The check of a passage whose source cannot be read any more."""
    return Check(passage.id, State.SOURCE_MISSING, reason)


def _checked(anchor: Anchor, reading: Reading, second: str | None) -> tuple[State, str]:
    document = reading.document
    if document.text[anchor.start : anchor.end] == anchor.exact:
        state, note = _at_its_place(anchor, document, second)
        return (State.SOURCE_CHANGED, "its words still stand there") if reading.changed else (state, note)
    if _holds(anchor.exact, document.text):
        return State.SOURCE_CHANGED, "its words stand elsewhere in the file now"
    return State.NOT_FOUND, "the file does not have these words"


def _at_its_place(anchor: Anchor, document: Document, second: str | None) -> tuple[State, str]:
    hidden = (block for block in document.blocks if block.kind is BlockKind.HIDDEN)
    if any(block.start < anchor.end and anchor.start < block.end for block in hidden):
        return State.HIDDEN, "no reader sees these words in the file"
    if second is None:
        return State.ONE_ENGINE, "the second engine could not read this place"
    if _holds(anchor.exact, second, spaces=True):
        return (State.VERIFIED_TEXT if document.format in ONE_TEXT else State.VERIFIED), ""
    if _holds(anchor.exact, second):
        return State.SPACING_DIFFERS, "the two engines part the words differently"
    return State.ONE_ENGINE, "the second engine reads other words at this place"


def _holds(exact: str, text: str, *, spaces: bool = False) -> bool:
    """Whether every block of the quote stands in the text; engines may order blocks differently."""
    form = folded if spaces else normalise
    whole = form(text)
    return all(form(block) in whole for block in exact.split("\n\n"))
