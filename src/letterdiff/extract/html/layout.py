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
_PSEUDO_ELEMENT = re.compile(r"::|:(?:before|after|first-l)")
_NAME = re.compile(r"[.#][A-Za-z_][\w-]*")


class Layout:
    """What one page says of the layout of its elements."""

    def __init__(self, root: HtmlElement) -> None:
        apart: set[str] = set()
        kept: set[str] = set()
        for sheet in root.iter("style"):
            for head, body in _rules(sheet.text or ""):
                for names, sign in ((apart, _STANDS_APART), (kept, _KEEPS_SPACE)):
                    if sign.search(body):
                        names.update(_named_last(head))
        self._apart, self._kept = frozenset(apart), frozenset(kept)

    def apart(self, element: HtmlElement) -> bool:
        """Whether the element's words may be laid out apart from those around it."""
        tag = element.tag
        return (
            (tag not in INLINE and "-" not in tag and ":" not in tag)
            or _says(element, _STANDS_APART)
            or bool(self._apart and _names(element) & self._apart)
        )

    def keeps_space(self, element: HtmlElement) -> bool:
        """Whether white space in the element may be shown as it stands in the file."""
        return (
            element.tag in _PREFORMATTED
            or _says(element, _KEEPS_SPACE)
            or bool(self._kept and _names(element) & self._kept)
        )


def _says(element: HtmlElement, sign: re.Pattern[str]) -> bool:
    style = element.get("style")
    return bool(style and sign.search(style))


def _names(element: HtmlElement) -> frozenset[str]:
    """The element's classes and id, as selectors."""
    own = element.get("id")
    return frozenset([f".{name}" for name in (element.get("class") or "").split()] + [f"#{own}"] * bool(own))


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """What stands ahead of each innermost pair of braces, and what stands in it."""
    at = 0
    for found in _BODY.finditer(css):
        yield css[at : found.start()], found[1]
        at = found.end()


def _named_last(head: str) -> Iterator[str]:
    """The classes and ids of the elements that a rule's selectors are for."""
    for selector in _SELECTORS.split(head):
        last = _COMBINATORS.split(selector.strip())[-1]
        if not _PSEUDO_ELEMENT.search(last):
            yield from _NAME.findall(last)
