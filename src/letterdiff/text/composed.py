"""Unicode's normal forms, in time that grows with the text.

To put a heap of combining marks in order takes time by the square of its height; no script has heaps.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal

HIGHEST = 64
"""Combining marks in a row that are put in order together: twice what Unicode's stream-safe format allows."""
_MAY_BE_HEAP = re.compile(rf"[^\w\s\x00-\u02ff]{{{HIGHEST},}}")


def normal(form: Literal["NFC", "NFKC", "NFKD"], text: str) -> str:
    """The text in a normal form; of a heap higher than `HIGHEST` each part by itself."""
    if text.isascii():
        return text
    if not _MAY_BE_HEAP.search(text):
        return unicodedata.normalize(form, text)
    return "".join(unicodedata.normalize(form, part) for part in _parts(text))


def _parts(text: str) -> Iterator[str]:
    """The text, cut within its heaps alone."""
    start = 0
    for found in _MAY_BE_HEAP.finditer(text):
        height = 0
        for at in range(*found.span()):
            height = height + 1 if unicodedata.combining(text[at]) else 0
            if height > HIGHEST:
                yield text[start:at]
                start, height = at, 1
    yield text[start:]
