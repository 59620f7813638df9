"""Where on the page an article stands: the element that holds most of what was taken for its main text."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from letterdiff.extract.html import signs
from letterdiff.extract.html.blocks import INLINE, DomBlock
from letterdiff.model import BlockKind

_MOST = 0.8
"""Share of the chosen prose that the article's element holds."""
_MINOR = 0.25
"""Share of the chosen prose from which an element's name says nothing against what it holds."""
_PROSE, _LONG = 10, 15
"""Words from which a block is prose: as a sentence, and without its end."""

_PARTS = 3
"""How far up an article is looked for that stands in several parts."""
_MORE = 3
"""Blocks of prose that the other parts hold at least."""

Signature = tuple[tuple[str, str | None], ...]


class Article:
    """The element of the article, and for each block of the page what its place there says of it.

    `blocks` are the page's, `kept` which of them were chosen, `words` how many each has, `linked` the share
    of its characters in links, `lines` their text on one line, `paths` the elements that each stands in,
    from its own up to below the article's; None for blocks that stand elsewhere. `goes_on` says whether the
    article stands in several parts, of which a judge may have taken the first alone.
    """

    def __init__(self, blocks: Sequence[DomBlock], kept: Sequence[bool], words: Sequence[int]) -> None:
        self.blocks, self.kept, self.words = blocks, kept, words
        self.lines = [" ".join(block.text.split()) for block in blocks]
        self.linked = [block.linked / len(block.text) for block in blocks]
        self.own = [_own(block) for block in blocks]
        self.prose = [number for number in range(len(blocks)) if kept[number] and self.is_prose(number)]
        self._weights: defaultdict[HtmlElement, int] = defaultdict(int)
        for number in self.prose:
            for element in _upwards(self.own[number]):
                self._weights[element] += len(self.lines[number])
        self._total = sum(len(self.lines[number]) for number in self.prose)
        self._paths: dict[HtmlElement, tuple[HtmlElement, ...] | None] = {}
        self._named: dict[HtmlElement, bool] = {}
        self.goes_on = False
        self.element = self._element()
        self.paths = [
            None if block.beside else self._path(element)
            for block, element in zip(blocks, self.own, strict=True)
        ]

    def is_prose(self, number: int) -> bool:
        """Whether a block is running text: ten words that end a sentence, or more; not half of it links."""
        block, words = self.blocks[number], self.words[number]
        if block.hidden or block.kind is BlockKind.HEADING or self.linked[number] >= 0.5:
            return False
        return words >= _LONG or (words >= _PROSE and signs.sentence(self.lines[number]))

    def aside(self, number: int) -> bool:
        """Whether an element around the block is named as no part of an article, and holds little of it."""
        for element in _upwards(self.own[number]):
            if self._weights.get(element, 0) >= _MINOR * self._total:
                return False
            if element not in self._named:
                self._named[element] = signs.named(element)
            if self._named[element]:
                return True
        return False

    def signature(self, number: int) -> Signature:
        """Tags and classes of the elements between the article's own and the block."""
        return tuple((element.tag, element.get("class")) for element in self.paths[number] or ())

    def _element(self) -> HtmlElement | None:
        """The innermost element that holds most of the prose, or what holds it with others of its kind."""
        holders = (
            element
            for number in self.prose
            for element in _upwards(self.own[number])
            if self._weights[element] >= _MOST * self._total
        )
        inner = min(holders, key=lambda element: self._weights[element], default=None)
        while inner is not None:
            below = [child for child in inner if self._weights.get(child, 0) >= _MOST * self._total]
            if not below:
                break
            inner = below[0]
        return None if inner is None else self._of_several(inner)

    def _of_several(self, inner: HtmlElement) -> HtmlElement:
        """The parent of the first element upwards whose siblings go on with prose, else the innermost."""
        element = inner
        for _ in range(_PARTS):
            parent = element.getparent()
            if parent is None or element.tag in ("body", "article", "main"):
                break
            if self._goes_on_beside(element):
                self.goes_on = True
                return parent
            element = parent
        return inner

    def _goes_on_beside(self, element: HtmlElement) -> bool:
        """Whether siblings of the same class hold prose where this one does, and no linked headings."""
        alike = [
            child
            for child in element.getparent()
            if child is not element
            and child.tag == element.tag
            and child.get("class")
            and child.get("class") == element.get("class")
        ]
        if not alike:
            return False
        own = {_between(self.own[number], element) for number in self.prose}
        more = [
            number
            for number in range(len(self.blocks))
            if not self.kept[number] and any(above in alike for above in self.own[number].iterancestors())
        ]
        cards = any(
            self.blocks[number].kind is BlockKind.HEADING and self.linked[number] > 0.9 for number in more
        )
        prose = [number for number in more if self.is_prose(number) and not self.blocks[number].beside]
        holders = {
            above: number for number in prose for above in self.own[number].iterancestors() if above in alike
        }
        same = sum(
            _between(self.own[number], above) in own
            for above in holders
            for number in prose
            if above in self.own[number].iterancestors()
        )
        return not cards and same >= _MORE

    def _path(self, element: HtmlElement) -> tuple[HtmlElement, ...] | None:
        if element in self._paths:
            return self._paths[element]
        path: list[HtmlElement] = []
        found: tuple[HtmlElement, ...] | None = None
        for above in _upwards(element):
            if above is self.element:
                found = tuple(path)
                break
            path.append(above)
        self._paths[element] = found
        return found


def _between(element: HtmlElement, top: HtmlElement) -> Signature | None:
    """Tags and classes from an element up to below another; None where it does not stand in that one."""
    steps: list[tuple[str, str | None]] = []
    for above in _upwards(element):
        if above is top:
            return tuple(steps)
        steps.append((above.tag, above.get("class")))
    return None


def _own(block: DomBlock) -> HtmlElement:
    """The innermost element around a block that makes blocks."""
    element = block.nodes[0].element
    while element.tag in INLINE and element.getparent() is not None:
        element = element.getparent()
    return element


def _upwards(element: HtmlElement | None) -> Iterator[HtmlElement]:
    if element is not None:
        yield element
        yield from element.iterancestors()
