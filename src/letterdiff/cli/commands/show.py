"""`letterdiff show`: what was read from files, block by block, with places."""

import argparse
from pathlib import Path

from letterdiff.cli.arguments import format_argument
from letterdiff.cli.exits import Exit
from letterdiff.cli.output import problem, result, say
from letterdiff.model import Problem

HELP = "show what was read from files, block by block, with places"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path)
    format_argument(parser)
    parser.add_argument("--page", type=int, metavar="N", help="only what stands on this page, counted from 1")


def run(arguments: argparse.Namespace) -> Exit:
    """Read the files and print their blocks in the order the files were named."""
    from letterdiff import pipeline
    from letterdiff.views import blocks

    failed = False
    for source, reply in pipeline.read_files(arguments.files):
        if isinstance(reply, Problem):
            failed = True
            say(problem(reply))
            continue
        shown = blocks.as_text if arguments.format == "text" else blocks.as_jsonl
        text = shown(source, reply, arguments.page)
        if text:
            result(text)
        else:
            say(f"{source.name}: nothing on page {arguments.page}; the file has {len(reply.pages)} pages")
    return Exit.FAILED if failed else Exit.FINE
