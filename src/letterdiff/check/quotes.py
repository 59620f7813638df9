"""Checks one quote against a document and against what a second engine reads at the same place.

Comparison is exact under the profile `ld-norm-2` (letterdiff.text.profile); nothing fuzzy ever verifies.
"""

from collections.abc import Sequence
from typing import NamedTuple

from letterdiff.model import Anchor, BlockKind, Check, Document, Passage, State
from letterdiff.text.profile import folded, normalise, same

ONE_TEXT = frozenset({"txt", "md", "vtt"})
"""Formats whose file is its only text, so that no second rendering of it exists to disagree."""

_WORST_FIRST = tuple(reversed(State))


class Reading(NamedTuple):
    """What a passage's quote and its context are checked against: the file as it is now, read twice.

    `quote` and `context` hold what the second engine has at each of their `parts`; None where it could not
    read the place. `changed` says that the file's bytes are no longer those that were compared.
    """

    document: Document
    quote: Sequence[str | None]
    context: Sequence[str | None]
    changed: bool = False


def parts(anchor: Anchor, document: Document) -> tuple[Anchor, ...]:
    """The anchor block by block, as engines may order them differently; none if its words are gone."""
    if not _stands(anchor, document):
        return ()
    return tuple(
        document.anchor(max(anchor.start, block.start), min(anchor.end, block.end))
        for block in document.blocks
        if block.start < anchor.end and anchor.start < block.end
    )


def check(passage: Passage, reading: Reading) -> Check:
    """The state of the passage: the worse of its quote's and its context's."""
    quote = _checked(passage.anchor, reading, reading.quote)
    context = _checked(passage.context, reading, reading.context)
    if _WORST_FIRST.index(context[0]) < _WORST_FIRST.index(quote[0]):
        return Check(passage.id, context[0], f"in the context shown around it: {context[1]}")
    return Check(passage.id, *quote)


def missing(passage: Passage, reason: str) -> Check:
    """The check of a passage whose source cannot be read any more."""
    return Check(passage.id, State.SOURCE_MISSING, reason)


def _stands(anchor: Anchor, document: Document) -> bool:
    return document.text[anchor.start : anchor.end] == anchor.exact


def _checked(anchor: Anchor, reading: Reading, second: Sequence[str | None]) -> tuple[State, str]:
    document = reading.document
    if _stands(anchor, document):
        if reading.changed:
            return State.SOURCE_CHANGED, "its words still stand there"
        return _at_its_place(anchor, document, second)
    if normalise(anchor.exact) in normalise(document.text):
        return State.SOURCE_CHANGED, "its words stand elsewhere in the file now"
    return State.NOT_FOUND, "the file does not have these words"


def _at_its_place(anchor: Anchor, document: Document, second: Sequence[str | None]) -> tuple[State, str]:
    hidden = (block for block in document.blocks if block.kind is BlockKind.HIDDEN)
    if any(block.start < anchor.end and anchor.start < block.end for block in hidden):
        return State.HIDDEN, "no reader sees these words in the file"
    read = zip(parts(anchor, document), second, strict=True)
    found = [_agreement(part.exact, text) for part, text in read]
    state, note = min(found, key=lambda each: _WORST_FIRST.index(each[0]))
    if state is State.VERIFIED and document.format in ONE_TEXT:
        return State.VERIFIED_TEXT, ""
    return state, note


def _agreement(exact: str, second: str | None) -> tuple[State, str]:
    """How one block's part of a quote agrees with the second engine's text at its place."""
    if second is None:
        return State.ONE_ENGINE, "the second engine could not read this place"
    if folded(exact) in folded(second):
        return State.VERIFIED, ""
    if normalise(exact) not in normalise(second) and not same(exact, second):
        return State.ONE_ENGINE, "the second engine reads other words at this place"
    if len(folded(exact).split(" ")) == len(folded(second).split(" ")):
        return State.VERIFIED, ""  # they differ in nothing but a hyphen at a line's end
    return State.SPACING_DIFFERS, "the two engines part the words differently"
