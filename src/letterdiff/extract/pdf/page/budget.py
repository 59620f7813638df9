"""How much of one PDF is read: pages, what a page draws, bytes unpacked. A 2,000-page docket needs a tenth.

Counts rather than clocks, so that the same file is cut at the same place on every machine.
"""

import zlib
from collections.abc import Iterator, Sequence
from types import SimpleNamespace
from typing import Any

from pdfminer import pdftypes
from pdfminer.lzw import lzwdecode
from pdfminer.pdftypes import resolve1
from pdfminer.runlength import rldecode

from letterdiff.extract import cuts, limits
from letterdiff.extract.pdf.page.device import Taker

PAGES = 5000
"""Pages of a file."""

DRAWN = 400_000
"""Characters, paths and forms of a page; a page of the smallest print has 20,000, a map as many paths."""

FORM = 50
"""What a form or picture counts for: each is a small page of its own."""

ON_A_PAGE = 64 * 2**20
"""Bytes that streams first needed on one page may unpack to, its fonts included."""

IN_A_FILE = 2**30
"""Bytes that all streams of a file may unpack to."""

SECONDS = 1.0
"""Time that each page adds to the file's own; one of dense print takes a tenth of it on an idle machine."""


class Spent(ValueError):
    """A page draws or unpacks more than is read of it."""


SPENT = Spent.__name__
"""The damage of such a page."""

MISSING = "Missing"
"""The damage of a page of which only the place is left."""


class _Unpacked:
    """Bytes that streams unpacked to, of the page and the file at hand: a worker reads one at a time."""

    page = 0
    file = 0

    def left(self) -> int:
        """Bytes that the next stream may unpack to."""
        return min(ON_A_PAGE - self.page, IN_A_FILE - self.file)

    def take(self, data: bytes) -> bytes:
        """Count these bytes; Spent where they are too many."""
        self.page += len(data)
        self.file += len(data)
        if self.left() < 0:
            raise Spent("unpacks to too much")
        return data


_unpacked = _Unpacked()


def _decompress(data: bytes) -> bytes:
    """As `zlib.decompress`, but Spent before too much is unpacked."""
    stream = zlib.decompressobj()
    found = stream.decompress(data, max(_unpacked.left() + 1, 1))
    if not stream.eof and len(found) <= _unpacked.left():
        raise zlib.error("incomplete or truncated stream")
    return _unpacked.take(found)


def hold_unpacking() -> None:
    """Have pdfminer unpack streams within the budget, and count from zero: a file begins."""
    _unpacked.page = _unpacked.file = 0
    within: dict[str, Any] = {
        "zlib": SimpleNamespace(decompress=_decompress, decompressobj=_Counted, error=zlib.error),
        "lzwdecode": lambda data: _unpacked.take(lzwdecode(data)),
        "rldecode": lambda data: _unpacked.take(rldecode(data)),
    }
    for name, replacement in within.items():
        setattr(pdftypes, name, replacement)


class _Counted:
    """A decompressor, as pdfminer uses it byte by byte on damaged streams, within the budget."""

    def __init__(self) -> None:
        self._stream = zlib.decompressobj()

    def decompress(self, data: bytes) -> bytes:
        """The next bytes unpacked."""
        return _unpacked.take(self._stream.decompress(data))


class Metered(Taker):
    """A taker that stops the page, by Spent, once it has drawn its share."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self._count_of = 0

    def _count(self, more: int) -> None:
        self._count_of += more
        if self._count_of > DRAWN:
            raise Spent("draws too much")

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        """Count a string's bytes, then take its characters."""
        self._count(sum(len(part) for part in seq if isinstance(part, bytes)))
        super().render_string(textstate, seq, ncs, graphicstate)

    def paint_path(self, gstate: Any, stroke: bool, fill: bool, evenodd: bool, path: Any) -> None:
        """Count a path, then take it down where it is a rule."""
        self._count(1)
        super().paint_path(gstate, stroke, fill, evenodd, path)

    def begin_figure(self, name: Any, bbox: Any, matrix: Any) -> None:
        """Count a form or picture: forms that draw forms grow without end."""
        self._count(FORM)
        super().begin_figure(name, bbox, matrix)


def paged(pdf: Any) -> Iterator[Any]:
    """The pages that are read, each with a budget and time of its own."""
    for page in pdf.pages[:PAGES]:
        _unpacked.page = 0
        limits.more(SECONDS)
        yield page


def notes_on(pdf: Any, damage: Sequence[str]) -> Iterator[str]:
    """What was not read; `damage` holds a word for each page: why it was not read to its end, or nothing."""
    spent = [number for number, why in enumerate(damage, start=1) if why == SPENT]
    missing = [number for number, why in enumerate(damage, start=1) if why == MISSING]
    damaged = [number for number, why in enumerate(damage, start=1) if why not in ("", SPENT, MISSING)]
    anew = "open it elsewhere, print it to a new PDF, and run again"
    if spent:
        reason = (
            f"{cuts.pages(spent, 'holds', 'hold')} more than {DRAWN:,} signs and lines or unpacks to too much"
        )
        yield cuts.note(f"{reason}, and was read up to there", anew)
    if damaged:
        yield cuts.note(f"{cuts.pages(damaged)} damaged, and was read as far as it goes", anew)
    if missing:
        yield cuts.note(f"{cuts.pages(missing)} missing from the file", "download it again")
    if len(pdf.pages) > PAGES:
        yield cuts.note(f"the file has more than {PAGES:,} pages, and those were read", "split it")
    count = said(pdf)
    if count is not None and len(damage) < PAGES and count != len(damage):
        reason = f"the file says that it has {count:,} pages, and {len(damage):,} can be found in it"
        yield cuts.note(reason, "download it again; page numbers may be those of what is left")


def said(pdf: Any) -> int | None:
    """How many pages the file says it has; None where it does not say."""
    try:
        count = resolve1(resolve1(pdf.doc.catalog["Pages"])["Count"])
    except (KeyError, TypeError):
        return None
    return count if isinstance(count, int) else None
