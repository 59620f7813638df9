"""Files that need be in no library: read by workers, in the order given, and drawn."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from letterdiff.extract import registry
from letterdiff.extract.errors import Unreadable
from letterdiff.extract.pool import Pool
from letterdiff.extract.requests import (
    Crop,
    Extract,
    File,
    List,
    Mark,
    Members,
    Overlay,
    Picture,
    Reply,
    Request,
)
from letterdiff.library import Library
from letterdiff.library.sidecars import beside
from letterdiff.library.snapshot import Unfit, take
from letterdiff.model import Comparison, Document, Finding, Gravity, PageBox, Problem, Side, Source
from letterdiff.text.clean import one_line

_UNCLEAR = "does not say clearly how near its words are to those used"
SCALE = 2.0
"""Pixels a point: 144 dpi."""


def read_files(
    files: Sequence[Path], *, workers: int | None = None
) -> Iterator[tuple[Source, Document | Problem]]:
    """Read the files, several at once; each comes in its turn, and few are held at a time.

    An archive gives its pages one by one; `crawl.warc/12-example.org.html` is a page in one.
    """
    sources: deque[Source] = deque()

    def asked(pool: Pool) -> Iterator[Extract | Problem]:
        for path in files:
            for source, request in _all_asked(path, pool):
                sources.append(source)
                yield request

    with Pool(workers) as pool:
        for reply in pool.in_order(asked(pool)):
            source = sources.popleft()
            if isinstance(reply, Document):
                yield replace(source, meta=source.meta.or_else(reply.found)), reply
            elif isinstance(reply, Problem):
                yield source, reply


def _all_asked(path: Path, pool: Pool) -> Iterator[tuple[Source, Extract | Problem]]:
    """The source that a file is, or those that lie in an archive, each with its request or its problem.

    A file whose sidecar means to declare a fidelity and fails to is told of besides.
    """
    source, request = _asked(path)
    if isinstance(request, Extract) and not request.file.member:
        known = beside(path)
        source = replace(source, meta=known.meta)
        request = replace(request, language=known.meta.language)
        if known.unclear:
            yield source, Problem(source.name, f"{one_line(known.unclear)} {_UNCLEAR}", "correct that")
    if isinstance(request, Problem) or request.file.member or not _is_archive(path):
        yield source, request
        return
    (held,) = pool.in_order([List(request.file)])
    if not isinstance(held, Members):
        yield source, _no_answer(held)
        return
    for member in held.members:
        name = f"{source.name}/{member.name}"
        file = replace(request.file, name=name, sha256=member.sha256, member=member.name)
        meta, container = member.meta, source.name
        yield (
            Source(name, Side.LETTER, member.sha256, member.size, meta, container=container),
            Extract(file),
        )
    for problem in held.problems:
        if problem.gravity is not Gravity.NOTE:
            name = f"{source.name}/{problem.name}" if problem.name else source.name
            yield source, replace(problem, name=one_line(name))


def _asked(path: Path) -> tuple[Source, Extract | Problem]:
    """The source that a file is, or a page in an archive, and the request to read it, or why it cannot be."""
    name = str(path)
    archive = next((above for above in path.parents if _is_archive(above) and above.is_file()), None)
    if archive is not None:
        file = File(str(archive.absolute()), name, "", path.relative_to(archive).as_posix())
        return Source(name, Side.LETTER, "", 0, container=str(archive)), Extract(file)
    try:
        sha256, size, _ = take(path, registry.HEAD)
    except Unfit as fault:
        return Source(name, Side.LETTER, "", 0), Problem(one_line(name), fault.reason, fault.next_step)
    return Source(name, Side.LETTER, sha256, size), Extract(File(str(path.absolute()), name, sha256))


def block_picture(path: Path, number: int) -> bytes | Problem:
    """A PNG of the block with this number, marked on its page."""

    def wanted(file: File, document: Document) -> Crop | Problem:
        if not 0 <= number < len(document.blocks):
            return _problem(
                file.name, f"has no block {number}", f"its blocks are 0 to {len(document.blocks) - 1}"
            )
        block = document.blocks[number]
        boxes = _boxes(document, block.start, block.end)
        if not boxes:
            return _problem(file.name, "has no pages to draw", "show it as text instead")
        return Crop(file, boxes, SCALE)

    return _picture(path, wanted)


def page_picture(path: Path, number: int) -> bytes | Problem:
    """A PNG of the page with this number, counted from 1, with every block's box and kind."""

    def wanted(file: File, document: Document) -> Overlay | Problem:
        if not document.pages:
            return _problem(file.name, "has no pages to draw", "show it as text instead")
        if number not in {page.number for page in document.pages}:
            last = document.pages[-1].number
            return _problem(file.name, f"has no page {number}", f"its pages are 1 to {last}")
        marks = tuple(_marks(document, number))
        return Overlay(file, number, marks, SCALE)

    return _picture(path, wanted)


def finding_picture(
    library: Library, comparison: Comparison, finding: Finding, side: Side | None = None
) -> bytes | Problem:
    """A PNG of a finding's passage, marked on its page: the letter's, or the side's that is asked for."""
    own = [p for p in finding.passages() if side in (None, comparison.reading(p.source).source.side)]
    found = ((p, tuple(b for b in p.anchor.places if isinstance(b, PageBox))) for p in own)
    passage, boxes = next(((p, boxes) for p, boxes in found if boxes), (None, ()))
    if passage is None:
        where = f"no page of its {side}" if side else "no page on either side"
        return Problem(finding.id, f"the finding stands on {where}", "only passages of PDFs can be drawn")
    source = comparison.reading(passage.source).source
    try:
        now = take(library.path(source.file), registry.HEAD).sha256
    except Unfit as fault:
        return Problem(one_line(source.name), fault.reason, fault.next_step)
    if now != source.sha256 and not source.container:  # a member's bytes are compared where it is unpacked
        return _problem(source.name, "has changed since it was compared", "compare again: letterdiff compare")
    with Pool(1) as pool:
        return _drawn(Crop(library.file(source), boxes, SCALE), pool)


def _is_archive(path: Path) -> bool:
    try:
        return registry.by_suffix(path.name).archive
    except Unreadable:
        return False


def _marks(document: Document, page: int) -> Iterator[Mark]:
    for index, block in enumerate(document.blocks):
        boxes = tuple(box for box in _boxes(document, block.start, block.end) if box.page == page)
        if boxes:
            yield Mark(index, block.kind, boxes)


def _boxes(document: Document, start: int, end: int) -> tuple[PageBox, ...]:
    return tuple(run.place for run in document.runs_in(start, end) if isinstance(run.place, PageBox))


def _picture(path: Path, wanted: Callable[[File, Document], Request | Problem]) -> bytes | Problem:
    """Read the file and draw what is wanted of its document, in the same worker."""
    _, request = _asked(path)
    if isinstance(request, Problem):
        return request
    with Pool(1) as pool:
        (document,) = pool.in_order([request])
        if isinstance(document, Document):
            return _drawn(wanted(request.file, document), pool)
    return _no_answer(document)


def _drawn(request: Request | Problem, pool: Pool) -> bytes | Problem:
    (reply,) = pool.in_order([request])
    return reply.png if isinstance(reply, Picture) else _no_answer(reply)


def _no_answer(reply: Reply) -> Problem:
    assert isinstance(reply, Problem), "a request has an answer of its own kind, or a problem"
    return reply


def _problem(name: str, reason: str, next_step: str) -> Problem:
    return Problem(one_line(name), reason, next_step)
