"""`letterdiff topics`: topics that a library's own words propose, as TOML to paste; writes nothing."""

import argparse

from letterdiff.cli.arguments import library_argument, reading_arguments
from letterdiff.cli.exits import Exit
from letterdiff.cli.output import problem, result, say
from letterdiff.model import Gravity, Side

HELP = "propose topics from the words of the letters and statements, as TOML to paste; writes nothing"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    library_argument(parser)
    reading_arguments(parser)


def run(arguments: argparse.Namespace) -> Exit:
    """Print the topics, those of topics.toml left out; say where there is nothing to propose, and why."""
    from letterdiff import pipeline
    from letterdiff.cli.opening import opened
    from letterdiff.cli.progress import progress
    from letterdiff.pipeline.topics import doubts, proposed
    from letterdiff.views.topics import as_toml

    library = opened(arguments.library)
    topics, _ = library.topics()
    with progress() as on_event:
        read = pipeline.read(library, on_event)
    found = proposed(read, topics)
    if found:
        result(as_toml(found))
    say(_summary(len(found), [side.folder for side in Side if not read.side(side)]))
    for each in read.problems:
        if each.gravity is not Gravity.NOTE:
            say(problem(each))
    for each in doubts(library, read):
        say(problem(each))
    return Exit.FINE


def _summary(number: int, empty: list[str]) -> str:
    if empty:
        return f"nothing was read in {' and '.join(empty)}; the best topics are those that both sides have"
    if not number:
        return "no phrase stands often enough to be proposed"
    return "these are proposals: paste into topics.toml what you look for, and put right what is cut wrongly"
