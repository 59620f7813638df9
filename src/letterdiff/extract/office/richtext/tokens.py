"""RTF's own words: groups, control words, characters; bytes go through one to one (Latin-1)."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    r"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?[0-9]{1,10})? ?"
    r"|\\'(?P<hex>[0-9A-Fa-f]{2})"
    r"|\\(?P<sign>[^A-Za-z])"
    r"|(?P<brace>[{}])"
    r"|(?P<text>[^\\{}\r\n]+)"
    r"|[\r\n]+",
    re.DOTALL,
)


class Token(NamedTuple):
    """A control word with its number, a control sign, a brace, the code of a byte, or plain characters."""

    kind: str
    text: str
    number: int | None = None


def tokens(source: str) -> Iterator[Token]:
    """The tokens of an RTF file; binary stretches (`\\bin`) are leapt over."""
    at = 0
    while at < len(source):
        found = _TOKEN.match(source, at)
        if found is None:  # a lone backslash at the end
            return
        at = found.end()
        kind = found.lastgroup
        if kind == "number" or kind == "word":
            number = int(found["number"]) if found["number"] else None
            if found["word"] == "bin":
                at += max(0, number or 0)
            yield Token("word", found["word"], number)
        elif kind:
            yield Token(kind, found[kind])


def depth_at_end(source: str) -> int:
    """How many groups are open where the file ends: 0 for a whole one."""
    braces = [token.text for token in tokens(source) if token.kind == "brace"]
    return braces.count("{") - braces.count("}")
