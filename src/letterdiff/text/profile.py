"""The comparison profile `ld-norm-2`: for checking a quote only, never for showing one.

NFC; the ligatures U+FB00 to U+FB06 expanded; soft hyphen, zero-width space and BOM dropped; a hyphen at a
line's end joined with the next line; all white space deleted. Case, punctuation, digits and dashes count,
and there is no NFKC, which would turn ² into 2.

A line's end hides whether its hyphen belongs to the word: 'infor-' and 'cost-' look alike. pdfium does not
even write that hyphen, but leaves U+FFFE (or U+0002 in older builds) in its place. `normalise` joins all of
these; `same` lets such a hyphen stand for one or for nothing, and is what a check of one quote should use.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from letterdiff.text.composed import normal

_EXPANDED = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "\u017ft",
    "\ufb06": "st",
}
_CHANGES = str.maketrans(_EXPANDED | dict.fromkeys("\u00ad\u200b\ufeff", ""))
_DROPPED = "\u00ad\u200b\ufeff"
_PDFIUM = "\u0002\ufffe"
_BREAK = "\n\r\x0b\x0c\x85\u2028\u2029"
_LINE_END = re.compile(
    rf"[{_PDFIUM}]\s*|(?<=[^\W\d_])[{_DROPPED}]*[-\u2010][{_DROPPED}]*"
    rf"[^\S{_BREAK}]*[{_BREAK}][\s{_DROPPED}]*(?=[^\W\d_])"
)
_SPACE = re.compile(r"\s+")
JOIN = "\ufffe"
"""Stands for a line-end hyphen while two texts are compared; no normalised text holds it."""

_BESIDE_HYPHEN = re.compile(rf"{JOIN}(?=[-\u2010])|(?<=[-\u2010]){JOIN}")
"""A line-end hyphen beside one that is written out: it stands for nothing there."""
_LINE_FEED = re.compile(rf"(?<![^\S{_BREAK}])[^\S{_BREAK}]*+[{_BREAK}]\s*")
_SPACE_IN_LINE = re.compile(r"[^\S\n]+")


class Normalised(NamedTuple):
    """A text under the profile; `offsets[i]` is where in the original the character `text[i]` begins."""

    text: str
    offsets: tuple[int, ...]
    length: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original's characters that stand behind `start` to `end` (exclusive) of the text."""
        if start >= end:
            at = self.offsets[start] if start < len(self.offsets) else self.length
            return at, at
        last = self.offsets[end - 1]
        return self.offsets[start], next((o for o in self.offsets[end:] if o > last), self.length)


def normalise(text: str) -> str:
    """The text under the profile: equal results mean an exact quote."""
    return _fold(_LINE_END.sub("", text), "")


def folded(text: str) -> str:
    """The text under the profile, but white space folded to one space: tells spacing from wording."""
    return _fold(_LINE_END.sub("", text), " ").strip(" ")


def in_lines(text: str) -> str:
    """The text under the profile, but with white space: one space or, at a line's end, one line feed."""
    lines = _LINE_FEED.sub("\n", _LINE_END.sub(JOIN, text).translate(_CHANGES))
    return normal("NFC", _SPACE_IN_LINE.sub(" ", lines)).strip()


def same(one: str, other: str) -> bool:
    """Whether two texts are equal under the profile; a line-end hyphen may stand for one or for nothing."""
    a, b = (_BESIDE_HYPHEN.sub("", _fold(_LINE_END.sub(JOIN, text), "")) for text in (one, other))
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] == b[j] or {a[i], b[j]} in ({JOIN, "-"}, {JOIN, "\u2010"}):
            i, j = i + 1, j + 1
        elif JOIN in (a[i], b[j]):
            i, j = i + (a[i] == JOIN), j + (b[j] == JOIN)
        else:
            return False
    return not (a[i:] + b[j:]).strip(JOIN)


def normalise_map(text: str) -> Normalised:
    """The text under the profile, with the way back to the original's characters."""
    kept: list[str] = []
    offsets: list[int] = []
    for start, cluster in _clusters(list(_visible(text))):
        composed = normal("NFC", cluster)
        kept.append(composed)
        offsets += [start] * len(composed)
    return Normalised("".join(kept), tuple(offsets), len(text))


def _fold(text: str, space: str) -> str:
    return normal("NFC", _SPACE.sub(space, text.translate(_CHANGES)))


def _visible(text: str) -> Iterator[tuple[int, str]]:
    """Each character the profile keeps, ligatures expanded, with its place."""
    at = 0
    for joint in [*_LINE_END.finditer(text), None]:
        for index in range(at, joint.start() if joint else len(text)):
            for character in text[index].translate(_CHANGES):
                if not character.isspace():
                    yield index, character
        at = joint.end() if joint else at


def _clusters(characters: list[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Runs of characters that compose with no neighbour outside of the run, with the place of their first."""
    start, cluster = 0, ""
    for index, character in characters:
        if cluster and _parts(cluster, character):
            yield start, cluster
            cluster = ""
        if not cluster:
            start = index
        cluster += character
    if cluster:
        yield start, cluster


def _parts(cluster: str, character: str) -> bool:
    if character < "\u0300":
        return True
    if unicodedata.combining(character):
        return False
    apart = normal("NFC", cluster) + normal("NFC", character)
    return normal("NFC", cluster + character) == apart
