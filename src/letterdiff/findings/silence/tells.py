"""What a public passage asks beside a letter's ask: in its own words, or as it tells of the letter."""

import re
from dataclasses import dataclass, field

from letterdiff.findings.asks.told import told_ask
from letterdiff.findings.evidence import Evidence
from letterdiff.findings.silence.near import Near
from letterdiff.findings.silence.other_side import OtherSide
from letterdiff.model import Passage, Position

_ENDS = 8
"""Passages at a letter's beginning and end in which those who wrote it are named."""
_OFTEN = 3
"""Times that a letter names at least who wrote it, where it does not say 'we, Example Lab'."""


@dataclass(frozen=True, slots=True)
class Tells:
    """The letters' texts, and by which names each letter's writers may be called in public."""

    evidence: Evidence
    other: OtherSide
    _names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _ends: dict[str, str] = field(default_factory=dict)

    def ask_in(self, near: Near, letter: Passage) -> Position | None:
        """What a public passage asks; where its source tells of the letter, what it says is asked there."""
        own = self.other.common.ask_of(near.passage)
        if own or not near.post or near.another:
            return own
        return told_ask(near.passage, self._names_of(letter), lambda name: self._signed(letter, name))

    def _names_of(self, letter: Passage) -> tuple[str, ...]:
        """The names of those who wrote the letter: its own; else such as it has at an end, and several times.

        A letter of many hands may not say 'we, Example Lab': of the names by which sources of the library
        speak of themselves it has its writers' more than once.
        """
        if letter.source not in self._names:
            own = (*filter(None, (letter.organisation,)), *self.other.common.own.get(letter.source, ()))
            self._names[letter.source] = own or self._within(letter)
        return self._names[letter.source]

    def _within(self, letter: Passage) -> tuple[str, ...]:
        known = dict.fromkeys(name for names in self.other.common.own.values() for name in names)
        text = " ".join(each.text for each in self.evidence.letters if each.source == letter.source)
        ends = self._ends_of(letter)
        return tuple(name for name in known if _times(name, ends) and _times(name, text) >= _OFTEN)

    def _signed(self, letter: Passage, name: str) -> bool:
        """Whether somebody's last name stands at an end of the letter."""
        return _times(name.split()[-1], self._ends_of(letter)) > 0

    def _ends_of(self, letter: Passage) -> str:
        if letter.source not in self._ends:
            own = [each.context.exact for each in self.evidence.letters if each.source == letter.source]
            self._ends[letter.source] = " ".join((*own[:_ENDS], *own[-_ENDS:]))
        return self._ends[letter.source]


def _times(name: str, text: str) -> int:
    return len(re.findall(rf"\b{re.escape(name)}\b", text))
