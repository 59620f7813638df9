"""What an odd PDF holds besides its pages' own text: said, so that nobody takes what was read for the whole.

Portfolios, XFA forms, attachments, comments laid over pages, text that only screen readers are given.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from letterdiff.extract import cuts
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.pdf.page import objects
from letterdiff.extract.pdf.page.annotations import annotations, shown

_SAYING = ("FreeText", "Text", "Stamp")
"""Annotations that say something; the rest mark, link or draw."""

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
    counts = _counts(pdf)
    attached = _listed(pdf) + counts.get(_ATTACHED, 0)
    if attached:
        files, verb = ("1 file", "is") if attached == 1 else (f"{attached} files", "are")
        yield cuts.note(f"{files} {verb} attached to it", "open it, save them, and put those here")
    said = sum(counts.get(kind, 0) for kind in _SAYING)
    if said:
        yield f"{_many(said, 'comment')} laid over its pages, which are not read"
    blank = counts.get("", 0)
    if blank:
        yield f"{_many(blank, 'form field')} filled in with nothing to show it on the page"
    if "XFA" in _form(pdf.doc.catalog):
        yield "it is also an XFA form; what is read is the pages that are drawn beside it"


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


def _counts(pdf: Any) -> dict[str, int]:
    """Shown annotations by kind; under no name the form fields with a value and no appearance."""
    counts: dict[str, int] = {}
    for page in pdf.pages:
        for annotation in filter(shown, annotations(page.page_obj)):
            kind = objects.name(annotation.get("Subtype"))
            if kind == _WIDGET and "AP" not in annotation:
                kind = "" if objects.words(annotation.get("V")) else kind
            counts[kind] = counts.get(kind, 0) + 1
    return counts
