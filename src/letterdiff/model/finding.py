"""Findings: a pair or a one-sided passage, its relation, its scope card, its reasons."""

from dataclasses import dataclass
from enum import StrEnum

from letterdiff.model.passage import Passage
from letterdiff.model.position import Position, Slot, SlotName, Span
from letterdiff.model.source import Side


class Relation(StrEnum):
    """How the two passages of a finding stand to each other. No relation accuses; people judge."""

    RESTATED = "restated"
    AGREES = "agrees"
    NARROWER = "narrower"
    OTHER_SCOPE = "other scope"
    OPPOSED = "opposed"
    CHANGED = "changed"
    RELATED = "related"
    LETTER_ONLY = "letter only"
    PUBLIC_ONLY = "public only"

    @property
    def one_sided(self) -> bool:
        """Whether a finding of this relation has a passage on one side only."""
        return self in (Relation.LETTER_ONLY, Relation.PUBLIC_ONLY)


@dataclass(frozen=True, slots=True)
class Pair:
    """A letter passage and a statement passage on the same subject: passage ids, score, reasons.

    `score` is rounded to six places; `reasons` are plain phrases ('shares the words …'). `suggested`: by
    vectors alone, not by the passages' words. `perhaps`: some of what the letter asks may stand in the
    statement, in other words.
    """

    letter: str
    statement: str
    score: float
    reasons: tuple[str, ...] = ()
    suggested: bool = False
    perhaps: bool = False


class ScopeMatch(StrEnum):
    """How one slot of the two positions compares; `narrower` and `wider` describe the statement."""

    SAME = "same"
    NARROWER = "narrower"
    WIDER = "wider"
    DIFFERENT = "different"
    ONE_SIDE = "said on one side only"
    NOT_SAID = "not said"


@dataclass(frozen=True, slots=True)
class ScopeRow:
    """One slot, side by side."""

    slot: SlotName
    match: ScopeMatch
    letter: Slot | None = None
    statement: Slot | None = None


class BothTrue(StrEnum):
    """The answer to 'both can be true?', never more than the slots bear."""

    YES = "yes"
    POSSIBLY = "possibly"
    HARD = "hard to see how"
    OPEN = "cannot tell"
    """No stance was recognised on one side: the rules have nothing to say."""


@dataclass(frozen=True, slots=True)
class ScopeCard:
    """Five slots beside each other, and what they say to 'both can be true?'.

    `named` are the slots of which `because` tells both sides' answers.
    """

    rows: tuple[ScopeRow, ...]
    both_true: BothTrue
    because: str
    named: tuple[SlotName, ...] = ()


@dataclass(frozen=True, slots=True)
class Nearest:
    """The nearest passage of the other side to a one-sided one, and why it is not the same.

    `perhaps`: it may say so after all, in other words.
    """

    passage: Passage
    score: float
    why_not: str
    perhaps: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One kind of what was searched ('without a date', 'transcript', a speaker): its sources and words."""

    kind: str
    sources: int
    words: int


@dataclass(frozen=True, slots=True)
class Search:
    """What was searched before a passage was called one-sided.

    `hits` counts, term by term, the passages of the other side that have it. `ways` say how it was searched,
    `times`, `speakers`, `fidelities` and `languages` what was looked at, part by part, `gaps` what was not or
    tells little, each in words. `thin` says that it was not enough to tell; '' where it was. `published` are
    the names of statements that link to the letter itself.
    """

    terms: tuple[str, ...]
    hits: tuple[int, ...]
    sources: tuple[str, ...]
    not_searched: tuple[str, ...]
    words: int
    nearest: tuple[Nearest, ...] = ()
    ways: tuple[str, ...] = ()
    times: tuple[Part, ...] = ()
    speakers: tuple[Part, ...] = ()
    fidelities: tuple[Part, ...] = ()
    languages: tuple[Part, ...] = ()
    gaps: tuple[str, ...] = ()
    thin: str = ""
    published: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Marks:
    """What two passages share and where they part: spans of each side's document."""

    letter_shared: tuple[Span, ...] = ()
    letter_only: tuple[Span, ...] = ()
    statement_shared: tuple[Span, ...] = ()
    statement_only: tuple[Span, ...] = ()

    def shared(self, side: Side) -> tuple[Span, ...]:
        """What one side shares with the other."""
        return self.letter_shared if side is Side.LETTER else self.statement_shared

    def only(self, side: Side) -> tuple[Span, ...]:
        """What one side has alone."""
        return self.letter_only if side is Side.LETTER else self.statement_only


@dataclass(frozen=True, slots=True)
class Finding:
    """One result. `id` comes from the passages' words and the topic, so links and verdicts survive a re-run.

    A one-sided finding has one of `letter` and `statement`, and a `search`; a paired one has both, and a
    scope card. `learned`: nobody wrote its topic down, both sides use the phrase. `see_also` are ids of
    findings that share one of its passages; `elsewhere` are other places in which one of its passages stands
    in nearly the same words: they have no finding of their own. `grounds` say what its order counted, in
    words, `held` behind which others it stands; '' where it stands with the first.
    """

    id: str
    relation: Relation
    topic: str
    reasons: tuple[str, ...]
    letter: Passage | None = None
    statement: Passage | None = None
    letter_position: Position | None = None
    statement_position: Position | None = None
    scope: ScopeCard | None = None
    marks: Marks = Marks()
    pair: Pair | None = None
    search: Search | None = None
    see_also: tuple[str, ...] = ()
    elsewhere: tuple[Passage, ...] = ()
    learned: bool = False
    held: str = ""
    grounds: tuple[str, ...] = ()

    def passages(self) -> tuple[Passage, ...]:
        """The passages that are quoted as this finding's own, the letter's first."""
        return tuple(passage for passage in (self.letter, self.statement) if passage)

    def passage(self, side: Side) -> Passage | None:
        """The finding's own passage of one side, if it has one there."""
        return self.letter if side is Side.LETTER else self.statement

    def position(self, side: Side) -> Position | None:
        """The position of one side's passage, if it takes one."""
        return self.letter_position if side is Side.LETTER else self.statement_position

    def quoted(self) -> tuple[Passage, ...]:
        """Every passage whose words this finding shows, those of its search and originals included."""
        nearest = self.search.nearest if self.search else ()
        shown = self.passages() + tuple(near.passage for near in nearest) + self.elsewhere
        return shown + tuple(passage.original for passage in self.passages() if passage.original)
