"""WACZ: a ZIP of WARC files with a list of the pages among their records, and digests of its parts."""

import json
import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import replace
from urllib.parse import urldefrag, urljoin, urlsplit

from letterdiff.extract import declared
from letterdiff.extract.archives import framing, names, packing, payload, records
from letterdiff.extract.archives.framing import Record
from letterdiff.extract.archives.pages import Page, address
from letterdiff.extract.archives.seals import broken as _tampered
from letterdiff.extract.archives.tally import Tally
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.requests import Member
from letterdiff.model import Gravity, Problem
from letterdiff.text.clean import one_line

READER = "wacz 2"

_PACKAGE = "datapackage.json"
_LISTS = ("pages/pages.jsonl", "pages/extraPages.jsonl")
_WARC = re.compile(r"archive/.+\.w?arc(?:\.gz)?", re.IGNORECASE)
_NAME = re.compile(r"(\d{1,6})-(.+)", re.DOTALL)
_SHOWN = 3


def members(data: bytes) -> Iterator[Member | Problem]:
    """The pages of its list, or all where it has none, from its WARC files; then what is wrong in it."""
    packed = packing.opened(data)
    if not packed.named(_PACKAGE) and not _warcs(packed):
        reason = "is no WACZ: it holds neither datapackage.json nor a WARC file"
        raise Unreadable(reason, "give it the suffix .zip, if it is a ZIP of pages")
    yield from _tampered(packed)
    listed = _listed(packed)
    ahead = _redirects(data, packed) if listed else {}
    _follow(listed, ahead)
    tally, found = Tally(), set(ahead)

    def wanted(page: Page) -> bool:
        return not listed or _key(address(page.record)) in listed

    for number, warc in enumerate(_warcs(packed), start=1):
        try:
            inner = _warc(data, warc)
        except Unreadable as fault:
            yield Problem(one_line(warc), fault.reason, fault.next_step)
            continue
        for one in records.listed_pages(inner, tally, wanted):
            name = f"{number}-{one.name}"
            if isinstance(one, Member):
                key = _key(one.meta.origin)
                found.add(key)
                yield replace(one, name=name, meta=replace(one.meta, title=listed.get(key, "")))
            else:
                yield replace(one, name=name)
    yield from _missing(listed, found)
    yield from tally.problems(records.MOST)


def member(data: bytes, name: str) -> bytes:
    """The bytes of the page with this name; Unreadable where there is none."""
    found = _NAME.fullmatch(name)
    warcs = _warcs(packing.opened(data))
    if not found or not 0 < int(found[1]) <= len(warcs):
        raise names.absent()
    return records.member(_warc(data, warcs[int(found[1]) - 1]), found[2])


def _warcs(packed: packing.Packed) -> list[str]:
    """The names of the WARC files in it, sorted: a page's name begins with its file's number here."""
    return sorted({name for name, _ in packed.entries if _WARC.fullmatch(name)})


def _warc(data: bytes, name: str) -> bytes:
    return packing.kept("warc", data, lambda whole: packing.opened(whole).named(name), name)


def _listed(packed: packing.Packed) -> dict[str, str]:
    """The pages of its lists, as `_key` has their addresses, and their titles; nothing without a list."""
    found: dict[str, str] = {}
    for name in _LISTS:
        for line in packed.named(name).splitlines():
            try:
                entry = json.loads(line)
            except ValueError:
                continue
            if isinstance(entry, dict) and declared.address(str(entry.get("url", "")).replace(" ", "%20")):
                found.setdefault(_key(str(entry["url"])), declared.one(entry.get("title")))
    return found


def _key(url: str) -> str:
    """An address as pages are told apart by it: without its fragment, host in small letters."""
    bare = urldefrag(url.strip().replace(" ", "%20")).url
    try:
        parts = urlsplit(bare)
    except ValueError:
        return bare
    return parts._replace(netloc=parts.netloc.lower(), path=parts.path or "/").geturl()


def _follow(listed: dict[str, str], ahead: Mapping[str, str]) -> None:
    """Add the addresses that listed ones were led on to: those are the pages that were seen."""
    for start, title in list(listed.items()):
        at = start
        while (at := ahead.get(at, "")) and at not in listed:
            listed[at] = title


def _redirects(data: bytes, packed: packing.Packed) -> dict[str, str]:
    """Where each address of its records was led on to, if it was."""
    found: dict[str, str] = {}
    for warc in _warcs(packed):
        try:
            inner = _warc(data, warc)
        except Unreadable:
            continue
        for record in framing.records(inner):
            if isinstance(record, Record) and record.kind == "response":
                answer = payload.answer(record)
                if answer.status.startswith("3") and (place := answer.headers.get("location")):
                    found[_key(address(record))] = _key(urljoin(address(record), place))
    return found


def _missing(listed: Mapping[str, str], found: Container[str]) -> Iterator[Problem]:
    """A line where pages of the list are not among the records."""
    lost = [one_line(url) for url in listed if url not in found]
    if lost:
        said = ", ".join(lost[:_SHOWN]) + (f" and {len(lost) - _SHOWN} more" if len(lost) > _SHOWN else "")
        yield Problem("", f"its list of pages has {said}, of which no page could be read", "", Gravity.NOTE)
