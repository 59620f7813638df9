"""The line above: library, where in the list the reader is, filter, problems, and what is being done."""

from collections.abc import Iterable

from textual.content import Content

from letterdiff.model import Comparison, Gravity, Problem, Side
from letterdiff.views.wording import count, side_noun
from letterdiff_tui.choice import Choice
from letterdiff_tui.cuts import head, middle
from letterdiff_tui.safe import NOTHING, column, line, row, shown

NAME = 24
"""Cells of a name, or of a filter's words, in the line above."""


def counts(
    name: str,
    comparison: Comparison | None,
    problems: Iterable[Problem],
    choice: Choice,
    at: int,
    listed: int,
    status: str,
) -> Content:
    """The whole line; what is being done takes the place of the sources' numbers."""
    if comparison is None:
        return row(line(middle(shown(name), NAME), "bold"), line(status, "$text-accent"), between="  ")
    total = len(comparison.findings)
    place = f"{at} of {listed}" if listed else "0"
    return row(
        line(middle(shown(name), NAME), "bold"),
        line(f"{place} findings" + (f" (of {total})" if choice else "")),
        _filter(choice),
        _problems(problems),
        line(status, "bold $text-accent")
        if status
        else row(*(line(_side(comparison, side), "$muted") for side in Side), between="  "),
        between="  ",
    )


def _side(comparison: Comparison, side: Side) -> str:
    number = len(comparison.side(side))
    return count(number, side_noun(side), side_noun(side, 2))


def _filter(choice: Choice) -> Content:
    words = head(shown(choice.words.strip()), NAME)
    topic = "" if choice.topic is None else middle(shown(choice.topic), NAME) or "without a topic"
    said = " + ".join(part for part in (f"“{words}”" if words else "", topic) if part)
    return line(f"only {said} (a: all)", "italic") if said else NOTHING


def _problems(problems: Iterable[Problem]) -> Content:
    found = [p for p in problems if p.gravity is not Gravity.NOTE]
    return line(f"▲ {count(len(found), 'problem')} (p)", "bold $text-warning") if found else NOTHING


def empty_page(
    comparison: Comparison | None, problems: Iterable[Problem], choice: Choice, name: str
) -> Content:
    """What to do where no finding is listed."""
    if comparison is None:
        return _not_compared(tuple(problems), name)
    if comparison.findings:
        said = "No finding fits the filter." if choice else "No finding."
        return column(line(said, "bold $text-primary"), line("The key a shows all of them again."))
    return _first_steps(comparison, problems)


def _not_compared(problems: tuple[Problem, ...], name: str) -> Content:
    """There is no comparison: it is being made, or what stands in its way."""
    if not problems:
        words = f"The library {name} is being read; its findings appear here by themselves."
        return column(
            line("Nothing has been compared here yet", "bold $text-primary"), line(" "), line(words)
        )
    told = (
        column(row(line(p.name, "bold"), line(p.reason), between="  "), line(f"→ {p.next_step}"), line(" "))
        for p in problems
    )
    title = line(f"The library {name} could not be compared", "bold $text-primary")
    return column(title, line(" "), *told, line("It is compared anew as soon as a file changes."))


def _first_steps(comparison: Comparison, problems: Iterable[Problem]) -> Content:
    have = all(comparison.side(side) for side in Side)
    title = "These files have no passages on the same subject" if have else "There is nothing to compare yet"
    return column(
        line(title, "bold $text-primary"),
        line(" "),
        *(
            row(line("  • "), line(f"{side.folder}/", "bold"), line(f"  {_side(comparison, side)}"))
            for side in Side
        ),
        line(" "),
        line("1  Drop letters to government (PDF, HTML, text) into letters/"),
        line("2  Drop public statements (saved pages, posts, captions) into statements/"),
        line("3  Name what you look for in topics.toml"),
        line(" "),
        line("The reading room watches the folders: findings appear here without a restart."),
        _problems(problems),
    )
