"""Whose lines are quoted in a mail that was kept as plain text: by signs of quoting, by repeated heads."""

import re
from collections.abc import Sequence

from letterdiff.extract.mail import forwards
from letterdiff.extract.mail.replies import lead

SIGNS = re.compile(r"\s*(?:>\s?)+(?=\S)")
"""What stands ahead of a quoted line; each `>` is one mail further back."""


def depth(text: str) -> int:
    """How many mails back a line is from: 0 for the writer's own."""
    signs = SIGNS.match(text)
    return signs[0].count(">") if signs else 0


def _own(line: str) -> str:
    """A line without its signs of quoting."""
    signs = SIGNS.match(line)
    return line[signs.end() :] if signs else line


class Quoting:
    """Follows a text block by block; behind a repeated head all is another's, to the end."""

    def __init__(self) -> None:
        self._leads: dict[int, str] = {}
        self._sender: str | None = None
        self._begun = False

    def head(self, lines: Sequence[str]) -> bool:
        """Whether these lines are a head or mark above another's mail, or the text's own head."""
        marked = self._begun and forwards.marks(lines[0])
        rest = lines[1:] if marked else lines
        is_head = bool(rest) and forwards.begins(rest) and forwards.behind(rest) == len(rest)
        if self._begun and (is_head or (marked and not rest)):
            self._sender = (forwards.head(rest) if rest else self._sender) or ""
        self._begun = True
        return is_head or (marked and not rest)

    def whose(self, lines: Sequence[str]) -> str | None:
        """Who is quoted by a block of these lines, '' where nobody says; None where the words are its own."""
        back = depth(lines[0])
        found = lead(" ".join(map(_own, lines)))
        speaker = self._leads.get(back, "") if back else self._sender
        self._leads = {level: name for level, name in self._leads.items() if level <= max(back, 1)}
        if found and found.sure:
            self._leads[back + 1] = found.speaker
        return speaker
