"""The second way to read an OpenDocument text: expat's tree, by rules written out once more.

Nothing of the first way's walk, of odfdo or of lxml is used here.
"""

from collections.abc import Sequence
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from letterdiff.extract.office import flow
from letterdiff.extract.office.flow import Flow, PartsOf, Tree
from letterdiff.model import Anchor

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMES = {f"{{{_ODF}{name}:1.0": f"{name}:" for name in ("text", "office", "table", "style", "drawing")}
_STYLE = f"{{{_ODF}text:1.0}}style-name"
_UNSHOWN = frozenset(
    [
        "text:tracked-changes",
        "office:annotation",
        "text:ruby-text",
        "text:note-citation",
        "text:script",
        "text:number",
        "text:hidden-paragraph",
        "office:forms",
    ]
)
_SIGNS = {"text:s": " ", "text:tab": " ", "text:line-break": "\n"}


def second(data: bytes, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
    """For each anchor the text at its places; None where the file has no such place."""
    return flow.second(data, anchors, _lay)


def _lay(tree: Tree, parts: PartsOf) -> Flow:
    reading = _Reading({**_hidden_styles(parts("styles.xml")), **_hidden_styles(parts("content.xml"))})
    for element in tree.root.iter():
        if isinstance(element.tag, str) and _name(element) in _BODIES:
            reading.blocks(element)
    return reading.flow


_BODIES = frozenset(
    [
        "office:text",
        *(f"style:{kind}{which}" for kind in ("header", "footer") for which in ("", "-left", "-first")),
    ]
)


class _Reading:
    """One pass over a body; hidden words, notes and text boxes are laid behind their paragraph."""

    def __init__(self, hidden: dict[str, bool]) -> None:
        self.flow = Flow()
        self._hidden_styles = hidden
        self._unseen: list[tuple[Element, int, str]] = []
        self._behind: list[Element] = []

    def blocks(self, container: Element) -> None:
        """Lay out the paragraphs below an element, each on a line of its own."""
        for child in flow.elements(container):
            name = _name(child)
            if name in ("text:p", "text:h"):
                self._paragraph(child)
            elif name not in _UNSHOWN:
                self.blocks(child)

    def _paragraph(self, element: Element) -> None:
        self._inside(element, False)
        self.flow.sign("\n")
        unseen, self._unseen = self._unseen, []
        behind, self._behind = self._behind, []
        for node in unseen:
            self.flow.node(*node)
        self.flow.sign("\n" if unseen else "")
        for each in behind:
            self.blocks(each)

    def _inside(self, element: Element, hidden: bool) -> None:
        number = self._node(element, 0, element.text, hidden)
        for child in element:
            if isinstance(child.tag, str):
                self._child(child, hidden)
            number = self._node(element, number, child.tail, hidden)

    def _child(self, child: Element, hidden: bool) -> None:
        name = _name(child)
        if name in _SIGNS:
            self.flow.sign("" if hidden else _SIGNS[name])
        elif name == "text:note" or name.startswith("drawing:"):
            self._behind.append(child)
        elif name not in _UNSHOWN:
            styled = name == "text:span" and self._hidden_styles.get(child.get(_STYLE, ""), False)
            self._inside(child, hidden or styled or name == "text:hidden-text")

    def _node(self, element: Element, number: int, text: str | None, hidden: bool) -> int:
        if not text:
            return number
        if hidden:
            self._unseen.append((element, number + 1, text))
        else:
            self.flow.node(element, number + 1, text)
        return number + 1


def _name(element: Element) -> str:
    uri, _, local = element.tag.rpartition(":1.0}")
    return _NAMES.get(f"{uri}:1.0", "?") + local


def _hidden_styles(data: bytes | None) -> dict[str, bool]:
    """Whether the styles of spans hide their text, by their names."""
    try:
        root = ElementTree.fromstring(data or b"<none/>")
    except ElementTree.ParseError:
        return {}
    style, text = f"{{{_ODF}style:1.0}}", f"{{{_ODF}text:1.0}}"
    found: dict[str, bool] = {}
    for one in root.iter(f"{style}style"):
        properties = one.find(f"{style}text-properties")
        display = None if properties is None else properties.get(f"{text}display")
        if one.get(f"{style}family") == "text" and display:
            found[one.get(f"{style}name", "")] = display == "none"
    return found
