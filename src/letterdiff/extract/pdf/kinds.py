"""What a paragraph is: heading with its level, list item with its depth, footnote, or plain paragraph."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from letterdiff.extract.pdf.joins import Placed
from letterdiff.extract.pdf.measure import INDENT
from letterdiff.extract.pdf.paragraphs import Paragraph
from letterdiff.model import BlockKind

LARGER = 1.08
"""Times the body's size from which print is a heading's."""

HEADING_LINES = 5
HEADING_LENGTH = 400
"""Lines and characters: what is longer is a paragraph in bold, not a heading."""

ADDRESS = re.compile(r"https?://|www\.|\S@\S")
"""An underlined or bold line with a web or mail address is a link, not a heading."""

Style = tuple[float, int]
"""Font size in half points, and how the print is set off: 3 bold capitals, 2 bold, 1 underlined, 0."""


@dataclass(frozen=True, slots=True)
class Told:
    """A paragraph and what it is; `level` as in a Block, 0 where it has none."""

    placed: Placed
    kind: BlockKind
    level: int = 0


def told(placed: Sequence[Placed], body: float) -> tuple[Told, ...]:
    """Each paragraph with its kind; `body` is the document's commonest font size in points."""
    styles = {style for one in placed if not one.note and (style := heading_style(one.paragraph, body))}
    ranks = {style: rank for rank, style in enumerate(sorted(styles, reverse=True), start=1)}
    edges = sorted({round(one.paragraph.first.box.x0) for one in placed if one.paragraph.marker})
    return tuple(_told(one, body, ranks, edges) for one in placed)


def _told(one: Placed, body: float, ranks: dict[Style, int], edges: Sequence[float]) -> Told:
    if one.note:
        return Told(one, BlockKind.FOOTNOTE)
    style = heading_style(one.paragraph, body)
    if style is not None:
        return Told(one, BlockKind.HEADING, ranks[style])
    if one.paragraph.marker is not None:
        return Told(one, BlockKind.LIST_ITEM, _depth(one.paragraph, edges))
    return Told(one, BlockKind.PARAGRAPH)


def _depth(paragraph: Paragraph, edges: Sequence[float]) -> int:
    """A list item's depth: how many clearly distinct left edges of items lie at or left of its own."""
    depth, last = 0, float("-inf")
    for edge in edges:
        if edge <= paragraph.first.box.x0 + 1 and edge - last > INDENT * paragraph.first.size:
            depth, last = depth + 1, edge
    return max(depth, 1)


def heading_style(paragraph: Paragraph, body: float) -> Style | None:
    """The style of a heading, or None where the paragraph is none."""
    text = paragraph.text
    letters = [c for c in text if c.isalpha()]
    if len(paragraph.lines) > HEADING_LINES or len(text) > HEADING_LENGTH or not letters:
        return None
    size = round(paragraph.first.size * 2) / 2
    capitals = all(c.isupper() for c in letters) and len(letters) > 3
    bold = all(line.bold for line in paragraph.lines)
    underlined = all(line.underlined for line in paragraph.lines)
    larger = size > LARGER * body
    if not (bold or underlined or larger) or text.rstrip().endswith((",", ";")) or ADDRESS.search(text):
        return None
    if larger and not bold and text.rstrip().endswith(".") and len(paragraph.lines) > 2:
        return None
    return size, (2 + capitals if bold else int(underlined))
