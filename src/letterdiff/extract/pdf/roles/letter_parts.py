"""The parts of a letter that are no text of its own: the salutation, and what stands from the close on."""

import re
from collections.abc import Sequence
from dataclasses import replace

from letterdiff.extract.pdf.letter import letter_words, written_dates
from letterdiff.extract.pdf.letter.closings import name_of
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


TIGHT = 1.75
"""Ems from one line of a subject to the next at most."""

ASIDE = 6.0
"""Points by which a subject's further lines may begin left of its label."""

SUBJECT = 8
"""Lines of the longest subject."""


def with_subject(told: Sequence[Told]) -> tuple[Told, ...]:
    """The blocks, the lines of the letter's subject put together into one."""
    start = next((i for i, one in enumerate(told) if _is_subject(one)), None)
    greeting = next((i for i, one in enumerate(told) if _greets(one)), None)
    if start is None or greeting is None or not 0 < greeting - start <= SUBJECT:
        return tuple(told)
    first, rest = told[start], list(told[start + 1 : greeting])
    parts = [first]
    while rest and _goes_on(parts[-1], rest[0], first):
        parts.append(rest.pop(0))
    paragraph = first.placed.paragraph
    whole = replace(paragraph, lines=tuple(line for one in parts for line in one.placed.paragraph.lines))
    kinds = {one.kind for one in parts}
    kind = BlockKind.HEADING if kinds == {BlockKind.HEADING} else BlockKind.PARAGRAPH
    one = Told(replace(first.placed, paragraph=whole), kind, first.level if kind is BlockKind.HEADING else 0)
    return (*told[:start], one, *rest, *told[greeting:])


def _is_subject(one: Told) -> bool:
    plain = one.kind in (BlockKind.HEADING, *_TEXT)
    return plain and letter_words.subject(one.placed.paragraph.text.strip()) is not None


def _greets(one: Told) -> bool:
    text = one.placed.paragraph.text.strip()
    return one.kind in _TEXT and len(text) <= GREETING and letter_words.salutation(text) is not None


def _goes_on(last: Told, one: Told, first: Told) -> bool:
    """Whether a block is a further line of the subject: close below the last one, no further left."""
    above, line = last.placed.paragraph.last, one.placed.paragraph.first
    close = 0 <= line.base - above.base < TIGHT * max(above.size, line.size)
    return above.page == line.page and close and line.box.x0 > first.placed.paragraph.first.box.x0 - ASIDE


def with_signers(told: Sequence[Told]) -> tuple[Told, ...]:
    """The blocks, the cells of a table behind the close, each of which begins with a name, no table's."""
    close = next(
        (i for i, one in enumerate(told) if letter_words.close(one.placed.paragraph.text.strip())), len(told)
    )
    tables: dict[int, list[int]] = {}
    for index, one in enumerate(told[close:], start=close):
        if one.placed.cell is not None:
            tables.setdefault(one.placed.cell.table, []).append(index)
    signed = {
        index
        for cells in tables.values()
        for index in cells
        if all(name_of(told[i].placed.paragraph.first.text) for i in cells)
    }
    return tuple(
        replace(one, placed=replace(one.placed, cell=None), kind=BlockKind.PARAGRAPH) if i in signed else one
        for i, one in enumerate(told)
    )


def without_letterhead(told: Sequence[Told]) -> tuple[Told, ...]:
    """The blocks, what is printed above a letter's date or address told to be no heading of it."""
    greeting = next((i for i, one in enumerate(told) if one.kind is BlockKind.SALUTATION), 0)
    top = next((i for i, one in enumerate(told[:greeting]) if _begins_letter(one)), 0)
    return tuple(
        replace(one, kind=BlockKind.PARAGRAPH, level=0) if i < top and one.kind is BlockKind.HEADING else one
        for i, one in enumerate(told)
    )


def _begins_letter(one: Told) -> bool:
    text = one.placed.paragraph.text.strip()
    return bool(written_dates.alone(text) or letter_words.via(text)) or _is_subject(one)


def with_letter_parts(told: Sequence[Told], body: float) -> tuple[Told, ...]:
    """The blocks, those that greet and those that sign told so; `body` is the commonest font size."""
    found: list[Told] = []
    signed = 0
    blocks = with_signers(with_subject(told))
    for index, one in enumerate(blocks):
        text = one.placed.paragraph.text.strip()
        if _greets(one):
            one, signed = replace(one, kind=BlockKind.SALUTATION, level=0), 0
        elif one.kind in _TEXT and (letter_words.close(text) or _thanks(text, blocks[index + 1 :])):
            one, signed = replace(one, kind=BlockKind.SIGNATURE, level=0), 1
        elif one.kind is not BlockKind.FOOTNOTE and signed:
            signed = signed + 1 if signed <= BLOCKS and _signs(one, text, body) else 0
            if signed:
                one = replace(one, kind=BlockKind.SIGNATURE, level=0)
        found.append(one)
    return without_letterhead(found)


def _thanks(text: str, after: Sequence[Told]) -> bool:
    """Whether a line thanks and a person's name stands below it."""
    below = after[0].placed.paragraph.text.strip() if after else ""
    return letter_words.thanks(text) and bool(name_of(below))


def _signs(one: Told, text: str, body: float) -> bool:
    """Whether what follows a close still belongs to it: a name, a title, an office, an address."""
    paragraph = one.placed.paragraph
    if one.placed.cell is not None or paragraph.first.size > 1.2 * body:
        return False
    if text.endswith(":") or (paragraph.marker is not None and paragraph.marker.bullet):
        return False
    return len(text) <= NAME and not _SENTENCE.match(text) and not _ELSE.match(text)
