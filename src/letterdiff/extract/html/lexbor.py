"""The second way to read a page: Lexbor, which builds its tree by rules of its own."""

import re
from array import array
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lxml import etree
from lxml.html import HtmlElement

from letterdiff.extract.html import seen
from letterdiff.extract.html.parse import parse, text_of
from letterdiff.model import Anchor, DomRange
from letterdiff.text import clean

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_UNSEEN = frozenset(
    ("script", "style", "template", "head", "title", "rp", "rt", "rtc", "annotation", "annotation-xml")
)
_HIDDEN = "noscript, [hidden], [role=tooltip], dialog:not([open]), details:not([open]) > :not(summary)"
_MARKS = "sup:has(a[href*='#']), a[href*='#'] > sup"
_PATH = re.compile(r"(?:/[A-Za-z0-9_.*\-]+(?:\[\d+\])?)+/text\(\)\[\d+\]")
_NEAR = 2000
"""How many visible characters the two trees' texts may have drifted apart at a place."""

Node = tuple[HtmlElement, bool]
"""A text node: its element and False, or, for text behind an element, that element and True."""


def second(data: bytes, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
    """For each anchor the text that Lexbor has at its place; None where the anchor's path leads nowhere.

    Both trees' texts, without scripts, styles, hidden elements and marks of notes, are laid out as rows of
    visible characters. The anchor's place is counted in lxml's row; Lexbor's text of the same length is read
    off at that count, or, where the anchor's characters do not stand exactly there, at their nearest
    occurrence within 2000 characters. Hidden text is thus found by its own tree alone.
    """
    if not anchors:
        return ()
    root = parse(data).root
    names = seen.hidden_names(root)
    starts = _starts(root, names)
    row = _Row(_lexbor(text_of(data).text, names))
    return tuple(_at(root, starts, row, anchor) for anchor in anchors)


def _at(root: HtmlElement, starts: dict[Node, int], row: "_Row", anchor: Anchor) -> str | None:
    place = anchor.places[0] if anchor.places else None
    if not isinstance(place, DomRange) or not _PATH.fullmatch(place.path):
        return None
    nodes = root.xpath(place.path)
    if not nodes:
        return None
    node = nodes[0]
    start = starts.get((node.getparent(), node.is_tail))
    if start is None:
        return None
    return row.at(start + len(_visible(node[: place.start])), _visible(anchor.exact))


def _starts(root: HtmlElement, names: frozenset[str]) -> dict[Node, int]:
    """For each displayed text node of lxml's tree, how many visible characters stand ahead of it."""
    starts: dict[Node, int] = {}
    count = 0
    walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        parent = element.getparent()
        if event != "start" and parent is not None and seen.folded_up(parent):
            continue
        if event != "start":
            starts[element, True] = count
            count += len(_visible(element.tail or ""))
        elif element.tag in _UNSEEN or seen.note_mark(element) or seen.hidden(element, names):
            walker.skip_subtree()
        elif not seen.folded_up(element):
            starts[element, False] = count
            count += len(_visible(element.text or ""))
    return starts


def _lexbor(text: str, names: frozenset[str]) -> Iterator[str]:
    """The displayed text nodes of Lexbor's tree, in order."""
    from selectolax.lexbor import LexborHTMLParser

    root = LexborHTMLParser(text).root
    unseen = _unseen(root, names) if root else frozenset()
    node, base = root, root.mem_id if root else 0
    while node is not None:
        if node.is_text_node and not _folded_up(node.parent):
            yield node.text_content or ""
        left_out = node.is_element_node and (node.tag in _UNSEEN or node.mem_id in unseen)
        below = None if left_out else node.child
        while below is None and node is not None and node.mem_id != base:
            below = node.next
            node = node.parent if below is None else node
        node = below


def _folded_up(node: "LexborNode | None") -> bool:
    return node is not None and node.tag == "details" and "open" not in node.attributes


def _unseen(root: "LexborNode", names: frozenset[str]) -> frozenset[int]:
    """The elements of Lexbor's tree that are not displayed, and marks of notes, by their ids in memory."""
    nodes = root.css(", ".join([_HIDDEN, *sorted(names)]))
    nodes += [mark for mark in root.css(_MARKS) if len(mark.text().strip()) <= seen.LONGEST_MARK]
    nodes += [node for node in root.css("[style]") if seen.unseen_style(node.attributes["style"])]
    nodes += [node for node in root.css("[class]") if seen.unseen_class(node.attributes["class"])]
    nodes += [node for node in root.css("[aria-hidden='true']") if not node.css_first("p")]
    return frozenset(node.mem_id for node in nodes)


def _visible(text: str) -> str:
    return "".join(character for character in text if not character.isspace() and clean.kept(character))


class _Row:
    """A text's visible characters in a row, and where in the text each of them stands."""

    def __init__(self, parts: Iterator[str]) -> None:
        self._text = "".join(parts)
        self._places = array("Q")
        row: list[str] = []
        for at, character in enumerate(self._text):
            if not character.isspace() and clean.kept(character):
                self._places.append(at)
                row.append(character)
        self._row = "".join(row)

    def at(self, start: int, exact: str) -> str | None:
        """The text of the same length at this count, or where `exact` stands nearest to it."""
        if not exact or start >= len(self._row):
            return None
        start = self._nearest(start, exact)
        last = min(start + len(exact), len(self._row)) - 1
        return self._text[self._places[start] : self._places[last] + 1]

    def _nearest(self, start: int, exact: str) -> int:
        if self._row.startswith(exact, start):
            return start
        before = self._row.rfind(exact, max(0, start - _NEAR), start + len(exact) - 1)
        after = self._row.find(exact, start, start + _NEAR + len(exact))
        found = [at for at in (before, after) if at >= 0]
        return min(found, key=lambda at: abs(at - start), default=start)
