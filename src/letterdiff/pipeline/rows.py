"""Rows of a user's file of JSON lines: each an object with texts, or a problem that names its line."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from letterdiff.library.snapshot import Unfit, read_small, unfit
from letterdiff.model import Problem
from letterdiff.text.clean import one_line

MOST_BYTES = 256 * 1024 * 1024
_WANTED = "name a file with a JSON object on each line"


class Row(NamedTuple):
    """A row's line in the file, from 1; its number among the rows that are not blank, from 0; its fields."""

    line: int
    number: int
    fields: dict[str, object]


class BadRow(Exception):
    """What is wrong with one row, in words."""


def rows(path: Path) -> Iterator[Row | Problem]:
    """Each row that is not blank, in order. Unfit where the file has none, or cannot be read as UTF-8."""
    number = -1
    lines = _text(path).split("\n")  # a text may hold other ends of lines
    if any(map(str.strip, lines)) and not any(words.lstrip().startswith("{") for words in lines):
        raise Unfit("has no JSON object on any line", _WANTED)
    for line, words in enumerate(lines, start=1):
        if words.strip():
            number += 1
            try:
                yield Row(line, number, _fields(words))
            except BadRow as bad:
                yield problem(path, line, str(bad))
    if number < 0:
        raise Unfit("has no rows", _WANTED)


def text_of(row: Row, field: str) -> str:
    """The row's text in this field, without white space around it; BadRow where there is none."""
    value = row.fields.get(field)
    if field not in row.fields:
        raise BadRow(f"has no {field!r}")
    if not isinstance(value, str):
        raise BadRow(f"{field!r} is no text")
    if not value.strip():
        raise BadRow(f"{field!r} is empty")
    return value.strip()


def problem(
    path: Path, line: int, reason: str, next_step: str = "correct that line; it was skipped"
) -> Problem:
    """A problem with one line of the file."""
    return Problem(one_line(path.name), f"line {line} {reason}", next_step)


def _text(path: Path) -> str:
    try:
        if path.exists() and not path.is_file():
            raise Unfit("is no file", _WANTED)
        return read_small(path, MOST_BYTES).decode("utf-8-sig")
    except OSError as error:
        raise unfit(error) from error
    except UnicodeDecodeError as error:
        raise Unfit("is no UTF-8 text", "save it as UTF-8") from error


def _fields(words: str) -> dict[str, object]:
    try:
        value = json.loads(words, object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        raise BadRow(f"is no JSON: {error.msg} at character {error.colno}") from error
    except (RecursionError, ValueError) as error:  # nested too deep; a number of too many digits
        raise BadRow("is no JSON that can be read") from error
    if not isinstance(value, dict):
        raise BadRow("is no JSON object")
    return value


def _once(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
    """The fields of one object; BadRow where a name stands twice, since either may be the one meant."""
    fields = dict(pairs)
    if len(fields) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise BadRow(f"names {one_line(twice)!r} twice")
    return fields
