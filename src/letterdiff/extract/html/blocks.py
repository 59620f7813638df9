"""A page's blocks: the text nodes of its DOM, in order, grouped as a reader sees them.

One iterative walk, since pages from strangers nest as deep as they like.
"""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from letterdiff.extract.html import seen
from letterdiff.model import BlockKind

_NO_TEXT = (
    "script style template head title svg iframe object audio video canvas select textarea datalist "
    "rp rt rtc annotation annotation-xml"
)
"""Not read as text: scripts, pictures and controls; readings over characters; formulas in another writing."""
_IN_LINE = (
    "a abbr acronym b bdi bdo big br button cite code data del dfn em font i img input ins kbd label mark "
    "math meter output progress q ruby s samp small span strike strong sub sup time tt u var wbr "
    "mi mn mo ms mtext mrow mfrac msup msub msubsup msqrt mroot mover munder munderover mspace mstyle "
    "semantics"
)
_UNREAD, INLINE = frozenset(_NO_TEXT.split()), frozenset(_IN_LINE.split())
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_TELLING = frozenset(
    (
        *("h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figcaption", "caption", "li", "tr", "td", "th"),
        *("nav", "menu", "dialog", "aside", "footer", "noscript", "details", "a"),
    )
)
"""Elements that say something of their text without an attribute."""
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
    _text: tuple[int, str] = (-1, "")

    @property
    def text(self) -> str:
        """The nodes' text as it stands in the DOM; put together once for as many nodes as there are."""
        if self._text[0] != len(self.nodes):
            self._text = (len(self.nodes), "".join(node.text for node in self.nodes))
        return self._text[1]


class _Setting(NamedTuple):
    """What text inherits from the elements around it; see DomBlock. `folded` inside a closed `details`."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    hidden: bool = False
    beside: bool = False
    row: int = 0
    cell: int = 0
    linked: bool = False
    quote: HtmlElement | None = None
    folded: bool = False


@dataclass(slots=True)
class _Frame:
    """An open element: whether it makes no block, how its text is set, how many text nodes it had."""

    element: HtmlElement
    inline: bool
    setting: _Setting
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
                if self._enter(element):
                    walker.skip_subtree()
            elif event == "end":
                if not self._stack.pop().inline:
                    self._close()
                self._text(element.tail)
            elif self._stack:
                self._text(element.tail)

    def _enter(self, element: HtmlElement) -> bool:
        """An element begins; whether what stands in it is not read."""
        tag = element.tag
        unread = tag in _UNREAD or (tag == "sup" and seen.note_mark(element))
        inline = tag in INLINE or unread or "-" in tag or ":" in tag
        around = self._stack[-1].setting if self._stack else _Setting()
        self._stack.append(_Frame(element, inline, around if unread else self._setting(element, tag, around)))
        if tag == "br":
            self._line_break()
        elif not inline:
            self._close()
        if not unread:
            self._text(element.text)
        return unread

    def _close(self) -> None:
        """What follows belongs to another block."""
        self._shown = self._hidden = None

    def _setting(self, element: HtmlElement, tag: str, around: _Setting) -> _Setting:
        """How text in this element is set; most change nothing, and beside the content hardly any matters."""
        if tag not in _TELLING and not around.folded and (around.beside or not element.keys()):
            return around
        hidden = around.hidden or seen.hidden(element, self._unseen)
        beside = around.beside or seen.beside(element)
        quote = self._quote(element, around.quote)
        linked = around.linked or (tag == "a" and element.get("href") is not None)
        kind, level = self._kind(tag, around)
        row, cell = around.row, around.cell
        if tag == "tr":
            row = self._rows = self._rows + 1
        elif tag in ("td", "th"):
            cell = self._cells = self._cells + 1
        return _Setting(kind, level, hidden, beside, row, cell, linked, quote, seen.folded_up(element))

    @staticmethod
    def _kind(tag: str, around: _Setting) -> tuple[BlockKind, int]:
        """What the element makes of its text, and its rank or depth: a heading, an item, a quotation."""
        if tag in _HEADINGS:
            return BlockKind.HEADING, _HEADINGS[tag]
        if tag in _KINDS:
            return _KINDS[tag], 0
        if tag == "li":
            return BlockKind.LIST_ITEM, 1 + (around.level if around.kind is BlockKind.LIST_ITEM else 0)
        return around.kind, around.level

    @staticmethod
    def _quote(element: HtmlElement, around: HtmlElement | None) -> HtmlElement | None:
        """The quotation that the element's text belongs to: a figure's caption to the one in that figure."""
        if element.tag == "figcaption" and around is None:
            quote: HtmlElement | None = element.getparent().find(".//blockquote")
            return quote
        return element if element.tag == "blockquote" else around

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
        setting = frame.setting
        frame.texts += 1
        blank = text.isspace()
        hidden = setting.hidden or setting.folded
        block = self._hidden if hidden else self._shown
        if block is None:
            if blank:
                return
            block = self._begin(setting, hidden)
        if not blank:
            self._breaks = 0
        block.nodes.append(Node(frame.element, frame.texts, text))
        block.linked += len(text) if setting.linked else 0

    def _begin(self, setting: _Setting, hidden: bool) -> DomBlock:
        """A new block of this setting, open for what follows."""
        block = DomBlock(
            setting.kind,
            setting.level,
            hidden,
            setting.beside,
            setting.row,
            setting.cell,
            quote=setting.quote,
        )
        self.blocks.append(block)
        if hidden:
            self._hidden = block
        else:
            self._shown = block
        return block


def words(text: str) -> list[str]:
    """The words of a text: letters and digits; Chinese, Japanese and Korean signs singly."""
    return _WORD.findall(text)


_WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]|[^\W\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]+"
)
