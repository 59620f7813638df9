"""Whether a letter was made public, and where: the statements that link to it speak of its matter."""

from collections import Counter
from collections.abc import Iterable, Mapping

from letterdiff.findings.evidence import Evidence
from letterdiff.model import Finding, Passage, Reading, Relation

Posts = Mapping[str, frozenset[str]]
"""For each source, by name, the sources of the other side that tell of the same letter: they link to it."""
_FEW = 3
"""Letters that a statement links to at most, if it tells of each: one that links to more is a list."""
_SEVERAL = 2
"""Passages of a letter that a statement restates at least, if it tells of it: one is repeated anywhere."""


def published(passage: Passage, evidence: Evidence) -> tuple[str, ...]:
    """The statements that link to a passage's letter, by name."""
    return tuple(each.name for each in evidence.readings if passage.source in each.links)


def posts_of(readings: Iterable[Reading], paired: Iterable[Finding] = ()) -> Posts:
    """The statements that tell of each letter, and the letters that each tells of: they link to it.

    Where no links tell of a letter or a statement, it is that several passages are restated.
    """
    links = {each.name: each.links for each in readings if each.links}
    linked = {(letter, post) for post, letters in links.items() for letter in letters}
    known = {name for both in linked for name in both}
    told = {(letter, post) for letter, post in linked if len(links[post]) <= _FEW}
    told |= {both for both in _repeating(paired) if known.isdisjoint(both)}
    found: dict[str, set[str]] = {}
    for letter, post in told:
        found.setdefault(letter, set()).add(post)
        found.setdefault(post, set()).add(letter)
    return {name: frozenset(others) for name, others in found.items()}


def _repeating(paired: Iterable[Finding]) -> list[tuple[str, str]]:
    """Each letter and each statement that restates several passages of it, two known holders aside."""
    found = Counter(
        (each.letter.source, each.statement.source)
        for each in paired
        if each.letter and each.statement and each.relation is Relation.RESTATED
        if len({each.letter.holder, each.statement.holder} - {""}) < 2
    )
    return [both for both, times in found.items() if times >= _SEVERAL]


def told(names: tuple[str, ...]) -> tuple[str, ...]:
    """That a letter was published, in words, as far as links tell; nothing where none does."""
    if not names:
        return ()
    more = f" and {len(names) - 1} more" if len(names) > 1 else ""
    link = "link" if more else "links"
    return (f"the letter itself was made public, as far as a link tells: {names[0]}{more} {link} to it",)
