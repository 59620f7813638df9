"""What a slot rule is given: a sentence, the topic's mention, the cue that governs it, the holder."""

from dataclasses import dataclass

from letterdiff.stance.cues.cue import Cue
from letterdiff.stance.sentence import Sentence
from letterdiff.topics.mentions import Mention


@dataclass(frozen=True, slots=True)
class Said:
    """`start` to `end` (exclusive): the mention in the sentence; `holder`, `date`: the source's, which
    speaks of itself by the names in `also` too."""

    sentence: Sentence
    mention: Mention
    start: int
    end: int
    holder: str
    cue: Cue | None = None
    date: str = ""
    also: tuple[str, ...] = ()

    @property
    def after(self) -> str:
        """The sentence behind the mention."""
        return self.sentence.text[self.end :]

    def distance(self, start: int, end: int) -> int:
        """Characters between the mention and such a span of the sentence; 0 where they touch or overlap."""
        return max(start - self.end, self.start - end, 0)


@dataclass(frozen=True, slots=True)
class Answer:
    """A slot's normal form, the characters of the sentence that say it (None: known from elsewhere), and the
    exact amount or time they stand for."""

    value: str
    span: tuple[int, int] | None = None
    measure: str = ""
