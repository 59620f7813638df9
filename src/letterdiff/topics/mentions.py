"""Where a text names topics and instruments, by which of their terms; the longest term counts."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from letterdiff.model import Term, Topic
from letterdiff.text.language import is_looked_for
from letterdiff.text.search import Terms

_SHORTEST = 4
"""Letters that a short name needs."""


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """Characters `start` to `end` (exclusive) that name a topic, by which term.

    `instrument` is empty for the topic's own terms.
    """

    start: int
    end: int
    topic: str
    instrument: str = ""
    term: str = ""


def mentions(text: str, topics: Sequence[Topic], language: str, section: str = "") -> tuple[Mention, ...]:
    """Every mention, in order; where a term names a topic's instrument, it does not name the topic besides.

    Under a heading (`section`) that names a topic, 'the credit' is the tax credit of the heading.
    """
    finder = _finder(topics)
    found = {*finder.mentions(text, language), *_short(text, finder, language, section)}
    named = {(each.start, each.end, each.topic) for each in found if each.instrument}
    return tuple(
        each
        for each in _unshadowed(sorted(found))
        if each.instrument or (each.start, each.end, each.topic) not in named
    )


def named(text: str, topics: Sequence[Topic], language: str) -> tuple[Mention, ...]:
    """The first mention of each topic and of each instrument, in the order of the topics."""
    finder = _finder(topics)
    found: dict[tuple[int, str], Mention] = {}
    for mention in finder.mentions(text, language):
        found.setdefault((finder.order[mention.topic], mention.instrument), mention)
    return tuple(mention for _, mention in sorted(found.items()))


def keys(found: Iterable[Mention]) -> list[tuple[str, str]]:
    """The topics that are named, directly or by an instrument (empty for the topic), and the instruments."""
    return sorted({(m.topic, key) for m in found for key in ("", m.instrument)})


class _Finder:
    """The terms of some topics, ready to be looked for, language by language."""

    def __init__(self, topics: Sequence[Topic]) -> None:
        self.topics = tuple(topics)
        self.order = {topic.name: index for index, topic in enumerate(topics)}
        self._by_language: dict[str, tuple[Terms, dict[str, list[tuple[str, str]]]]] = {}

    def mentions(self, text: str, language: str) -> Iterator[Mention]:
        """All that the longest terms name, in order of place; a topic beside its instrument."""
        tag = language.partition("-")[0].lower()
        if tag not in self._by_language:
            self._by_language[tag] = self._terms(tag)
        terms, owners = self._by_language[tag]
        for start, end, term in terms.find(text):
            for topic, instrument in owners[term]:
                yield Mention(start, end, topic, instrument, term)

    def _terms(self, language: str) -> tuple[Terms, dict[str, list[tuple[str, str]]]]:
        owners: dict[str, list[tuple[str, str]]] = {}
        for topic in self.topics:
            for instrument, terms in (("", topic.terms), *((i.name, i.terms) for i in topic.instruments)):
                for term in terms:
                    if _stands_in(term, language):
                        owners.setdefault(term.text, []).append((topic.name, instrument))
        return Terms(owners, language), owners


def _stands_in(term: Term, language: str) -> bool:
    """Whether a text of the language may have the term; a name such as 'AMIC' stands in every language."""
    return is_looked_for(term.language, language) or term.text.isupper()


_last: list[_Finder] = []
"""The finder of the topics asked for last: one library's passages are all asked for the same."""


def _finder(topics: Sequence[Topic]) -> _Finder:
    topics = tuple(topics)
    if not _last or _last[0].topics != topics:
        _last[:] = [_Finder(topics)]
    return _last[0]


def _short(text: str, finder: _Finder, language: str, section: str) -> Iterator[Mention]:
    """Short names ('the credit', 'such a guarantee') of what the section's heading names in full."""
    full = finder.mentions(section, language) if section else ()
    heads = {(section[each.start : each.end].split()[-1], each.topic, each.instrument) for each in full}
    for head, topic, instrument in sorted(heads):
        if len(head) >= _SHORTEST and head.isascii() and not head.isupper():
            pattern = rf"\b(?:the|this|that|such an?) {re.escape(head.removesuffix('s'))}s?\b"
            for found in re.finditer(pattern, text, re.IGNORECASE):
                yield Mention(found.start(), found.end(), topic, instrument, head)


def _unshadowed(found: Sequence[Mention]) -> Iterator[Mention]:
    """Those that stand in no longer mention."""
    furthest = (-1, -1)
    for each in sorted(found, key=lambda each: (each.start, -each.end, each)):
        inside = furthest[1] >= each.end and furthest != (each.start, each.end)
        if not inside:
            furthest = (each.start, each.end)
            yield each
