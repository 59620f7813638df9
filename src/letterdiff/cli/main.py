"""The front door: words of the command line to one command, and every way out to one exit code."""

import argparse
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from types import ModuleType

from letterdiff import __version__
from letterdiff.cli.arguments import heed_reading
from letterdiff.cli.exits import Exit, Stop
from letterdiff.cli.output import say
from letterdiff.text.clean import told

COMMANDS = (
    "init",
    "add",
    "status",
    "compare",
    "tui",
    "report",
    "show",
    "find",
    "relate",
    "explain",
    "topics",
    "verify",
)
"""Modules of letterdiff.cli.commands, in the order of the help; each has HELP, `arguments` and `run`."""

_DESCRIPTION = "What an organisation told the government, beside what it told the public."
_EPILOG = "Without a command, letterdiff opens the reading room. LIBRARY is the folder with letters/ and \
statements/; by default the one you stand in, or its nearest parent with letters/."


def run() -> None:
    """The console script: never returns."""
    sys.exit(main(sys.argv[1:]))


def main(words: Sequence[str]) -> int:
    """Run the command that these words ask for, and give its exit code."""
    try:
        arguments = _parser().parse_args(_with_command(words))
        heed_reading(arguments)
        return int(arguments.run(arguments))
    except Stop as stop:
        say(told(stop.name, stop.reason, stop.next_step))
        return stop.code
    except KeyboardInterrupt:
        say("interrupted; files that were read are kept, nothing else was changed")
        return Exit.INTERRUPTED


def _with_command(words: Sequence[str]) -> list[str]:
    """The words with `tui` before them where they name no command."""
    if words and (words[0] in COMMANDS or words[0] in ("-h", "--help", "--version")):
        return list(words)
    if words and not Path(words[0]).exists() and (near := get_close_matches(words[0], COMMANDS)):
        reason = f"there is no command and no folder {words[0]!r}"
        raise Stop(reason, f"did you mean: letterdiff {near[0]}", Exit.WRONG_USE)
    return ["tui", *words]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("letterdiff", description=_DESCRIPTION, epilog=_EPILOG)
    parser.add_argument("--version", action="version", version=f"letterdiff {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name in COMMANDS:
        module: ModuleType = import_module(f"letterdiff.cli.commands.{name}")
        command = commands.add_parser(name, help=module.HELP, description=module.HELP)
        module.arguments(command)
        command.set_defaults(run=module.run)
    return parser
