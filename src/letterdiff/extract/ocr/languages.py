"""Which of tesseract's languages read a picture: those of its declared language, else the likeliest ones."""

from collections.abc import Sequence

CODES = {"en": "eng", "de": "deu", "fr": "fra", "es": "spa", "ja": "jpn"}
"""BCP 47 primary tags, and tesseract's names for them."""

LATIN = ("eng", "deu", "fra", "spa")


def chosen(declared: str, installed: Sequence[str]) -> tuple[str, ...]:
    """The ways to read, each languages joined by `+` as tesseract takes them; none where none is installed.

    `declared` is a BCP 47 tag or nothing. English goes with every language, as its names stand in most
    letters. Where nothing is declared, a second way follows; read together, the two spoil each other.
    """
    own = CODES.get(declared.split("-")[0].lower(), "")
    ways = [(own, "eng")] if own in installed else [LATIN, ("jpn", "eng")]
    known = ([code for code in dict.fromkeys(way) if code in installed] for way in ways)
    return tuple(dict.fromkeys("+".join(way) for way in known if way))
