"""Words from right to left as the second engine has them: its letters, in the places of the words.

The engine puts such lines in an order of its own, and its brackets and numbers come out turned now and then.
So its letters are taken word by word, each word's by where they stand; which word comes first is the place's
to say, and on which side a bracket opens is no letter's.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from letterdiff.extract.pdf.pdfium.raised import Part

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_OTHER_WAY = re.compile(r"[^\W_]")
_MIRROR = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


class Placed(NamedTuple):
    """A character of the engine: its word's number, where its middle is (x), and its place in the engine."""

    home: int
    x: float
    order: int
    text: str


def in_words(signs: Sequence[Placed]) -> Iterator[Part]:
    """The characters word by word, each word's from its right; white space is the checked text's own."""
    for _, word in groupby(sorted(signs, key=lambda sign: sign.home), key=lambda sign: sign.home):
        for text in _word(list(word)):
            yield Part("", text, True)


def _word(signs: list[Placed]) -> list[str]:
    """A word's characters as they are read: letters and figures of the other kind from the left."""
    other = any(_OTHER_WAY.match(sign.text) for sign in signs)
    if other and not any(RIGHT_TO_LEFT.match(sign.text) for sign in signs):
        return [sign.text for sign in sorted(signs, key=lambda sign: (sign.x, sign.order))]
    return [sign.text for sign in sorted(signs, key=lambda sign: (-round(sign.x, 1), sign.order))]


def opened(exact: str, parts: Sequence[Part]) -> list[Part]:
    """The parts, a bracket that stands in `exact` with its other side there turned to that side."""
    wanted = [character for character in exact if not character.isspace()]
    at, found = 0, []
    for part in parts:
        turned = part.text.translate(_MIRROR)
        if turned != part.text and at < len(wanted) and wanted[at] == turned:
            part = part._replace(text=turned)
        found.append(part)
        at += len(part.text)
    return found
