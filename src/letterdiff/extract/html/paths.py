"""XPaths of text nodes, such as `/html/body/p[2]/text()[1]`."""

import re

from lxml.html import HtmlElement

_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_.\-]*")


class Paths:
    """Paths of one tree's elements, each counted once, so that long rows of siblings cost no square."""

    def __init__(self) -> None:
        self._paths: dict[HtmlElement, str] = {}
        self._steps: dict[HtmlElement, dict[HtmlElement, str]] = {}

    def text(self, element: HtmlElement, ordinal: int) -> str:
        """The path of the element's text node of this number, from 1."""
        return f"{self.of(element)}/text()[{ordinal}]"

    def of(self, element: HtmlElement) -> str:
        """The path of an element, from the root."""
        above: list[HtmlElement] = []
        while element not in self._paths:
            parent = element.getparent()
            if parent is None:
                self._paths[element] = f"/{element.tag}"
                break
            above.append(element)
            element = parent
        path = self._paths[element]
        for below in reversed(above):
            path = f"{path}/{self._step(below)}"
            self._paths[below] = path
        return path

    def _step(self, element: HtmlElement) -> str:
        parent = element.getparent()
        if parent not in self._steps:
            self._steps[parent] = _steps(parent)
        return self._steps[parent][element]


def _steps(parent: HtmlElement) -> dict[HtmlElement, str]:
    """A step to each child element: its name, numbered where siblings share it, else its place among all."""
    children = [child for child in parent if isinstance(child.tag, str)]
    total: dict[str, int] = {}
    for child in children:
        total[child.tag] = total.get(child.tag, 0) + 1
    met: dict[str, int] = {}
    steps: dict[HtmlElement, str] = {}
    for place, child in enumerate(children, start=1):
        tag = child.tag
        met[tag] = met.get(tag, 0) + 1
        if not _PLAIN.fullmatch(tag):
            steps[child] = f"*[{place}]"
        else:
            steps[child] = tag if total[tag] == 1 else f"{tag}[{met[tag]}]"
    return steps
