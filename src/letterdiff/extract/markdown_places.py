"""markdown-it with the place of every inline token, and the pieces those tokens make."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from letterdiff.extract.builder import Piece
from letterdiff.model import LineRange

_AT = "at"
"""The key in a token's meta: characters of the inline source ahead of the token."""
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,80}\]:[ \t]*")
_DEEPEST = 80
"""Containers in one another up to which text is read; mail that was answered often nests deep."""
_BREAK = re.compile(r"<(?:br|p|/p|div|/div)\b", re.IGNORECASE)

Places = list[tuple[int, int]]
"""Line and column, both from 0, of each character of an inline source."""


def parser() -> MarkdownIt:
    """CommonMark with tables, strikethrough and footnotes, whose inline tokens know their place."""
    made = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    rules = made.inline.ruler.get_active_rules()
    made.inline = _Placing()
    made.inline.ruler.enableOnly(rules)
    made.inline.ruler2.enableOnly(["balance_pairs", "strikethrough", "emphasis"])
    made.core.ruler.disable(["text_join"])
    made.block.ruler.before("reference", "footnote", _footnote)
    return made


def inline_pieces(token: Token, source: Sequence[str], line: int, column: int = 0) -> tuple[list[Piece], int]:
    """The pieces of an inline token that begins on this line at or behind this column (both from 0).

    The second value is the column behind it. Link addresses, pictures and tags are left out; an entity is
    a piece without a place, since the file does not hold the character it stands for.
    """
    places = _places(token.content, source, line, column)
    pieces: list[Piece] = []
    for child in token.children or ():
        at = int(child.meta.get(_AT, 0))
        if child.type in ("softbreak", "hardbreak") or (
            child.type == "html_inline" and _BREAK.match(child.content)
        ):
            pieces.append(Piece("\n", None))
        elif child.type == "text_special" and child.info == "entity":
            pieces.append(Piece(child.content, None))
        elif child.type == "text_special":
            escape = len(child.markup) - len(child.content)
            pieces += _placed(child.content, at + escape, token.content, places)
        elif child.type == "text":
            pieces += _placed(child.content, at, token.content, places)
        elif child.type == "code_inline":
            pieces += _placed(child.content, at + len(child.markup), token.content, places)
    return pieces, places[-1][1] + 1 if places else column


def _placed(text: str, at: int, content: str, places: Places) -> Iterator[Piece]:
    """The text, which begins at or behind `at` in its inline source, cut where the file's line breaks it."""
    flat = content.replace("\n", " ")
    at = flat.find(text, at)
    if at < 0:
        yield Piece(text, None)
        return
    start = at
    while start < at + len(text):
        line, column = places[start]
        end = start + 1
        while end < at + len(text) and places[end] == (line, column + end - start):
            end += 1
        yield Piece(flat[start:end], LineRange(line + 1, column, line + 1, column + end - start))
        start = end


def _places(content: str, source: Sequence[str], line: int, column: int) -> Places:
    """Where each character of an inline source stands in the file's lines."""
    places: Places = []
    for number, part in enumerate(content.split("\n"), start=line):
        if number > line:
            places.append((number - 1, len(source[number - 1])))
            column = 0
        shown = part.rstrip()
        here = source[number].rstrip() if number < len(source) else ""
        if column == 0 and here.endswith(shown):
            start = len(here) - len(shown)
        else:
            start = here.find(shown, column)
            start = start if start >= 0 else max(here.find(shown[:1], column), column)
        places += _along(part, here, start, number)
    return places


def _along(part: str, here: str, start: int, number: int) -> Iterator[tuple[int, int]]:
    """Places of a part's characters in its line; a backslash that the parser dropped is stepped over."""
    at = start
    for character in part:
        if here[at : at + 2] == "\\" + character and here[at : at + 1] != character:
            at += 1
        yield number, at
        at += 1


class _Placed(StateInline):
    """Notes with each token where its source begins."""

    def pushPending(self) -> Token:
        pending = self.pending
        token = super().pushPending()
        token.meta[_AT] = max(self.src.rfind(pending, 0, self.pos), 0)
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta[_AT] = self.pos
        return token


class _Placing(ParserInline):
    def parse(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> list[Token]:
        """As markdown-it does it, over a state that notes places."""
        state = _Placed(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _footnote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The block rule for `[^1]: text`: the lines up to a blank one or the next footnote."""
    mark = _mark(state, start)
    if not mark or state.is_code_block(start):
        return False
    if silent:
        return True
    after = start + 1
    while after < end and not state.isEmpty(after) and not _mark(state, after):
        after += 1
    state.push("footnote_open", "", 1).map = [start, after]
    inline = state.push("inline", "", 0)
    inline.content = state.src[mark.end() : state.eMarks[after - 1]].strip()
    inline.map, inline.children = [start, after], []
    state.push("footnote_close", "", -1)
    state.line = after
    return True


def _mark(state: StateBlock, line: int) -> re.Match[str] | None:
    return _FOOTNOTE.match(state.src, state.bMarks[line] + state.tShift[line], state.eMarks[line])
