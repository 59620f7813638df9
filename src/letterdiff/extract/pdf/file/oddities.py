"""What an odd PDF holds besides its pages' own text: said, so that nobody takes what was read for the whole.

Portfolios, XFA forms, attachments, comments laid over pages, text that only screen readers are given.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from letterdiff.extract import cuts
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.pdf.page import objects
from letterdiff.extract.pdf.page.annotations import annotations, shown
from letterdiff.extract.pdf.page.pages import unit_of

_OVER = ("FreeText", "Stamp")
"""Annotations whose words are drawn on the page."""

_COMMENT = "Text"
"""Annotations that are opened to be read."""

_TO_BLACK_OUT = "Redact"

_WIDGET = "Widget"
_ATTACHED = "FileAttachment"


def refuse_empty(pdf: Any) -> None:
    """Unreadable where the pages are only a cover for what the program does not read."""
    catalog = pdf.doc.catalog
    if "Collection" in catalog:
        count = _listed(pdf)
        files = "1 file" if count == 1 else f"{count} files"
        raise Unreadable(
            f"is a portfolio that holds {files}", "open it, save the files in it, and put those here"
        )
    if _is_dynamic(catalog):
        raise Unreadable(
            "this form shows nothing without a program that runs XFA forms",
            "open it in such a program (Adobe Reader), and print it to a PDF",
        )


def notes_on(pdf: Any) -> Iterator[str]:
    """What the file holds that was not read, or reads otherwise than it looks."""
    found = _found(pdf)
    attached = _listed(pdf) + len(found.get(_ATTACHED, ()))
    if attached:
        files, verb = ("1 file", "is") if attached == 1 else (f"{attached} files", "are")
        yield cuts.note(f"{files} {verb} attached to it", "open it, save them, and put those here")
    yield from _laid_over(found)
    yield from _in_tags(pdf)
    if any(unit_of(page.page_obj.attrs) != 1.0 for page in pdf.pages):
        yield "its pages are scaled in print (UserUnit): places are in the pages' own units"
    blank = len(found.get("", ()))
    if blank:
        yield f"{_many(blank, 'form field')} filled in with nothing to show it on the page"
    if "XFA" in _form(pdf.doc.catalog):
        yield "it is also an XFA form; what is read is the pages that are drawn beside it"


def _laid_over(found: Mapping[str, Sequence[int]]) -> Iterator[str]:
    """What annotations say, and what they are to make unreadable, by the pages of each kind."""
    over = sorted(page for kind in _OVER for page in found.get(kind, ()))
    if over:
        held = f"{_on(over)} {_counted(len(over), 'note')} typed or stamped over the text"
        yield f"{held}; they are seen there, but are not the text's own words and are not read"
    comments = found.get(_COMMENT, ())
    if comments:
        yield f"{_on(comments)} {_counted(len(comments), 'comment')} to open, which are not read"
    marked = found.get(_TO_BLACK_OUT, ())
    if marked:
        held = f"{_on(marked)} {_counted(len(marked), 'place')} marked to be blacked out that are not yet"
        yield f"{held}; what stands there may be meant to be secret"


def _in_tags(pdf: Any) -> Iterator[str]:
    """What the tags tell a screen reader in place of what is drawn."""
    pictures = wordings = 0
    for element in objects.tree([pdf.doc.catalog.get("StructTreeRoot")], "K"):
        pictures += bool(objects.words(element.get("Alt")))
        wordings += any(c.isalnum() for c in objects.words(element.get("ActualText")))
    held = ((pictures, "description", " of pictures"), (wordings, "other wording", " (ActualText)"))
    told = [f"{_counted(count, one)}{of}" for count, one, of in held if count]
    if told:
        yield f"its tags hold {' and '.join(told)} for screen readers; what is read is what the pages show"


def _on(pages: Sequence[int]) -> str:
    return cuts.pages(sorted(set(pages)), "holds", "hold")


def _counted(count: int, one: str) -> str:
    return f"1 {one}" if count == 1 else f"{count:,} {one}s"


def _many(count: int, one: str) -> str:
    return f"1 {one} is" if count == 1 else f"{count:,} {one}s are"


def _form(catalog: Mapping[str, Any]) -> Mapping[str, Any]:
    return objects.table(catalog.get("AcroForm"))


def _is_dynamic(catalog: Mapping[str, Any]) -> bool:
    """Whether the form's pages are made by a program each time they are shown."""
    return "XFA" in _form(catalog) and objects.value(catalog.get("NeedsRendering")) is True


def _listed(pdf: Any) -> int:
    """Files in the document's own list."""
    names = objects.table(pdf.doc.catalog.get("Names")).get("EmbeddedFiles")
    return sum(len(objects.entries(node.get("Names"))) // 2 for node in objects.tree([names]))


def _found(pdf: Any) -> dict[str, list[int]]:
    """Shown annotations' pages by kind; under no name the form fields with a value and no appearance."""
    found: dict[str, list[int]] = {}
    for number, page in enumerate(pdf.pages, start=1):
        for annotation in filter(shown, annotations(page.page_obj)):
            kind = objects.name(annotation.get("Subtype"))
            if kind == _WIDGET and "AP" not in annotation:
                kind = "" if objects.words(annotation.get("V")) else kind
            found.setdefault(kind, []).append(number)
    return found
