"""The pictures that `letterdiff show` draws: what is asked for, and where it may be written."""

import argparse
import struct
import zlib
from pathlib import Path

from letterdiff.cli.exits import Exit, Stop
from letterdiff.cli.output import result
from letterdiff.model import Problem, Side

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEADER = 8 + 4 + 4 + 13 + 4
"""Bytes of a PNG's signature and of its first chunk, which is always IHDR."""

_OURS = b"Software\x00letterdiff"


def draw(arguments: argparse.Namespace) -> Exit:
    """Draw the picture that the arguments ask for and write it; name the file."""
    from letterdiff.cli.opening import writing
    from letterdiff.library.atomic import write

    _check(arguments)
    _refuse_foreign(arguments.output, arguments.force)
    picture = _overlay(arguments) if arguments.overlay else _crop(arguments)
    if isinstance(picture, Problem):
        raise Stop(picture.reason, picture.next_step, Exit.FAILED, name=picture.name)
    with writing():
        write(arguments.output, _signed(picture))
    result(str(arguments.output))
    return Exit.FINE


def _check(arguments: argparse.Namespace) -> None:
    """Stop where the arguments do not say what to draw, of what, and where to."""
    wrong = {
        "--crop and --overlay are two pictures": arguments.crop is not None and arguments.overlay,
        "a picture is no text": arguments.about or arguments.format != "text",
        "--side chooses a finding's passage": arguments.side and arguments.overlay,
    }
    for reason, is_so in wrong.items():
        if is_so:
            raise Stop(reason, "ask for one of them at a time", Exit.WRONG_USE)
    if not arguments.output:
        raise Stop("the picture needs a file", "name one: -o passage.png", Exit.WRONG_USE)
    if len(arguments.files) > 1 or (arguments.overlay and not arguments.files):
        raise Stop("a picture is of one file", "name one FILE", Exit.WRONG_USE)
    if arguments.overlay and arguments.page is None:
        raise Stop("--overlay draws a page", "say which: --page 3 --overlay", Exit.WRONG_USE)


def _overlay(arguments: argparse.Namespace) -> bytes | Problem:
    from letterdiff import pipeline

    return pipeline.page_picture(arguments.files[0], arguments.page)


def _crop(arguments: argparse.Namespace) -> bytes | Problem:
    """A block of the file that is named; a finding where none is, or a library."""
    from letterdiff import pipeline

    named = arguments.files[0] if arguments.files else None
    if named is None or named.is_dir():
        return _finding(named, arguments.crop, arguments.side)
    if not (arguments.crop.isascii() and arguments.crop.isdigit()):
        reason = f"{arguments.crop} is no number of a block of {named}"
        step = "letterdiff show FILE prints the numbers; for a finding name no file, or the library"
        raise Stop(reason, step, Exit.WRONG_USE)
    return pipeline.block_picture(named, int(arguments.crop))


def _finding(folder: Path | None, start: str, side: str | None) -> bytes | Problem:
    from letterdiff import pipeline
    from letterdiff.cli.opening import opened, saved

    library = opened(folder)
    comparison = saved(library)
    try:
        finding = comparison.finding(start)
    except KeyError as error:
        reason = f"no finding, or more than one, has an id that starts with {start!r}"
        step = "letterdiff compare prints the ids; for a block name its file"
        raise Stop(reason, step, Exit.WRONG_USE) from error
    return pipeline.finding_picture(library, comparison, finding, Side(side) if side else None)


def _refuse_foreign(output: Path, force: bool) -> None:
    """Stop where the picture would overwrite something that is no picture of ours."""
    if output.is_dir():
        raise Stop(f"{output} is a folder", "name a file: -o passage.png", Exit.WRONG_USE)
    if force or not output.exists():
        return
    with output.open("rb") as file:
        head = file.read(256)
    if not head.startswith(_SIGNATURE) or _OURS not in head:
        reason = f"{output} is there and is no picture that letterdiff drew"
        raise Stop(reason, "name another file, or add --force", Exit.WRONG_USE)


def _signed(png: bytes) -> bytes:
    """The picture with a note inside that letterdiff drew it: a tEXt chunk behind its header.

    https://www.w3.org/TR/png-3/#11tEXt
    """
    body = b"tEXt" + _OURS
    chunk = struct.pack(">I", len(_OURS)) + body + struct.pack(">I", zlib.crc32(body))
    return png[:_HEADER] + chunk + png[_HEADER:]
