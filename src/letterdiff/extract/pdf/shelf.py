"""Where the words of a long file are put away: those least lately looked at as numbers, a fifth of the room.

A line or segment whose words lie on the shelf is used like any other; its words are made anew when looked at.
"""

import gc
from array import array
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain
from operator import is_
from typing import cast, overload

from letterdiff.extract.pdf.geometry import Box
from letterdiff.extract.pdf.page.device import Look
from letterdiff.extract.pdf.page.words import Word
from letterdiff.extract.pdf.setting.lines import Line, Segment

ROOM = 20_000
"""Words that are at hand as objects at once, 8 MB of them: those of some 40 pages."""

END = "\0"
"""Parts the texts of words put away; they are kept one by one where a word holds it."""

SELDOM = 50_000
"""Objects after which Python looks for circles; a tenth of the time goes into it at its usual 700."""

FLAGS = 6
"""Bits for what is told of a word by yes or no."""

_NOWHERE = Box(0.0, 0.0, 0.0, 0.0)


class ShelvedLine(Line):
    """A line whose words lie on the shelf, and whose text is at hand once it was asked for."""

    __slots__ = ()

    @property
    def text(self) -> str:
        """The line as a reader reads it."""
        kept: Sequence[Word] = self.words
        if not isinstance(kept, Kept):
            return super().text
        if kept.line is None:
            kept.line = super().text
        return kept.line


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Have Python look for circles of objects more seldom: each look goes over all words that are at hand."""
    before = gc.get_threshold()
    gc.set_threshold(SELDOM, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


class Shelf:
    """The words of one file; `room` is how many of them are at hand as objects."""

    def __init__(self, room: int = ROOM) -> None:
        self._left = room
        self._at_hand: deque[Kept] = deque()
        self._by_first: dict[int, Kept] = {}
        self.looks: list[Look] = []
        self._look_at: dict[Look, int] = {}

    def lines(self, lines: Iterable[Line]) -> tuple[Line, ...]:
        """The lines, their words laid on the shelf."""
        return tuple(
            ShelvedLine(
                line.page, self.words(line.words), line.box, line.base, line.size, line.bold, line.underlined
            )
            for line in lines
        )

    def segments(self, segments: Iterable[Segment]) -> tuple[Segment, ...]:
        """The segments, their words laid on the shelf."""
        return tuple(replace(segment, words=self.words(segment.words)) for segment in segments)

    def words(self, words: Sequence[Word]) -> tuple[Word, ...]:
        """These words, laid on the shelf; the same ones lie there once."""
        kept = words if isinstance(words, Kept) else self._kept(tuple(words))
        # It is a sequence of words that can do all that is asked of a tuple of them.
        return cast(tuple[Word, ...], kept)

    def clear(self) -> None:
        """Forget what lies at hand, once nothing is read of the file any more."""
        self._at_hand.clear()
        self._by_first.clear()

    def look_at(self, look: Look) -> int:
        """The index of a look among `looks`."""
        if look not in self._look_at:
            self._look_at[look] = len(self.looks)
            self.looks.append(look)
        return self._look_at[look]

    def _kept(self, words: tuple[Word, ...]) -> "Sequence[Word]":
        if not words:
            return words
        same = self._by_first.get(id(words[0]))
        if same is not None and same.holds(words):
            return same
        kept = Kept(self, words)
        self.lay(kept, words)
        return kept

    def lay(self, kept: "Kept", words: tuple[Word, ...]) -> None:
        """Have these words at hand, and put others away for them where there are too many."""
        self._at_hand.append(kept)
        self._by_first[id(words[0])] = kept
        self._left -= len(words)
        while self._left < 0 and len(self._at_hand) > 1:
            away = self._at_hand.popleft()
            self._left += len(away)
            self._by_first.pop(away.put_away(), None)


class Kept(Sequence[Word]):
    """Words that lie on a shelf: as objects, as numbers and text, or, once both were needed, as both."""

    __slots__ = ("_length", "_numbers", "_shelf", "_texts", "_words", "line")

    def __init__(self, shelf: Shelf, words: tuple[Word, ...]) -> None:
        self._shelf = shelf
        self._words: tuple[Word, ...] | None = words
        self._length = len(words)
        self._texts: str | tuple[str, ...] = ""
        self._numbers: array[float] | None = None
        self.line: str | None = None

    def holds(self, words: tuple[Word, ...]) -> bool:
        """Whether the words at hand are these very objects."""
        own = self._words or ()
        return len(own) == len(words) and all(map(is_, own, words))

    def put_away(self) -> int:
        """Keep numbers and text alone; returns the id of the first object that is let go."""
        words = self._words or ()
        if self._numbers is None:
            texts = tuple(word.text for word in words)
            text = END.join(texts)
            self._texts = text if text.count(END) == len(texts) - 1 else texts
            shown = any(word.shown for word in words)
            self._numbers = array("d", chain.from_iterable(self._numbers_of(word, shown) for word in words))
        self._words = None
        return id(words[0])

    def _numbers_of(self, word: Word, shown: bool) -> tuple[float, ...]:
        """A word's box, baseline, size, its look with its flags, and the box where it is shown."""
        flags = (word.upright, word.before, word.after, word.tied, word.glued, word.shown is not None)
        code = self._shelf.look_at(word.look) << FLAGS | sum(flag << bit for bit, flag in enumerate(flags))
        return (*word.box, word.base, word.size, code, *((word.shown or _NOWHERE) if shown else ()))

    def _open(self) -> tuple[Word, ...]:
        """The words, taken out where they were put away."""
        if self._words is None:
            self._words = tuple(self._made())
            self._shelf.lay(self, self._words)
        return self._words

    def _made(self) -> Iterator[Word]:
        numbers = self._numbers or ()
        each = iter(numbers)
        rows = zip(*[each] * (len(numbers) // self._length), strict=True)
        return map(self._word, self._split(), rows)

    def _one(self, index: int) -> Word:
        """One of the words that are put away."""
        numbers = self._numbers or array("d")
        stride = len(numbers) // self._length
        at = range(self._length)[index] * stride
        return self._word(self._split()[index], numbers[at : at + stride])

    def _split(self) -> Sequence[str]:
        return self._texts.split(END) if isinstance(self._texts, str) else self._texts

    def _word(self, text: str, numbers: Sequence[float]) -> Word:
        x0, top, x1, bottom, base, size, code = numbers[:7]
        flags = int(code)
        shown = Box(*numbers[7:]) if flags & 32 else None
        return Word(
            text, Box(x0, top, x1, bottom), base, size, self._shelf.looks[flags >> FLAGS], bool(flags & 1),
            bool(flags & 2), bool(flags & 4), bool(flags & 8), bool(flags & 16), shown,
        )  # fmt: skip

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[Word]:
        return iter(self._open())

    @overload
    def __getitem__(self, index: int) -> Word: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Word]: ...
    def __getitem__(self, index: int | slice) -> Word | Sequence[Word]:
        if self._words is not None:
            return self._words[index]
        return self._one(index) if isinstance(index, int) else _Part(self, index)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, (Kept, tuple)) and self._open() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._open())


class _Part(Sequence[Word]):
    """Some of the words that are put away, each made when it is looked at: mostly the first one is enough."""

    def __init__(self, kept: Kept, part: slice) -> None:
        self._kept = kept
        self._indexes = range(len(kept))[part]

    def __len__(self) -> int:
        return len(self._indexes)

    @overload
    def __getitem__(self, index: int) -> Word: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Word]: ...
    def __getitem__(self, index: int | slice) -> Word | Sequence[Word]:
        found = self._indexes[index]
        return self._kept[found] if isinstance(found, int) else [self._kept[each] for each in found]
