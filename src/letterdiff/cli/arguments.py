"""Arguments that several commands share."""

import argparse
from pathlib import Path


def library_argument(parser: argparse.ArgumentParser) -> None:
    """Add the LIBRARY argument."""
    parser.add_argument("library", metavar="LIBRARY", nargs="?", type=Path, help="the library's folder")


def json_argument(parser: argparse.ArgumentParser) -> None:
    """Add --json."""
    parser.add_argument("--json", action="store_true", help="print JSON, for a program to read")


def format_argument(parser: argparse.ArgumentParser) -> None:
    """Add --format: text for people, or one JSON object a line."""
    parser.add_argument("--format", choices=("text", "jsonl"), default="text", help="text, or JSON lines")
