"""What a reader sees of a value: its paragraphs, each character at its place in the value.

Where the value writes a character otherwise (an entity), the run breaks and the character has no place of its
own; tags stand for nothing, or for the end of a paragraph.
"""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from letterdiff.extract.builder import Piece
from letterdiff.extract.posts.post import Form, Value
from letterdiff.model import BlockKind, ValueRange

OF_X = re.compile(r"&(?:amp|lt|gt|quot|#39);")
"""The only entities that X writes; whatever else looks like one was typed."""
ENTITY = re.compile(r"&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?)")
MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|template|iframe|svg|video|audio|object|noscript)\b.*?(?:</\1\s*>|\Z)"
    r"|<(/?)([A-Za-z][A-Za-z0-9-]*)(?:\"[^\"]*\"|'[^']*'|[^<>\"'])*+>|<[!?/][^>]*(?:>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_BLANK = re.compile(r"(?:\r\n|[\n\r\u2028\u2029])[^\S\n\r]*(?:\r\n|[\n\r\u2028\u2029])\s*")
_APART = frozenset(("p", "div", "ul", "ol", "li", "blockquote", "pre", "hr", "dl", "dt", "dd", "figure"))
_APART |= frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "td", "th", "section", "article"))
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


class Part(NamedTuple):
    """One paragraph of a value, or item, or quotation, as the value marks it."""

    kind: BlockKind
    level: int
    pieces: list[Piece]


def parts(value: Value) -> Iterator[Part]:
    """The paragraphs of the value, in order; some may hold no visible character."""
    if value.form is Form.HTML:
        yield from _of_html(value)
        return
    end = len(value.text) if value.end is None else value.end
    at = value.start
    for blank in _BLANK.finditer(value.text, value.start, end):
        yield Part(BlockKind.PARAGRAPH, 0, list(_pieces(value, at, blank.start())))
        at = blank.end()
    yield Part(BlockKind.PARAGRAPH, 0, list(_pieces(value, at, end)))


def _pieces(value: Value, start: int, end: int) -> Iterator[Piece]:
    """Characters `start` to `end` of the value, entities resolved."""
    pattern = {Form.ENTITIES: OF_X, Form.HTML: ENTITY}.get(value.form)
    at = start
    for found in pattern.finditer(value.text, start, end) if pattern else ():
        meant = html.unescape(found[0])
        if meant == found[0]:
            continue
        if at < found.start():
            yield Piece(value.text[at : found.start()], ValueRange(value.path, at, found.start()))
        yield Piece(meant, None)
        at = found.end()
    if at < end:
        yield Piece(value.text[at:end], ValueRange(value.path, at, end))


class _Open:
    """Which list items, quotations and headings are open, innermost last."""

    def __init__(self) -> None:
        self._tags: list[str] = []

    def turn(self, tag: str, closes: bool) -> None:
        """A tag begins or ends; one that closes nothing is left alone."""
        if tag not in ("li", "blockquote", *_HEADINGS):
            return
        if not closes:
            self._tags.append(tag)
        elif tag in self._tags:
            del self._tags[len(self._tags) - 1 - self._tags[::-1].index(tag) :]

    def part(self) -> Part:
        """An empty part of the kind that these make it."""
        if "blockquote" in self._tags:
            return Part(BlockKind.QUOTATION, 0, [])
        if "li" in self._tags:
            return Part(BlockKind.LIST_ITEM, self._tags.count("li"), [])
        if self._tags:
            return Part(BlockKind.HEADING, _HEADINGS[self._tags[-1]], [])
        return Part(BlockKind.PARAGRAPH, 0, [])


def _of_html(value: Value) -> Iterator[Part]:
    opened = _Open()
    part, at, breaks = opened.part(), 0, 0
    for tag in MARKUP.finditer(value.text):
        between = value.text[at : tag.start()]
        part.pieces.extend(_pieces(value, at, tag.start()))
        breaks = breaks if not between or between.isspace() else 0
        at = tag.end()
        name = (tag[3] or "").lower()
        if name == "br":
            breaks += 1
            part.pieces.append(Piece("\n", None))
        if name in _APART or breaks > 1:
            yield part
            opened.turn(name, bool(tag[2]))
            part, breaks = opened.part(), 0
    part.pieces.extend(_pieces(value, at, len(value.text)))
    yield part
