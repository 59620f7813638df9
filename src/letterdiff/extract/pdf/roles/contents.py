"""Tables of contents: their entries lead to pages and say nothing themselves, so they are furniture."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from letterdiff.extract.pdf.roles.kinds import Told
from letterdiff.extract.pdf.setting.entries import leads_to_number
from letterdiff.extract.pdf.setting.paragraphs import Paragraph
from letterdiff.model import BlockKind

FEWEST = 3
"""Entries that a table of contents has at least."""

BETWEEN = 2
"""Blocks in a row that may stand between two entries: a part's name, a line on what a chapter is about."""

SHORT = 3
"""Lines of the longest entry, or of what stands between two."""

EDGE = 1.5
"""Points by which the page numbers' right edges differ."""

BELOW = 2.5
"""Ems from an entry to a line on what its chapter is about at most."""

PLAIN = 4
"""Entries at least of a table of contents that gives no pages."""

COVERED = 0.6
"""Share of a document's later headings that a table of contents without pages names."""

_LEADER = re.compile(r"(?:\.{4,}|…{2,}|(?:\.\s){4,}|_{4,}|·{4,})\s*(\d{1,4}|[ivxlc]{1,6})$")
_LAST = re.compile(r"(?:^|\s)(\d{1,4}|[ivxlc]{1,6})$")
_TITLE = re.compile(
    r"(?:table of )?contents?|table of provisions|inhalt(?:sverzeichnis)?|sommaire|table des matières|índice"
    r"|contenido|index|目\s*次",
    re.IGNORECASE,
)
_SPACE = re.compile(r"[\W\d_]+")


def with_contents(told: Sequence[Told]) -> tuple[Told, ...]:
    """The blocks, those of tables of contents told to be furniture."""
    found = {index for run in _runs(told) for index in run} | set(_without_pages(told))
    return tuple(
        replace(one, kind=BlockKind.FURNITURE, level=0) if index in found else one
        for index, one in enumerate(told)
    )


def is_contents(one: Told) -> bool:
    """Whether a block was told to be of a table of contents: no other furniture in words comes this way."""
    return one.kind is BlockKind.FURNITURE and any(c.isalpha() for c in one.placed.paragraph.text)


def is_title(one: Told) -> bool:
    """Whether a block is the heading of a table of contents."""
    return _TITLE.fullmatch(one.placed.paragraph.text.strip(" :.")) is not None


def _runs(told: Sequence[Told]) -> Iterator[range]:
    """The stretches of blocks that are tables of contents with page numbers, their titles among them."""
    numbers = [_number(one) for one in told]
    run: list[int] = []
    for index, number in enumerate((*numbers, None)):
        last = index == len(numbers)
        if run and (last or not _goes_on(told, run[-1], index)):
            yield from _table(told, run, numbers)
            run = []
        if number is not None:
            run.append(index)


def _goes_on(told: Sequence[Told], last: int, index: int) -> bool:
    """Whether a table of contents may still go on with the block at this index."""
    one = told[index]
    short = len(one.placed.paragraph.lines) <= SHORT and one.kind is not BlockKind.SALUTATION
    return index - last <= BETWEEN + 1 and short and one.placed.cell is None


def _table(told: Sequence[Told], run: Sequence[int], numbers: Sequence[int | None]) -> Iterator[range]:
    """The run from its title on, if it is a table of contents: its pages go up, and it says what it is."""
    values = [value for index in run if (value := numbers[index])]
    if len(run) < FEWEST or any(after < before for before, after in pairwise(values)):
        return
    start = next((i for i in range(run[0], max(-1, run[0] - BETWEEN - 2), -1) if is_title(told[i])), None)
    leaders = sum(bool(_LEADER.search(told[i].placed.paragraph.text)) for i in run) * 2 > len(run)
    if start is not None or leaders or _named_later(told, run) * 2 > len(run):
        yield range(run[0] if start is None else start, _end(told, run))


def _end(told: Sequence[Told], run: Sequence[int]) -> int:
    """Where the table ends: behind the last entry, or what stands below it as something does below others."""
    end = run[-1] + 1
    between = {i for i in range(run[0], run[-1]) if i not in run}
    if end == len(told) or not between:
        return end
    edges = [told[i].placed.paragraph.first.box.x0 for i in between]
    one, last = told[end].placed, told[run[-1]].placed.paragraph.last
    below = one.page == last.page and 0 < one.paragraph.first.base - last.base < BELOW * last.size
    return end + (below and any(abs(one.paragraph.first.box.x0 - edge) < EDGE for edge in edges))


def _number(one: Told) -> int | None:
    """The page that an entry leads to (0 for a Roman number); None where the block is no entry."""
    paragraph = one.placed.paragraph
    if one.placed.cell is not None or len(paragraph.lines) > SHORT:
        return None
    match = _LEADER.search(paragraph.text) or (
        _LAST.search(paragraph.text) if _set_right(paragraph) else None
    )
    if match is None or not any(c.isalpha() for c in paragraph.text[: match.start()]):
        return None
    return int(match[1]) if match[1].isdigit() else 0


def _set_right(paragraph: Paragraph) -> bool:
    """Whether the last word stands at the right of the text, set off by a gap or where lines end."""
    last = paragraph.last
    return leads_to_number(last) or abs(last.box.x1 - paragraph.right) < EDGE


def _bare(text: str) -> str:
    return _SPACE.sub("", text.casefold())


def _named_later(told: Sequence[Told], run: Sequence[int]) -> int:
    """How many of a run's entries name a block that comes later."""
    later = {_bare(one.placed.paragraph.text) for one in told[run[-1] + 1 :]}
    return sum(_bare(_LAST.sub("", told[i].placed.paragraph.text)) in later for i in run)


def _without_pages(told: Sequence[Told]) -> Iterator[int]:
    """The blocks that name, one below the other, most of the document's later headings."""
    heads = [
        (index, _bare(one.placed.paragraph.text))
        for index, one in enumerate(told)
        if one.kind is BlockKind.HEADING
    ]
    later: dict[str, int] = {bare: index for index, bare in heads}
    run: list[int] = []
    for index, one in enumerate(told):
        if one.kind is BlockKind.PARAGRAPH and len(one.placed.paragraph.lines) > SHORT:
            break  # the text has begun
        named = later.get(_bare(one.placed.paragraph.text), -1) > index and one.placed.cell is None
        if run and index - run[-1] > BETWEEN:
            if len(run) >= PLAIN:
                break
            run = []
        if named:
            run.append(index)
    rest = [bare for index, bare in heads if run and index > run[-1]]
    announced = bool(run) and told[run[0] - 1].placed.paragraph.text.rstrip().endswith(":")
    if len(run) >= PLAIN and len(run) >= COVERED * len(rest) and not announced:
        yield from range(run[0], run[-1] + 1)
