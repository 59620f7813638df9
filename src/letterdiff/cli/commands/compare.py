"""`letterdiff compare`: read what is new, pair, find; print and save."""

import argparse

from letterdiff.cli.arguments import json_argument, library_argument
from letterdiff.cli.exits import Exit
from letterdiff.cli.output import problem, result, result_bytes, say

HELP = "read what is new, pair passages, judge the pairs; print the findings and save the comparison"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    library_argument(parser)
    json_argument(parser)
    parser.add_argument("--workers", type=int, metavar="N", help="how many files are read at once")


def run(arguments: argparse.Namespace) -> Exit:
    """Compare, save, print."""
    from letterdiff import pipeline
    from letterdiff.cli.opening import opened, verdicts, writing
    from letterdiff.cli.progress import progress
    from letterdiff.views import json, plain

    library = opened(arguments.library)
    with writing(), library.lock():
        with progress() as on_event:
            comparison = pipeline.compare(library, on_event, workers=arguments.workers)
        decided = verdicts(library)
        if arguments.json:
            result_bytes(json.render(comparison, decided))
        else:
            result(plain.findings(comparison, decided))
        for found in comparison.problems:
            say(problem(found))
        library.save(comparison)
    return Exit.FINE
