"""A page's blocks: the text nodes of its DOM, in order, grouped as a reader sees them.

One iterative walk, since pages from strangers nest as deep as they like.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from letterdiff.extract.html import seen
from letterdiff.model import BlockKind

_NO_TEXT = "script style template head title svg iframe object audio video canvas select textarea datalist"
_IN_LINE = (
    "a abbr acronym b bdi bdo big br button cite code data del dfn em font i img input ins kbd label mark "
    "math meter output progress q rp rt ruby s samp small span strike strong sub sup time tt u var wbr"
)
_UNREAD, INLINE = frozenset(_NO_TEXT.split()), frozenset(_IN_LINE.split())
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_KINDS = {"blockquote": BlockKind.QUOTATION, "figcaption": BlockKind.CAPTION, "caption": BlockKind.CAPTION}


class Node(NamedTuple):
    """A text node: the element it stands in, which of that element's text nodes it is (from 1), its text."""

    element: HtmlElement
    ordinal: int
    text: str


@dataclass(slots=True)
class DomBlock:
    """Text nodes that a reader sees as one block; `row` and `cell` count the page's rows and cells from 1.

    `linked` counts the characters that stand inside links; `quote` is the innermost blockquote around it.
    """

    kind: BlockKind
    level: int
    hidden: bool
    beside: bool
    row: int
    cell: int
    linked: int = 0
    quote: HtmlElement | None = None
    nodes: list[Node] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The nodes' text as it stands in the DOM."""
        return "".join(node.text for node in self.nodes)


@dataclass(slots=True)
class _Frame:
    """An open element, with what its text inherits from it."""

    element: HtmlElement
    inline: bool
    kind: BlockKind
    level: int
    hidden: bool
    beside: bool
    row: int
    cell: int
    unread: bool
    linked: bool
    quote: HtmlElement | None
    texts: int = 0


def blocks_of(root: HtmlElement) -> list[DomBlock]:
    """Every block of the page that holds a visible character, in document order."""
    walk = _Walk(seen.hidden_names(root))
    walk.over(root)
    return [block for block in walk.blocks if not block.text.isspace() and block.text]


class _Walk:
    """The state of one walk: open elements, the block being filled, counters of rows and cells."""

    def __init__(self, unseen: frozenset[str]) -> None:
        self.blocks: list[DomBlock] = []
        self._unseen = unseen
        self._stack: list[_Frame] = []
        self._shown: DomBlock | None = None
        self._hidden: DomBlock | None = None
        self._breaks = 0
        self._rows = self._cells = 0

    def over(self, root: HtmlElement) -> None:
        """Walk the whole tree below this element."""
        walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in walker:
            if event == "start":
                frame = self._enter(element)
                if frame.unread:
                    walker.skip_subtree()
            elif event == "end":
                self._leave()
                self._text(element.tail)
            elif self._stack:
                self._text(element.tail)

    def _enter(self, element: HtmlElement) -> _Frame:
        frame = self._frame(element)
        self._stack.append(frame)
        if element.tag == "br":
            self._line_break()
        elif not frame.inline:
            self._close()
        if not frame.unread:
            self._text(element.text)
        return frame

    def _leave(self) -> None:
        if not self._stack.pop().inline:
            self._close()

    def _close(self) -> None:
        """What follows belongs to another block."""
        self._shown = self._hidden = None

    def _frame(self, element: HtmlElement) -> _Frame:
        tag = element.tag
        parent = self._stack[-1] if self._stack else None
        frame = _Frame(
            element,
            inline=tag in INLINE or tag in _UNREAD or "-" in tag or ":" in tag,
            kind=parent.kind if parent else BlockKind.PARAGRAPH,
            level=parent.level if parent else 0,
            hidden=(parent is not None and parent.hidden) or seen.hidden(element, self._unseen),
            beside=(parent is not None and parent.beside) or seen.beside(element),
            row=parent.row if parent else 0,
            cell=parent.cell if parent else 0,
            linked=(parent is not None and parent.linked) or (tag == "a" and element.get("href") is not None),
            unread=tag in _UNREAD or seen.note_mark(element),
            quote=self._quote(element, parent.quote if parent else None),
        )
        self._shape(frame, tag, parent)
        return frame

    def _quote(self, element: HtmlElement, around: HtmlElement | None) -> HtmlElement | None:
        """The quotation that the element's text belongs to: a figure's caption to the one in that figure."""
        if element.tag == "figcaption" and around is None:
            quote: HtmlElement | None = element.getparent().find(".//blockquote")
            return quote
        return element if element.tag == "blockquote" else around

    def _shape(self, frame: _Frame, tag: str, parent: _Frame | None) -> None:
        """What the element makes of its text: a heading, an item, a quotation, a row, a cell."""
        if tag in _HEADINGS:
            frame.kind, frame.level = BlockKind.HEADING, _HEADINGS[tag]
        elif tag in _KINDS:
            frame.kind, frame.level = _KINDS[tag], 0
        elif tag == "li":
            depth = parent.level if parent and parent.kind is BlockKind.LIST_ITEM else 0
            frame.kind, frame.level = BlockKind.LIST_ITEM, depth + 1
        elif tag == "tr":
            self._rows += 1
            frame.row = self._rows
        elif tag in ("td", "th"):
            self._cells += 1
            frame.cell = self._cells

    def _line_break(self) -> None:
        self._breaks += 1
        if self._breaks > 1:
            self._close()
        elif self._shown:
            self._shown.nodes.append(Node(self._stack[-1].element, 0, "\n"))

    def _text(self, text: str | None) -> None:
        """The next text node of the innermost open element; hidden words part no paragraph."""
        if not text or not self._stack:
            return
        frame = self._stack[-1]
        frame.texts += 1
        hidden = frame.hidden or seen.folded_up(frame.element)
        block = self._hidden if hidden else self._shown
        if block is None:
            if text.isspace():
                return
            block = DomBlock(frame.kind, frame.level, hidden, frame.beside, frame.row, frame.cell)
            block.quote = frame.quote
            self.blocks.append(block)
            self._hidden, self._shown = (block, self._shown) if hidden else (self._hidden, block)
        if not text.isspace():
            self._breaks = 0
        block.nodes.append(Node(frame.element, frame.texts, text))
        block.linked += len(text) if frame.linked else 0


def words(text: str) -> Iterator[re.Match[str]]:
    """The words of a text, one match each: letters and digits; Chinese, Japanese and Korean signs singly."""
    return _WORD.finditer(text)


_WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]|[^\W\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]+"
)
