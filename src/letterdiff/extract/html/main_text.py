"""Which blocks of a page are its main text: trafilatura judges, the page's own words are kept."""

from collections.abc import Iterator, Sequence
from typing import Any

from lxml.html import HtmlElement

from letterdiff.extract.html.alignment import align
from letterdiff.extract.html.blocks import DomBlock, words

_INLINE = frozenset(("hi", "ref", "del", "code", "span", "graphic"))
_ENOUGH = 0.5
"""Share of a block's words that trafilatura must have chosen for the block to count."""


def choose(root: HtmlElement, blocks: Sequence[DomBlock]) -> Iterator[DomBlock]:
    """The blocks that belong to the main text, in order."""
    chosen = _chosen_words(root)
    if not chosen:
        return (block for block in blocks if not block.beside and not block.hidden)
    shares = _shares(chosen, blocks)
    return (block for block, share in zip(blocks, shares, strict=True) if share >= _ENOUGH)


def _shares(chosen: Sequence[str], blocks: Sequence[DomBlock]) -> list[float]:
    """For each block, which share of its words stands among the chosen ones, in order."""
    page = [(match[0], number) for number, block in enumerate(blocks) for match in words(block.text)]
    total, hits = [0] * len(blocks), [0] * len(blocks)
    for _, number in page:
        total[number] += 1
    for _, place in align(chosen, [word for word, _ in page]):
        hits[page[place][1]] += 1
    return [hit / of if of else 0.0 for hit, of in zip(hits, total, strict=True)]


def _chosen_words(root: HtmlElement) -> list[str]:
    from trafilatura import bare_extraction

    found: Any = bare_extraction(root, include_comments=False, with_metadata=False)
    if found is None or found.body is None:
        return []
    return [match[0] for match in words("".join(_text(found.body)))]


def _text(body: HtmlElement) -> Iterator[str]:
    """The text of trafilatura's tree, its blocks parted by line breaks."""
    from lxml import etree

    for event, element in etree.iterwalk(body, events=("start", "end")):
        apart = "" if element.tag in _INLINE else "\n"
        yield apart
        yield (element.text if event == "start" else element.tail) or ""
