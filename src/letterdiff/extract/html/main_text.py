"""Which blocks of a page are its main text: trafilatura judges, the page's own words are kept."""

from collections import Counter
from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import Any

from lxml.html import HtmlElement

from letterdiff.extract.html import weighing
from letterdiff.extract.html.alignment import align
from letterdiff.extract.html.blocks import DomBlock, words

Words = tuple[str, ...]

_INLINE = frozenset(("hi", "ref", "del", "code", "span", "graphic"))
_ENOUGH = 0.5
"""Share of a block's words that trafilatura must have chosen for the block to count."""

_LITTLE, _PROSE = 100, 10
"""Words below which a page's main text is in doubt, and from which a block is running text."""
_WHOLE = 4
"""Words from which a line that was chosen is known by itself."""

_SITE = 0.01
"""Share of characters in links below which a page is no part of a site."""


class Part(IntEnum):
    """What a block is to the page's main text: away from it, near it and none of it, or a part of it."""

    AWAY = 0
    NEAR = 1
    TEXT = 2


def choose(root: HtmlElement, blocks: Sequence[DomBlock]) -> list[Part]:
    """For each block whether it belongs to the main text; hidden ones may be among them."""
    if _is_document(blocks):
        return [Part.TEXT] * len(blocks)
    page = [_words(block.text) for block in blocks]
    judged = zip(_judged(root, blocks, page), blocks, strict=True)
    kept = [keep and not block.beside for keep, block in judged]
    if not any(keep and not block.hidden for keep, block in zip(kept, blocks, strict=True)):
        # The page is too short to judge, or repeats itself throughout.
        return [Part.AWAY if block.beside else Part.TEXT for block in blocks]
    weighed = weighing.weigh(blocks, kept, [len(line) for line in page])
    return [
        Part.TEXT if text else Part.NEAR if near else Part.AWAY
        for text, near in zip(weighed.text, weighed.near, strict=True)
    ]


def _is_document(blocks: Sequence[DomBlock]) -> bool:
    """Whether the page is all text, like a filing: no navigation or banner, and hardly a word a link.

    Such a page is taken whole, since a passage that is left out would count as not said.
    """
    linked = sum(block.linked for block in blocks)
    return not any(block.beside for block in blocks) and linked < _SITE * sum(len(b.text) for b in blocks)


def _judged(root: HtmlElement, blocks: Sequence[DomBlock], page: Sequence[Words]) -> list[bool]:
    """For each block whether trafilatura took it, by its quick way or, in doubt, by its slow one."""
    kept = _taken(_chosen(root, quick=True), page)
    return _taken(_chosen(root, quick=False), page) if _doubtful(blocks, page, kept) else kept


def _doubtful(blocks: Sequence[DomBlock], page: Sequence[Words], kept: Sequence[bool]) -> bool:
    """Whether hardly anything was taken, or little of it is running text."""
    taken = [number for number, keep in enumerate(kept) if keep]
    prose = sum(
        len(page[number])
        for number in taken
        if len(page[number]) >= _PROSE and 2 * blocks[number].linked < len(blocks[number].text)
    )
    total = sum(len(page[number]) for number in taken)
    return total < _LITTLE or prose < _ENOUGH * total


def _taken(chosen: Sequence[Words], page: Sequence[Words]) -> list[bool]:
    """For each block of the page whether its words were chosen.

    Blocks that stand as they are, as often among the chosen as on the page, need no alignment.
    """
    copies, wanted = Counter(page), Counter(chosen)
    whole = {line for line, times in wanted.items() if len(line) >= _WHOLE and copies[line] == times}
    rest = [() if block in whole else block for block in page]
    shares = _shares([word for line in chosen if line not in whole for word in line], rest)
    kept = [block in whole or share >= _ENOUGH for block, share in zip(page, shares, strict=True)]
    _again(wanted, page, kept)
    return kept


def _shares(chosen: Sequence[str], page: Sequence[Words]) -> list[float]:
    """For each block of the page, which share of its words stands among the chosen ones, in order."""
    if not chosen:
        return [0.0] * len(page)
    owners = [number for number, block in enumerate(page) for _ in block]
    hits = [0] * len(page)
    for _, place in align(chosen, [word for block in page for word in block]):
        hits[owners[place]] += 1
    return [hit / len(block) if block else 0.0 for hit, block in zip(hits, page, strict=True)]


def _again(chosen: Counter[Words], page: Sequence[Words], kept: list[bool]) -> None:
    """Keep blocks too that repeat others word for word, which no alignment can tell apart.

    Where the page has no more copies than were chosen, all are meant; else those beside a kept block.
    """
    copies = Counter(page)
    left = chosen - Counter(block for block, keep in zip(page, kept, strict=True) if keep)
    for number, block in enumerate(page):
        if kept[number] or not block or not left[block]:
            continue
        beside = any(kept[max(0, number - 1) : number + 2])
        if beside or copies[block] <= chosen[block]:
            kept[number] = True
            left[block] -= 1


def _words(text: str) -> Words:
    return tuple(words(text))


def _chosen(root: HtmlElement, *, quick: bool) -> list[Words]:
    """The words of each block of what trafilatura takes for the main text; quick: by its own rules alone."""
    from trafilatura import bare_extraction

    found: Any = bare_extraction(root, include_comments=False, with_metadata=False, fast=quick)
    if found is None or found.body is None:
        return []
    return [line for line in map(_words, "".join(_text(found.body)).split("\n")) if line]


def _text(body: HtmlElement) -> Iterator[str]:
    """The text of trafilatura's tree, its blocks parted by line breaks."""
    from lxml import etree

    for event, element in etree.iterwalk(body, events=("start", "end")):
        apart = "" if element.tag in _INLINE else "\n"
        yield apart
        yield (element.text if event == "start" else element.tail) or ""
