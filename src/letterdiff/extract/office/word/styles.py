"""What a Word document's styles make of a paragraph or a run: heading, list item, quotation, hidden."""

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from letterdiff.extract.errors import Unreadable
from letterdiff.extract.office.word import names
from letterdiff.extract.office.word.names import W
from letterdiff.model import BlockKind

if TYPE_CHECKING:
    from docx.document import Document

_NAMED = {
    "quote": BlockKind.QUOTATION,
    "intense quote": BlockKind.QUOTATION,
    "block text": BlockKind.QUOTATION,
    "quotations": BlockKind.QUOTATION,
    "caption": BlockKind.CAPTION,
    "salutation": BlockKind.SALUTATION,
    "signature": BlockKind.SIGNATURE,
    "toc heading": BlockKind.FURNITURE,
    "table of figures": BlockKind.FURNITURE,
}
"""Kinds by the names of built-in styles, which Word keeps in English in every language."""
_HEADING = re.compile(r"heading (\d)")
_CONTENTS = re.compile(r"toc \d")
_LIST = re.compile(r"list(?: bullet| number| continue)?(?: (\d))?")
_LONGEST_CHAIN = 30


class Look(NamedTuple):
    """What a style and those it is based on say; None where they say nothing."""

    names: tuple[str, ...] = ()
    outline: int | None = None
    numbered: int | None = None
    """The depth of a list's items, from 1; 0 where the style takes numbers away."""
    hidden: bool | None = None


class Styles:
    """The document's styles by their ids, each looked up once."""

    def __init__(self, document: "Document") -> None:
        from docx.enum.style import WD_STYLE_TYPE
        from docx.styles.style import CharacterStyle

        try:
            self._styles = {s.style_id: s for s in document.styles if isinstance(s, CharacterStyle)}
            default = document.styles.default(WD_STYLE_TYPE.PARAGRAPH)
        except ValueError as error:
            reason = "is damaged: it has a style that is of no kind Word knows"
            raise Unreadable(reason, "open it in a word processor and save it again") from error
        self._default = default.style_id if default is not None else ""
        self._looks: dict[str, Look] = {}

    def look(self, style: str | None) -> Look:
        """What the style with this id says; for None the default paragraph style."""
        name = self._default if style is None else style
        if name not in self._looks:
            self._looks[name] = self._read(name)
        return self._looks[name]

    def kind(self, properties: Any) -> tuple[BlockKind, int]:
        """Kind and level of a paragraph with these properties (`w:pPr`, or None)."""
        if properties is None:
            return kind_of(self.look(None), None, None)
        outline = names.value(properties, "outlineLvl")
        return kind_of(self.look(names.value(properties, "pStyle")), outline, _numbered(properties))

    def hidden(self, run: Any, paragraph: Any) -> bool:
        """Whether a run with these properties (`w:rPr`, `w:pPr`, or None) is hidden text."""
        said: bool | None = None
        if run is not None:
            said = names.on(run, "vanish")
            style = names.value(run, "rStyle")
            said = self.look(style).hidden if said is None and style else said
        if said is None:
            style = None if paragraph is None else names.value(paragraph, "pStyle")
            said = self.look(style).hidden
        return bool(said)

    def _read(self, name: str) -> Look:
        called: list[str] = []
        look = Look()
        style: Any = self._styles.get(name)
        while style is not None and len(called) < _LONGEST_CHAIN:
            called.append((style.name or "").lower())
            properties = style.element.find(f"{W}pPr")
            if properties is not None:
                outline, depth = names.value(properties, "outlineLvl"), _numbered(properties)
                if look.outline is None and outline is not None:
                    look = look._replace(outline=names.number(outline, 9))
                look = look._replace(numbered=depth) if look.numbered is None else look
            if look.hidden is None:
                look = look._replace(hidden=names.on(style.element, "rPr/vanish"))
            style = style.base_style
        return look._replace(names=tuple(called))


def _numbered(properties: Any) -> int | None:
    """The depth of a list item with these properties; 0 where they take its number away, None for neither."""
    found = properties.find(f"{W}numPr")
    if found is None:
        return None
    numbering = names.value(found, "numId")
    return 0 if numbering == "0" else names.number(names.value(found, "ilvl")) + 1


def kind_of(look: Look, outline: str | None, numbered: int | None) -> tuple[BlockKind, int]:
    """Kind and level of a paragraph: by its look, its own outline level (as written), its own list depth."""
    named = next((_NAMED[name] for name in look.names if name in _NAMED), None)
    if named or any(_CONTENTS.fullmatch(name) for name in look.names):
        return named or BlockKind.FURNITURE, 0
    level = _heading(look, outline)
    if level:
        return BlockKind.HEADING, level
    depth = look.numbered if numbered is None else numbered
    listed = next((match for match in map(_LIST.fullmatch, look.names) if match), None)
    if depth and numbered is None and listed:
        depth = max(depth, int(listed[1] or 1))
    return (BlockKind.LIST_ITEM, depth) if depth else (BlockKind.PARAGRAPH, 0)


def _heading(look: Look, outline: str | None) -> int:
    """A heading's level, by its own outline level, its styles' names, their outline level; 0 for none."""
    own = names.number(outline, 9) if outline is not None else None
    if own is not None:
        return own + 1 if own < 9 else 0
    named = next((match for match in map(_HEADING.fullmatch, look.names) if match), None)
    if named or "title" in look.names:
        return int(named[1]) if named else 1
    return look.outline + 1 if look.outline is not None and look.outline < 9 else 0
