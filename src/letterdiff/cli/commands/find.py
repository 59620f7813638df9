"""`letterdiff find`: where words stand, on either side, each hit with its place."""

import argparse

from letterdiff.cli.arguments import format_argument, library_argument, reading_arguments
from letterdiff.cli.exits import Exit, Stop
from letterdiff.cli.output import result, say
from letterdiff.model import Gravity, Side

HELP = "find words in the letters and statements, each hit with its place"
_SIDES = {side.folder: side for side in Side}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("words", metavar="WORDS", help="a word or phrase; its plural counts too")
    library_argument(parser)
    parser.add_argument("--side", choices=tuple(_SIDES), help="look on one side only")
    format_argument(parser)
    reading_arguments(parser)


def run(arguments: argparse.Namespace) -> Exit:
    """Print every passage with the words, or say what was looked at."""
    from letterdiff import pipeline
    from letterdiff.cli.opening import opened
    from letterdiff.cli.progress import progress
    from letterdiff.views import hits

    if not arguments.words.strip():
        raise Stop("nothing to look for", 'name words: letterdiff find "loan guarantees"', Exit.WRONG_USE)
    library = opened(arguments.library)
    with progress() as on_event:
        read = pipeline.read(library, on_event)
    found = pipeline.find(read, arguments.words, _SIDES.get(arguments.side or ""))
    shown = hits.as_text if arguments.format == "text" else hits.as_jsonl
    if found.hits:
        result(shown(found))
    say(hits.searched(found))
    lost = sum(each.gravity is not Gravity.NOTE for each in read.problems)
    if lost:
        say(f"{lost} files were not read, or not whole: letterdiff status names them")
    return Exit.FINE
