"""How a letter begins: which lines of its first page are date, address, subject, salutation and the rest."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from letterdiff.extract.pdf.letter import letter_words, written_dates
from letterdiff.extract.pdf.letter.sheet_lines import PageLine
from letterdiff.model import BlockKind

TIGHT = 1.75
"""Heights of a line from its top to the next line's: a wider step begins something new."""

ASIDE = 6.0
"""Points by which lines of one address may begin further left or right."""

_MOST = 8
"""Lines of an address or of a subject at most."""

_LONGEST = 75
"""Characters of an address's line at most."""

_PLACE = re.compile(
    r"\d|(?:G?P\.?\s?O\.?\s?Box|Mail\s?Stop|Parliament House|Postfach)\b|Washington,? D\.? ?C"
    r"|\S+@\S+|https?:|www\.",
    re.IGNORECASE,
)
_STREET = re.compile(r"\b(?:Street|Avenue|Road|Boulevard|Lane|Drive|Square|Straße|Platz|Allee)\.?$")
_POSTCODE = re.compile(r"\b\d{4,6}(?:-\d{4})?$|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$|^\d{5} ")


@dataclass(frozen=True, slots=True)
class Opening:
    """The lines of a letter's first page by what they are for, as positions in `lines`."""

    lines: tuple[PageLine, ...]
    date: int | None
    subject: tuple[int, ...]
    salutation: int | None
    address: tuple[int, ...]

    @property
    def letter(self) -> bool:
        """Whether the page begins like a letter and not like a report."""
        return self.salutation is not None or bool(self.address or self.subject)

    def top(self) -> float:
        """Where the opening begins: what stands higher is a letterhead."""
        places = [self.date, *self.subject, self.salutation, *self.address]
        return min((self.lines[at].box.top for at in places if at is not None), default=0.0)


def opening_of(lines: Sequence[PageLine]) -> Opening:
    """The opening that these lines of one page have, from its top."""
    date = _first(lines, lambda text: bool(written_dates.alone(text)))
    salutation = _first(lines, lambda text: letter_words.salutation(text) is not None)
    head = _first(lines, lambda text: letter_words.subject(text) is not None)
    if (
        salutation is not None
        and head is not None
        and lines[head].box.top > lines[salutation].box.bottom + 60
    ):
        head = None  # a heading of the text
    subject = () if head is None else _subject(lines, head)
    return Opening(
        tuple(lines),
        date,
        subject,
        salutation,
        _address(lines, date, _end(lines, subject, salutation), subject),
    )


def _first(lines: Sequence[PageLine], wanted: Callable[[str], bool]) -> int | None:
    return next((at for at, line in enumerate(lines) if wanted(line.text)), None)


def _subject(lines: Sequence[PageLine], head: int) -> tuple[int, ...]:
    """The line of the label and those that go on with it below, no further left."""
    kept = [head]
    for at in range(head + 1, len(lines)):
        last, line = lines[kept[-1]], lines[at]
        if line.box.x0 < lines[head].box.x0 - ASIDE or letter_words.salutation(line.text) is not None:
            continue
        beside = abs(line.box.top - last.box.top) < 3
        if not beside and (not _follows(last, line) or len(kept) == _MOST):
            break
        kept.append(at)
    return tuple(kept)


def _follows(above: PageLine, line: PageLine) -> bool:
    return line.box.top - above.box.top < TIGHT * max(_height(above), _height(line))


def _height(line: PageLine) -> float:
    return line.box.bottom - line.box.top


def _end(lines: Sequence[PageLine], subject: tuple[int, ...], salutation: int | None) -> int | None:
    ends = [at for at in (subject[0] if subject else None, salutation) if at is not None]
    return min(ends, key=lambda at: lines[at].box.top) if ends else None


def _address(
    lines: Sequence[PageLine], date: int | None, end: int | None, subject: tuple[int, ...]
) -> tuple[int, ...]:
    """The lines of the address: the group above the subject and salutation, else the first below the date."""
    groups = _groups(lines, date, end, subject)
    if end is not None:
        return groups[-1] if groups else ()
    first = groups[0] if groups and date is not None else ()
    return first if first and _POSTCODE.search(lines[first[-1]].text) else ()


def _groups(
    lines: Sequence[PageLine], date: int | None, end: int | None, subject: tuple[int, ...]
) -> list[tuple[int, ...]]:
    """Groups of lines close below each other at the text's left edge, between date and end of the opening."""
    bottom = lines[end].box.top if end is not None else float("inf")
    above = lines[date].box.bottom - 1 if date is not None and lines[date].box.top < bottom else 0.0
    bottom = min(bottom, 0.6 * max((line.box.bottom for line in lines), default=0.0))
    lefts = _lefts(lines, end)
    groups: list[list[int]] = []
    for at, line in enumerate(lines):
        within = above <= line.box.top < bottom and any(abs(line.box.x0 - left) < ASIDE for left in lefts)
        if at == date or at in subject or not within or _other(line.text):
            continue
        if groups and _follows(lines[groups[-1][-1]], line):
            groups[-1].append(at)
        else:
            groups.append([at])
    return [tuple(group) for group in groups if _like_address([lines[at] for at in group])]


def _other(text: str) -> bool:
    """Whether a line among the address's is for something else."""
    return bool(
        letter_words.via(text)
        or letter_words.addressed(text)
        or letter_words.written_by(text)
        or written_dates.alone(text)
    )


def _like_address(group: Sequence[PageLine]) -> bool:
    headings = all(line.kind is BlockKind.HEADING for line in group)
    return 2 <= len(group) <= _MOST and not headings and all(len(line.text) <= _LONGEST for line in group)


def _lefts(lines: Sequence[PageLine], end: int | None) -> tuple[float, ...]:
    """The left edges at which an address may stand: the salutation's, else the subject's and the text's."""
    edges = Counter(round(line.box.x0) for line in lines)
    usual = float(max(edges, key=lambda edge: (edges[edge], -edge)))
    greeting = next((ln for ln in lines if letter_words.salutation(ln.text) is not None), None)
    if greeting is not None:
        return (greeting.box.x0,)
    return (usual,) if end is None else (usual, lines[end].box.x0)


def whom(lines: Sequence[PageLine]) -> list[PageLine]:
    """The lines of an address that say name, office and body, without its street and town."""
    kept: list[PageLine] = []
    for line in lines:
        if _PLACE.match(line.text) or _STREET.search(line.text) or (kept and _POSTCODE.search(line.text)):
            break
        kept.append(line)
    return kept
