"""Stretches of a page that carry another wording (ActualText) for programs that read them out or copy them.

What is drawn is what is read here. A stretch is told only where its own wording has other letters: programs
also write such wordings for a hyphen at a line's end or a ligature.
"""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from letterdiff.extract.pdf.page import objects
from letterdiff.text.composed import normal


class Stretch(NamedTuple):
    """A wording, and how many glyphs of the page stand before the stretch that it is for."""

    wording: str
    start: int


def stretch(properties: Any, start: int) -> Stretch | None:
    """The wording in a marked stretch's properties; None where they have none."""
    if not isinstance(properties, Mapping) or "ActualText" not in properties:
        return None
    return Stretch(objects.words(properties["ActualText"]), start)


def differs(said: Stretch, drawn: str) -> bool:
    """Whether the wording has other letters or figures than what is drawn."""
    return _letters(said.wording) != _letters(drawn)


_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
"""A character as some programs write it in their wordings by mistake, most of them marks of direction."""


def _letters(text: str) -> str:
    text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    return "".join(c for c in normal("NFKD", text).casefold() if c.isalnum())
