"""What two texts speak of alike: their shared noun phrases, each as a topic of its own."""

from collections.abc import Iterator
from itertools import chain, islice

from letterdiff.model import Instrument, Term, Topic
from letterdiff.topics.japanese import ends, is_everyday_run
from letterdiff.topics.phrase import Phrase
from letterdiff.topics.phrases import is_everyday, noun_phrases

MOST_RUNS = 1000
"""Japanese runs of a text that are held against the other's: as many stand in a dozen pages."""
_Named = tuple[tuple[str, ...], str]
"""A phrase by its words' common forms, and as the first text has it."""


def shared(first: str, second: str, language: str) -> tuple[Topic, ...]:
    """The noun phrases and nouns that both texts have, in the first one's words, longest first.

    Each is a topic with its own name as its term and an instrument of the same name; everyday and courtesy
    words alone are none. Of texts in neither English nor Japanese there are none.
    """
    tag = language.partition("-")[0].lower()
    ours, theirs = noun_phrases(first, tag), noun_phrases(second, tag)
    pairs = _runs_alike(ours, theirs) if tag == "ja" else _alike(first, ours, theirs)
    named: dict[tuple[str, ...], str] = {}
    for key, name in pairs:
        named.setdefault(key, name)
    names = sorted(named.items(), key=lambda each: (-len(each[0]), -len(each[1]), each[1]))
    return tuple(_topic(name, tag) for _, name in names)


def _alike(text: str, ours: tuple[Phrase, ...], theirs: tuple[Phrase, ...]) -> Iterator[_Named]:
    known = {part.key for phrase in theirs for part in phrase.within()}
    for phrase in ours:
        for part in phrase.within():
            if part.key in known and not is_everyday(part, "en"):
                yield part.key, text[part.start : part.end]


def _runs_alike(ours: tuple[Phrase, ...], theirs: tuple[Phrase, ...]) -> Iterator[_Named]:
    """The longest stretch that each two runs have at an end."""
    having: dict[str, set[str]] = {}
    for run in _distinct(theirs):
        for part in chain.from_iterable(ends(run)):
            having.setdefault(part, set()).add(run)
    for run in _distinct(ours):
        met: set[str] = set()
        for both in ends(run):
            found = [(part, having[part] - met) for part in dict.fromkeys(both) if part in having]
            for part, new in found:
                met |= new
                if new and not is_everyday_run(part):
                    yield (part,), part


def _distinct(phrases: tuple[Phrase, ...]) -> Iterator[str]:
    """The first runs of a text, each once."""
    return islice(dict.fromkeys(phrase.key[0] for phrase in phrases), MOST_RUNS)


def _topic(name: str, language: str) -> Topic:
    term = (Term(name, language),)
    return Topic(name, term, (Instrument(name, term),))
