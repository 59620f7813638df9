"""`letterdiff tui`, or `letterdiff` alone: the reading room."""

import argparse
import sys

from letterdiff.cli.arguments import library_argument
from letterdiff.cli.exits import Exit, Stop

HELP = "open the reading room (the same as letterdiff without a command)"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    library_argument(parser)


def run(arguments: argparse.Namespace) -> Exit:
    """Open the reading room on this terminal."""
    from letterdiff.cli.opening import opened

    library = opened(arguments.library)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        reason = f"this would open the reading room of {library.root}, but there is no terminal"
        raise Stop(reason, "for plain output: letterdiff compare, find, explain, report", Exit.WRONG_USE)
    from letterdiff_tui.app import run as open_room

    open_room(library)
    return Exit.FINE
