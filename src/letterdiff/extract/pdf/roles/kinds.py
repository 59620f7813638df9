"""What a paragraph is: heading, list item with its depth, quotation, caption, note, cell, or plain text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from letterdiff.extract.pdf.roles.company import in_company
from letterdiff.extract.pdf.roles.headings import TITLE, Ranks
from letterdiff.extract.pdf.setting.footnotes import mark_of
from letterdiff.extract.pdf.setting.joins import Placed
from letterdiff.extract.pdf.setting.measure import INDENT
from letterdiff.extract.pdf.setting.paragraphs import Paragraph
from letterdiff.model import BlockKind

INSET = 1.5
"""Ems from the text's edge from which a paragraph is set in."""

CAPTION_LENGTH = 250
"""Characters: what is longer only begins like a caption."""

_CAPTION = re.compile(
    r"(?:fig(?:ure|\.)?|table|chart|graph|abbildung|abb\.|tabelle|tableau|図|表)\s?"
    r"(?:\d{1,3}(?:\.\d{1,2})?|(?-i:[A-Z]))\s?(?:[.:：|–—]|$)",
    re.IGNORECASE,
)
_ITALIC = re.compile(r"italic|oblique|-it\b", re.IGNORECASE)
_OPENS = '“"‘«„「『'
_QUOTED = re.compile(r"[“\"‘«„「『].*[”\"’»“」』][.,;]?\s?(?:\[?\d{1,3}\]?|\([^)]*\))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Told:
    """A paragraph and what it is; `level` as in a Block, 0 where it has none."""

    placed: Placed
    kind: BlockKind
    level: int = 0
    mark: str = ""


def told(placed: Sequence[Placed], body: float) -> tuple[Told, ...]:
    """Each paragraph with its kind; `body` is the document's commonest font size in points."""
    placed, styles = in_company(placed, body)
    ranks = Ranks(
        [(style, one.paragraph.text) for style, one in zip(styles, placed, strict=True) if style is not None]
    )
    found: list[Told] = []
    items = _Items(body)
    headings = 0
    for one, style in zip(placed, styles, strict=True):
        if style is not None and not _CAPTION.match(one.paragraph.text):
            found.append(Told(one, BlockKind.HEADING, ranks.level(headings)))
            items = _Items(body)
        else:
            found.append(_text(one, found[-1] if found else None, items))
        headings += style is not None
    return tuple(found)


def _text(one: Placed, before: Told | None, items: "_Items") -> Told:
    """What a paragraph that is no heading is, given the block before it and the list at hand."""
    paragraph = one.paragraph
    if one.note:
        return Told(one, BlockKind.FOOTNOTE, mark=mark_of(paragraph.first))
    if one.cell is not None:
        return Told(one, BlockKind.TABLE)
    if is_ornament(paragraph, items.body):
        return Told(one, BlockKind.FURNITURE)
    if paragraph.marker is not None:
        return Told(one, BlockKind.LIST_ITEM, items.depth(paragraph))
    items.past(paragraph)
    if len(paragraph.text) <= CAPTION_LENGTH and _CAPTION.match(paragraph.text):
        return Told(one, BlockKind.CAPTION)
    return Told(one, BlockKind.QUOTATION if _is_quotation(paragraph, before) else BlockKind.PARAGRAPH)


def is_ornament(paragraph: Paragraph, body: float) -> bool:
    """Whether the paragraph is a numeral alone in large print, beside or above what it counts."""
    text = paragraph.text.strip(" .")
    return paragraph.first.size > TITLE * body and len(text) <= 2 and text.isdecimal()


class _Items:
    """The left edges of the items that the list at hand is nested in, outermost first."""

    def __init__(self, body: float) -> None:
        self.body = body
        self._edges: list[float] = []

    def depth(self, paragraph: Paragraph) -> int:
        """The depth of the item, from 1."""
        x, em = _x(paragraph), paragraph.first.size
        while self._edges and x < self._edges[-1] - INDENT * em:
            self._edges.pop()
        if not self._edges or x > self._edges[-1] + INDENT * em:
            self._edges.append(x)
        return len(self._edges)

    def past(self, paragraph: Paragraph) -> None:
        """A paragraph ends the lists that it is not set in with."""
        x = _x(paragraph)
        while self._edges and x <= self._edges[-1] + 1:
            self._edges.pop()


def _x(paragraph: Paragraph) -> float:
    """Its first line's left edge (points); columns lie apart, so theirs are counted from their own edge."""
    return paragraph.first.box.x0 - (paragraph.left if paragraph.column else 0.0)


def _is_quotation(paragraph: Paragraph, before: Told | None) -> bool:
    """Whether a paragraph is set off as another's words: announced or in quote marks, and set in."""
    text = paragraph.text.strip()
    announced = before is not None and before.placed.paragraph.text.rstrip().endswith(":")
    quoted = bool(_QUOTED.fullmatch(text))
    if before is not None and before.kind is BlockKind.QUOTATION and _same_inset(paragraph, before):
        return True
    em = paragraph.first.size
    inset = min(line.box.x0 for line in paragraph.lines) - paragraph.left > INSET * em
    if quoted or text[0] in _OPENS:
        return (quoted and announced) or (inset and (quoted or announced))
    narrow = (
        len(paragraph.lines) > 2 and max(x.box.x1 for x in paragraph.lines) < paragraph.right - INSET * em
    )
    italic = all(_ITALIC.search(word.look.font) for line in paragraph.lines for word in line.words)
    return announced and inset and (narrow or italic)


def _same_inset(paragraph: Paragraph, before: Told) -> bool:
    """Whether a paragraph goes on at the edge of the quotation before it, set in like it."""
    other = before.placed.paragraph
    em = paragraph.first.size
    level = abs(_x(paragraph) - _x(other)) < 1 and abs(em - other.first.size) < 0.1
    return level and paragraph.first.box.x0 - paragraph.left > INSET * em
