"""What a page declares about itself: our own metas, JSON-LD, Open Graph, plain metas; nothing guessed."""

import re
from collections.abc import Iterator, Mapping

from lxml import etree
from lxml.html import HtmlElement

from letterdiff.extract import declared
from letterdiff.extract.html import jsonld
from letterdiff.model import Metadata

OURS = "letterdiff:"
"""Metas of this prefix (`letterdiff:fidelity`, `letterdiff:origin` …) are for pages saved or made by hand."""

_METAS: Mapping[str, tuple[str, ...]] = {
    "title": ("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title"),
    "author": (
        "author",
        "article:author",
        "citation_author",
        "dc.creator",
        "dcterms.creator",
        "parsely-author",
    ),
    "organisation": ("citation_publisher", "dc.publisher", "dcterms.publisher", "publisher", "og:site_name"),
    "date": (
        "article:published_time",
        "datepublished",
        "citation_publication_date",
        "citation_date",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date",
        "dcterms.date",
        "parsely-pub-date",
        "pubdate",
        "publish-date",
        "publication_date",
        "date",
    ),
    "language": ("dc.language", "dcterms.language", "og:locale"),
}
_SAVED = re.compile(r"saved from url=\(\d+\)(\S+)|Page saved with SingleFile\s+url: (\S+)")


def found(root: HtmlElement) -> tuple[Metadata, tuple[str, ...]]:
    """The page's metadata by its strongest witness each, and notes on metas of ours that say it wrongly."""
    metas = dict(reversed([*_metas(root)]))
    ours, notes = declared.of_file(
        {name.removeprefix(OURS): value for name, value in metas.items() if name.startswith(OURS)}
    )
    origin = _canonical(root) or declared.address(metas.get("og:url", ""))
    tag = declared.language(declared.one(root.get("lang") or root.get("xml:lang")))
    chain = (
        Metadata(language=tag, origin=origin),
        jsonld.found(root, origin),
        _plain(metas),
        Metadata(title=_title(root), origin=_saved_from(root)),
    )
    for weaker in chain:
        ours = ours.or_else(weaker)
    return ours, notes


def _metas(root: HtmlElement) -> Iterator[tuple[str, str]]:
    """Name and content of each meta, in the order of the page; names without case."""
    for meta in root.iter("meta"):
        name = meta.get("name") or meta.get("property") or meta.get("itemprop") or ""
        content = declared.one(meta.get("content"))
        if name and content:
            yield name.strip().lower(), content


def _plain(metas: Mapping[str, str]) -> Metadata:
    """What Open Graph and plain metas say; an author that is an address names nobody."""
    said: dict[str, str] = {}
    for field, names in _METAS.items():
        values = (metas[name] for name in names if name in metas)
        usable = (value for value in values if not declared.address(value) and _usable(field, value))
        said[field] = next(usable, "")
    meta, _ = declared.metadata(said)
    return meta


def _usable(field: str, value: str) -> bool:
    if field == "date":
        return bool(declared.day(value))
    return field != "language" or bool(declared.language(value))


def _canonical(root: HtmlElement) -> str:
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            return declared.address((link.get("href") or "").strip())
    return ""


def _title(root: HtmlElement) -> str:
    titles = (title for title in root.iter("title") if title.getparent().tag not in ("svg", "g"))
    return next((declared.one(title.text) for title in titles), "")


def _saved_from(root: HtmlElement) -> str:
    """The address that a browser wrote into the page as it saved it."""
    before = root.getprevious()
    comments = [before] if before is not None else []
    for comment in [*comments, *root.iter(etree.Comment)][:20]:
        match = _SAVED.search(comment.text or "")
        if match:
            return declared.address(match[1] or match[2])
    return ""
