"""Checks one quote against a document and against what a second engine reads at the same place.

Comparison is exact under the profile `ld-norm-2` (letterdiff.text.profile); nothing fuzzy ever verifies.
"""

from collections.abc import Sequence
from typing import NamedTuple

from letterdiff.model import Anchor, BlockKind, Check, Document, Fidelity, Passage, State
from letterdiff.model.document import NOT_DECLARED
from letterdiff.text import clean
from letterdiff.text.agreement import agreement
from letterdiff.text.profile import normalise, normalise_map

ONE_TEXT = frozenset({"txt", "md", "vtt"})
"""Formats whose file is its only text, so that no second rendering of it exists to disagree."""

_ORDER = tuple(State)
_OTHER_PLACE = "its words are in the file, but not at the place that is shown: compare again"
_READ_OTHERWISE = "the file is the same, but this version of letterdiff reads other words: compare again"

_OCR_ALONE = "read by OCR from a picture: the file has no text at this place to check it against"


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
    place = _place(anchor, document)
    return tuple(document.anchor(start, end) for start, end in _spans(place, document)) if place else ()


def check(passage: Passage, reading: Reading) -> Check:
    """The state of the passage's quote and that of its context: a fault beside a quote is not the quote's."""
    quote = _checked(passage.anchor, reading, reading.quote)
    context = _checked(passage.context, reading, reading.context)
    return Check(passage.id, *quote, *context)


def missing(passage: Passage, reason: str) -> Check:
    """The check of a passage whose source cannot be read any more."""
    return Check(passage.id, State.SOURCE_MISSING, reason, State.SOURCE_MISSING, reason)


def _place(anchor: Anchor, document: Document) -> tuple[int, int] | None:
    """Where the words stand: at their offsets, else elsewhere; a newer reader may have moved them."""
    if document.text[anchor.start : anchor.end] == anchor.exact:
        return anchor.start, anchor.end
    whole, wanted = normalise_map(document.text), normalise(anchor.exact)
    at = whole.text.find(wanted)
    return None if at < 0 or not wanted else whole.span(at, at + len(wanted))


def _spans(place: tuple[int, int], document: Document) -> list[tuple[int, int]]:
    """The place cut at the ends of the document's blocks."""
    start, end = place
    met = (block for block in document.blocks if block.start < end and start < block.end)
    return [(max(start, block.start), min(end, block.end)) for block in met]


def _checked(anchor: Anchor, reading: Reading, second: Sequence[str | None]) -> tuple[State, str]:
    place = _place(anchor, reading.document)
    if place == (anchor.start, anchor.end) and reading.document.anchor(*place).places != anchor.places:
        return State.NOT_FOUND, _OTHER_PLACE
    if place is None:
        return State.NOT_FOUND, "not in the file as it is now" if reading.changed else _READ_OTHERWISE
    if reading.changed:
        where = "there" if place == (anchor.start, anchor.end) else "elsewhere in it"
        return State.SOURCE_CHANGED, f"these words still stand {where}"
    return _at_its_place(place, reading.document, second)


def _at_its_place(
    place: tuple[int, int], document: Document, second: Sequence[str | None]
) -> tuple[State, str]:
    met = [block for block in document.blocks if block.start < place[1] and place[0] < block.end]
    if any(block.kind is BlockKind.HIDDEN for block in met):
        return State.HIDDEN, "no reader sees these words in the file"
    if any(State.SHOWN_TEXT_ALTERED in block.states for block in met):
        return State.SHOWN_TEXT_ALTERED, "look at the page: its ink was read otherwise"
    read = zip(_spans(place, document), second, strict=True)
    found = [_told(document, document.text[start:end], text) for (start, end), text in read]
    state, note = max(found, key=lambda each: _ORDER.index(each[0]))
    if state is State.VERIFIED and document.format in ONE_TEXT:
        return State.VERIFIED_TEXT, ""
    return state, note


def _told(document: Document, exact: str, second: str | None) -> tuple[State, str]:
    """The state of a stretch of one block; the note says where OCR alone read it or words are covered."""
    state, note = agreement(exact, second)
    if clean.COVERED in exact and state.holds and not state.plain:
        note = f"words are covered where {clean.COVERED} stands: look at the page"
    if state is State.VERIFIED and (guessed := _guessed(document, exact)):
        return State.ONE_ENGINE, guessed
    alone = state is State.ONE_ENGINE and document.found.fidelity is Fidelity.OCR and not second
    return (state, _OCR_ALONE) if alone else (state, note)


def _guessed(document: Document, exact: str) -> str:
    """That letters of these words hang on an encoding that was guessed; '' where none do."""
    notes = () if exact.isascii() else document.notes
    guess = next((note for note in notes if note.startswith(NOT_DECLARED)), "")
    return f"letters beyond ASCII hang on a guess: {guess}" if guess else ""
