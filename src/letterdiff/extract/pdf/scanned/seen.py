"""What OCR saw on a page as words like those of a text layer; and blocks of which it was not sure enough."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from statistics import median
from typing import Any

from letterdiff.extract import cuts
from letterdiff.extract.builder import Builder, Piece
from letterdiff.extract.ocr import SeenLine, SeenWord
from letterdiff.extract.pdf.geometry import Box
from letterdiff.extract.pdf.page.device import Look
from letterdiff.extract.pdf.page.words import Word
from letterdiff.model import BlockKind, Fidelity, Metadata, PageBox

EM = 0.92
"""A line's height, from descender to ascender, as a share of its font's; measured on rendered letters."""

ABOVE = 0.78
"""Share of a font's height that stands above the baseline."""

ALIKE = 0.12
"""Lines whose heights differ from the page's usual one by a smaller share are of its usual size."""

UNSURE = 60
"""Of 100: words below it are wrong about as often as right."""

SHARE = 0.1
"""Share of a block's characters in unsure words from which it is not quoted."""

MEAN = 80.0
"""Of 100: a block whose words are surer than this on average is quoted."""

BULLETS = frozenset("eo©®¢«»°・·*")
"""What a bullet is taken for."""

SET_OFF = 0.6
"""Heights of its line's words that stand between a bullet and its item; a word space is half as wide."""

PRINT = Look("", None, 0, False)


def words_of(lines: Sequence[SeenLine], scale: float) -> Iterator[tuple[Word, int]]:
    """The words, with how sure OCR is of each (0 to 100); `scale` is pixels a point."""
    sizes = [line.height / scale / EM for line in lines for _ in line.words]
    usual = _half_points(median(sizes)) if sizes else 0.0
    for line in lines:
        size = line.height / scale / EM
        near = abs(size - usual) <= ALIKE * usual
        for word, before in _joined(_with_bullet(line.words)):
            yield _word(word, before, line, usual if near else _half_points(size), scale), word.sure


def place_of(page: int, word: Word) -> PageBox:
    """The place of a word in the document."""
    x0, top, x1, bottom = (round(side, 2) for side in word.box)
    return PageBox(page, x0, top, x1, bottom)


def _half_points(size: float) -> float:
    return round(size * 2) / 2


def _word(seen: SeenWord, before: bool, line: SeenLine, size: float, scale: float) -> Word:
    base = line.base / scale
    if not line.level:
        box = Box(seen.x0 / scale, seen.top / scale, seen.x1 / scale, seen.bottom / scale)
        return Word(seen.text, box, box.bottom, size, PRINT, upright=False, before=before)
    box = Box(seen.x0 / scale, base - ABOVE * size, seen.x1 / scale, base + (1 - ABOVE) * size)
    return Word(seen.text, box, base, size, PRINT, before=before)


def _with_bullet(words: Sequence[SeenWord]) -> Sequence[SeenWord]:
    """The words of a line, a bullet told from the sign that it was taken for by the gap behind it."""
    first, second = words[0], words[1] if len(words) > 1 else None
    if second is None or first.text not in BULLETS:
        return words
    far = second.x0 - first.x1 >= SET_OFF * (second.bottom - second.top)
    return (first._replace(text="•"), *words[1:]) if far else words


def _joined(words: Sequence[SeenWord]) -> Iterator[tuple[SeenWord, bool]]:
    """Each word, and whether a space stands before it; none does between signs of Chinese and Japanese."""
    for at, word in enumerate(words):
        after = words[at + 1] if at + 1 < len(words) else None
        reach = max(word.x1, after.x0) if after is not None and _dense(word, after) else word.x1
        yield word._replace(x1=reach), at > 0 and not _dense(words[at - 1], word)


def _dense(left: SeenWord, right: SeenWord) -> bool:
    """Whether two neighbours of one line are parts of a script without spaces, and near each other."""
    wide = max(left.bottom - left.top, right.bottom - right.top)
    return _cjk(left.text[-1]) and _cjk(right.text[0]) and right.x0 - left.x1 < wide


def _cjk(sign: str) -> bool:
    return "\u3000" <= sign <= "\u9fff" or "\uff00" <= sign <= "\uffef"


class Careful(Builder):
    """A builder that keeps blocks of which OCR was not sure apart from those that are quoted."""

    def __init__(self, sure: Mapping[PageBox, int], pictures: Set[int]) -> None:
        """`sure` says by its place how sure OCR was of a word, 0 to 100; `pictures` are pages it read."""
        super().__init__()
        self._sure, self._pictures = sure, pictures
        self._by_eye = 0
        self._plain = 0
        self._kept_back: list[int] = []

    def block(self, kind: BlockKind, pieces: Iterable[Piece], **more: Any) -> bool:
        """Add a block; what is not sure enough to be quoted becomes furniture."""
        own = list(pieces)
        places = [(piece.place, len(piece.text)) for piece in own if isinstance(piece.place, PageBox)]
        weights = [(length, self._sure[place]) for place, length in places if place in self._sure]
        if kind.quotable and weights and not _enough(weights):
            self._kept_back.append(places[0][0].page)
            kind = BlockKind.FURNITURE
        if not any(place.page in self._pictures for place, _ in places):
            self._plain += kind.quotable
            return super().block(kind, own, **more)
        self._by_eye += kind.quotable
        return super().block(kind, own, fidelity=Fidelity.OCR, **more)

    @property
    def fidelity(self) -> Metadata:
        """The fidelity of the whole, where every block that can be quoted has it; else it is the blocks'."""
        return Metadata(fidelity=Fidelity.OCR if self._by_eye and not self._plain else None)

    def notes(self) -> tuple[str, ...]:
        """What was kept back, and on which pages."""
        if not self._kept_back:
            return ()
        count = len(self._kept_back)
        where = cuts.pages(sorted(set(self._kept_back)), "", "").strip()
        what = f"{count} {'passage' if count == 1 else 'passages'} on {where}"
        return (cuts.note(f"{what}, as OCR was not sure of the words", "look at the pages themselves"),)


def _enough(weights: Sequence[tuple[int, int]]) -> bool:
    """Whether words of these lengths, and this surely read, may be quoted as one block."""
    total = sum(length for length, _ in weights)
    unsure = sum(length for length, sure in weights if sure < UNSURE)
    return sum(length * sure for length, sure in weights) >= MEAN * total and unsure <= SHARE * total
