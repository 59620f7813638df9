"""JSON-LD: the one article, post or report that a page says it is."""

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from letterdiff.extract import declared
from letterdiff.extract.html import metas
from letterdiff.model import Metadata

_KINDS = ("Article", "Posting", "Report", "Page", "Legislation", "CreativeWork")
_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)[\s;]*+$|(?<![\s;])[\s;]++$"
)
_MOST = 2000
"""Objects that are looked at in one page."""

Object = dict[str, Any]


def found(root: HtmlElement, origin: str) -> Metadata:
    """What the page's own article declares; empty where it has none, or several and none at `origin`."""
    tops, named = _objects(root)
    articles = [top for top in tops if _rank(top)]
    best = max((_rank(article) for article in articles), default=0)
    articles = [article for article in articles if _rank(article) == best]
    if len(articles) > 1:
        articles = [article for article in articles if origin and origin in _addresses(article)]
    return _metadata(articles[0], named) if articles else Metadata()


def _objects(root: HtmlElement) -> tuple[list[Object], dict[str, Object]]:
    """The objects at the top of each script (or of its graph), and those that others point to by id."""
    tops: list[Object] = []
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            tops += _tops(json.loads(_WRAPPING.sub("", script.text or ""), strict=False))
        except (ValueError, RecursionError):
            continue
    named = {top["@id"]: top for top in tops if isinstance(top.get("@id"), str)}
    return tops, named


def _tops(value: object) -> Iterator[Object]:
    queue = [value]
    while queue and len(queue) < _MOST:
        item = queue.pop(0)
        if isinstance(item, list):
            queue += item
        elif isinstance(item, dict):
            yield item
            queue += item["@graph"] if isinstance(item.get("@graph"), list) else []


def _rank(item: Object) -> int:
    """2 for an article, post or report, 1 for a page, 0 for anything else."""
    kinds = item.get("@type")
    names = [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]
    if any(name.endswith(_KINDS) and name != "WebPage" for name in names):
        return 2
    return int("WebPage" in names)


def _addresses(item: Object) -> list[str]:
    page = item.get("mainEntityOfPage")
    pages = [page.get("@id"), page.get("url")] if isinstance(page, dict) else [page]
    return [entry for entry in (item.get("url"), item.get("@id"), *pages) if isinstance(entry, str)]


def _metadata(item: Object, named: dict[str, Object]) -> Metadata:
    people, bodies = _makers(item.get("author"), named)
    publisher = declared.one([_meant(item.get("publisher"), named)])
    meta, _ = declared.metadata(
        {
            "title": metas.usable("title", declared.one(item.get("headline") or item.get("name"))),
            "author": [metas.usable("author", name) for name in people],
            "organisation": publisher or bodies,
            "date": metas.day(declared.one(item.get("datePublished"))),
            "modified": metas.day(declared.one(item.get("dateModified"))),
            "language": item.get("inLanguage"),
        }
    )
    return meta


def _makers(value: object, named: dict[str, Object]) -> tuple[list[str], list[str]]:
    """Names of the persons, and of the organisations, that made something."""
    people: list[str] = []
    bodies: list[str] = []
    for entry in value if isinstance(value, list) else [value]:
        maker = _meant(entry, named)
        name = declared.one(maker)
        body = isinstance(maker, dict) and "Organization" in str(maker.get("@type"))
        if name and not declared.address(name):
            (bodies if body else people).append(name)
    return people, bodies


def _meant(value: object, named: dict[str, Object]) -> object:
    """The object a bare reference points to, else the value itself."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict) and "name" not in value:
        return named.get(str(value.get("@id")), value)
    return value
