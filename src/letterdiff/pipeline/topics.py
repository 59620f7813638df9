"""Topics as a library has them: the user's, fitted to its texts; proposals from its own words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from letterdiff.library import Library
from letterdiff.library.topics import TOPICS
from letterdiff.model import BlockKind, Gravity, Pair, Passage, Problem, Side, Topic
from letterdiff.pipeline.passages import passages_of
from letterdiff.pipeline.read import Read
from letterdiff.text.clean import one_line
from letterdiff.text.patterns import given_up
from letterdiff.topics import learn
from letterdiff.topics.definitions import definitions
from letterdiff.topics.mentions import named
from letterdiff.topics.short_forms import Added, with_short_forms
from letterdiff.topics.usable import WIDE, Unused, usable

_TELLING = 60
"""Characters from which a passage says something of a topic, and does not only name it."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A topic, and the passages of each side that name it."""

    topic: Topic
    passages: Mapping[Side, tuple[Passage, ...]]

    @property
    def example(self) -> Passage:
        """The shortest sentence that tells something, of the letters if they have one."""
        every = [passage for side in Side for passage in self.passages[side]]
        return min(every, key=lambda one: (not _is_prose(one), len(one.text) < _TELLING, len(one.text)))

    def files(self, side: Side) -> int:
        """In how many sources of a side it stands."""
        return len({passage.source for passage in self.passages[side]})


def _is_prose(passage: Passage) -> bool:
    """Whether a passage is a sentence or more, and no note, heading or address."""
    whole = passage.text.rstrip('"”’」)').endswith((".", "。", "!", "?"))
    return whole and "://" not in passage.text and passage.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


def fitted(
    topics: Sequence[Topic], passages: Sequence[Passage]
) -> tuple[tuple[Topic, ...], tuple[Problem, ...]]:
    """The user's topics with the short and long forms that the texts define, less what tells nothing here."""
    if not topics:
        return (), ()
    wide, added = with_short_forms(topics, definitions(passages))
    kept, unused = usable(wide, passages)
    return kept, (*map(_added, added), *map(_unused, unused))


def learned(
    letters: Sequence[Passage], statements: Sequence[Passage], pairs: Iterable[Pair]
) -> tuple[tuple[Topic, ...], tuple[Passage, ...]]:
    """Specific topics that both sides have, for stances to be compared where the user wrote none down.

    Besides the passages whose stances matter: both of a pair name one, or it is a means of policy.
    """
    found = learn(letters, statements, specific=True)
    of_passage: dict[str, set[str]] = {}
    for topic, ids in found:
        for id_ in ids:
            of_passage.setdefault(id_, set()).add(topic.name)
    means = (ids for topic, ids in found if topic.instruments)
    wanted = set().union(*means)
    for pair in pairs:
        if not of_passage.get(pair.letter, set()).isdisjoint(of_passage.get(pair.statement, ())):
            wanted |= {pair.letter, pair.statement}
    return tuple(topic for topic, _ in found), tuple(p for p in (*letters, *statements) if p.id in wanted)


def doubts(library: Library, read: Read) -> tuple[Problem, ...]:
    """What is wrong with the library's topics file, and with its topics beside these texts."""
    topics, faults = library.topics()
    passages = [passage for side in Side for passage in passages_of(read, read.side(side))] if topics else ()
    return (*faults, *fitted(topics, passages)[1])


def slow(topics: Sequence[Topic]) -> tuple[Problem, ...]:
    """A problem for each expression that took too long on a text of this run, and was then left out."""
    terms = ((topic.name, term.text) for topic in topics for term in dict.fromkeys(topic.all_terms()))
    return tuple(_unused(Unused(name, term, None)) for name, term in terms if given_up(term))


def _added(each: Added) -> Problem:
    own = each.definition
    defined = f"{own.source} defines {own.short!r} as {own.long!r}"
    reason = f"topic {each.topic!r}: {each.form!r} counts too, since {defined}"
    return Problem(
        TOPICS, one_line(reason), "name it in another topic if it means something else", Gravity.NOTE
    )


def _unused(each: Unused) -> Problem:
    if each.share is None:
        reason = f"topic {each.topic!r}: {each.term!r} takes too long to look for and is not used"
        return Problem(TOPICS, reason, "write a simpler expression", Gravity.CUT)
    reason = (
        f"topic {each.topic!r}: {each.term!r} stands in {each.share:.0%} of the passages (limit {WIDE:.0%}), "
        "tells nothing and is not used"
    )
    return Problem(TOPICS, reason, "write a longer term", Gravity.CUT)


def proposed(read: Read, topics: Sequence[Topic]) -> tuple[Proposed, ...]:
    """Topics that nobody wrote down, the best first, those of one side last; none of the user's `topics`."""
    sides = {side: passages_of(read, read.side(side)) for side in Side}
    letters, statements = sides[Side.LETTER], sides[Side.STATEMENT]
    own = fitted(topics, (*letters, *statements))[0]
    every = (topic for topic, _ in learn(letters, statements, own, one_side=True))
    speakers = {p.holder.casefold() for passages in sides.values() for p in passages}
    found = tuple(each for each in every if each.name.casefold() not in speakers)
    names: dict[str, dict[Side, list[Passage]]] = {each.name: {side: [] for side in Side} for each in found}
    for side, passages in sides.items():
        for passage in passages:
            for name in {mention.topic for mention in named(passage.text, found, passage.language)}:
                names[name][side].append(passage)
    placed = (Proposed(each, {side: tuple(at) for side, at in names[each.name].items()}) for each in found)
    return tuple(each for each in placed if any(each.passages.values()))
