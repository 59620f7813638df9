"""The second way to read a Word document: expat's tree, by rules written out once more.

Nothing of the first way's walk, styles or package is used here.
"""

from collections.abc import Sequence
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from letterdiff.extract.office import flow
from letterdiff.extract.office.flow import Flow, PartsOf, Tree
from letterdiff.extract.office.word.symbols import symbol
from letterdiff.model import Anchor

_MAIN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NAMES = {
    _MAIN: "w:",
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}": "m:",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}": "mc:",
}
_UNSHOWN = frozenset(
    ["w:pPr", "w:rPr", "w:del", "w:moveFrom", "w:delText", "w:delInstrText", "w:instrText", "w:rt", "w:sdtPr"]
)
_SIGNS = {
    "w:tab": " ",
    "w:ptab": " ",
    "w:br": "\n",
    "w:cr": "\n",
    "w:noBreakHyphen": "‑",
    "w:softHyphen": "\xad",
}
_OFF = ("0", "false", "off")


def second(data: bytes, anchors: Sequence[Anchor]) -> tuple[str | None, ...]:
    """For each anchor the text at its places; None where the file has no such place."""
    return flow.second(data, anchors, _lay)


def _lay(tree: Tree, parts: PartsOf) -> Flow:
    reading = _Reading(_hidden_styles(parts("word/styles.xml")))
    reading.over(tree.root, "")
    reading.waiting()
    return reading.flow


class _Reading:
    """One pass over a part; text boxes and hidden words are laid behind the paragraph they stand in."""

    def __init__(self, hidden: dict[str, bool]) -> None:
        self.flow = Flow()
        self._hidden_styles = hidden
        self._codes: list[bool] = []
        self._boxes: list[Element] = []
        self._unseen: list[Element] = []
        self._depth = 0

    def over(self, element: Element, style: str) -> None:
        """Lay out what stands below an element; `style` is that of its paragraph."""
        for child in _children(element):
            name = _name(child)
            if name == "w:p":
                self._paragraph(child)
            elif name == "w:r":
                self._run(child, style)
            elif name == "w:txbxContent":
                self._boxes.append(child)
            elif name == "m:t":
                self._node(child)
            elif name not in _UNSHOWN:
                self.over(child, style)

    def _paragraph(self, element: Element) -> None:
        self._depth += 1
        self.over(element, _said(element, "pPr", "pStyle") or "")
        self._depth -= 1
        if element.find(f"{_MAIN}pPr/{_MAIN}rPr/{_MAIN}del") is None:
            self.flow.sign("\n")
        if not self._depth:
            self.waiting()

    def waiting(self) -> None:
        """Lay out what waits for its paragraph's end: hidden words, then text boxes."""
        unseen, self._unseen = self._unseen, []
        boxes, self._boxes = self._boxes, []
        for element in unseen:
            self._node(element)
        self.flow.sign("\n" if unseen else "")
        for box in boxes:
            self.over(box, "")

    def _run(self, run: Element, style: str) -> None:
        hidden = self._hidden(run, style)
        own_mark = False
        for child in _children(run):
            name = _name(child)
            shown = all(self._codes) and not own_mark
            if name == "w:fldChar":
                self._field(child.get(f"{_MAIN}fldCharType"))
            elif name in ("w:footnoteReference", "w:endnoteReference"):
                own_mark = child.get(f"{_MAIN}customMarkFollows", "0") not in _OFF
            elif name == "w:t" and shown:
                self._unseen.append(child) if hidden else self._node(child)
            elif name in _SIGNS and shown:
                self.flow.sign("" if hidden else _SIGNS[name])
            elif name == "w:sym" and shown and not hidden:
                self.flow.sign(symbol(child.get(f"{_MAIN}font", ""), child.get(f"{_MAIN}char", "")))
            elif name == "w:txbxContent":
                self._boxes.append(child)
            elif name not in _UNSHOWN and name not in ("w:t", "w:sym"):
                self.over(child, style)

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._codes.append(False)
        elif self._codes:
            del self._codes[-1]
            if kind == "separate":
                self._codes.append(True)

    def _hidden(self, run: Element, style: str) -> bool:
        own = run.find(f"{_MAIN}rPr/{_MAIN}vanish")
        if own is not None:
            return own.get(f"{_MAIN}val", "1") not in _OFF
        named = _said(run, "rPr", "rStyle")
        for one in (named, style):
            if one is not None and one in self._hidden_styles:
                return self._hidden_styles[one]
        return False

    def _node(self, element: Element) -> None:
        if element.text:
            self.flow.node(element, 1, element.text)


def _children(element: Element) -> list[Element]:
    """The child elements; of alternatives the first one's."""
    found: list[Element] = []
    for child in flow.elements(element):
        if _name(child) == "mc:AlternateContent":
            found += [below for one in flow.elements(child)[:1] for below in _children(one)]
        else:
            found.append(child)
    return found


def _name(element: Element) -> str:
    uri, brace, local = element.tag.rpartition("}")
    return _NAMES.get(uri + brace, "?") + local


def _said(element: Element, *path: str) -> str | None:
    found = element.find("/".join(f"{_MAIN}{step}" for step in path))
    return None if found is None else found.get(f"{_MAIN}val")


def _hidden_styles(data: bytes | None) -> dict[str, bool]:
    """The styles that say whether their text is hidden, by their ids; '' is the default paragraph's."""
    try:
        root = ElementTree.fromstring(data or b"<none/>")
    except ElementTree.ParseError:
        return {}
    styles = {style.get(f"{_MAIN}styleId", ""): style for style in root.iter(f"{_MAIN}style")}
    found: dict[str, bool] = {}
    for name, style in styles.items():
        chain, at = [style], style
        while (above := styles.get(_said(at, "basedOn") or "")) is not None and above not in chain:
            chain.append(above)
            at = above
        said = [one.find(f"{_MAIN}rPr/{_MAIN}vanish") for one in chain]
        vanish = next((one for one in said if one is not None), None)
        if vanish is not None:
            found[name] = vanish.get(f"{_MAIN}val", "1") not in _OFF
            if style.get(f"{_MAIN}default") == "1" and style.get(f"{_MAIN}type") == "paragraph":
                found[""] = found[name]
    return found
