"""From bytes to JSON values: one text, one value a line, or the assignments of a script's data file."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from letterdiff.extract import cuts, encoding
from letterdiff.extract.errors import Unreadable
from letterdiff.text import clean

_ASSIGNED = re.compile(r"\s*(?:(?:var|let|const)\s+)?([A-Za-z_$][\w$.]{0,200})\s*=\s*(?=[\[{])")
_BEHIND = re.compile(r"[\s;]*")
_AGAIN = "export it again from its source"
_LONGEST_LIST = 5


class Parsed(NamedTuple):
    """The value a file holds and notes on what was hard to read.

    `root` is what the file's pointers begin at: the value itself; of JSON Lines the list of the lines'
    values; of several assignments in a script an object of their values by name.
    """

    root: object
    notes: tuple[str, ...]


def parse(data: bytes) -> Parsed:
    """What the file holds; Unreadable, with line and column, where it is not JSON."""
    decoded = encoding.readable(data)
    text = decoded.text
    again: dict[str, None] = {}
    try:
        root, notes = _value(text, _decoder(again))
    except RecursionError:
        raise Unreadable("its values are nested too deep", f"this is no export of posts; {_AGAIN}") from None
    except ValueError as error:
        raise Unreadable("it holds a number with too many digits", _AGAIN) from error
    if again:
        notes.append(f"some values are named twice in one place, and the last counts: {_few(again)}")
    return Parsed(root, (*([decoded.note] if decoded.note else []), *notes))


def _few(names: Iterable[str]) -> str:
    first = [clean.one_line(name)[:30] for name in islice(names, _LONGEST_LIST + 1)]
    return ", ".join(first[:_LONGEST_LIST]) + (" …" if len(first) > _LONGEST_LIST else "")


def _decoder(again: dict[str, None]) -> json.JSONDecoder:
    """A decoder that tells of names that an object has twice."""

    def checked(pairs: list[tuple[str, object]]) -> dict[str, object]:
        made = dict(pairs)
        if len(made) != len(pairs):
            counted = Counter(name for name, _ in pairs)
            again.update((name, None) for name, count in counted.items() if count > 1)
        return made

    return json.JSONDecoder(object_pairs_hook=checked)


def _value(text: str, decoder: json.JSONDecoder) -> tuple[object, list[str]]:
    if is_assigned(text):
        return assigned(text, decoder.raw_decode, _broken), []
    try:
        return decoder.decode(text), []
    except json.JSONDecodeError as error:
        lines = text.splitlines() if error.msg == "Extra data" else []
        if len([line for line in lines if line.lstrip().startswith(("{", "["))]) < 2:
            raise _broken(text, error) from None
    return _lines(text, decoder)


def is_assigned(text: str) -> bool:
    """Whether the text is a script that assigns a value."""
    return _ASSIGNED.match(text) is not None


def value_start(text: str) -> int:
    """Where the first value begins: behind a script's `=`, else at the start."""
    match = _ASSIGNED.match(text)
    return match.end() if match else 0


def assigned(
    text: str,
    decode: Callable[[str, int], tuple[object, int]],
    broken: Callable[[str, json.JSONDecodeError], Exception],
) -> object:
    """The value that a script assigns, or, where it assigns several, an object of them by name."""
    found: dict[str, object] = {}
    at = 0
    while match := _ASSIGNED.match(text, at):
        try:
            value, end = decode(text, match.end())
        except json.JSONDecodeError as error:
            raise broken(text, error) from None
        found[match[1].removeprefix("window.").removeprefix("YTD.")] = value
        behind = _BEHIND.match(text, end)
        at = behind.end() if behind else end
    if at < len(text):
        line = text.count("\n", 0, at) + 1
        raise Unreadable(f"it is a script, not an export: line {line} does more than hold values", _AGAIN)
    return next(iter(found.values())) if len(found) == 1 else found


def split_lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines of JSON Lines that hold anything, numbered from 1."""
    for number, line in enumerate(re.split(r"\r?\n", text), start=1):
        if line.strip():
            yield number, line


def _lines(text: str, decoder: json.JSONDecoder) -> tuple[object, list[str]]:
    """One value a line; a broken line costs itself alone, as long as most are whole. Its place stays null."""
    found: list[object] = []
    broken: list[int] = []
    for number, line in split_lines(text):
        try:
            found.append(decoder.decode(line.strip()))
        except ValueError:
            broken.append(number)
            found.append(None)
    if len(broken) * 2 >= len(found):
        raise Unreadable(f"broken JSON at line {broken[0]}: most lines hold no whole value", _AGAIN)
    if not broken:
        return found, []
    where = _few(map(str, broken))
    return found, [cuts.note(f"broken JSON in {len(broken)} of its lines ({where})", _AGAIN)]


def _broken(text: str, error: json.JSONDecodeError) -> Unreadable:
    if not text[error.pos :].strip():
        return Unreadable(f"broken JSON: it ends at line {error.lineno} in the middle of a value", _AGAIN)
    if error.msg.startswith("Unterminated string"):
        where = f"line {error.lineno}, column {error.colno}"
        return Unreadable(f"broken JSON: it ends in the text that begins at {where}", _AGAIN)
    what = error.msg[0].lower() + error.msg[1:]
    if not text.lstrip().startswith(("{", "[", '"')):
        return Unreadable("it is not JSON: it begins with neither { nor [", _AGAIN)
    return Unreadable(f"broken JSON at line {error.lineno}, column {error.colno}: {what}", _AGAIN)
