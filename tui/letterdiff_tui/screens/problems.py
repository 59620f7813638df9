"""The page of problems: files that could not be read, or not whole."""

from collections.abc import Iterable

from letterdiff.model import Gravity, Problem
from letterdiff.views import gone
from letterdiff_tui.safe import NOTHING, column, line, row
from letterdiff_tui.screens.page import PageScreen, Row, Section

_SIGNS = {Gravity.BROKEN: "✗", Gravity.CUT: "◐", Gravity.NOTE: "·"}
_WORDS = {Gravity.BROKEN: "not read", Gravity.CUT: "read in part", Gravity.NOTE: "read, with a note"}


def problem_row(problem: Problem) -> Row:
    """The file, how much it costs, the reason, and the next step."""
    cost = "" if problem.name == gone.REVIEWS else _WORDS[problem.gravity]
    name = row(line(problem.name, "bold"), line(cost, "bold $text-warning"), between="  ")
    step = line(f"→ {problem.next_step}" if problem.next_step else "")
    return line(_SIGNS[problem.gravity], "bold $text-warning"), column(name, line(problem.reason), step)


def problems_screen(problems: Iterable[Problem]) -> PageScreen:
    """The page of these problems."""
    rows = tuple(problem_row(problem) for problem in problems)
    return PageScreen("Problems", [Section(NOTHING if rows else line("No file had a problem."), rows)])
