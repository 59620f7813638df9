"""What a public passage asks beside a letter's ask: in its own words, or as it tells of the letter."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from letterdiff.findings.asks.told import told_ask
from letterdiff.findings.evidence import Evidence
from letterdiff.findings.silence.near import Near
from letterdiff.findings.silence.other_side import OtherSide
from letterdiff.model import Passage, Position


@dataclass(frozen=True, slots=True)
class Tells:
    """The public side, and by which names each letter's writers may be called there, once asked for."""

    evidence: Evidence
    other: OtherSide
    _names: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)

    def ask_in(self, near: Near, letter: Passage) -> Position | None:
        """What a public passage asks; where its source tells of the letter, what it says is asked there."""
        own = self.other.common.ask_of(near.passage)
        if own or not near.post or near.another:
            return own
        return told_ask(near.passage, self._names_of(letter, near.passage))

    def _names_of(self, letter: Passage, statement: Passage) -> tuple[str, ...]:
        """The names of those who wrote the letter: its own and the statement's, else such as stand in it.

        A letter of many hands may not say 'we, Example Lab': a name by which other sources of the library
        speak of themselves is one of its writers' where it stands in it.
        """
        key = (letter.source, statement.source)
        if key not in self._names:
            own: Mapping[str, tuple[str, ...]] = self.other.common.own
            names = (*own.get(letter.source, ()), *own.get(statement.source, ()), *self._within(letter))
            self._names[key] = tuple(dict.fromkeys(names))
        return self._names[key]

    def _within(self, letter: Passage) -> tuple[str, ...]:
        if letter.organisation or self.other.common.own.get(letter.source):
            return tuple(filter(None, (letter.organisation,)))
        known = dict.fromkeys(name for names in self.other.common.own.values() for name in names)
        texts = [each.text for each in self.evidence.letters if each.source == letter.source]
        return tuple(name for name in known if any(name in text for text in texts))
