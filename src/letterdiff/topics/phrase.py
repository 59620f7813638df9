"""A noun phrase at its place in a text."""

from collections.abc import Iterator
from typing import NamedTuple


class Phrase(NamedTuple):
    """Characters `start` to `end` (exclusive); `key`: its words' common forms; `nouns`: which can end it.

    A phrase in a script without spaces has a single word.
    """

    start: int
    end: int
    key: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    nouns: tuple[bool, ...]

    def within(self) -> Iterator["Phrase"]:
        """The phrase and every run of its words that ends in a noun, longest first."""
        for size in range(len(self.key), 0, -1):
            for first in range(len(self.key) - size + 1):
                last = first + size
                if self.nouns[last - 1]:
                    start, end = self.spans[first][0], self.spans[last - 1][1]
                    part = slice(first, last)
                    yield Phrase(start, end, self.key[part], self.spans[part], self.nouns[part])
