"""What a letter's pages say of the letter: date, addressee, subject, docket, letterhead, title, author.

Each is a proposal with the line it was read from. A line has to be of a form that leaves little doubt; what
is not sure is not proposed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from letterdiff.extract.pdf.letter import letter_words, titles, written_dates
from letterdiff.extract.pdf.letter.closings import SIGNED, Closing, closing_of, signer
from letterdiff.extract.pdf.letter.openings import Opening, opening_of, whom
from letterdiff.extract.pdf.letter.sheet_lines import PageLine, lines_of, witness
from letterdiff.model import Document, Fidelity, Proposal

_LONGEST = 300
_FIRST_PAGES = 2
_LAST_PAGES = 6
_DOCKETS = 3
_HEAD = 20
"""Lines from a page's top in which 'To:' and 'From:' are labels."""

_SUBMISSION = re.compile(
    r"(?:Submission|Response|Letter|Comments?) to (?:the )?(?P<whom>e?[A-Z][\w’'.,&()\- ]+?)"
    r"(?=\s+(?:regarding|responding|consultation\b|inquiry\b|review\b|in response|to the\b|- )"
    r"|\s+on the (?:proposed|draft|exposure|issues|conduct|\d)|(?<!Committee)\s+on the\b|\s*:|$)"
)
_WORK = re.compile(r"(?:Inquiry|Review|Consultation|Draft|Proposed|Report|Request)\b", re.IGNORECASE)


def proposals_of(document: Document) -> tuple[Proposal, ...]:
    """What the pages say, the surest reading of each field first."""
    numbers = [page.number for page in document.pages]
    first, last = numbers[:_FIRST_PAGES], numbers[-_LAST_PAGES:]
    pages = lines_of(document, {*first, *last})
    page = next((number for number in first if len(pages[number]) > 1), None)
    if page is None:
        return ()
    opening, closing = opening_of(pages[page]), closing_of({number: pages[number] for number in last})
    found = (
        *_date(opening, page, closing),
        *_subject(opening, page),
        *_dockets(opening, page),
        *_addressee(opening, page),
        *_letterhead(opening, page),
        *_title(opening, page),
        *_author(opening, page, closing),
    )
    ocr = ", read by OCR" if document.found.fidelity is Fidelity.OCR else ""
    return tuple(replace(p, witness=p.witness + ocr) for p in found if len(p.value) <= _LONGEST)


def _date(opening: Opening, page: int, closing: Closing | None) -> Iterator[Proposal]:
    """The date above the letter; where there is none, the one beside its close."""
    dates = [opening.lines[opening.date]] if opening.date is not None else []
    if not dates and closing:
        page = closing.page
        near = (line for line in closing.lines if abs(line.box.top - closing.line.box.top) < 2 * SIGNED)
        dates = [line for line in near if written_dates.alone(line.text)][:1]
    for line in dates:
        yield Proposal("date", written_dates.alone(line.text), witness(page, line.text))


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


def _addressee(opening: Opening, page: int) -> Iterator[Proposal]:
    lines = opening.lines
    labelled = next((line.text for line in lines[:_HEAD] if letter_words.addressed(line.text)), "")
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
        yield from _submitted_to(opening, page)


def _submitted_to(opening: Opening, page: int) -> Iterator[Proposal]:
    """The body that a title page names: 'Submission to the …'."""
    title = titles.title(opening)
    match = _SUBMISSION.search(" ".join(line.text for line in title))
    if match and not _WORK.match(match["whom"]):
        line = next((line for line in title if " to " in line.text), title[0])
        yield Proposal("addressee", match["whom"].rstrip(" ,-"), witness(page, line.text))


def _title(opening: Opening, page: int) -> Iterator[Proposal]:
    group = titles.title(opening)
    if group:
        yield Proposal("title", " ".join(line.text for line in group), witness(page, group[0].text))


def _letterhead(opening: Opening, page: int) -> Iterator[Proposal]:
    line = titles.letterhead(opening)
    if line:
        yield Proposal("letterhead", line.text, witness(page, line.text))


def _author(opening: Opening, page: int, closing: Closing | None) -> Iterator[Proposal]:
    """Whom 'From:' names; else who signed."""
    for line in opening.lines[:_HEAD]:
        if name := letter_words.written_by(line.text):
            yield Proposal("author", name, witness(page, line.text))
            return
    if closing and (signed := signer(closing)):
        name, line = signed
        said = f"{witness(closing.page, closing.line.text)} and “{line.text}” below it"
        yield Proposal("author", name, said)
