"""What a page's head declares: Open Graph, Dublin Core and other metas, title, canonical address."""

import html
import re
from collections.abc import Iterator, Mapping

from lxml import etree
from lxml.html import HtmlElement

from letterdiff.extract import days, declared
from letterdiff.model import Metadata

_METAS: Mapping[str, tuple[str, ...]] = {
    "title": ("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title", "sailthru.title"),
    "author": (
        *("author", "article:author", "citation_author", "dc.creator", "dcterms.creator", "parsely-author"),
        *("sailthru.author", "byl", "article:author_name", "og:article:author"),
    ),
    "organisation": ("citation_publisher", "dc.publisher", "dcterms.publisher", "publisher", "og:site_name"),
    "date": (
        *("article:published_time", "datepublished", "citation_publication_date", "citation_date"),
        *("dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "parsely-pub-date", "pubdate"),
        *("publish-date", "publish_date", "publication_date", "sailthru.date", "og:published_time", "date"),
    ),
    "modified": (
        *("article:modified_time", "datemodified", "dcterms.modified", "dc.date.modified"),
        *("og:updated_time", "last-modified", "lastmod"),
    ),
    "language": ("dc.language", "dcterms.language", "og:locale"),
}
_SAVED = re.compile(r"saved from url=\(\d+\)(\S+)|Page saved with SingleFile\s+url: (\S+)")
_SLASHED = re.compile(r"(\d{4})/(\d{2})/(\d{2})(?!\d)|(\d{4})(\d{2})(\d{2})(?=$|T)")
_UNIX = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) \d\d:\d\d:\d\d (?:[A-Z]{3,4} )?(\d{4})")
_BY = re.compile(r"(?:by|von|par|por)\s+(?=\S)", re.IGNORECASE)
_EARLIEST = "1990"
"""Years before this are no page's: `0001-01-01` and the start of a clock stand for 'not known'."""


def all_of(root: HtmlElement) -> list[tuple[str, str]]:
    """Name and content of each meta, in the order of the page; names without case."""
    return [*_all(root)]


def _all(root: HtmlElement) -> Iterator[tuple[str, str]]:
    for meta in root.iter("meta"):
        name = meta.get("name") or meta.get("property") or meta.get("itemprop") or ""
        content = declared.one(meta.get("content"))
        if name and content:
            yield name.strip().lower(), content


def plain(metas: list[tuple[str, str]]) -> Metadata:
    """What Open Graph and plain metas say; an author that is an address names nobody."""
    said: dict[str, object] = {}
    for field, names in _METAS.items():
        for name in names:
            values = [usable(field, value) for known, value in metas if known == name]
            if any(values):
                said[field] = values if field == "author" else next(filter(None, values))
                break
    meta, _ = declared.metadata(said)
    return meta


def usable(field: str, value: str) -> str:
    """A declared value of this field as it is used: a day, a name without 'By', text."""
    if field in ("date", "modified"):
        return day(value)
    if field == "language":
        return declared.language(value)
    value = " ".join(html.unescape(value).split())
    if declared.address(value) or value.startswith(("http:", "https:", "//")):
        return ""
    return _BY.sub("", value, count=1) if field == "author" and _BY.match(value) else value


def day(text: str) -> str:
    """A date as ISO 8601, from the ways that pages write it for machines; '' for any other."""
    slashed, unix = _SLASHED.match(text), _UNIX.match(text)
    if slashed:
        text = "-".join(part for part in slashed.groups() if part)
    elif unix:
        text = f"{unix[2]} {unix[1]} {unix[3]}"
    found = days.day(text)
    return found if found >= _EARLIEST else ""


def canonical(root: HtmlElement) -> str:
    """The address that the page calls its own, '' where it gives no web address."""
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            return declared.address((link.get("href") or "").strip())
    return ""


def title(root: HtmlElement) -> str:
    """The text of the page's title element."""
    titles = (title for title in root.iter("title") if title.getparent().tag not in ("svg", "g"))
    return next((declared.one(title.text) for title in titles), "")


def saved_from(root: HtmlElement) -> str:
    """The address that a browser wrote into the page as it saved it."""
    before = root.getprevious()
    comments = [before] if before is not None else []
    for comment in [*comments, *root.iter(etree.Comment)][:20]:
        match = _SAVED.search(comment.text or "")
        if match:
            return declared.address(match[1] or match[2])
    return ""
