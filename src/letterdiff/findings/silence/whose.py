"""Whose words a passage of the other side is: somebody else's do not speak for who wrote the letter."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from letterdiff.model import Passage, People
from letterdiff.text.tokens import size


@dataclass(frozen=True, slots=True)
class Whose:
    """Who speaks in each source of a side; `words` counts what others say there, once asked for."""

    people: People
    holders: Mapping[str, frozenset[str]]
    passages: tuple[Passage, ...]
    _another: dict[tuple[str, str, str, bool], bool] = field(default_factory=dict)
    _words: dict[str, dict[str, int]] = field(default_factory=dict)

    def of_another(self, theirs: Passage, ours: Passage) -> bool:
        """Whether a passage is known to be another's than the one who holds ours.

        Known is an organisation of another name, or a speaker beside whom our own holder speaks, as in an
        interview. A name alone may be anybody's, an author of the house among them.
        """
        if not ours.holder or not theirs.holder:
            return False
        key = (ours.holder, theirs.holder, theirs.source, bool(theirs.organisation))
        if key not in self._another:
            self._another[key] = self._is_another(theirs, ours.holder)
        return self._another[key]

    def _is_another(self, theirs: Passage, ours: str) -> bool:
        if self.people.same(ours, theirs.holder):
            return False
        beside = self.holders.get(theirs.source, frozenset())
        return bool(theirs.organisation) or any(self.people.same(ours, each) for each in beside)

    def words(self, ours: Passage) -> Mapping[str, int]:
        """How many words others than our holder say, by source; sources where nobody does are not in it."""
        if ours.holder not in self._words:
            found: dict[str, int] = {}
            for each in self.passages:
                if self.of_another(each, ours):
                    found[each.source] = found.get(each.source, 0) + size(each.text)
            self._words[ours.holder] = found
        return self._words[ours.holder]


def whose(people: People, passages: Iterable[Passage]) -> Whose:
    """The same for the passages of a side."""
    passages = tuple(passages)
    holders: dict[str, set[str]] = {}
    for each in passages:
        holders.setdefault(each.source, set()).add(each.holder)
    found = {source: frozenset(names - {""}) for source, names in holders.items()}
    return Whose(people, found, passages)
