"""`letterdiff report`: the saved comparison as one HTML file."""

import argparse
import os
from pathlib import Path

from letterdiff.cli.arguments import library_argument, reading_arguments
from letterdiff.cli.exits import Exit, Stop
from letterdiff.cli.output import result

HELP = "write the saved comparison as one HTML file that asks for nothing from outside"
_OURS = b'name="generator" content="letterdiff'
_HEAD = 4096
"""Bytes of a report in which its generator is named."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    library_argument(parser)
    reading_arguments(parser)
    parser.add_argument("-o", "--output", type=Path, default=Path("out/report.html"), metavar="FILE")
    parser.add_argument("--force", action="store_true", help="overwrite a file that is no report")


def run(arguments: argparse.Namespace) -> Exit:
    """Render and write the report; name the file."""
    from letterdiff import pipeline
    from letterdiff.cli.opening import opened, saved, verdicts, warn_if_changed, writing
    from letterdiff.cli.progress import progress
    from letterdiff.library.atomic import write
    from letterdiff.views import html

    library = opened(arguments.library)
    comparison = saved(library)
    warn_if_changed(library, comparison)
    _refuse_foreign(arguments.output, arguments.force)
    with progress() as on_event:
        crops = pipeline.crops(library, comparison, on_event)
    page = html.render(comparison, verdicts(library), crops, library=_way(arguments.output, library.root))
    with writing():
        write(arguments.output, page.encode("utf-8"))
    result(str(arguments.output))
    return Exit.FINE


def _way(output: Path, root: Path) -> str | None:
    """The relative path from the report to the library, for links to its files; None across drives."""
    try:
        return Path(os.path.relpath(root, output.absolute().parent)).as_posix()
    except ValueError:
        return None


def _refuse_foreign(output: Path, force: bool) -> None:
    """Stop where the report would overwrite something that is no report of ours."""
    if output.exists() and not output.is_file():
        raise Stop(f"{output} is no file", "name a file: -o report.html", Exit.WRONG_USE)
    if output.exists() and not force and not _is_ours(output):
        raise Stop(f"{output} is there and is no report", "name another file, or add --force", Exit.WRONG_USE)


def _is_ours(output: Path) -> bool:
    try:
        with output.open("rb") as file:
            return _OURS in file.read(_HEAD)
    except OSError:
        return False
