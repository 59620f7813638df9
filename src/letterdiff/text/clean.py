"""The one door in for untrusted text: which characters are kept, and which are noted.

Control characters never get in, since a terminal would obey them. Invisible and bidirectional ones stay, so
that the text is the file's own, and are noted for the reader.
"""

import re
import unicodedata

_NOTED = {
    "\u00ad": "soft hyphens",
    "\u200b": "zero-width spaces",
    "\u200c": "zero-width joiners",
    "\u200d": "zero-width joiners",
    "\u2060": "zero-width joiners",
    "\ufeff": "byte order marks",
    **dict.fromkeys(
        "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", "direction marks"
    ),
}
_NOTED_PATTERN = re.compile("[" + "".join(_NOTED) + "]")
COVERED = "\u2588"
"""Stands in a document for words of the file that are covered where a reader sees those around them."""

_UNPRINTABLE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def kept(character: str) -> bool:
    """Whether extraction keeps this character: all but controls, lone surrogates and noncharacters."""
    if character < "\x7f":
        return character >= " " or character in "\t\n\r\f"
    return unicodedata.category(character) not in ("Cc", "Cs") and ord(character) & 0xFFFE != 0xFFFE


def invisible(text: str) -> tuple[str, ...]:
    """The kinds of invisible and bidirectional characters in the text, sorted, in words."""
    return tuple(sorted({_NOTED[found] for found in _NOTED_PATTERN.findall(text)}))


def told(name: str, reason: str, next_step: str = "") -> str:
    """File, reason and next step in one line; an empty part is left out."""
    said = ": ".join(one_line(part) for part in (name, reason) if part)
    return f"{said}; {one_line(next_step)}" if next_step else said


def shortened(text: str, longest: int) -> str:
    """The text with single spaces, cut behind a word where it has more than `longest` characters."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[:longest].rsplit(' ', 1)[0]} …"


_DOUBLE = tuple('“”„«»"')


def own_marks(text: str) -> bool:
    """Whether a text begins or ends with a double quotation mark of its own."""
    bare = text.strip()
    return bare.startswith(_DOUBLE) or bare.endswith(_DOUBLE)


def in_marks(text: str) -> str:
    """The text between quotation marks: single ones where it begins or ends with double ones of its own."""
    return f"‘{text}’" if own_marks(text) else f"“{text}”"


def one_line(text: str) -> str:
    """The text fit for one line of a terminal or report: what is unprintable is written as an escape."""
    return _UNPRINTABLE.sub(lambda found: found[0].encode("unicode_escape", "surrogatepass").decode(), text)
