"""A passage of the other side beside an ask: how much of the ask stands there, and whether that is enough."""

from dataclasses import dataclass
from enum import Enum

from letterdiff.findings.asks.wanted import Word
from letterdiff.model import Passage

SAID = 0.5
"""The share of an ask's telling words, weighed by rarity, from which it counts as said there."""
MOST = 0.7
"""The share of a text's words that counts as most."""
TWO = 1.9
"""What two words of its own subject count, one of them perhaps only a like word."""
NEARLY_ALL = 0.9
TOLD = 0.9
"""What words that two texts share have to tell together: two rare ones, or some that are less so."""
_IN_A_ROW = 0.04
"""What two of the ask's words in a row, as the name of a thing, add to its share."""
IN_A_ROW = "most of the words by which the letter asks stand there in a row"
IN_SHORT = "most of the words of the heading or first sentence of what the letter asks stand there"
REPEATED = "the letter asks much the same in another place, and that is said there"
THEIRS = "most of the words by which the statement asks stand in the letter"


class Stand(Enum):
    """What a passage does: it asks or stands for something, judges, or only tells."""

    ASKS = "asks"
    JUDGES = "judges"
    TELLS = "tells"


PERHAPS = {
    Stand.ASKS: ((0.45, 1.6), (0.3, TWO), (0.25, 2.5)),
    Stand.JUDGES: ((0.45, TWO), (0.35, 3.0)),
    Stand.TELLS: ((0.6, TWO),),
}
"""Shares from which an ask may be said in a passage that does this, each with how many words of the ask's own
subject must be among them: who asks in few of its words may mean it, who only tells does not."""
_THEIRS = ((0.55, TWO), (0.45, 3.0))
"""Shares of what the other side asks from which it may be this ask, with words of its subject as above."""
_SOME_PHRASED = 0.4
"""The same share where two words stand in a row."""
_LONG_NAME = 3
"""Times that two words stand in a row from which they name one thing, however common they are."""
_OF_ONE_SUBJECT = 3.0
"""Words of the ask's own subject from which two that ask speak of one."""
_MOSTLY_ASKED = 0.6
"""The share of what the other side asks that has to stand in this ask, where no two words stand in a row."""
_PLAINLY = 1.5
"""What shared words have to tell where none stand in a row."""


@dataclass(frozen=True, slots=True)
class Near:
    """A passage of the other side, its score by words and characters, and its share of the ask (0 to 1).

    `wanted` are the words of the ask, of one of several asks, or of an item in it, of which it has most;
    `whole` is the share of all of the ask. `own` counts those of its own subject among them, `told` what
    these tell together, each up to 1 by how rare it is. `rows` counts those that stand in a row, `rare` is
    how rare such pairs are together. `held` says why it counts as said where its words do not tell.
    `theirs` is how much of what it asks stands in the letter's ask, `theirs_own` how many words of its
    subject. `aim` is whom it stands up for and the ask is made for, '' for nobody; `stand` what the passage
    does; `another` that somebody else is known to speak there.
    """

    passage: Passage
    score: float
    share: float
    wanted: tuple[Word, ...]
    own: float
    held: str = ""
    whole: float = 0.0
    theirs: float = 0.0
    theirs_own: float = 0.0
    aim: str = ""
    rows: int = 0
    rare: float = 0.0
    told: float = 0.0
    stand: Stand = Stand.ASKS
    another: bool = False

    @property
    def said(self) -> bool:
        """Whether what is asked counts as said there, by the one who asks."""
        return self.has and not self.another

    @property
    def has(self) -> bool:
        """Whether what is asked stands there, whoever says it."""
        much = self.stand is Stand.ASKS and self.share >= SAID and self.own >= TWO
        named = (self.rows > 0 and self.told >= TOLD) or self.rows >= _LONG_NAME or self.told >= _PLAINLY
        return bool(self.held) or (much and named)

    @property
    def perhaps(self) -> bool:
        """Whether it may be said there: the less of the ask's words, the more of its own subject."""
        if self.another:
            return False
        share = self.share + (_IN_A_ROW if self.rows else 0.0)
        enough = any(share >= least and self.own >= own for least, own in PERHAPS[self.stand])
        enough = enough and (self.told >= TOLD or self.share >= SAID)
        theirs = any(self.theirs >= least and self.theirs_own >= own for least, own in _THEIRS)
        phrased = self.rows > 0 and self.theirs >= _SOME_PHRASED
        return self.said or bool(self.aim) or enough or theirs or phrased

    @property
    def meets(self) -> bool:
        """Whether it asks for something of the same subject: it names a thing as the ask does and has three
        words of its subject, or most of what it asks stands in the letter."""
        named = self.rows > 0 and self.own >= _OF_ONE_SUBJECT
        asked = self.theirs >= _MOSTLY_ASKED and self.theirs_own >= _OF_ONE_SUBJECT
        return self.perhaps and self.stand is Stand.ASKS and (named or asked)

    @property
    def agrees(self) -> bool:
        """Whether what the two ask is one thing, as far as words tell."""
        most = self.whole >= MOST or self.held in (IN_A_ROW, IN_SHORT)
        return self.own >= TWO and (most or (self.theirs >= NEARLY_ALL and self.rows > 0))
