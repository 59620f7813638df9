"""`letterdiff status`: every source, what is known of it, and what is wrong with it."""

import argparse
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from letterdiff.cli.arguments import json_argument, library_argument, reading_arguments
from letterdiff.cli.exits import Exit
from letterdiff.cli.output import problem, result, result_bytes, say
from letterdiff.model import Gravity, Problem

if TYPE_CHECKING:
    from letterdiff.library import Library
    from letterdiff.pipeline import Read

HELP = "show every source: pages or blocks, words, fidelity, problems with the next step"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    library_argument(parser)
    json_argument(parser)
    parser.add_argument("--all", action="store_true", help="show every source of an archive that holds many")
    reading_arguments(parser)


def run(arguments: argparse.Namespace) -> Exit:
    """Read what is new and show the sources; fails where one is broken."""
    from letterdiff import pipeline
    from letterdiff.cli.opening import opened
    from letterdiff.cli.progress import progress
    from letterdiff.pipeline.topics import doubts

    library = opened(arguments.library)
    with progress() as on_event:
        read = pipeline.read(library, on_event)
    read = replace(read, problems=(*read.problems, *doubts(library, read), *_gone(library)))
    if arguments.json:
        from letterdiff.model import codec

        result_bytes(codec.to_json(read.overview(), indent=2))
    else:
        _show(read, arguments.all)
    return Exit.FAILED if any(p.gravity is Gravity.BROKEN for p in read.problems) else Exit.FINE


def _gone(library: "Library") -> tuple[Problem, ...]:
    """Verdicts on findings that the saved comparison does not have; none where nothing was compared."""
    from letterdiff.library.errors import LibraryError
    from letterdiff.views import gone

    try:
        return gone.problems(library.load(), library.reviews.current())
    except LibraryError:
        return ()


def _show(read: "Read", everything: bool) -> None:
    from letterdiff.extract import registry
    from letterdiff.views import about, sources

    proposals = {name: document.proposals for name, document in read.documents.items()}
    archives = {file.name for file in read.scan.sources if registry.by_suffix(file.name).archive}
    result(sources.as_text(read.readings, proposals, read.scan.sources, archives, everything=everything))
    notes = (f"{reading.name}: {note}" for reading in read.readings for note in reading.notes)
    # What is wrong with a file is what was asked for, so it goes where the table goes.
    if told := "\n".join(chain(notes, map(problem, read.problems))):
        result(told)
    # A page in an archive has no sidecar of its own that could be written beside it.
    loose = (reading for reading in read.readings if not reading.source.container)
    hints = (about.hint(r.name, r.source.meta, proposals[r.name]) for r in loose)
    if hint := next(filter(None, hints), ""):
        say(hint)
