"""`letterdiff relate`: the relation of each two texts of a file, by the rules that judge a library."""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from letterdiff.cli.arguments import library_argument
from letterdiff.cli.exits import Exit, Stop
from letterdiff.cli.output import problem, result, say
from letterdiff.model import Gravity, Problem, Topic

HELP = "the relation of each two texts in a file, to measure the rules with pairs of your own"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "--pairs", type=Path, metavar="FILE", required=True, help="JSON lines, each with the texts a and b"
    )
    parser.add_argument(
        "--topics", type=Path, metavar="TOPICS", help="a topics.toml of no library, to compare positions by"
    )
    library_argument(parser)


def run(arguments: argparse.Namespace) -> Exit:
    """Print the relation of each pair as a JSON line; name the rows that are none."""
    from letterdiff.library.snapshot import Unfit
    from letterdiff.pipeline.relate import related_in
    from letterdiff.pipeline.topics import slow
    from letterdiff.views.relations import as_json

    failed = False
    topics = _topics(arguments)
    try:
        for each in related_in(arguments.pairs, topics):
            if isinstance(each, Problem):
                failed = True
                say(problem(each))
            else:
                result(as_json(each))
    except Unfit as fault:
        name = str(arguments.pairs)
        raise Stop(fault.reason, fault.next_step, Exit.WRONG_USE, name=name) from fault
    for each in slow(topics):
        say(problem(replace(each, name=str(arguments.topics or each.name))))
    if not topics:
        say("no topics were named: positions are compared on the noun phrases that both texts have")
    return Exit.FAILED if failed else Exit.FINE


def _topics(arguments: argparse.Namespace) -> Sequence[Topic]:
    """The topics of the file or library that was named; none where none was, wherever one stands."""
    from letterdiff.cli.opening import opened

    if arguments.topics and arguments.library:
        raise Stop("--topics and a library", "name one of them", Exit.WRONG_USE)
    if arguments.topics:
        return _fine(_of_file(arguments.topics))
    return _fine(opened(arguments.library).topics()) if arguments.library else ()


def _of_file(path: Path) -> tuple[Sequence[Topic], Sequence[Problem]]:
    """The topics of a file; its problems bear the name it was given by."""
    from letterdiff.library.topics import read_file

    topics, faults = read_file(path)
    return topics, [replace(fault, name=str(path)) for fault in faults]


def _fine(read: tuple[Sequence[Topic], Sequence[Problem]]) -> Sequence[Topic]:
    """The topics that were read; a Stop where nothing could be, what is wrong with one topic is said."""
    topics, faults = read
    for fault in faults:
        if fault.gravity is Gravity.BROKEN:
            raise Stop(fault.reason, fault.next_step, name=fault.name)
        say(problem(fault))
    return topics
