"""Where each value of a TOML text stands, which the standard parser does not tell."""

import re
import tomllib
from bisect import bisect_right
from typing import NamedTuple

Path = tuple[str | int, ...]
"""The keys and numbers (from 0) that lead to a value: ('topic', 0, 'terms', 'en', 2)."""

_BLANK = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_EQUALS, _CLOSED = re.compile(r"[ \t]*=?[ \t]*"), re.compile(r"[ \t]*\]{0,2}")
_KEY = re.compile(r"""[A-Za-z0-9_-]+|"(?:\\.|[^"\\\n])*"|'[^'\n]*'""")
_TEXT = re.compile(
    r'"""(?:\\[\s\S]|[^\\])*?"{3,5}|' r"'''[\s\S]*?'{3,5}|" r'"(?:\\.|[^"\\\n])*"|' r"'[^'\n]*'"
)
_BARE = re.compile(r"[^,\]}\n#]*")


class Place(NamedTuple):
    """A place in a text: line and column, both from 1."""

    line: int
    column: int

    def __str__(self) -> str:
        return f"line {self.line}, column {self.column}"


class Places:
    """The places of a text that has parsed as TOML; of any other text what can be told."""

    def __init__(self, text: str) -> None:
        self._text = text.replace("\r\n", "\n").removeprefix("\ufeff")
        self._starts = [0, *(match.end() for match in re.finditer("\n", self._text))]
        try:
            self._found = _Scan(self._text).found
        except RecursionError:
            self._found = {}

    def of(self, *path: str | int) -> Place:
        """Where a value stands, or the nearest that holds it."""
        while path and path not in self._found:
            path = path[:-1]
        at = self._found.get(path, 0)
        line = bisect_right(self._starts, at)
        return Place(line, at - self._starts[line - 1] + 1)


class _Scan:
    """One walk over a text from value to value; `found` has where each begins."""

    def __init__(self, text: str) -> None:
        self._text, self._at = text, 0
        self.found: dict[Path, int] = {}
        self._tables: dict[Path, int] = {}
        """How many tables each list of tables has so far."""
        table: Path = ()
        while self._skip(_BLANK) < len(text):
            before = self._at
            table = self._header() if text[before] == "[" else self._entry(table, table)
            self._at = max(self._at, before + 1)

    def _header(self) -> Path:
        start, many = self._at, self._text.startswith("[[", self._at)
        self._at += 2 if many else 1
        keys = self._keys()
        path: Path = ()
        for number, key in enumerate(keys, start=1):
            path += (key,)
            if many and number == len(keys):
                self._tables[path] = self._tables.get(path, -1) + 1
                self.found.setdefault(path, start)
            if path in self._tables:
                path += (self._tables[path],)
        self.found.setdefault(path, start)
        self._skip(_CLOSED)
        return path

    def _entry(self, ahead: Path, table: Path) -> Path:
        """Read `key = value` under a path; `table` is what goes on afterwards."""
        start = self._at
        path = ahead
        for key in self._keys():
            path += (key,)
            self.found.setdefault(path, start)
        self._skip(_EQUALS)
        self._value(path)
        return table

    def _keys(self) -> list[str]:
        keys = []
        while match := _KEY.match(self._text, self._skip(_SPACE)):
            self._at = match.end()
            keys.append(_plain(match[0]))
            if not self._text.startswith(".", self._skip(_SPACE)):
                break
            self._at += 1
        return keys

    def _value(self, path: Path) -> None:
        self.found[path] = self._at
        if self._text.startswith("[", self._at):
            self._items(path, "]")
        elif self._text.startswith("{", self._at):
            self._items(path, "}")
        else:
            self._skip(_TEXT if _TEXT.match(self._text, self._at) else _BARE)

    def _items(self, path: Path, closing: str) -> None:
        """The values of a list or inline table, up to its end."""
        self._at += 1
        number = 0
        while self._skip(_BLANK) < len(self._text) and self._text[self._at] != closing:
            before = self._at
            if self._text[before] != ",":
                if closing == "]":
                    self._value((*path, number))
                else:
                    self._entry(path, path)
                number += 1
            self._at = max(self._at, before + 1)
        self._at += 1

    def _skip(self, pattern: re.Pattern[str]) -> int:
        match = pattern.match(self._text, self._at)
        self._at = match.end() if match else self._at
        return self._at


def _plain(key: str) -> str:
    return next(iter(tomllib.loads(f"{key} = 0"))) if key[0] in "\"'" else key
