"""`letterdiff verify`: every quote of the saved comparison against the files as they are now."""

import argparse

from letterdiff.cli.arguments import json_argument, library_argument, reading_arguments
from letterdiff.cli.exits import Exit
from letterdiff.cli.output import result, result_bytes

HELP = "check every quote of the saved comparison against the files as they are now"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    library_argument(parser)
    json_argument(parser)
    reading_arguments(parser)


def run(arguments: argparse.Namespace) -> Exit:
    """Check and print; fails where one quote does not hold."""
    from letterdiff import pipeline
    from letterdiff.cli.opening import opened, saved, warn_if_changed
    from letterdiff.cli.progress import progress
    from letterdiff.views import checks

    library = opened(arguments.library)
    comparison = saved(library, edited=Exit.FAILED)
    warn_if_changed(library, comparison)
    with progress() as on_event:
        found = pipeline.verify(library, comparison, on_event)
    if arguments.json:
        result_bytes(checks.as_json(comparison, found))
    else:
        result(checks.as_text(comparison, found))
    return Exit.FINE if all(check.holds for check in found) else Exit.FAILED
