"""`letterdiff show`: what was read from files, block by block, with places; or a picture of it."""

import argparse
from pathlib import Path

from letterdiff.cli.arguments import format_argument, reading_arguments
from letterdiff.cli.exits import Exit, Stop
from letterdiff.cli.output import problem, result, say
from letterdiff.model import Document, Problem, Side, Source
from letterdiff.text.clean import told

HELP = "show what was read from files, block by block, with places, or draw it"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="*",
        type=Path,
        help="files; for --crop FINDING the library, or nothing",
    )
    format_argument(parser)
    parser.add_argument("--page", type=int, metavar="N", help="only what stands on this page, counted from 1")
    parser.add_argument(
        "--hidden",
        action="store_true",
        help="print also what no reader sees in a file; it may be meant to be secret",
    )
    parser.add_argument("--about", action="store_true", help="what each file says of itself, not its blocks")
    parser.add_argument(
        "--crop",
        metavar="BLOCK|FINDING",
        help="draw a block of the FILE by its number, or a finding's passage",
    )
    parser.add_argument(
        "--side", choices=[side.value for side in Side], help="with --crop FINDING: whose passage"
    )
    parser.add_argument(
        "--overlay", action="store_true", help="draw the --page with every block's box and kind"
    )
    parser.add_argument("-o", "--output", type=Path, metavar="FILE.png", help="where the picture is written")
    parser.add_argument("--force", action="store_true", help="overwrite a file that is no picture of ours")
    reading_arguments(parser)


def run(arguments: argparse.Namespace) -> Exit:
    """Print the files' blocks in the order the files were named, or draw one picture."""
    if arguments.crop is not None or arguments.overlay:
        from letterdiff.cli.pictures import draw

        return draw(arguments)
    if arguments.output or arguments.side:
        raise Stop("there is nothing to draw", "add --crop BLOCK, or --page N --overlay", Exit.WRONG_USE)
    if not arguments.files:
        raise Stop("no file is named", "name one: letterdiff show letters/a.pdf", Exit.WRONG_USE)
    return _print(arguments)


def _print(arguments: argparse.Namespace) -> Exit:
    from letterdiff import pipeline
    from letterdiff.views.wording import count

    failed = False
    for source, reply in pipeline.read_files(arguments.files):
        if isinstance(reply, Problem):
            failed = True
            say(problem(reply))
        elif text := _text(arguments, source, reply):
            result(text)
        else:
            pages = count(len(reply.pages), "page")
            say(told(source.name, f"nothing on page {arguments.page}", f"the file has {pages}"))
    return Exit.FAILED if failed else Exit.FINE


def _text(arguments: argparse.Namespace, source: Source, document: Document) -> str:
    from letterdiff.views import about, blocks

    lines = arguments.format == "jsonl"
    if arguments.about:
        return (about.as_jsonl if lines else about.as_text)(source, document)
    return (blocks.as_jsonl if lines else blocks.as_text)(source, document, arguments.page, arguments.hidden)
