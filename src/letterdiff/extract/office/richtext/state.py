"""What is in force at a place in an RTF file, and what a file declares ahead of its text."""

import codecs
from dataclasses import dataclass, field

from letterdiff.extract.office.richtext.words import CODE_PAGES
from letterdiff.extract.office.word.styles import Look


@dataclass(slots=True)
class State:
    """Properties in force; a group restores them at its end. `place` is where text goes, '' for nowhere."""

    place: str = "body"
    skip: int = 1
    font: int = 0
    hidden: bool = False
    deleted: bool = False
    style: int = 0
    outline: int | None = None
    list_depth: int = 0
    in_table: bool = False
    result: bool = False
    """Whether this is the shown result of a field, such as a link's words."""

    def paragraph(self, word: str, number: int | None) -> None:
        """Take in a property of paragraphs; any other word changes nothing."""
        if word == "pard":
            self.style, self.outline, self.list_depth, self.in_table = 0, None, 0, False
        elif word == "s":
            self.style = number or 0
        elif word == "outlinelevel":
            self.outline = number
        elif word == "ls":
            self.list_depth = max(self.list_depth, 1) if number else 0
        elif word == "ilvl":
            self.list_depth = (number or 0) + 1
        elif word == "intbl":
            self.in_table = True


@dataclass(slots=True)
class Declared:
    """Fonts, styles and properties that the file declares."""

    code_page: str = "cp1252"
    fonts: dict[int, str] = field(default_factory=dict)
    styles: dict[int, Look] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)

    def decoded(self, raw: bytes, font: int) -> str:
        """The characters of these bytes in the font's code page, or the file's."""
        return raw.decode(self.fonts.get(font, self.code_page), "replace")

    def charset(self, font: int, number: int) -> None:
        """Take in the character set that a font declares."""
        if number in CODE_PAGES:
            self.fonts[font] = CODE_PAGES[number]

    def page(self, number: int | None) -> None:
        """Take in the file's own code page; one that Python does not know is left aside."""
        name = f"cp{number}"
        try:
            codecs.lookup(name)
        except LookupError:
            return
        self.code_page = name
