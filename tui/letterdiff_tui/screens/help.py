"""The help page, made from the table of commands."""

from textual.content import Content

from letterdiff.model import Relation
from letterdiff.views.wording import relation_meaning
from letterdiff_tui.commands import COMMANDS
from letterdiff_tui.safe import column, line, row
from letterdiff_tui.screens.page import PageScreen
from letterdiff_tui.widgets.findings import GLYPHS
from letterdiff_tui.widgets.legend import CUE, ONLY, SHARED


def help_text() -> Content:
    """Every command with its key, the marks, and what each relation means."""
    commands = (
        row(line(f"{c.glyph:>3}  ", "bold $text-accent"), line(c.title, "bold"), line(f"  {c.help}"))
        for c in COMMANDS
    )
    relations = (
        row(line(f"  {GLYPHS[r]}  ", "bold $text-accent"), line(r, "bold"), line(f"  {relation_meaning(r)}"))
        for r in Relation
    )
    return column(
        *commands,
        line(" "),
        line("Marks", "bold $text-primary"),
        row(line("     "), line("in both", SHARED), line("  words that stand in both passages")),
        row(line("     "), line("only here", ONLY), line("  words that stand in this passage only")),
        row(line("     "), line("sets the stance", CUE), line("  the words a position was read from")),
        line("  ▲  how near the text is to the words used, where it is not verbatim"),
        line("  ✗  a quote that does not stand in its file (any more)"),
        line(" "),
        line("Relations", "bold $text-primary"),
        *relations,
        line(" "),
        line("The program pairs, marks and explains. Whether two passages are at odds, you judge."),
    )


def help_screen() -> PageScreen:
    """The help page."""
    return PageScreen("letterdiff: the reading room", help_text())
