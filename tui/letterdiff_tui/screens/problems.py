"""The page of problems: files that could not be read, or not whole."""

from collections.abc import Iterable

from textual.content import Content

from letterdiff.model import Gravity, Problem
from letterdiff_tui.safe import column, line, row
from letterdiff_tui.screens.page import PageScreen

_SIGNS = {Gravity.BROKEN: "✗ not read", Gravity.CUT: "◐ read in part", Gravity.NOTE: "· note"}


def problem_text(problem: Problem) -> Content:
    """The file, the reason, and the next step."""
    return column(
        row(line(_SIGNS[problem.gravity], "bold $text-warning"), line(problem.name, "bold"), between="  "),
        line(f"    {problem.reason}"),
        line(f"    → {problem.next_step}" if problem.next_step else ""),
    )


def problems_screen(problems: Iterable[Problem]) -> PageScreen:
    """The page of these problems."""
    return PageScreen("Problems", column(*map(problem_text, problems)) or line("No file had a problem."))
