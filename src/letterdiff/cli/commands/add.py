"""`letterdiff add`: files copied into the library, each with a sidecar that says who, when and where from."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from letterdiff.cli.arguments import SIDES
from letterdiff.cli.exits import Exit, Stop
from letterdiff.cli.output import problem, result, say
from letterdiff.model import Problem

if TYPE_CHECKING:
    from letterdiff.library import Library
    from letterdiff.pipeline import Added

HELP = "copy files into the library, with who, when and where from; never overwrites"

_SAID = {
    "title": "what it is called",
    "author": "who speaks or writes",
    "organisation": "for whom",
    "addressee": "to whom",
    "date": "when: 2025-10-27, or a month or year alone",
    "language": "a tag such as en or ja",
    "url": "the address where it was published",
    "archive": "the address of an archived copy",
    "fidelity": "verbatim, transcript, translation, ocr or reconstruction",
    "translation-of": "the source that this one translates, as the library names it",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("files", metavar="FILE", nargs="*", type=Path, help="the files to copy")
    parser.add_argument("--paste", action="store_true", help="take a text from standard input instead")
    parser.add_argument(
        "--side",
        choices=tuple(SIDES),
        help="which folder; by default statements, but for what is addressed as a letter is",
    )
    parser.add_argument("--name", help="the name it is to have there")
    parser.add_argument("--library", metavar="LIBRARY", type=Path, help="the library's folder")
    for field, words in _SAID.items():
        parser.add_argument(f"--{field}", metavar="TEXT", help=words)


def run(arguments: argparse.Namespace) -> Exit:
    """Read each file, put it there with its sidecar, and say what was understood and what is missing."""
    from letterdiff.cli.opening import opened

    library = opened(arguments.library)
    known = _known(arguments)
    if bool(arguments.files) == arguments.paste or (arguments.name and len(arguments.files) > 1):
        step = "letterdiff add FILE…, or letterdiff add --paste; --name goes with one of them"
        raise Stop("name files, or paste one text", step, Exit.WRONG_USE)
    alone = [field for field in ("origin", "archive", "title") if field in known]
    if alone and len(arguments.files) > 1:
        step = "add the files one by one, or without what belongs to one of them"
        raise Stop(f"{', '.join(alone)} cannot be that of several files", step, Exit.WRONG_USE)
    failed = False
    for added in _added(arguments, library, known):
        if isinstance(added, Problem):
            say(problem(added))
            failed = True
        else:
            _show(added, told=arguments.side is not None)
    return Exit.FAILED if failed else Exit.FINE


def _known(arguments: argparse.Namespace) -> dict[str, str]:
    """What the arguments declare, by the fields of a sidecar; a Stop where a value is none."""
    from letterdiff.extract import declared

    given = {field.replace("-", "_"): getattr(arguments, field.replace("-", "_")) for field in _SAID}
    said = {"origin" if field == "url" else field: value for field, value in given.items() if value}
    meta, faults = declared.metadata(said)
    if faults:
        raise Stop(faults[0], "correct it, and add again", Exit.WRONG_USE)
    return {field: str(getattr(meta, field)) for field in said}


def _added(
    arguments: argparse.Namespace, library: "Library", known: dict[str, str]
) -> Iterator["Added | Problem"]:
    from letterdiff import pipeline

    side = SIDES.get(arguments.side or "")
    if arguments.paste:
        yield pipeline.add_text(library, side, _pasted(), arguments.name or "", known)
    for path in arguments.files:
        yield pipeline.add_file(library, side, path, arguments.name or path.name, known)


def _pasted() -> str:
    if sys.stdin.isatty():
        say("paste the text, then press Ctrl-D (Windows: Ctrl-Z, Enter) on a line of its own")
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Stop("what was pasted is no UTF-8 text", "save it as a file, and add that") from error


def _show(added: "Added", *, told: bool) -> None:
    """What was added and what is known of it; `told` is whether somebody said on which side it belongs."""
    from letterdiff.views import about, adding

    result(adding.as_text(added.file, added.sidecar, added.reading, added.members))
    if added.reading is None or added.document is None:
        return
    if not told and added.reading.pages:
        say("  taken for a statement to the public; a letter to government goes in with: --side letters")
    for line in about.lines(added.reading.source.meta, added.document.proposals):
        say(f"  {line}")
    for line in about.differing(added.declared, added.document):
        say(f"  {line}")
    if missing := about.unknown(added.reading):
        sidecar = added.sidecar or f"{added.file}.toml"
        say(f"  not known: {', '.join(missing)}; write it into {sidecar}")
