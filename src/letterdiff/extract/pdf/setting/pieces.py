"""Lines to pieces: each word with its box, and between words a space, or nothing where a word was cut."""

from collections.abc import Iterable, Iterator

from letterdiff.extract.builder import Piece
from letterdiff.extract.pdf.page.words import Word
from letterdiff.extract.pdf.setting.hyphens import Seam, Usage, seam
from letterdiff.extract.pdf.setting.lines import Line
from letterdiff.extract.pdf.setting.measure import runs_on
from letterdiff.extract.pdf.setting.paragraphs import Paragraph
from letterdiff.model import PageBox

JOINED = 0.15
"""Ems between two characters of one word at most."""

TAIL = 400
"""Characters before a line's end that are looked at: a web address is seldom longer."""


def pieces_of(paragraph: Paragraph, usage: Usage) -> Iterator[Piece]:
    """The paragraph's words with their boxes, and between them spaces, or nothing where a word was cut."""
    last = len(paragraph.lines) - 1
    so_far = ""
    for index, line in enumerate(paragraph.lines):
        pieces = list(line_pieces(line))[_unread(paragraph) if index == 0 else 0 :]
        so_far += line.text
        if index < last:
            after = paragraph.lines[index + 1]
            spaced = line.words[-1].after or after.words[0].before
            how = seam(so_far[-TAIL:], after.text, usage, runs_on(line, after, paragraph.right), spaced)
            if how is Seam.DROP_HYPHEN:
                pieces[-1] = pieces[-1]._replace(text=pieces[-1].text[:-1])
            elif how is Seam.SPACE:
                pieces.append(Piece(" ", None))
                so_far += " "
        yield from pieces


def _unread(paragraph: Paragraph) -> int:
    """How many pieces at the start are a bullet: a sign that no other reader's list items have either."""
    marker = paragraph.marker
    return 1 if marker is not None and marker.bullet and marker.sign else 0


def line_pieces(line: Line) -> Iterator[Piece]:
    """One line's words with their boxes, and the spaces between them."""
    for index, word in enumerate(line.words):
        if index and not word.glued:
            yield Piece(" ", None)
        yield Piece(word.text, _box(line.page, word))


def loose_pieces(page: int, words: Iterable[Word]) -> Iterator[Piece]:
    """Words in the order drawn, a space between any two but letters of one word that runs upright."""
    last: Word | None = None
    for word in words:
        if last is not None and not _one_turned(last, word):
            yield Piece(" ", None)
        yield Piece(word.text, _box(page, word))
        last = word


def _one_turned(last: Word, word: Word) -> bool:
    """Whether two single characters that are turned follow each other, up or down, without a space."""
    one, other = last.box, word.box
    single = len(last.text) == len(word.text) == 1
    turned = all(box.x1 - box.x0 > box.bottom - box.top for box in (one, other))
    level = abs(one.x0 - other.x0) < JOINED * word.size
    gap = max(other.top - one.bottom, one.top - other.bottom)
    return single and turned and level and abs(gap) < JOINED * word.size


def _box(page: int, word: Word) -> PageBox:
    x0, top, x1, bottom = (round(side, 2) for side in word.shown or word.box)
    return PageBox(page, x0, top, x1, bottom)
