"""The help page, made from the table of commands."""

from collections.abc import Iterator

from textual.content import Content

from letterdiff.model import Relation
from letterdiff.views.wording import relation_meaning
from letterdiff_tui.commands import COMMANDS
from letterdiff_tui.safe import NOTHING, line, row
from letterdiff_tui.screens.page import PageScreen, Row
from letterdiff_tui.widgets.findings import GLYPHS
from letterdiff_tui.widgets.legend import CUE, ONLY, SHARED

_MARKS = (
    (NOTHING, line("in both", SHARED), "words that stand in both passages"),
    (
        NOTHING,
        line("only here", ONLY),
        "words that stand here only; left out where they are the most",
    ),
    (NOTHING, line("sets the stance", CUE), "the words a position was read from"),
    (line(" ▲"), NOTHING, "how near the text is to the words used, where it is not verbatim"),
    (line(" ✗"), NOTHING, "a quote that does not stand in its file, or not any more"),
)


def help_rows() -> Iterator[Row]:
    """Every command with its key, the marks, and what each relation means."""
    for command in COMMANDS:
        yield _row(_sign(command.glyph), line(command.title, "bold"), command.help)
    yield from _title("Marks")
    for sign, shown, meaning in _MARKS:
        yield _row(sign, shown, meaning)
    yield from _title("Relations")
    for relation in Relation:
        yield _row(_sign(GLYPHS[relation]), line(relation, "bold"), relation_meaning(relation))
    yield from _title("The program pairs, marks and explains. Whether two passages are at odds, you judge.")


def _sign(glyph: str) -> Content:
    return line(f"{glyph:>2}", "bold $text-accent")


def _row(sign: Content, name: Content, meaning: str) -> Row:
    return sign, row(name, line(meaning), between="  ")


def _title(words: str) -> tuple[Row, Row]:
    return (NOTHING, line(" ")), (NOTHING, line(words, "bold $text-primary"))


def help_screen() -> PageScreen:
    """The help page."""
    return PageScreen("letterdiff: the reading room", help_rows())
