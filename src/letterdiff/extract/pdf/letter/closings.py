"""How a letter ends: its close, and the name below it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from letterdiff.extract.pdf.letter import letter_words
from letterdiff.extract.pdf.letter.sheet_lines import PageLine
from letterdiff.model import BlockKind

SIGNED = 130.0
"""Points below the close within which the writer's name stands, a signature between them."""

_TRIES = 2
"""Lines below the close of which one must be the name: above it at most the trace of a signature."""

_SIGNERS = 5
"""More lines that look like names are a list of signers, and the letter has no one author."""

_NAME = re.compile(
    r"(?:(?:Dr|Mr|Ms|Mrs|Prof|The Hon)\.?\s+)*[A-ZÀ-Þ][\w.’'-]*"
    r"(?:\s+(?:de|der|den|van|von|la|le|del|di|da|bin|al)|\s+[A-ZÀ-Þ][\w.’'-]*){1,5}"
    r"(?:,?\s+(?:MP|MLC|MLA|AM|AO|OAM|PhD|JD|Esq|Jr|Sr|II|III)\.?)*"
)
_BODY = re.compile(
    r"\b(?:Program(?:me)?|Division|Office|Department|Committee|Commission|Council|Labs?|Inc|LLC|Ltd|Corporation"
    r"|Foundation|Association|Institute|Company|Director|Officer|Chair\w*|President|Secretary|Chief|Manager"
    r"|Head|Branch|Watch|Team)\b"
)
"""Words of bodies and posts, by which a line is no person's name."""

_STAMP = re.compile(r"/s/\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Closing:
    """The page on which a letter closes: its lines, and which of them is the close."""

    page: int
    lines: tuple[PageLine, ...]
    at: int

    @property
    def line(self) -> PageLine:
        """The close itself."""
        return self.lines[self.at]


def closing_of(pages: Mapping[int, Sequence[PageLine]]) -> Closing | None:
    """The last close on these pages."""
    for number in sorted(pages, reverse=True):
        lines = pages[number]
        found = [at for at in range(len(lines)) if _closes(lines, at)]
        if found:
            return Closing(number, tuple(lines), found[-1])
    return None


def _closes(lines: Sequence[PageLine], at: int) -> bool:
    """Whether a line is the close; thanks are one where a name stands below."""
    text = lines[at].text
    if letter_words.close(text):
        return True
    return letter_words.thanks(text) and at + 1 < len(lines) and bool(name_of(lines[at + 1].text))


def signer(closing: Closing) -> tuple[str, PageLine] | None:
    """The name below a close, in its column, and its line; None where a whole list of names stands there."""
    start = closing.line.box
    below = [
        line for line in closing.lines[closing.at + 1 :]
        if abs(line.box.x0 - start.x0) < 40 and line.kind is not BlockKind.FURNITURE
    ]  # fmt: skip
    if letter_words.signed(closing.line.text):
        return None
    if sum(bool(_NAME.fullmatch(line.text)) for line in below) > _SIGNERS:
        return None
    for line in below[:_TRIES]:
        if line.box.top - start.bottom > SIGNED or _BODY.search(line.text):
            return None
        if name := name_of(line.text):
            return name, line
    return None


def name_of(line: str) -> str:
    """The person's name that a line begins with, as names are written; '' where there is none."""
    text = _STAMP.sub("", line).strip(" ,")
    match = _NAME.match(text)
    rest = text[match.end() :] if match else ""
    whole = not rest or rest.startswith((",", " -", " –", " |"))
    return match[0] if match and whole and not _BODY.search(match[0]) else ""
