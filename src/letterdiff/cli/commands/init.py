"""`letterdiff init`: the folders of a new library."""

import argparse
from pathlib import Path

from letterdiff.cli.exits import Exit
from letterdiff.cli.output import result, say

HELP = "make the folders of a new library, with an example topics.toml; never overwrites"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="where the library is to be")


def run(arguments: argparse.Namespace) -> Exit:
    """Make what is missing and name it."""
    from letterdiff.cli.opening import writing
    from letterdiff.library.init import init

    with writing():
        made = init(arguments.folder)
    for path in made:
        result(str(path))
    say("drop letters (PDF) into letters/, public statements into statements/; then: letterdiff compare")
    return Exit.FINE
