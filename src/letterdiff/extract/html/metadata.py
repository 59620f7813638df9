"""What a page declares about itself, each field by its strongest witness; that witnesses differ is said."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from lxml.html import HtmlElement

from letterdiff.extract import days, declared
from letterdiff.extract.html import jsonld, likely, marked, metas
from letterdiff.model import Metadata

OURS = "letterdiff:"
"""Metas of this prefix (`letterdiff:fidelity`, `letterdiff:origin` …) are for pages saved or made by hand."""

Witness = tuple[str, Metadata]
_SEPARATORS = re.compile(r"\s{1,20}[|•·–—»-]\s+|\s{1,20}::\s+")


def found(root: HtmlElement) -> tuple[Metadata, tuple[str, ...]]:
    """The page's metadata, and notes: on metas of ours that say it wrongly, on witnesses that differ."""
    named = metas.all_of(root)
    own = {name.removeprefix(OURS): value for name, value in reversed(named) if name.startswith(OURS)}
    ours, notes = declared.of_file(own)
    graph = next((declared.address(value) for name, value in named if name == "og:url"), "")
    canonical = metas.canonical(root)
    tag = declared.language(declared.one(root.get("lang") or root.get("xml:lang")))
    origin = canonical or graph
    witnesses: list[Witness] = [
        ("its html element", Metadata(language=tag, origin=origin)),
        ("JSON-LD", jsonld.found(root, origin)),
        ("its meta elements", metas.plain(named)),
        ("marks in its body", marked.found(root)),
        ("its title", Metadata(title=metas.title(root), origin=metas.saved_from(root))),
    ]
    result = ours
    for _, weaker in witnesses:
        result = result.or_else(weaker)
    if not ours.date:
        result = replace(result, date=_local(result, root))
    kept = [(name, meta) for name, meta in witnesses if name != "its html element"]
    return _tidy(result, ours, root), (*notes, *_differing(result, ours, kept), *_addresses(canonical, graph))


def _local(meta: Metadata, root: HtmlElement) -> str:
    """The page's day: of a time in UTC the one that its address gives, if that is a day before or after."""
    address = likely.dated_address(meta.origin)
    if not address or not meta.date or address == meta.date:
        return meta.date
    moments = re.compile(rf"{re.escape(meta.date)}T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]00:?00)")
    for element in root.iter("meta", "time", "script"):
        said = element.get("content") or element.get("datetime") or element.text or ""
        shown = (days.local_day(found[0], [address]) for found in moments.finditer(said))
        if address in shown:
            return address
    return meta.date


def _tidy(meta: Metadata, ours: Metadata, root: HtmlElement) -> Metadata:
    """Without the site's name behind the title, and without an author who is the organisation."""
    if not ours.title:
        meta = replace(meta, title=_without_site(meta, root))
    if not ours.author and meta.author.casefold() == meta.organisation.casefold():
        meta = replace(meta, author="")
    return meta


def _without_site(meta: Metadata, root: HtmlElement) -> str:
    """The title up to a separator, where that part is a headline of the page, or the rest the site's name."""
    parts = _SEPARATORS.split(meta.title)
    if len(parts) < 2:
        return meta.title
    headlines = [" ".join(heading.text_content().split()) for heading in root.iter("h1")]
    body = meta.title[: -len(parts[-1])].rstrip(" |•·–—»:-")
    same = parts[-1].casefold() == meta.organisation.casefold()
    return body if same or body in headlines else meta.title


def _differing(result: Metadata, ours: Metadata, witnesses: Sequence[Witness]) -> list[str]:
    """A note on each field for which two witnesses say different things; none where ours decide."""
    notes = []
    for field in ("date", "author", "organisation"):
        if getattr(ours, field):
            continue
        said = [(name, getattr(meta, field)) for name, meta in witnesses if getattr(meta, field)]
        if field == "date" and likely.dated_address(result.origin):
            said.append(("its address", likely.dated_address(result.origin)))
        other = next((second for first, second in pairwise(said) if not _agree(said[0][1], second[1])), None)
        if other:
            first, second = said[0], other
            notes.append(f"{field}: '{first[1]}' in {first[0]}, '{second[1]}' in {second[0]}")
    return notes


def _agree(one: str, other: str) -> bool:
    """Whether one value says no more than the other, by letters and digits alone, without case."""
    first, second = (re.sub(r"[\W_]", "", value.casefold()) for value in (one, other))
    return first in second or second in first


def _addresses(canonical: str, graph: str) -> list[str]:
    """A note where the page gives two addresses as its own."""
    if not canonical or not graph or _bare(canonical) == _bare(graph):
        return []
    return [f"origin: '{canonical}' in its canonical link, '{graph}' in og:url"]


def _bare(address: str) -> str:
    """An address without scheme, `www.`, query and last slash, which say nothing about the page."""
    return re.sub(r"^https?://(?:www\.)?|[?#].*$", "", address.lower()).rstrip("/")
