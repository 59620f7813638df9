"""The marks of footnotes and endnotes as Word counts them."""

from typing import Any

from letterdiff.extract.office.word import names
from letterdiff.extract.office.word.names import W

_CHICAGO = "*†‡§"
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def formats(root: Any) -> dict[str, str]:
    """How the main part (its root element) says that marks are written, by the kind of note."""
    found = {"footnote": "decimal", "endnote": "lowerRoman"}
    for kind in found:
        for properties in root.iter(f"{W}{kind}Pr"):
            found[kind] = names.value(properties, "numFmt") or found[kind]
    return found


def mark(count: int, form: str) -> str:
    """The mark of the note that is number `count` of its kind."""
    if form in ("lowerRoman", "upperRoman"):
        roman = _roman(count)
        return roman.upper() if form == "upperRoman" else roman
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    if form == "chicago":
        return _CHICAGO[(count - 1) % 4] * ((count - 1) // 4 + 1)
    return str(count)


def _roman(count: int) -> str:
    written = ""
    for worth, letters in (
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        *_ROMAN,
    ):
        written += letters * (count // worth)
        count %= worth
    return written
