"""What a letter's pages say of the letter: date, addressee, subject, docket, letterhead, title, author.

Each is a proposal with the line it was read from. A line has to be of a form that leaves little doubt; what
is not sure is not proposed.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from letterdiff.extract.pdf import letter_words, written_dates
from letterdiff.extract.pdf.openings import Opening, opening_of, whom
from letterdiff.extract.pdf.sheet_lines import PageLine, lines_on
from letterdiff.model import BlockKind, Document, Proposal

_SHOWN = 60
"""Characters of a line that a witness shows."""

_LONGEST = 300
_FIRST_PAGES = 2
_DOCKETS = 3
_SIGNED = 130.0
"""Points below the close within which the writer's name stands, a signature between them."""

_SIGNERS = 5
"""More lines that look like names are a list of signers, and the letter has no one author."""

_FAR = 3.5
"""Heights of a line below its title at which it belongs to it no more."""

_NAME = re.compile(
    r"(?:(?:Dr|Mr|Ms|Mrs|Prof|The Hon)\.?\s+)*[A-ZÀ-Þ][\w.’'-]*"
    r"(?:\s+(?:de|der|den|van|von|la|le|del|di|da|bin|al)|\s+[A-ZÀ-Þ][\w.’'-]*){1,5}(?:,?\s+(?:MP|MLC|MLA|AM|AO|OAM|PhD|JD|Esq|Jr|Sr|II|III)\.?)*"
)
_BODY = re.compile(
    r"\b(?:Program(?:me)?|Division|Office|Department|Committee|Commission|Council|Labs?|Inc|LLC|Ltd|Corporation|Foundation"
    r"|Association|Institute|Company|Director|Officer|Chair\w*|President|Secretary|Chief|Manager|Head|Branch|Watch|Team)\b"
)
"""Words of bodies and posts, by which a line is no person's name."""

_STAMP = re.compile(r"/s/\s*", re.IGNORECASE)
_SUBMISSION = re.compile(
    r"(?:Submission|Response|Letter|Comments?) to (?:the )?(?P<whom>e?[A-Z][\w’'.,&()\- ]+?)"
    r"(?=\s+(?:regarding|responding|consultation\b|inquiry\b|review\b|in response|on the\b|- )|\s*:|$)"
)
_WORK = re.compile(r"(?:Inquiry|Review|Consultation|Draft|Proposed|Report|Request)\b", re.IGNORECASE)


def proposals_of(document: Document) -> tuple[Proposal, ...]:
    """What the pages say, the surest reading of each field first."""
    pages = [page.number for page in document.pages[:_FIRST_PAGES]]
    sheets = ((page, lines_on(document, page)) for page in pages)
    page, lines = next(((page, lines) for page, lines in sheets if len(lines) > 1), (0, []))
    if not lines:
        return ()
    opening = opening_of(lines)
    found = (
        *_date(opening, page),
        *_subject(opening, page),
        *_dockets(opening, page),
        *_addressee(opening, page, document),
        *_letterhead(opening, page),
        *_title(opening, page, document),
        *_author(document, lines, page),
    )
    return tuple(p for p in found if len(p.value) <= _LONGEST)


def witness(page: int, line: str) -> str:
    """A witness in words: the page, and the line as it begins."""
    shown = line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()} …"
    return f"page {page}, line “{shown}”"


def _date(opening: Opening, page: int) -> Iterator[Proposal]:
    if opening.date is not None:
        text = opening.lines[opening.date].text
        yield Proposal("date", written_dates.alone(text), witness(page, text))


def _subject(opening: Opening, page: int) -> Iterator[Proposal]:
    if opening.subject:
        texts = [opening.lines[at] for at in opening.subject]
        value = letter_words.subject(_joined(texts, opening.lines, "; ")) or ""
        if value:
            yield Proposal("subject", value, witness(page, texts[0].text))


def _joined(lines: Sequence[PageLine], page: Sequence[PageLine], break_: str) -> str:
    """The lines as one text; where the next line's first word would have fitted, the break was meant."""
    left = lines[0].box.x0
    right = max(line.box.x1 for line in page if line.box.x0 > left - 60)
    text = lines[0].text
    for above, line in pairwise(lines):
        letter = (line.box.x1 - line.box.x0) / len(line.text)
        fits = above.box.x1 + letter * (1 + len(line.text.split()[0])) < right - letter * 3
        meant = fits and letter_words.subject(above.text) != ""
        text = text.rstrip(" ,;") + break_ + line.text if meant else f"{text} {line.text}"
    return text


def _dockets(opening: Opening, page: int) -> Iterator[Proposal]:
    texts = [line.text for line in opening.lines]
    found = {number: text for text in texts for number in letter_words.dockets(text)}
    for above, text in pairwise(texts):
        for number in letter_words.dockets(f"{above} {text}"):
            found.setdefault(number, above)
    for number, text in list(found.items())[:_DOCKETS]:
        yield Proposal("docket", number, witness(page, text))


def _addressee(opening: Opening, page: int, document: Document) -> Iterator[Proposal]:
    lines = opening.lines
    labelled = next((line.text for line in lines[:20] if letter_words.addressed(line.text)), "")
    if labelled and not opening.address:
        yield Proposal("addressee", letter_words.addressed(labelled), witness(page, labelled))
        return
    address = whom([lines[at] for at in opening.address])
    if address:
        yield Proposal("addressee", _joined(address, lines, ", "), witness(page, address[0].text))
        return
    greeted = lines[opening.salutation].text if opening.salutation is not None else ""
    name = letter_words.salutation(greeted) if greeted else ""
    if name:
        yield Proposal("addressee", name, witness(page, greeted))
    elif not opening.letter:
        yield from _submitted_to(document, page)


def _submitted_to(document: Document, page: int) -> Iterator[Proposal]:
    """The body that a title page names: 'Submission to the …'."""
    for text in _headings(document, page):
        match = _SUBMISSION.match(text)
        if match and not _WORK.match(match["whom"]):
            yield Proposal("addressee", match["whom"].rstrip(" ,-"), witness(page, text))
            return


def _headings(document: Document, page: int) -> list[str]:
    blocks = {line.block for line in lines_on(document, page) if line.kind is BlockKind.HEADING}
    return [document.text[b.start : b.end] for i, b in enumerate(document.blocks) if i in blocks]


def _letterhead(opening: Opening, page: int) -> Iterator[Proposal]:
    """The largest line above the opening, if it stands out: in capitals, larger, or as a heading."""
    if not opening.letter:
        return
    usual = _usual_height(opening.lines)
    above = [line for line in opening.lines if line.box.bottom < opening.top() and _stands_out(line, usual)]
    if above:
        line = max(above, key=lambda line: (round(line.box.bottom - line.box.top, 1), -line.box.top))
        yield Proposal("letterhead", line.text, witness(page, line.text))


def _usual_height(lines: Sequence[PageLine]) -> float:
    heights = sorted(line.box.bottom - line.box.top for line in lines)
    return heights[len(heights) // 2]


def _stands_out(line: PageLine, usual: float) -> bool:
    letters = [c for c in line.text if c.isalpha()]
    if len(letters) < 3 or len(line.text) > 100 or re.search(r"[@:]|www\.|\d{4}", line.text):
        return False
    return line.box.bottom - line.box.top > 1.2 * usual or all(c.isupper() for c in letters)


def _title(opening: Opening, page: int, document: Document) -> Iterator[Proposal]:
    """The largest heading on a page that is no letter; of a letter, the heading beside its salutation."""
    if opening.subject:
        return
    group = _beside_salutation(opening) if opening.letter else _largest(opening)
    if group:
        yield Proposal("title", " ".join(line.text for line in group), witness(page, group[0].text))


def _beside_salutation(opening: Opening) -> list[PageLine]:
    """The heading directly above or below the salutation, or below an address without one."""
    lines, address = opening.lines, opening.address
    start = lines[address[-1]].box.bottom if address else opening.top()
    end = lines[opening.salutation].box.bottom + 60 if opening.salutation is not None else start + 90
    heading = [
        line for line in lines
        if line.kind is BlockKind.HEADING and start <= line.box.top < end
    ]  # fmt: skip
    return [line for line in heading if line.block == heading[0].block and not written_dates.alone(line.text)]


def _largest(opening: Opening) -> list[PageLine]:
    """The title: headings from the largest on, down to the first line that is none, a date left out."""
    usual = max(_usual_height(opening.lines), 9.0)
    found: list[PageLine] = []
    for line in opening.lines:
        height = line.box.bottom - line.box.top
        small = height < (1.1 if found else 1.3) * min(usual, 12.0)
        if line.kind is not BlockKind.HEADING or small or written_dates.alone(line.text):
            if found and line.box.top > found[-1].box.top + height / 2:
                break
            continue
        if found and line.box.top - found[-1].box.bottom > _FAR * height:
            if len(found) > 1:
                break
            found = []  # a name far above the title
        found.append(line)
    return found


def _author(document: Document, first: Sequence[PageLine], page: int) -> Iterator[Proposal]:
    for line in first[:20]:
        if name := letter_words.written_by(line.text):
            yield Proposal("author", name, witness(page, line.text))
            return
    for number in reversed([page.number for page in document.pages[-6:]]):
        lines = lines_on(document, number)
        for at, line in reversed(list(enumerate(lines))):
            if letter_words.close(line.text):
                yield from _signed(lines, at, number)
                return


def _signed(lines: Sequence[PageLine], close: int, page: int) -> Iterator[Proposal]:
    """The name below a letter's close, in its column; none where a whole list of names stands there."""
    start = lines[close].box
    below = [
        line for line in lines[close + 1 :]
        if abs(line.box.x0 - start.x0) < 40 and line.kind is not BlockKind.FURNITURE
    ]  # fmt: skip
    names = [(line, _name(line.text)) for line in below]
    if sum(bool(_NAME.fullmatch(line.text)) for line in below) > _SIGNERS:
        return
    for line, name in names:
        if line.box.top - start.bottom > _SIGNED or len(line.text) > _SHOWN:
            return
        if name:
            said = f"{witness(page, lines[close].text)} and “{line.text}” below it"
            yield Proposal("author", name, said)
            return


def _name(line: str) -> str:
    """The person's name that a line begins with, as names are written; '' where there is none."""
    text = _STAMP.sub("", line).strip(" ,")
    match = _NAME.match(text)
    rest = text[match.end() :] if match else ""
    whole = not rest or rest.startswith((",", " -", " –", " |"))
    return match[0] if match and whole and not _BODY.search(match[0]) else ""
