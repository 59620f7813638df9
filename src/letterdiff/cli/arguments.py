"""Arguments that several commands share."""

import argparse
from pathlib import Path

from letterdiff.cli.exits import Exit, Stop
from letterdiff.model import Side


def library_argument(parser: argparse.ArgumentParser) -> None:
    """Add the LIBRARY argument."""
    parser.add_argument("library", metavar="LIBRARY", nargs="?", type=Path, help="the library's folder")


SIDES = {side.folder: side for side in Side}
"""The sides as the command line names them: by their folders."""


def json_argument(parser: argparse.ArgumentParser) -> None:
    """Add --json."""
    parser.add_argument("--json", action="store_true", help="print JSON, for a program to read")


def format_argument(parser: argparse.ArgumentParser) -> None:
    """Add --format: text for people, or one JSON object a line."""
    parser.add_argument("--format", choices=("text", "jsonl"), default="text", help="text, or JSON lines")


def reading_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what commands share that read files: --ocr, --no-ocr and --password-file."""
    parser.add_argument(
        "--ocr",
        action=argparse.BooleanOptionalAction,
        help="read every page of PDFs by OCR, or none; without it, those that have no text",
    )
    parser.add_argument(
        "--password-file",
        type=Path,
        metavar="FILE",
        help="passwords of encrypted PDFs, one a line, tried in turn (or LETTERDIFF_PASSWORD)",
    )


def heed_reading(arguments: argparse.Namespace) -> None:
    """Have readers, and the workers they run in, heed what `reading_arguments` added, if it did."""
    from letterdiff.extract import wishes

    if (ocr := getattr(arguments, "ocr", None)) is not None:
        wishes.wish_ocr(wishes.Ocr.ALL if ocr else wishes.Ocr.NEVER)
    if (path := getattr(arguments, "password_file", None)) is not None:
        wishes.add_passwords(_passwords(path))


def _passwords(path: Path) -> tuple[str, ...]:
    """The lines of a file of passwords; no message ever holds one of them."""
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except OSError as error:
        reason = f"cannot be read: {error.strerror}"
        raise Stop(reason, "name a file with one password a line", Exit.WRONG_USE, name=str(path)) from error
    except UnicodeDecodeError as error:
        raise Stop("is no UTF-8 text", "save it as UTF-8", Exit.WRONG_USE, name=str(path)) from error
    if any("\0" in line for line in lines):
        raise Stop("is no text file", "write one password a line", Exit.WRONG_USE, name=str(path))
    return tuple(filter(None, lines))
