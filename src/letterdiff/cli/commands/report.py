"""`letterdiff report`: the saved comparison as one HTML file, or as a table for a spreadsheet."""

import argparse
import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from letterdiff.cli.arguments import library_argument, reading_arguments
from letterdiff.cli.exits import Exit, Stop
from letterdiff.cli.output import result, say
from letterdiff.model import Relation

if TYPE_CHECKING:
    from letterdiff.views.selection import Selection

HELP = "write the saved comparison as one HTML file that asks for nothing from outside, or as CSV"
_OURS = b'name="generator" content="letterdiff'
_TABLE = b"\xef\xbb\xbfnumber,finding,relation,topic,"
"""What a table of ours begins with: views.csv.HEAD."""
REVIEWS = ("confirmed", "rejected", "needs-reply", "unreviewed")
"""What --only can be given: the values of views.selection.Review, which is loaded by need only."""

_HEAD = 4096
"""Bytes of a report in which its generator is named."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    library_argument(parser)
    reading_arguments(parser)
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="by default out/report.html; FILE.csv is a table"
    )
    parser.add_argument("--format", choices=("html", "csv"), help="by default as FILE's name ends")
    parser.add_argument("--force", action="store_true", help="overwrite a file that is no report")
    parser.add_argument(
        "--only",
        action="append",
        default=[],
        choices=REVIEWS,
        help="these findings alone, by their verdict; may be given more than once",
    )
    parser.add_argument(
        "--relation",
        action="append",
        default=[],
        choices=[relation.value for relation in Relation],
        help="findings of this relation alone ('other scope'); may be given more than once",
    )


def run(arguments: argparse.Namespace) -> Exit:
    """Render and write the report, whole or of the findings asked for; fails where a quote does not hold."""
    from letterdiff import pipeline
    from letterdiff.cli.opening import opened, saved, verdicts, writing
    from letterdiff.cli.progress import progress
    from letterdiff.library.atomic import write
    from letterdiff.views import csv, html, standing
    from letterdiff.views.selection import head

    library, (output, as_table) = opened(arguments.library), _output(arguments)
    comparison = saved(library)
    _refuse_foreign(output, arguments.force)
    wanted, decided = _wanted(arguments), verdicts(library)
    chosen = wanted.chosen(comparison, decided)
    with progress() as on_event:
        comparison, changed = pipeline.as_it_stands(library, comparison, chosen, on_event)
        if as_table:
            made = csv.render(comparison, decided, wanted)
        else:
            crops = pipeline.crops(library, replace(comparison, findings=chosen), on_event)
            way = _way(output, library.root)
            page = html.render(comparison, decided, crops, library=way, wanted=wanted, changed=changed)
            made = page.encode("utf-8")
    with writing():
        write(output, made)
    for words in (head(wanted, comparison, decided), standing.warning(comparison, chosen, changed=changed)):
        if words:
            say(words)
    result(str(output))
    return Exit.FAILED if standing.fallen(comparison, chosen) else Exit.FINE


def _output(arguments: argparse.Namespace) -> tuple[Path, bool]:
    """Where the report goes, and whether it is a table: as is asked for, else as the file's name ends."""
    named: Path | None = arguments.output
    kind = arguments.format or ("csv" if named and named.suffix.lower() == ".csv" else "html")
    return named or Path(f"out/report.{kind}"), kind == "csv"


def _wanted(arguments: argparse.Namespace) -> "Selection":
    """The findings that the arguments ask for; a choice given twice counts once."""
    from letterdiff.views.selection import Review, Selection

    reviews, relations = dict.fromkeys(arguments.only), dict.fromkeys(arguments.relation)
    return Selection(tuple(map(Review, reviews)), tuple(map(Relation, relations)))


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
            start = file.read(_HEAD)
            return _OURS in start or start.startswith(_TABLE)
    except OSError:
        return False
