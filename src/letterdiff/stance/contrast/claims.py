"""Claims: what one sentence says as data, so that two of them can be laid beside each other."""

from dataclasses import dataclass

from letterdiff.model import Span


@dataclass(frozen=True, slots=True)
class Word:
    """A word that tells, at its place in the text, and the form it is compared by."""

    at: Span
    form: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What one sentence says: its telling words in order, and the words that deny it.

    `blurred` says in words why the sentence is no plain claim of its own (a question, a supposition,
    somebody's words, a denial in part); empty where it is one. `clauses` counts the parts that may each be
    denied; `past` says that it plainly speaks of the past ('did not', 'was'). `mood` tells what is from what
    ought to be, can be, will be or is wished; `turns` are words of it that take away, exclude or compare, and
    `directions` each preposition that leads to or from a word, with the form of that word, or the particles
    that tell who does it to whom; `passive` that its
    subject has it done, `ordered` that the order of its words tells who does it to whom.
    """

    words: tuple[Word, ...]
    denials: tuple[Span, ...] = ()
    blurred: str = ""
    clauses: int = 1
    past: bool = False
    mood: str = "is"
    turns: frozenset[str] = frozenset()
    directions: frozenset[tuple[str, str]] = frozenset()
    passive: bool = False
    ordered: bool = True

    @property
    def denied(self) -> bool:
        """Whether the claim is that something is not so: an odd number of denials, or one in each clause."""
        return len(self.denials) % 2 == 1 or 1 < len(self.denials) == self.clauses

    @property
    def forms(self) -> frozenset[str]:
        """The forms of the telling words."""
        return frozenset(word.form for word in self.words)

    def opens(self, shared: frozenset[str]) -> str:
        """The first of the shared forms; '' in a language whose particles tell the roles, not their order."""
        return next((word.form for word in self.words if word.form in shared), "") if self.ordered else ""

    def ahead_of(self, word: Word) -> bool:
        """Whether another telling word stands right behind this one: it says which of that thing's kind."""
        return any(each.at.start == word.at.end + 1 for each in self.words)

    def missing(self, other: "Claim") -> tuple[Word, ...]:
        """The words that the other claim has not."""
        theirs = other.forms
        return tuple(word for word in self.words if word.form not in theirs)
