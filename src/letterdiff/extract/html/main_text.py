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
    kept = [keep and not block.beside for keep, block in zip(_judged(root, blocks), blocks, strict=True)]
    if not any(keep and not block.hidden for keep, block in zip(kept, blocks, strict=True)):
        # The page is too short to judge, or repeats itself throughout.
        return [Part.AWAY if block.beside else Part.TEXT for block in blocks]
    weighed = weighing.weigh(blocks, kept)
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


def _judged(root: HtmlElement, blocks: Sequence[DomBlock]) -> list[bool]:
    """For each block whether trafilatura took it."""
    chosen = _chosen(root)
    page = [_words(block.text) for block in blocks]
    shares = _shares([word for line in chosen for word in line], page)
    kept = [share >= _ENOUGH for share in shares]
    _again(Counter(chosen), page, kept)
    return kept


def _shares(chosen: Sequence[str], page: Sequence[Words]) -> list[float]:
    """For each block of the page, which share of its words stands among the chosen ones, in order."""
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
    return tuple(match[0] for match in words(text))


def _chosen(root: HtmlElement) -> list[Words]:
    """The words of each block of what trafilatura takes for the main text."""
    from trafilatura import bare_extraction

    found: Any = bare_extraction(root, include_comments=False, with_metadata=False)
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
