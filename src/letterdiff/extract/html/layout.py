"""How a page's file lays its elements out: which stand apart from the words around, which keep white space.

By tag, by the element's own style, and by its classes and id where a rule of the page's sheets names them.
Rules count whatever they depend on: an element may stand apart in one window and not in another.
"""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from letterdiff.extract.html.blocks import INLINE

_PREFORMATTED = frozenset(("pre", "listing", "xmp", "plaintext", "textarea"))
_KEEPS_SPACE = re.compile(r"white-space(?:-collapse)?\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
_STANDS_APART = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*(?!inline\s*(?:[;!]|$)|none|contents)|float\s*:\s*(?!none)|"
    r"position\s*:\s*(?:absolute|fixed))",
    re.IGNORECASE,
)
_BODY = re.compile(r"\{([^{}]*)\}")
_SELECTORS = re.compile(r"[{};,]")
_COMBINATORS = re.compile(r"[\s>+~]+")
_SIBLING = re.compile(r"[+~]")
_PSEUDO_ELEMENT = re.compile(r"::|:(?:before|after|first-l)")
_TAG = re.compile(r"^[A-Za-z][\w-]*")
_NAME = re.compile(r"[.#][A-Za-z_][\w-]*")


class Layout:
    """What one page says of the layout of its elements."""

    def __init__(self, root: HtmlElement) -> None:
        self._apart: dict[str, set[str]] = {}
        self._kept: dict[str, set[str]] = {}
        for sheet in root.iter("style"):
            for head, body in _rules(sheet.text or ""):
                for named, sign in ((self._apart, _STANDS_APART), (self._kept, _KEEPS_SPACE)):
                    if sign.search(body):
                        for name, above in _named(head):
                            named.setdefault(name, set()).add(above)

    def apart(self, element: HtmlElement) -> bool:
        """Whether the element's words may be laid out apart from those around it."""
        tag = element.tag
        outer = tag not in INLINE and "-" not in tag and ":" not in tag
        return outer or _says(element, _STANDS_APART) or _ruled(element, self._apart)

    def keeps_space(self, element: HtmlElement) -> bool:
        """Whether white space in the element may be shown as it stands in the file."""
        return element.tag in _PREFORMATTED or _says(element, _KEEPS_SPACE) or _ruled(element, self._kept)


def _ruled(element: HtmlElement, rules: dict[str, set[str]]) -> bool:
    """Whether a rule is for the element: by its name, below an element of the other name, '' for any."""
    above: set[str] = set()
    for name in _names(element) if rules else ():
        above |= rules.get(name, set())
    return bool(above) and ("" in above or any(above & _names(one) for one in element.iterancestors()))


def _says(element: HtmlElement, sign: re.Pattern[str]) -> bool:
    style = element.get("style")
    return bool(style and sign.search(style))


def _names(element: HtmlElement) -> set[str]:
    """The element's tag, classes and id, as selectors."""
    own = element.get("id")
    return {element.tag, *(f".{name}" for name in (element.get("class") or "").split()), f"#{own}"}


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """What stands ahead of each innermost pair of braces, and what stands in it."""
    at = 0
    for found in _BODY.finditer(css):
        yield css[at : found.start()], found[1]
        at = found.end()


def _named(head: str) -> Iterator[tuple[str, str]]:
    """For each of a rule's selectors a class, id or tag of its elements, and one that stands above, or ''."""
    for selector in _SELECTORS.split(head):
        *above, last = _COMBINATORS.split(selector.strip())
        if not _PSEUDO_ELEMENT.search(last):
            outer = next(_own(above[-1]), "") if above and not _SIBLING.search(selector) else ""
            yield from ((name, outer) for name in _own(last))


def _own(compound: str) -> Iterator[str]:
    """The classes and ids of a compound selector; its tag where it has none."""
    names = _NAME.findall(compound) or _TAG.findall(compound)
    yield from (name if name[0] in ".#" else name.lower() for name in names)
