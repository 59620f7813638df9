"""`letterdiff find`: where words stand, on either side; or the passages nearest to many texts of a file."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from letterdiff.cli.arguments import SIDES, format_argument, library_argument, reading_arguments
from letterdiff.cli.exits import Exit, Stop
from letterdiff.cli.output import problem, result, say
from letterdiff.model import Gravity, Problem

if TYPE_CHECKING:
    from letterdiff.pipeline import Read
    from letterdiff.pipeline.queries import Query

HELP = "find words in the letters and statements, each hit with its place; or the passages nearest to texts"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("words", metavar="WORDS", nargs="?", help="a word or phrase; its plural counts too")
    library_argument(parser)
    parser.add_argument(
        "--queries", type=Path, metavar="FILE", help="instead of WORDS: JSON lines with query_id and text"
    )
    parser.add_argument("--within", metavar="PATH", default="", help="sources under this path alone")
    parser.add_argument("--side", choices=tuple(SIDES), help="look on one side only")
    format_argument(parser)
    reading_arguments(parser)


def run(arguments: argparse.Namespace) -> Exit:
    """Print every passage with the words, or those nearest to each query; say what was looked at."""
    return _words(arguments) if arguments.queries is None else _queries(arguments)


def _words(arguments: argparse.Namespace) -> Exit:
    from letterdiff import pipeline
    from letterdiff.text import patterns
    from letterdiff.views import hits

    if not (arguments.words or "").strip():
        raise Stop("nothing to look for", 'name words: letterdiff find "loan guarantees"', Exit.WRONG_USE)
    if patterns.is_pattern(arguments.words):
        try:
            patterns.check(arguments.words)
        except patterns.BadPattern as bad:
            raise Stop(f"the expression {bad}", "leave re: out to find it as text", Exit.WRONG_USE) from bad
    read = _read(arguments.library, arguments.within)
    found = pipeline.find(read, arguments.words, SIDES.get(arguments.side or ""))
    if patterns.given_up(arguments.words):
        raise Stop("the expression takes too long to look for", "write a simpler one")
    shown = hits.as_text if arguments.format == "text" else hits.as_jsonl
    if found.hits:
        result(shown(found))
    say(hits.searched(found))
    if words := hits.taken_literally(found.words):
        say(words)
    _say_lost(read)
    return Exit.FINE


def _queries(arguments: argparse.Namespace) -> Exit:
    from letterdiff.cli.opening import opened
    from letterdiff.pipeline.kept import Kept
    from letterdiff.pipeline.queries import Shelves, is_under
    from letterdiff.views.queries import as_jsonl

    folder = _folder(arguments)
    queries, broken = _asked(arguments.queries)
    library = opened(folder)
    topics, faults = library.topics()
    broken += [fault for fault in faults if fault.gravity is Gravity.BROKEN]
    read = _read(folder, "")
    shelves = Shelves(read, topics, SIDES.get(arguments.side or ""), Kept(library))
    for query in queries:
        for path in filter(None, (arguments.within, query.within)):
            if not any(is_under(source, path) for source in shelves.sources):
                reason = f"query {query.id!r}: no source that was read lies under {path!r}"
                broken.append(Problem(arguments.queries.name, reason, "name a path as status shows it"))
        if found := shelves.nearest(query, arguments.within):
            result(as_jsonl(found))
    for each in broken:
        say(problem(each))
    _say_lost(read)
    return Exit.FAILED if broken else Exit.FINE


def _folder(arguments: argparse.Namespace) -> Path | None:
    """The library's folder: with --queries, the first word that is no option names it."""
    first: str | None = arguments.words
    if arguments.library is not None or (first is not None and not Path(first).exists()):
        reason = "WORDS and --queries exclude each other"
        raise Stop(reason, "letterdiff find --queries FILE [LIBRARY]", Exit.WRONG_USE)
    return Path(first) if first is not None else None


def _asked(path: Path) -> tuple[list["Query"], list[Problem]]:
    from letterdiff.library.snapshot import Unfit
    from letterdiff.pipeline.queries import queries_in

    try:
        found = list(queries_in(path))
    except Unfit as fault:
        raise Stop(fault.reason, fault.next_step, Exit.WRONG_USE, name=str(path)) from fault
    return (
        [each for each in found if not isinstance(each, Problem)],
        [each for each in found if isinstance(each, Problem)],
    )


def _read(folder: Path | None, within: str) -> "Read":
    """The library, read; of its sources those under a path."""
    from letterdiff import pipeline
    from letterdiff.cli.opening import opened
    from letterdiff.cli.progress import progress
    from letterdiff.pipeline.queries import is_under

    library = opened(folder)
    with progress() as on_event:
        read = pipeline.read(library, on_event)
    return replace(read, readings=tuple(r for r in read.readings if is_under(r.name, within)))


def _say_lost(read: "Read") -> None:
    """How many files were not looked at, or not whole; which folder was not there."""
    lost = [each for each in read.problems if each.gravity is not Gravity.NOTE]
    for folder in (each for each in lost if each.name.endswith("/")):
        say(problem(folder))
    files = len({each.name for each in lost if not each.name.endswith("/")})
    if files:
        were = "1 file was" if files == 1 else f"{files:,} files were"
        say(f"{were} not read, or not whole: letterdiff status names them")
