"""Hidden words put together as they lie on their page: each heap is one place, and hidden for one reason."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from letterdiff.extract.pdf.geometry import Box, around
from letterdiff.extract.pdf.page.words import GAP_WITHOUT_SPACES, Word
from letterdiff.extract.pdf.sight.ink import Why

REACH = 1.5
"""Heights of a word, or of its heap's last one, within which the word belongs to that heap."""

LOOKED_AT = 40
"""The latest heaps that a word may belong to; words are drawn near to their neighbours' time."""


def heaps(words: Sequence[Word], whys: Sequence[Why]) -> tuple[tuple[Why, tuple[Word, ...]], ...]:
    """The heaps of one page's hidden words, in the order of their first words; `whys` has one for each."""
    found: list[_Heap] = []
    for word, why in _pieced(words, whys):
        box = word.shown or word.box
        near = (heap for heap in reversed(found[-LOOKED_AT:]) if heap.takes(word, why, box))
        heap = next(near, None)
        if heap is None:
            found.append(_Heap(why, [word], box))
        else:
            heap.words.append(word)
            heap.whole = around((heap.whole, box))
    return tuple((heap.why, tuple(heap.words)) for heap in found)


@dataclass(slots=True)
class _Heap:
    """A reason, the words hidden for it in one place, and the box around them on the shown page."""

    why: Why
    words: list[Word]
    whole: Box

    def takes(self, word: Word, why: Why, box: Box) -> bool:
        """Whether the word at this box belongs here."""
        across = max(self.whole.x0, box.x0) - min(self.whole.x1, box.x1)
        down = max(self.whole.top, box.top) - min(self.whole.bottom, box.bottom)
        return why is self.why and max(across, down) <= REACH * max(word.size, self.words[-1].size)


def _pieced(words: Sequence[Word], whys: Sequence[Why]) -> Iterator[tuple[Word, Why]]:
    """The words with their reasons, pieces of one word that share theirs put together."""
    last: tuple[Word, Why] | None = None
    for word, why in zip(words, whys, strict=True):
        if last is not None and last[1] is why and continues(last[0], word):
            last = _one(last[0], word), why
            continue
        if last is not None:
            yield last
        last = word, why
    if last is not None:
        yield last


def continues(last: Word, word: Word) -> bool:
    """Whether a piece of a word, drawn next, continues the one before it."""
    reach = GAP_WITHOUT_SPACES * max(last.size, word.size)
    apart = (abs(last.base - word.base), abs(word.box.x0 - last.box.x1))
    return not (last.after or word.before) and last.upright == word.upright and max(apart) < reach


def _one(last: Word, word: Word) -> Word:
    """Two pieces of a word as one."""
    shown = around((last.shown or last.box, word.shown or word.box)) if last.shown or word.shown else None
    whole = around((last.box, word.box))
    return replace(last, text=last.text + word.text, box=whole, shown=shown, after=word.after)
