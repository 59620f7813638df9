"""`letterdiff compare`: read what is new, pair, find; print and save."""

import argparse
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from letterdiff.cli.arguments import json_argument, library_argument, reading_arguments
from letterdiff.cli.exits import Exit
from letterdiff.cli.output import problem, result, result_bytes, say, width
from letterdiff.model import Gravity

if TYPE_CHECKING:
    from letterdiff.library import Library
    from letterdiff.library.errors import CannotWrite
    from letterdiff.model import Comparison

HELP = "read what is new, pair passages, judge the pairs; print the findings and save the comparison"
SHOWN = 20
"""Findings that are printed: the first ones are those a reader should see first."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    library_argument(parser)
    json_argument(parser)
    reading_arguments(parser)
    parser.add_argument(
        "--all",
        action="store_true",
        help=f"print all findings, not the first {SHOWN} alone, and where weaker pairs stand",
    )
    parser.add_argument(
        "--vectors",
        action="store_true",
        help="let vectors of words suggest pairs (needs letterdiff[semantic])",
    )
    parser.add_argument("--workers", type=int, metavar="N", help="how many files are read at once")


def run(arguments: argparse.Namespace) -> Exit:
    """Compare, save, print: what cannot be saved is printed all the same, and the other way round."""
    from letterdiff import pipeline
    from letterdiff.cli.opening import opened, writing
    from letterdiff.cli.progress import progress

    library = opened(arguments.library)
    with writing(), _locked(library) as unkept:
        with progress() as on_event:
            comparison = pipeline.compare(
                library, on_event, workers=arguments.workers, vectors=arguments.vectors
            )
        try:
            if unkept:
                raise unkept
            library.save(comparison)
        finally:
            _print(library, comparison, arguments)
    return Exit.FINE


@contextmanager
def _locked(library: "Library") -> "Iterator[CannotWrite | None]":
    """Hold the library's lock; where it cannot be written to, give the reason: it can still be compared."""
    from letterdiff.library.errors import CannotWrite

    with ExitStack() as stack:
        unkept = None
        try:
            stack.enter_context(library.lock())
        except CannotWrite as error:
            unkept = error
        yield unkept


def _print(library: "Library", comparison: "Comparison", arguments: argparse.Namespace) -> None:
    from letterdiff.cli.opening import verdicts
    from letterdiff.views import gone, json, plain, unlisted

    decided = verdicts(library)
    if arguments.json:
        result_bytes(json.render(comparison, decided))
    else:
        most = None if arguments.all else SHOWN
        result(plain.findings(comparison, decided, width(), most=most))
        if arguments.all and (weaker := unlisted.as_text(comparison, width())):
            result(weaker)
        if most is not None and len(comparison.findings) > most:
            say("all of them: letterdiff compare --all, letterdiff (the reading room), letterdiff report")
        elif most is not None and comparison.left_out:
            say("where the weaker pairs stand: letterdiff compare --all")
    if number := len(gone.without_finding(comparison, decided)):
        say(gone.head(number))
    for found in gone.problems(comparison, decided):
        say(problem(found))
    # The list names what was not read; the rest is said here.
    for found in comparison.problems:
        of_a_file = "/" in found.name.rstrip("/")
        if arguments.json or found.gravity is Gravity.NOTE or not of_a_file:
            say(problem(found))
