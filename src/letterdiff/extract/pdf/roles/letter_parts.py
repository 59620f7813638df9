"""The parts of a letter that are no text of its own: the salutation, and what stands from the close on."""

import re
from collections.abc import Sequence
from dataclasses import replace

from letterdiff.extract.pdf.letter import letter_words
from letterdiff.extract.pdf.roles.kinds import Told
from letterdiff.model import BlockKind

GREETING = 120
"""Characters of the longest salutation: 'Dear' may also begin a sentence."""

NAME = 110
"""Characters of the longest line of a signature: a name, a title, an office, an address."""

BLOCKS = 60
"""Blocks of the longest signature: many sign an open letter."""

_SENTENCE = re.compile(r"(?:\S+\s+){7,}\S+[.!?][”’\"')]*\d{0,3}$")
_ELSE = re.compile(r"(?:cc|enclosures?|encl|attachments?|appendix|annex|about|p\.?s)\b", re.IGNORECASE)
_TEXT = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


def with_letter_parts(told: Sequence[Told], body: float) -> tuple[Told, ...]:
    """The blocks, those that greet and those that sign told so; `body` is the commonest font size."""
    found: list[Told] = []
    signed = 0
    for one in told:
        text = one.placed.paragraph.text.strip()
        if one.kind in _TEXT and len(text) <= GREETING and letter_words.salutation(text) is not None:
            one, signed = replace(one, kind=BlockKind.SALUTATION, level=0), 0
        elif one.kind in _TEXT and letter_words.close(text):
            one, signed = replace(one, kind=BlockKind.SIGNATURE, level=0), 1
        elif one.kind is not BlockKind.FOOTNOTE and signed:
            signed = signed + 1 if signed <= BLOCKS and _signs(one, text, body) else 0
            if signed:
                one = replace(one, kind=BlockKind.SIGNATURE, level=0)
        found.append(one)
    return tuple(found)


def _signs(one: Told, text: str, body: float) -> bool:
    """Whether what follows a close still belongs to it: a name, a title, an office, an address."""
    if one.placed.cell is not None or one.placed.paragraph.first.size > 1.2 * body:
        return False
    return len(text) <= NAME and not _SENTENCE.match(text) and not _ELSE.match(text)
