"""Whether a letter was made public, and where: the statements that link to it speak of its matter."""

from collections.abc import Collection, Iterable, Mapping

from letterdiff.findings.evidence import Evidence
from letterdiff.model import Finding, Passage, Reading, Relation

Posts = Mapping[str, Mapping[str, str]]
"""For each source, by name, those of the other side that tell of the same letter, and how."""
LINKS, RESTATES = "links to", "restates passages of"
"""How a statement tells of a letter."""
_FEW = 3
"""Letters that a statement links to at most, if it tells of each: one that links to more is a list."""
_SEVERAL = 2
"""Passages of a letter that a statement restates at least, if it tells of it: one is repeated anywhere."""


def published(passage: Passage, evidence: Evidence) -> tuple[str, ...]:
    """The statements that link to a passage's letter, by name."""
    return tuple(each.name for each in evidence.readings if passage.source in each.links)


def posts_of(
    readings: Iterable[Reading], paired: Iterable[Finding] = (), often: Collection[str] = ()
) -> Posts:
    """The statements that tell of each letter, and the letters that each tells of: they link to it.

    Where no links tell of a letter or a statement, it is that several passages are restated, none of which
    is among those that stand `often` in the library.
    """
    linked = {
        (letter, each.name): LINKS for each in readings if len(each.links) <= _FEW for letter in each.links
    }
    known = {name for both in linked for name in both}
    told = linked | {both: RESTATES for both in _repeating(paired, often) if known.isdisjoint(both)}
    found: dict[str, dict[str, str]] = {}
    for (letter, post), how in told.items():
        found.setdefault(letter, {})[post] = how
        found.setdefault(post, {})[letter] = how
    return found


def _repeating(paired: Iterable[Finding], often: Collection[str]) -> list[tuple[str, str]]:
    """Each letter and each statement that restates several passages of it, two known holders aside."""
    ours: dict[tuple[str, str], set[str]] = {}
    theirs: dict[tuple[str, str], set[str]] = {}
    for each in paired:
        letter, statement = each.letter, each.statement
        if letter is None or statement is None or each.relation is not Relation.RESTATED:
            continue
        if letter.id not in often and len({letter.holder, statement.holder} - {""}) < 2:
            both = (letter.source, statement.source)
            ours.setdefault(both, set()).add(letter.id)
            theirs.setdefault(both, set()).add(statement.id)
    return [both for both in ours if min(len(ours[both]), len(theirs[both])) >= _SEVERAL]


def told(names: tuple[str, ...]) -> tuple[str, ...]:
    """That a letter was published, in words, as far as links tell; nothing where none does."""
    if not names:
        return ()
    more = f" and {len(names) - 1} more" if len(names) > 1 else ""
    link = "link" if more else "links"
    return (f"the letter itself was made public, as far as a link tells: {names[0]}{more} {link} to it",)
