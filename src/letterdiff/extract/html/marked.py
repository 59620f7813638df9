"""What elements in a page's body are marked as: microdata, RDFa, microformats, `rel=author`."""

from collections.abc import Callable, Iterator

from lxml.html import HtmlElement

from letterdiff.extract import declared
from letterdiff.extract.html import metas
from letterdiff.model import Metadata

_PROPERTIES = {
    "headline": "title",
    "author": "author",
    "creator": "author",
    "publisher": "organisation",
    "datepublished": "date",
    "datecreated": "",
    "datemodified": "modified",
    "published": "date",
    "issued": "date",
    "modified": "modified",
}
_CLASSES = {
    "p-author": "author",
    "dt-published": "date",
    "dt-updated": "modified",
    "entry-date": "date",
    "published": "date",
}
_MARKED = (
    *("//*[@itemprop]", "//*[@property]", "//a[@rel]", "//time"),
    *("//a[contains(@class, 'p-author')]", "//span[contains(@class, 'p-author')]"),
)
_LONGEST = 100


def found(root: HtmlElement) -> Metadata:
    """The fields for which all marked elements of the page say the same; where they differ, none."""
    values: dict[str, set[str]] = {}
    for path in _MARKED:
        for element in root.xpath(path):
            for field, value in _marks(element) if element.tag != "meta" else ():
                values.setdefault(field, set()).add(value)
    meta, _ = declared.metadata({field: next(iter(said)) for field, said in values.items() if len(said) == 1})
    return meta


def _marks(element: HtmlElement) -> Iterator[tuple[str, str]]:
    get: Callable[[str], str | None] = element.get
    marks = (get("itemprop") or get("property") or "").lower().replace(":", " ").split()
    fields = {_PROPERTIES.get(mark, "") for mark in marks}
    classes = (get("class") or "").split()
    dated = element.tag == "time" or "dt-published" in classes or "dt-updated" in classes
    fields |= {_CLASSES[name] for name in classes if name in _CLASSES and (dated or name == "p-author")}
    if element.tag == "time" and get("pubdate") is not None:
        fields.add("date")
    if "author" in (get("rel") or "").lower().split():
        fields.add("author")
    for field in sorted(filter(None, fields)):
        value = _value(element, field)
        if value:
            yield field, value


def _value(element: HtmlElement, field: str) -> str:
    named = element.find(".//*[@itemprop='name']") if field in ("author", "organisation") else None
    inside = element if named is None else named
    text = " ".join((inside.get("content") or inside.text_content()).split())
    if field in ("date", "modified"):
        text = element.get("datetime") or element.get("content") or text
    return metas.usable(field, text) if len(text) <= _LONGEST else ""
