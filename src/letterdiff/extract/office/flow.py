"""The second way to a package's text: the standard library's expat tree, with a flow of what is shown.

It shares no parser and no walk with the first way. A flow lays out all that a reader sees in order, each text
node at its offset; an anchor's text is the flow from its first place to its last, so that a word which the
first way left out or put elsewhere shows.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from letterdiff.model import Anchor, DomRange

_STEP = re.compile(r"(\*|[^\s/\[\]:]+:[^\s/\[\]:]+)(?:\[(\d+)\])?")
_TEXT = re.compile(r"text\(\)\[(\d+)\]")


class Tree:
    """An XML part as expat reads it: its root, and the way along an XPath to a text node."""

    def __init__(self, data: bytes) -> None:
        self.prefixes: dict[str, str] = {}
        builder = ElementTree.TreeBuilder(insert_comments=True, insert_pis=True)
        parser = ElementTree.XMLParser(target=builder)
        self.root: Element = ElementTree.fromstring(data, parser)
        for _, (prefix, uri) in ElementTree.iterparse(io.BytesIO(data), events=("start-ns",)):
            self.prefixes.setdefault(prefix, uri)
        self._steps: dict[int, dict[str, Element]] = {}

    def element(self, path: str) -> tuple[Element, int] | None:
        """The element in which the path's text node stands, and the node's number there; None for no such."""
        *steps, last = path.removeprefix("/").split("/")
        number = _TEXT.fullmatch(last)
        found: Element | None = self.root if steps and self._is_root(steps[0]) else None
        for step in steps[1:]:
            if found is None:
                return None
            found = self._below(found).get(step if "[" in step else f"{step}[1]")
        return (found, int(number[1])) if found is not None and number else None

    def _is_root(self, step: str) -> bool:
        return step == "*" or self._clark(step) == self.root.tag

    def _clark(self, name: str) -> str:
        prefix, _, local = name.partition(":")
        return f"{{{self.prefixes.get(prefix, '')}}}{local}"

    def _below(self, element: Element) -> Mapping[str, Element]:
        """The child elements by every step that leads to them."""
        if id(element) not in self._steps:
            met: dict[str, int] = {}
            steps: dict[str, Element] = {}
            for place, child in enumerate(elements(element), start=1):
                steps[f"*[{place}]"] = child
                met[child.tag] = met.get(child.tag, 0) + 1
                for prefix, uri in self.prefixes.items():
                    if child.tag.startswith(f"{{{uri}}}"):
                        local = child.tag[len(uri) + 2 :]
                        steps[f"{prefix}:{local}[{met[child.tag]}]"] = child
            self._steps[id(element)] = steps
        return self._steps[id(element)]


def elements(parent: Element) -> list[Element]:
    """The child elements, comments and instructions left out."""
    return [child for child in parent if isinstance(child.tag, str)]


class _Place(NamedTuple):
    start: int
    text: str


class Flow:
    """What is shown, in order: text nodes at their offsets, and signs that no text node holds."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._places: dict[tuple[int, int], _Place] = {}
        self._signs: set[int] = set()

    def node(self, element: Element, ordinal: int, text: str) -> None:
        """Add a text node: the `ordinal`th (from 1) of its element."""
        self._places[id(element), ordinal] = _Place(self._length, text)
        self._add(text)

    def sign(self, text: str) -> None:
        """Add what stands in no text node: a space, a line's end, a symbol."""
        if text.strip():
            self._signs.update(range(self._length, self._length + len(text)))
        self._add(text)

    def _add(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def place(self, at: tuple[Element, int] | None) -> _Place | None:
        """Where a text node's text begins, and that text; None where it is not shown."""
        return None if at is None else self._places.get((id(at[0]), at[1]))

    def between(self, start: int, end: int) -> str:
        """The flow's characters, with the signs that stand directly beside them."""
        while start - 1 in self._signs:
            start -= 1
        while end in self._signs:
            end += 1
        self._parts = ["".join(self._parts)]
        return self._parts[0][start:end]


Lay = Callable[[Tree, "PartsOf"], Flow]
"""Lays out one part's tree as a flow."""

PartsOf = Callable[[str], bytes | None]
"""The bytes of a part of the package by its name; None where it has none or cannot be read."""


def second(data: bytes, anchors: Sequence[Anchor], lay: Lay) -> tuple[str | None, ...]:
    """For each anchor the text at its places; None where the package has no such place."""
    if not anchors:
        return ()
    parts = parts_of(data)
    laid: dict[str, tuple[Tree, Flow] | None] = {}
    return tuple(_read(anchor, parts, laid, lay) for anchor in anchors)


def parts_of(data: bytes) -> PartsOf:
    """The parts of a package, read with zipfile alone."""
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile:
        return lambda name: None

    def part(name: str) -> bytes | None:
        try:
            return package.read(name)
        except (KeyError, zipfile.BadZipFile, zlib.error, RuntimeError):
            return None

    return part


def _read(anchor: Anchor, parts: PartsOf, laid: dict[str, tuple[Tree, Flow] | None], lay: Lay) -> str | None:
    places = [place for place in anchor.places if isinstance(place, DomRange)]
    if not places or len(places) != len(anchor.places) or len({place.part for place in places}) > 1:
        return None
    name = places[0].part
    if name not in laid:
        laid[name] = _laid(parts(name), parts, lay)
    tree, flow = laid[name] or (None, None)
    if tree is None or flow is None:
        return None
    ends = [(flow.place(tree.element(place.path)), place) for place in (places[0], places[-1])]
    (first, opening), (last, closing) = ends
    if first is None or last is None:
        return None
    if opening.start > len(first.text) or closing.end > len(last.text):
        return None
    return flow.between(first.start + opening.start, last.start + closing.end)


def _laid(data: bytes | None, parts: PartsOf, lay: Lay) -> tuple[Tree, Flow] | None:
    if data is None:
        return None
    try:
        tree = Tree(data)
    except ElementTree.ParseError:
        return None
    return tree, lay(tree, parts)
