"""Second thoughts on which blocks are main text: what stands in the article, what only stands beside it.

A judge of main text takes a page's headline, its bylines and 'read more' along, and leaves out paragraphs of
an article in several parts and posts that it embeds. Both are seen by where a block stands among those taken.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from letterdiff.extract.html import embeds, signs
from letterdiff.extract.html.article import Article
from letterdiff.extract.html.blocks import DomBlock
from letterdiff.model import BlockKind

_SIBLINGS = 3
"""Blocks of prose that an element must hold for its other blocks to be taken as well."""
_ALL_LINK = 0.9
_BRIEF = 15
"""Words below which a line ahead of the article that is no sentence is a date, a name or a section."""
_TAIL = 4
"""Last blocks of an article among which its writer's address is looked for."""


class Weighed(NamedTuple):
    """For each block whether it is main text, and whether it belongs to the page's article nonetheless.

    That is its headline, what a judge took and was dropped, captions, and words that do not show.
    """

    text: list[bool]
    near: list[bool]


def weigh(blocks: Sequence[DomBlock], kept: Sequence[bool], words: Sequence[int]) -> Weighed:
    """Which blocks are main text, given those that a judge took; `words` counts the words of each."""
    article = Article(blocks, kept, words)
    if not article.prose:
        return Weighed(list(kept), list(kept))
    others = _under_other_headings(article)
    more = _Additions(article)
    chosen = [
        not others[number] and (not _dropped(article, number) if keep else more.takes(number))
        for number, keep in enumerate(kept)
    ]
    headline = _headline(article)
    near = [
        number == headline
        or kept[number]
        or (path is not None and (block.hidden or block.kind is BlockKind.CAPTION))
        for number, (path, block) in enumerate(zip(article.paths, blocks, strict=True))
    ]
    return Weighed(_without_tail(article, chosen), near)


def _headline(article: Article) -> int:
    """The last heading of the first rank ahead of the article's first paragraph, -1 where there is none."""
    ahead = enumerate(article.blocks[: article.prose[0]])
    headings = [number for number, block in ahead if block.kind is BlockKind.HEADING and block.level == 1]
    return next((number for number in reversed(headings) if not article.blocks[number].beside), -1)


def _dropped(article: Article, number: int) -> bool:
    """Whether a block that was taken is none of the article's."""
    block, line, words = article.blocks[number], article.lines[number], article.words[number]
    heading = block.kind is BlockKind.HEADING
    linked = article.linked[number]
    if embeds.inside(block):
        return False
    if number < article.prose[0] and _ahead(article, number):
        return True
    if article.aside(number) or signs.leads_away(line, words):
        return True
    if article.paths[number] is None:
        return heading or linked > 0.5 or not signs.sentence(line)
    if heading:
        return number > _last(article)
    most = 0.5 if number > article.prose[-1] else _ALL_LINK
    return linked > most and block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


def _ahead(article: Article, number: int) -> bool:
    """Whether a block ahead of the first paragraph is the page's headline, or a line such as its date."""
    block = article.blocks[number]
    if block.kind is BlockKind.HEADING:
        return block.level == 1
    brief = article.words[number] < _BRIEF and not signs.sentence(article.lines[number])
    return brief and block.kind is BlockKind.PARAGRAPH and article.own[number].tag != "p"


def _last(article: Article) -> int:
    """The last block that was taken and is no heading."""
    taken = (number for number, keep in enumerate(article.kept) if keep)
    return max(number for number in taken if article.blocks[number].kind is not BlockKind.HEADING)


class _Additions:
    """Blocks that were left out, but stand in the article as those do that were taken."""

    def __init__(self, article: Article) -> None:
        self._article = article
        inside = [number for number in article.prose if article.paths[number] is not None]
        self._alike = {article.signature(number) for number in inside}
        self._parents = Counter(article.own[number].getparent() for number in article.prose)
        self._quotes = {article.blocks[number].quote for number in article.prose} - {None}
        self._first, self._last = article.prose[0], _last(article)

    def takes(self, number: int) -> bool:
        """Whether this block belongs to the article although it was not taken."""
        article = self._article
        block, path = article.blocks[number], article.paths[number]
        if block.beside or block.hidden or path is None:
            return False
        if embeds.inside(block):
            return self._first - 2 < number < self._last + 3
        inside = self._first < number and (number < self._last or article.goes_on)
        if block.quote is not None and block.quote in self._quotes:
            return True
        caption = block.kind is BlockKind.CAPTION and block.quote is None
        if not inside or article.linked[number] >= 0.5 or caption:
            return False
        if block.quote is None and any(e.tag == "figure" or signs.of_picture(e) for e in path):
            return False
        if signs.leads_away(article.lines[number], article.words[number]) or article.aside(number):
            return False
        own = article.own[number]
        alike = article.words[number] > 3 and article.signature(number) in self._alike
        return (
            alike
            or block.quote is not None
            or (
                number < self._last
                and own is not article.element
                and self._parents[own.getparent()] >= _SIBLINGS
            )
        )


def _under_other_headings(article: Article) -> list[bool]:
    """For each block whether it stands under a heading such as 'Related posts' or 'Comments'.

    Such a heading rules what follows in its own parent, up to another heading of its rank; where it is only a
    line in bold, all that follows there, if that is less than what came before.
    """
    under = [False] * len(article.blocks)
    for number, block in enumerate(article.blocks):
        if under[number] or number <= article.prose[0] or article.paths[number] is None:
            continue
        named = block.kind is BlockKind.HEADING and signs.of_others(article.own[number])
        if not named and not signs.heads_others(article.lines[number]):
            continue
        ruled = _ruled(article, number)
        prose = sum(article.words[at] for at in article.prose)
        if sum(article.words[at] for at in article.prose if at > number) * 2 < prose or named:
            for at in ruled:
                under[at] = True
    return under


def _ruled(article: Article, number: int) -> list[int]:
    """The blocks that follow this heading in its own parent, up to the next heading of its rank."""
    parent, head = article.own[number].getparent(), article.blocks[number]
    ruled = [number]
    for at in range(number + 1, len(article.blocks)):
        block = article.blocks[at]
        if parent is None or parent not in article.own[at].iterancestors():
            break
        if block.kind is BlockKind.HEADING and head.kind is BlockKind.HEADING and block.level <= head.level:
            break
        ruled.append(at)
    return ruled


def _without_tail(article: Article, chosen: list[bool]) -> list[bool]:
    """Without the lines at the article's end on how to reach its writer or to subscribe."""
    last = [number for number, keep in enumerate(chosen) if keep][-_TAIL:]
    for number in reversed(last):
        if embeds.inside(article.blocks[number]):
            break
        if signs.contact(article.lines[number], article.words[number]) and sum(chosen) > 1:
            chosen[number] = False
    return chosen
