"""Topics that a library speaks of though nobody wrote them down: noun phrases and names that recur in it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from letterdiff.model import Instrument, Passage, Term, Topic
from letterdiff.text.stems import stems
from letterdiff.text.tokens import norms
from letterdiff.topics.candidates import LEAST, Candidate, Key, candidates
from letterdiff.topics.definitions import Definition, definitions
from letterdiff.topics.mentions import named
from letterdiff.topics.telling import is_telling

MOST, MOST_SPECIFIC = 40, 150
"""Topics that are learned at most: to be proposed, to be compared."""
TOO_WIDE = 0.35
"""Share of a library's passages above which a phrase tells nothing."""
SPECIFIC, FEW = 0.02, 20
"""Share and number of passages up to which a phrase is so specific that stances on it may be compared."""
_ENOUGH = 40
"""Passages from which a share says something."""
_PART = 0.7
"""Share of a phrase's passages that have it within one longer phrase, from which it is a piece of that."""
_WORDS_OF_MEANS = """
guarantee credit tax subsidy ban levy grant loan standard licence license exemption requirement moratorium
fund tariff quota cap fee mandate rebate deduction allowance permit sanction
"""
_MEANS = stems(_WORDS_OF_MEANS)
_WORDS_OF_MANY = "standard licence license requirement fund fee permit sanction mandate cap"
_OF_MANY = stems(_WORDS_OF_MANY)
"""Means of which many have one name ('reporting requirements'): no instrument to compare stances by."""
_MEANS_JA = ("保証", "控除", "税", "補助金", "助成金", "禁止", "融資", "基準", "免除", "義務", "基金", "関税")


class Learned(NamedTuple):
    """A topic, and the ids of the passages it was learned from."""

    topic: Topic
    passages: frozenset[str]


def learn(
    letters: Sequence[Passage],
    statements: Sequence[Passage],
    topics: Sequence[Topic] = (),
    *,
    one_side: bool = False,
    specific: bool = False,
) -> tuple[Learned, ...]:
    """Topics of these passages besides the user's, the best first: phrases of three passages or more.

    Both sides have them, unless what `one_side` alone has is wanted too, behind the others. `specific` ones
    stand in few passages.
    """
    defined = definitions((*letters, *statements))
    shorts = _shorts(defined)
    same = {short: (long, each.long) for short, (long, each) in shorts.items()}
    found, counts = candidates(letters, statements, same, one_side=one_side)
    most = _most(len(letters) + len(statements), specific=specific)
    absorbed = _absorbed(counts)
    sizes = tuple(len({passage.source for passage in side}) for side in (letters, statements))
    kept: list[tuple[Key, Candidate]] = []
    for key, each in sorted(found.items(), key=lambda each: (-_weight(*each), each[0])):
        if len(kept) == (MOST_SPECIFIC if specific else MOST):
            break
        if not _is_spread(each, one_side, sizes) or each.count > most or key in absorbed:
            continue
        if not is_telling(key, each, counts) or named(each.name, topics, each.language):
            continue
        if not any(_is_twin(key, each, *other) for other in kept):
            kept.append((key, each))
    forms = dict(shorts.values())
    none = _OF_MANY if specific else frozenset()
    return tuple(
        Learned(
            _topic(key, each, forms.get(key), means=_is_means(key) and key[-1] not in none),
            frozenset().union(*each.passages),
        )
        for key, each in kept
    )


def _shorts(defined: Sequence[Definition]) -> Mapping[Key, tuple[Key, Definition]]:
    """For each short form of a name, its long one, both by their words' common forms."""
    return {norms(each.short, each.language): (norms(each.long, each.language), each) for each in defined}


def _most(total: int, *, specific: bool) -> float:
    """In how many of so many passages a phrase may stand."""
    wide = TOO_WIDE * total if total >= _ENOUGH else total
    return min(wide, max(FEW, SPECIFIC * total)) if specific else wide


def _is_spread(each: Candidate, one_side: bool, sizes: Sequence[int]) -> bool:
    """Whether a phrase stands on both sides, or in several sources of one, unless that has a single one."""
    several = any(
        len(own) > 1 or len(own) == size == 1 for own, size in zip(each.sources, sizes, strict=True)
    )
    return each.count >= LEAST and (all(each.passages) or (one_side and several))


def _absorbed(counts: Counter[Key]) -> set[Key]:
    """The phrases that stand nearly always within one longer phrase."""
    found = set()
    for key, count in counts.items():
        if count >= LEAST:
            for part in (key[1:], key[:-1]):
                if part and count >= _PART * counts[part]:
                    found.add(part)
    return found


def _weight(key: Key, each: Candidate) -> float:
    """What both sides have counts most, in sources and passages; means double, headings and length more."""
    rarer_sources, rarer = (min(map(len, sides)) for sides in (each.sources, each.passages))
    spread = 2 * rarer_sources + rarer + sum(map(len, each.sources)) / 4 + each.count / 20
    means, headed = (2 if _is_means(key) else 1), (1.25 if each.headed else 1)
    return round(spread * means * headed * float(len(key) ** 0.5), 6)


def _is_twin(key: Key, each: Candidate, other: Key, known: Candidate) -> bool:
    """Whether one phrase is part of the other, and no name or means of its own."""
    if _contains(key, other):
        return not (each.is_name or _is_means(key))
    return _contains(other, key) and each.count < 2 * known.count


def _contains(whole: Key, part: Key) -> bool:
    starts = range(len(whole) - len(part) + 1)
    return any(whole[at : at + len(part)] == part for at in starts)


def _is_means(key: Key) -> bool:
    return key[-1] in _MEANS or (not key[-1].isascii() and key[-1].endswith(_MEANS_JA))


def _topic(key: Key, each: Candidate, definition: Definition | None, *, means: bool) -> Topic:
    names = dict.fromkeys(_names(each, definition))
    terms = tuple(Term(name, each.language) for name in names)
    return Topic(terms[0].text, terms, (Instrument(terms[0].text, terms),) if means else (), learned=True)


def _names(each: Candidate, definition: Definition | None) -> Iterator[str]:
    """The long form first, where one is defined."""
    if definition:
        yield definition.long
        yield definition.short
    else:
        yield each.name
