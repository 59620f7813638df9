"""A damaged page tree walked with a place kept for every page that is missing, as viewers do.

Otherwise each page behind a missing one would bear the number of the page before it, and a quote would lead
to the wrong one.
"""

from collections.abc import Iterator
from itertools import islice, repeat
from typing import Any

from pdfminer.pdfdocument import PDFNoPageLabels
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import resolve1
from pdfplumber.page import Page

from letterdiff.extract.pdf.page import objects
from letterdiff.extract.pdf.page.damage import DAMAGE

INHERITED = ("Resources", "MediaBox", "CropBox", "Rotate")
"""What a page has from the nodes above it (ISO 32000-1, table 30)."""

DEEPEST = 100
"""Nodes above one page."""

Attributes = dict[str, Any]


def mend(pdf: Any, most: int) -> bool:
    """Give the file the pages of its own tree, `most` of them at most; False where it has none of its own."""
    leaves = list(islice(_leaves(pdf.doc.catalog.get("Pages"), {}, set(), 0), most))
    if not any(map(len, leaves)):
        return False
    labels = _labels(pdf.doc)
    pages = [PDFPage(pdf.doc, number, leaf, next(labels)) for number, leaf in enumerate(leaves, start=1)]
    pdf._pages = [_page(pdf, page, number) for number, page in enumerate(pages, start=1)]
    return True


def _page(pdf: Any, page: PDFPage, number: int) -> Page:
    """The page as pdfplumber has it, which needs its MediaBox."""
    given = page.attrs
    page.attrs = {"MediaBox": list(page.mediabox), **given}
    made = Page(pdf, page, page_number=number)
    page.attrs = given
    return made


def is_missing(page: Any) -> bool:
    """Whether a page (pdfminer's) is but the place of one that is missing."""
    return not page.attrs


def _leaves(node: Any, above: Attributes, seen: set[int], depth: int) -> Iterator[Attributes]:
    """The pages below a node with what they inherit, in order; nothing in place of a missing one."""
    number = getattr(node, "objid", None)
    found = _table(node)
    if number in seen or depth > DEEPEST:
        return
    if number is not None:
        seen.add(number)
    inherited = {key: value for key, value in above.items() if key in INHERITED}
    if "Kids" not in found:
        yield {**inherited, **found} if found else {}
        return
    for kid in objects.entries(found["Kids"]):
        yield from _leaves(kid, {**inherited, **found}, seen, depth + 1)


def _table(node: Any) -> Attributes:
    try:
        found = resolve1(node)
    except DAMAGE:
        return {}
    return found if isinstance(found, dict) else {}


def _labels(doc: Any) -> Iterator[str | None]:
    try:
        labels: Iterator[str | None] = doc.get_page_labels()
    except PDFNoPageLabels:
        return repeat(None)
    return labels
