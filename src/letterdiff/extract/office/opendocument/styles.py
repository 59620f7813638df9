"""What an OpenDocument's styles make of a paragraph or a span, as odfdo finds them."""

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from letterdiff.extract.office.opendocument.names import TEXT
from letterdiff.model import BlockKind

if TYPE_CHECKING:
    from odfdo import Document

_NAMED = {
    "quotations": BlockKind.QUOTATION,
    "quote": BlockKind.QUOTATION,
    "intense quote": BlockKind.QUOTATION,
    "block text": BlockKind.QUOTATION,
    "caption": BlockKind.CAPTION,
    "signature": BlockKind.SIGNATURE,
    "index": BlockKind.FURNITURE,
}
"""Kinds by the names of built-in styles, which the file keeps in English in every language."""
_CODED = re.compile(r"_([0-9a-fA-F]{1,4})_")
_QUOTES = re.compile("[\"'&<]")
_LONGEST_CHAIN = 30


class Look(NamedTuple):
    """What a style and those it is based on say."""

    names: tuple[str, ...] = ()
    outline: int = 0
    hidden: bool = False


class Styles:
    """The document's styles by family and name, each looked up once."""

    def __init__(self, document: "Document") -> None:
        self._document = document
        self._looks: dict[tuple[str, str], Look] = {}

    def look(self, family: str, name: str) -> Look:
        """What the style of this family (paragraph, text) and name says."""
        if (family, name) not in self._looks:
            self._looks[family, name] = self._read(family, name)
        return self._looks[family, name]

    def kind(self, element: Any, depth: int) -> tuple[BlockKind, int]:
        """Kind and level of a `text:p` or `text:h` in a list of this depth, 0 for none."""
        look = self.look("paragraph", element.get(f"{TEXT}style-name", ""))
        named = next((_NAMED[name] for name in look.names if name in _NAMED), None)
        if element.tag == f"{TEXT}h":
            level = element.get(f"{TEXT}outline-level", "1")
            return BlockKind.HEADING, int(level) if level.isdecimal() else 1
        if "title" in look.names or look.outline:
            return BlockKind.HEADING, look.outline or 1
        if named:
            return named, 0
        return (BlockKind.LIST_ITEM, depth) if depth else (BlockKind.PARAGRAPH, 0)

    def hidden(self, family: str, element: Any) -> bool:
        """Whether the element's own style hides its text."""
        name = element.get(f"{TEXT}style-name")
        return bool(name) and self.look(family, name).hidden

    def _read(self, family: str, name: str) -> Look:
        called: list[str] = []
        outline = 0
        display: str | None = None
        while name and len(called) < _LONGEST_CHAIN:
            usable = not _QUOTES.search(name)  # odfdo writes names into an XPath as they are
            style: Any = self._document.get_style(family, name) if usable else None
            called.append(_CODED.sub(lambda found: chr(int(found[1], 16)), name).lower())
            if style is None:
                break
            level = style.get_attribute("style:default-outline-level")
            outline = outline or (int(level) if str(level).isdecimal() else 0)
            display = display or (style.get_properties(area="text") or {}).get("text:display")
            name = style.parent_style or ""
        return Look(tuple(called), outline, display == "none")
