"""Topics: what a library's user looks for, with terms in each language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase that names a topic or instrument, in one language (BCP 47 primary tag)."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Instrument:
    """A policy instrument within a topic (a loan guarantee, a tax credit) and the terms that name it."""

    name: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """An entry of `topics.toml`: a name, its terms in each language, its instruments.

    `learned`: nobody wrote it down, it was found in the library itself.
    """

    name: str
    terms: tuple[Term, ...]
    instruments: tuple[Instrument, ...] = ()
    learned: bool = False

    def all_terms(self) -> tuple[Term, ...]:
        """The topic's own terms and its instruments', in the order written."""
        return self.terms + tuple(term for instrument in self.instruments for term in instrument.terms)
