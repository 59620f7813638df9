"""The words of a one-sided finding's search: what was looked at, by which terms, and what it came to."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from letterdiff.findings.asks.titles import TOO_LITTLE
from letterdiff.findings.languages import name_of
from letterdiff.model import Finding, Nearest, Part, Search, Side
from letterdiff.text.clean import one_line
from letterdiff.views.wording import count, side_noun


def search_line(search: Search) -> str:
    """How much was searched for a counterpart, in one sentence."""
    terms, sources = count(len(search.terms), "term"), count(len(search.sources), "source")
    skipped = f"; {count(len(search.not_searched), 'source')} not searched" if search.not_searched else ""
    doubt = f"; {search.thin or perhaps_words(search)}" if search.thin or perhaps_words(search) else ""
    public = f"; the letter itself is linked in {one_line(search.published[0])}" if search.published else ""
    how = "looked at" if TOO_LITTLE in search.thin else f"searched for {terms} in"
    return f"{how} {sources}, {count(search.words, 'word')}{skipped}{doubt}{public}"


def perhaps_words(search: Search) -> str:
    """Where it may be said after all, in other words; empty where nothing came that near."""
    near = next((each for each in search.nearest if each.perhaps), None)
    return f"perhaps said in other words in {one_line(near.passage.source)}" if near else ""


def silence_word(search: Search) -> str:
    """What the search came to, in a few words: nothing, something that may say so, or not enough to tell."""
    if search.thin:
        return "not enough to tell"
    return "perhaps, in other words" if perhaps_words(search) else "none found"


def near_head(near: Nearest) -> str:
    """What stands ahead of the reason beside one of the nearest passages."""
    return "Perhaps the same" if near.perhaps else "Not the same"


def looked_words(search: Search) -> tuple[tuple[str, str], ...]:
    """What was looked at, part by part, what not, and how: a head and its words each, for a view's list."""
    parts = (
        ("By date", search.times),
        ("By speaker", search.speakers),
        ("By fidelity", search.fidelities),
        ("By language", tuple(replace(part, kind=name_of(part.kind)) for part in search.languages)),
    )
    told = [(head, "; ".join(_parts(found))) for head, found in parts]
    rest = (("Open", "; ".join(search.gaps)), ("How", "; ".join(search.ways)))
    return tuple((head, one_line(words)) for head, words in (*told, *rest) if words)


_MOST_PARTS = 5
"""Parts of a kind (speakers among them) that a view names, those with most words first."""


def _parts(found: Sequence[Part]) -> Iterator[str]:
    """The parts in words, those beyond the first ones together, so that what is told adds up."""
    shown = found if len(found) <= _MOST_PARTS + 1 else found[:_MOST_PARTS]
    yield from map(_part, shown)
    if rest := found[len(shown) :]:
        sources, words = sum(part.sources for part in rest), sum(part.words for part in rest)
        yield _part(Part(f"{len(rest):,} more", sources, words))


def _part(part: Part) -> str:
    return f"{part.kind or 'not known'} ({count(part.sources, 'source')}, {count(part.words, 'word')})"


def hits_meaning(finding: Finding) -> str:
    """What the number behind each term of a one-sided finding's search counts."""
    other = side_noun(Side.STATEMENT if finding.letter else Side.LETTER, 2)
    return f"in brackets: how many passages of the {other} have the term, or the heading right above"


def term_words(search: Search) -> str:
    """The terms that were searched for, each with the number of passages that have it."""
    pairs = zip(search.terms, search.hits, strict=True)
    return ", ".join(f"{one_line(term)} ({hits})" for term, hits in pairs)
