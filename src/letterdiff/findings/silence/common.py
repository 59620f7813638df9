"""What is counted over both sides, and what their passages ask, stand for and judge."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from letterdiff.findings.asks.aims import Aim, aim_of, aims_in, judges
from letterdiff.findings.asks.own_names import OwnNames
from letterdiff.findings.asks.reading import ask_of, ask_under
from letterdiff.findings.asks.short_forms import Names
from letterdiff.findings.silence.near import Stand
from letterdiff.findings.silence.published import Posts
from letterdiff.findings.silence.whose import Whose, whose
from letterdiff.model import Passage, People, Position, Side


@dataclass(frozen=True, slots=True)
class Common:
    """What is counted over both sides.

    `said` has the roots of each passage, by its id, with the families they are of, `alone` those of its own
    words, without heading and opener; names that sources have for themselves are in neither. `openers` is the
    passage that opens the list of each item; `rarity` how rare a root is, from 0 to 1; `names` the short and
    long forms that each source defines, `own` its names for itself, `people` who speaks for whom, `posts` the
    sources of the other side that tell of the same letter.
    """

    said: Mapping[str, frozenset[str]]
    alone: Mapping[str, frozenset[str]]
    openers: Mapping[str, Passage]
    rarity: Mapping[str, float]
    names: Names
    own: OwnNames
    people: People = field(default=People())
    posts: Posts = field(default_factory=dict)
    _asks: dict[str, Position | None] = field(default_factory=dict)
    _stood: dict[str, Position | None] = field(default_factory=dict)
    _aims: dict[str, tuple[Aim, ...]] = field(default_factory=dict)
    _stands: dict[str, Stand] = field(default_factory=dict)
    _whose: dict[Side, Whose] = field(default_factory=dict)

    def own_names(self, passage: Passage) -> tuple[str, ...]:
        """The names that a passage's source has for itself."""
        return self.own.get(passage.source, ())

    def ask_of(self, passage: Passage) -> Position | None:
        """What a passage of either side asks; many are near to more than one, and the order asks again."""
        if passage.id not in self._asks:
            own, opener = self.own_names(passage), self.openers.get(passage.id)
            self._asks[passage.id] = ask_under(passage, opener, own) if opener else ask_of(passage, own)
        return self._asks[passage.id]

    def stands_for(self, passage: Passage) -> Position | None:
        """What a public passage asks, or stands for: an item of a list what the line that opens it does."""
        if passage.id not in self._stood:
            opener = self.openers.get(passage.id)
            found = self.ask_of(passage) or aim_of(passage)
            if found is None and opener and (opens := self.ask_of(opener) or aim_of(opener)):
                found = replace(opens, passage=passage.id, cues=())
            self._stood[passage.id] = found
        return self._stood[passage.id]

    def aims_in(self, passage: Passage) -> tuple[Aim, ...]:
        """Whom or what a public passage stands up for."""
        if passage.id not in self._aims:
            self._aims[passage.id] = aims_in(passage)
        return self._aims[passage.id]

    def whose(self, side: Side, passages: Sequence[Passage]) -> Whose:
        """Whose words the passages of a side are."""
        if side not in self._whose:
            self._whose[side] = whose(self.people, passages)
        return self._whose[side]

    def stand_of(self, passage: Passage) -> Stand:
        """Whether a passage asks, judges or only tells; a list's opening line does so for its items."""
        if passage.id not in self._stands:
            self._stands[passage.id] = self._stand_of(passage)
        return self._stands[passage.id]

    def _stand_of(self, passage: Passage) -> Stand:
        if self.stands_for(passage):
            return Stand.ASKS
        opener = self.openers.get(passage.id)
        judged = judges(passage.text) or bool(opener and judges(opener.text))
        return Stand.JUDGES if judged else Stand.TELLS
