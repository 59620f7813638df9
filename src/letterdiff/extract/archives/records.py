"""WARC and ARC files: each page a server answered with is a source, with its address and time of capture."""

import hashlib
import logging
import re
from collections.abc import Callable, Iterator

from letterdiff.extract.archives import framing, names, pages
from letterdiff.extract.archives.framing import Damage
from letterdiff.extract.archives.pages import Page
from letterdiff.extract.archives.tally import Tally
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.requests import Member
from letterdiff.model import Problem

READER = "records 2"

MOST = 5000
"""Pages that are read of one archive."""

_NAME = re.compile(r"(\d{1,12}(?:\+\d{1,12})?)-")

# What warcio has to say of odd addresses is no line for a user.
logging.getLogger("warcio").addHandler(logging.NullHandler())


def members(data: bytes) -> Iterator[Member | Problem]:
    """Every page in the archive, in order, then what is to be said of the rest; Unreadable if it is none."""
    tally = Tally()
    listed = list(listed_pages(data, tally))
    if not listed and not tally.records and not tally.cut:
        raise Unreadable(
            "is no web archive, or damaged throughout: no record of WARC or ARC was found",
            "save it again from its source",
        )
    yield from listed
    yield from tally.problems(MOST)


def listed_pages(
    data: bytes, tally: Tally, wanted: Callable[[Page], bool] = lambda page: True
) -> Iterator[Member | Problem]:
    """The pages that are wanted, and a problem for each that cannot be decoded; `tally` counts the rest."""
    seen: set[str] = set()
    for number, record in enumerate(framing.records(data), start=1):
        page = "" if isinstance(record, Damage) else pages.page(record)
        if isinstance(record, Damage) or (record.cut and not (isinstance(page, Page) and page.confirmed)):
            place = f"record {number}, at byte {record.at}"
            (tally.cut if record.cut else tally.damaged).append(place)
            continue
        tally.records += 1
        if isinstance(page, str):
            tally.left_out[page] += 1
        elif not wanted(page):
            tally.unlisted += 1
        elif tally.read >= MOST:
            tally.beyond += 1
        else:
            tally.read += 1
            yield _member(page, page.address in seen, tally)
            seen.add(page.address)


def _member(page: Page, again: bool, tally: Tally) -> Member | Problem:
    name = page.name(timed=again)
    try:
        data = page.data()
    except Unreadable as fault:
        return Problem(name, fault.reason, fault.next_step)
    tally.converted += page.record.kind == "conversion"
    tally.recoded += data != page.plain
    return Member(name, hashlib.sha256(data).hexdigest(), len(data), page.meta, page.note)


def member(data: bytes, name: str) -> bytes:
    """The bytes of the page with this name; Unreadable where there is none."""
    found = _NAME.match(name)
    record = framing.record_at(data, found[1]) if found else None
    page = pages.page(record) if record else ""
    if isinstance(page, str) or name not in (page.name(), page.name(timed=True)):
        raise names.absent()
    return page.data()
