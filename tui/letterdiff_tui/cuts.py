"""What does not fit is shortened here and nowhere else, and every cut shows '…' where it was made.

Widths count terminal cells. A cut falls between words where one ends close by, never inside a character.
"""

import unicodedata

from letterdiff.views.cells import cells

SIGN = "…"
"""Stands where something was left out."""

_BACK = 24
"""Characters that a cut gives up so that it falls between words."""


def head(text: str, width: int) -> str:
    """The first words of a text in at most `width` cells, with an ellipsis where something is cut."""
    if cells(text) <= width:
        return text
    at = _start_within(text, width - 2)
    space = text.rfind(" ", max(0, at - _BACK), at + 1)
    return f"{text[: space if space > 0 else at].rstrip()} {SIGN}".lstrip()


def tail(text: str, width: int) -> str:
    """The last words of a text in at most `width` cells, with an ellipsis where something is cut."""
    if cells(text) <= width:
        return text
    at = _end_within(text, width - 2)
    space = text.find(" ", max(0, at - 1), at + _BACK)
    kept = text[space if space >= 0 else at :].lstrip()
    return f"{SIGN} {kept}" if kept else SIGN


def middle(name: str, width: int) -> str:
    """A name in at most `width` cells: its beginning and its end, with an ellipsis between them."""
    if cells(name) <= width:
        return name
    end = max(0, width - 1) // 2
    first = name[: _start_within(name, width - 1 - end)]
    return f"{first.rstrip()}{SIGN}{name[_end_within(name, end) :].lstrip()}"


def _start_within(text: str, width: int) -> int:
    """The character up to which the text's beginning fits the width."""
    at = min(len(text), max(0, width))
    while at and (cells(text[:at]) > width or _joined(text, at)):
        at -= 1
    return at


def _end_within(text: str, width: int) -> int:
    """The character from which the text's end fits the width."""
    at = len(text) - min(len(text), max(0, width))
    while at < len(text) and (cells(text[at:]) > width or _joined(text, at)):
        at += 1
    return at


def _joined(text: str, at: int) -> bool:
    """Whether a cut before this character would part an accent from its letter."""
    return at < len(text) and unicodedata.combining(text[at]) > 0
