"""The help page, made from the table of commands."""

from textual.content import Content

from letterdiff.model import Relation
from letterdiff.views.wording import relation_meaning
from letterdiff_tui.commands import COMMANDS
from letterdiff_tui.safe import NOTHING, line, row
from letterdiff_tui.screens.page import PageScreen, Row, Section
from letterdiff_tui.widgets.findings import GLYPHS
from letterdiff_tui.widgets.legend import CUE, ONLY, SHARED

_MARKS = (
    (line("in both", SHARED), "words that stand in both passages"),
    (line("only here", ONLY), "words that stand here only; left out where they are the most"),
    (line("sets the stance", CUE), "the words a position was read from"),
    (line("…"), "words of the source, or a part of a name, are left out here"),
    (line("▲"), "how near the text is to the words used, where it is not verbatim"),
    (line("✗"), "a quote, or the words around it, that does not stand in its file, or not any more"),
)


def help_sections() -> tuple[Section, ...]:
    """Every command with its key, the marks, and what each relation means."""
    commands = (_row(line(c.glyph, "bold $text-accent"), line(c.title, "bold"), c.help) for c in COMMANDS)
    marks = ((sign, line(meaning)) for sign, meaning in _MARKS)
    relations = (_row(line(GLYPHS[r]), line(r, "bold"), relation_meaning(r)) for r in Relation)
    return (
        Section(NOTHING, tuple(commands)),
        Section(_title("Marks"), tuple(marks)),
        Section(_title("Relations"), tuple(relations)),
        Section(
            _title("The program pairs, marks and explains. Whether two passages are at odds, you judge.")
        ),
    )


def _row(sign: Content, name: Content, meaning: str) -> Row:
    return sign, row(name, line(meaning), between="  ")


def _title(words: str) -> Content:
    return line(words, "bold $text-primary")


def help_screen() -> PageScreen:
    """The help page."""
    return PageScreen("letterdiff: the reading room", help_sections())
