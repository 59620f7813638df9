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
LETTER_MORE = "nearly all that the statement asks stands in the letter, which asks more or more exactly"
UNDER_IT = (
    "what the letter asks stands under a heading, or behind a sentence, that says what the statement asks"
)


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
_POINTED, _RATHER_RARE = 1.0, 0.4
"""What words of its own subject tell together, and the rarest of them alone, where a statement that has
nothing to do with the letter may mean the ask."""
_LITTLE, _SOMETHING = 0.45, 0.65
_RARE = 0.55
_MUCH = 1.3
_BY_THE_WAY = 1.2
"""What words of its own subject tell together where a statement that tells of the letter means the ask: one
that asks, with the ask's words near enough, with a rare word in a name, or with many; one that judges."""
_ON_IT = {Stand.ASKS: 0.15, Stand.JUDGES: 0.195}
"""How much such a statement has of the matter of the whole passage, whatever words ask, if it is on it."""
_A_WORD = 0.2
"""What a word of the ask's own subject tells at least."""
_NEAR_IT = 0.1
"""The same, from which it may mean the ask in wider words."""
_NAMES = 1.2
"""How rare names that both have are together, whatever words they are made of."""
_MORE = 2
"""Words of its own subject that an ask has more than one of which it has nearly all, if it asks for more."""
_SOME = 0.4
"""The share of what such a statement asks that stands in the letter, where it shares few words."""


@dataclass(frozen=True, slots=True)
class Near:
    """A passage of the other side, its score by words and characters, and its share of the ask (0 to 1).

    `wanted` are the words of the ask, of one of several asks, or of an item in it, of which it has most;
    `whole` is the share of all of the ask. `own` counts those of its own subject among them, `told` what
    these tell together, each up to 1 by how rare it is. `rows` counts those that stand in a row, `rare` is
    how rare such pairs are together. `held` says why it counts as said where its words do not tell.
    `named` is what those of its own subject tell that stand in the passage itself, `rarest` what the rarest
    does; `matter` what the words of the whole passage that asks tell there together, less in a long passage.
    `theirs` is how much of what it asks stands in the letter's ask, `theirs_own` how many words of its
    subject, `back` the same share where no words of its subject are among them. `lacks` counts the words
    of the ask's own subject that do not stand there. `aim` is whom it stands up
    for and the ask is made for, '' for nobody; `stand` what the passage does; `another` that somebody else
    is known to speak there, `post` how its source tells of the letter, '' where it does not.
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
    back: float = 0.0
    lacks: int = 0
    aim: str = ""
    rows: int = 0
    rare: float = 0.0
    told: float = 0.0
    named: float = 0.0
    rarest: float = 0.0
    matter: float = 0.0
    stand: Stand = Stand.ASKS
    another: bool = False
    post: str = ""

    @property
    def said(self) -> bool:
        """Whether what is asked counts as said there, by the one who asks."""
        return self.has and not self.another

    @property
    def has(self) -> bool:
        """Whether what is asked stands there, whoever says it."""
        much = self.stand is Stand.ASKS and self.share >= SAID and self.own >= TWO
        named = (self.rows > 0 and self.told >= TOLD) or self.rows >= _LONG_NAME or self.told >= _PLAINLY
        enough = bool(self.post) or self.rows > 1 or self.named >= TOLD
        return bool(self.held) or (much and named and enough)

    @property
    def perhaps(self) -> bool:
        """Whether it may be said there: the less of the ask's words, the more of its own subject.

        In a statement that does not tell of the letter only by words that few others have, where it
        asks, or judges what the ask names.
        """
        speaks = self.stand is Stand.ASKS or (self.stand is Stand.JUDGES and self.rows > 1)
        pointed = speaks and self.named >= _POINTED and self.rarest >= _RATHER_RARE
        stands_up = bool(self.aim) and self.stand is not Stand.TELLS
        asks = self.stand is Stand.ASKS and (self.named >= _LITTLE or self.matter >= _NEAR_IT)
        judges = self.stand is Stand.JUDGES and self.matter >= _ON_IT[self.stand]
        wider = bool(self.post) and (asks or judges)
        near = stands_up or wider or (self._alike() and (bool(self.post) or pointed))
        return self.said or self.meets or (near and not self.another)

    def _alike(self) -> bool:
        """Whether enough of either ask stands in the other."""
        share = self.share + (_IN_A_ROW if self.rows else 0.0)
        enough = any(share >= least and self.own >= own for least, own in PERHAPS[self.stand])
        enough = enough and (self.told >= TOLD or self.share >= SAID)
        theirs = any(self.theirs >= least and self.theirs_own >= own for least, own in _THEIRS)
        phrased = self.rows > 0 and self.theirs >= _SOME_PHRASED
        return enough or theirs or phrased

    @property
    def on_it(self) -> bool:
        """Whether it is on the matter of the letter's paragraph, and has a word of what is asked there."""
        told = self.stand is not Stand.TELLS and self.own >= 1.0 and self.named >= _A_WORD
        return bool(self.post) and told and self.matter >= _ON_IT[self.stand]

    def _in_post(self) -> bool:
        """Whether a statement that tells of the letter asks or judges there what the ask is about."""
        if not self.post or self.stand is Stand.TELLS:
            return False
        if self.on_it:
            return True
        if self.stand is Stand.JUDGES:
            return self._alike() and self.rows > 0 and self.named >= _BY_THE_WAY
        by_name = self.rows > 0 and self.rarest >= _RARE and self.named >= _SOMETHING
        by_name = by_name or (self.rows > 1 and self.rare >= _NAMES)
        asked = self.theirs >= _SOME and self.named >= _SOMETHING
        return by_name or asked or self.named >= _MUCH or (self._alike() and self.named >= _LITTLE)

    @property
    def meets(self) -> bool:
        """Whether it asks for something of the same subject.

        It names a thing as the ask does and has three words of its subject, or most of what it asks stands
        in the letter, or it is of a statement that tells of the letter.
        """
        named = self.rows > 0 and self.own >= _OF_ONE_SUBJECT and self.named >= _PLAINLY
        asked = self.theirs >= _MOSTLY_ASKED and self.theirs_own >= _OF_ONE_SUBJECT
        met = self.stand is Stand.ASKS and self._alike() and (named or asked)
        return not self.another and (met or self._in_post())

    @property
    def agrees(self) -> bool:
        """Whether what the two ask is one thing, as far as words tell."""
        more = self.theirs >= NEARLY_ALL and self.lacks >= _MORE
        return not more and self.own >= TWO and (self.whole >= MOST or self.held == IN_A_ROW)

    @property
    def part(self) -> str:
        """Why one of the two asks is a part of the other, or more exact; '' where it is not known to be."""
        if self.agrees or self.own < TWO:
            return ""
        if self.theirs >= NEARLY_ALL and self.rows > 0:
            return LETTER_MORE
        return UNDER_IT if self.held == IN_SHORT else ""
