"""Hidden words put together as they lie on their page: each heap is one place, and hidden for one reason."""

from collections.abc import Iterator, Sequence

from letterdiff.extract.pdf.geometry import Box, around
from letterdiff.extract.pdf.page.words import Word
from letterdiff.extract.pdf.sight.ink import Why

REACH = 1.5
"""Heights of a word, or of its heap's last one, within which the word belongs to that heap."""

LOOKED_AT = 40
"""The latest heaps that a word may belong to; words are drawn near to their neighbours' time."""


def heaps(words: Sequence[Word], whys: Sequence[Why]) -> Iterator[tuple[Why, tuple[Word, ...]]]:
    """The heaps of one page's hidden words, in the order of their first words; `whys` has one for each."""
    found: list[tuple[Why, list[Word], Box]] = []
    for word, why in zip(words, whys, strict=True):
        box = word.shown or word.box
        for at in range(len(found) - 1, max(-1, len(found) - 1 - LOOKED_AT), -1):
            reason, heap, whole = found[at]
            if reason is why and _near(whole, box, REACH * max(word.size, heap[-1].size)):
                heap.append(word)
                found[at] = (reason, heap, around((whole, box)))
                break
        else:
            found.append((why, [word], box))
    for reason, heap, _ in found:
        yield reason, tuple(heap)


def _near(one: Box, other: Box, reach: float) -> bool:
    across = max(one.x0, other.x0) - min(one.x1, other.x1)
    down = max(one.top, other.top) - min(one.bottom, other.bottom)
    return across <= reach and down <= reach
