"""XML of strangers: checked before it is parsed, parsed one way only, and the paths of its text nodes."""

from typing import Any
from xml.parsers import expat

from lxml import etree

from letterdiff.extract.errors import Unreadable
from letterdiff.text import clean

DEEPEST = 200
"""How deep elements may be nested; documents with tables in tables stay below 100."""


def check(name: str, data: bytes) -> None:
    """Unreadable where the XML is damaged, declares a document type (and so entities), or nests too deep."""
    parser = expat.ParserCreate()
    depth = 0

    def begin(*_: object) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise Unreadable(f"{clean.one_line(name)} nests its elements deeper than {DEEPEST}", "")

    def end(*_: object) -> None:
        nonlocal depth
        depth -= 1

    def doctype(*_: object) -> None:
        raise Unreadable(f"{clean.one_line(name)} declares entities, which no document needs", "")

    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        reason = f"is damaged: {clean.one_line(name)} is no whole XML (line {error.lineno})"
        raise Unreadable(reason, "save it again from its source") from error


def parse(data: bytes) -> Any:
    """The root element of XML that `check` let pass; nothing outside of it is ever loaded."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable("its XML is damaged", "save it again from its source") from error


class Paths:
    """XPaths of a tree's text nodes, such as `/w:document/w:body/w:p[3]/w:r/w:t/text()[1]`.

    Prefixes are those that the root element declares; an element with no such prefix is counted among all
    its siblings (`*[3]`). Each parent's children are counted once.
    """

    def __init__(self, root: Any) -> None:
        self._prefixes = {uri: prefix for prefix, uri in root.nsmap.items() if prefix}
        self._paths: dict[Any, str] = {root: f"/{self._name(root) or '*'}"}

    def text(self, element: Any, ordinal: int = 1) -> str:
        """The path of the element's text node of this number, from 1."""
        return f"{self._of(element)}/text()[{ordinal}]"

    def _of(self, element: Any) -> str:
        if element not in self._paths:
            parent = element.getparent()
            above = self._of(parent)
            for child, step in self._steps(parent):
                self._paths[child] = f"{above}/{step}"
        return self._paths[element]

    def _steps(self, parent: Any) -> list[tuple[Any, str]]:
        children = [child for child in parent if isinstance(child.tag, str)]
        names = [self._name(child) for child in children]
        total: dict[str, int] = {}
        for name in names:
            total[name] = total.get(name, 0) + 1
        met: dict[str, int] = {}
        steps = []
        for place, (child, name) in enumerate(zip(children, names, strict=True), start=1):
            met[name] = met.get(name, 0) + 1
            step = name if total[name] == 1 else f"{name}[{met[name]}]"
            steps.append((child, step if name else f"*[{place}]"))
        return steps

    def _name(self, element: Any) -> str:
        name = etree.QName(element)
        prefix = self._prefixes.get(name.namespace or "")
        return f"{prefix}:{name.localname}" if prefix else ""
