"""The terms by which silence is searched: a topic's, and what an ask is about in its own words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from letterdiff.findings.asks.empty_words import empty_words
from letterdiff.findings.asks.reading import sentences_asking
from letterdiff.findings.asks.short_forms import short_forms
from letterdiff.findings.asks.titles import TOO_LITTLE
from letterdiff.findings.silence.matter import READ, is_thin, terms_of
from letterdiff.findings.silence.other_side import OtherSide
from letterdiff.findings.silence.said import wanted_of
from letterdiff.findings.silence.single_words import Term, is_quality, points_back
from letterdiff.model import Passage, Position, Topic
from letterdiff.text.sentences import sentences
from letterdiff.text.tokens import words
from letterdiff.topics.lexicon import everyday

_GOES_ON = re.compile(r"\W*(?:this|these|such|those)\b", re.IGNORECASE)
MOST = 12
"""Terms of an ask that are tried, those first that name something."""
_AHEAD = 6
"""Terms that the sentence ahead gives to an ask that points back to it."""
_LEAST_AHEAD = 4
"""Words of a sentence ahead: fewer are a label or a number."""


def terms_for(passage: Passage, position: Position, topic: Topic | None, other: OtherSide) -> tuple[str, ...]:
    """Every term of the topic in each language; of an ask that only names it what the ask is about, too."""
    of_topic = tuple(dict.fromkeys(term.text for term in topic.all_terms())) if topic else ()
    if position.topic and topic:
        return of_topic
    known = {term.casefold() for term in of_topic}
    return (*of_topic, *(each for each in matter(passage, position, other) if each.casefold() not in known))


def matter(passage: Passage, position: Position, other: OtherSide) -> tuple[str, ...]:
    """What an ask is about, at most MOST terms; of a phrase that stands nowhere there the parts that do."""
    if passage.language.partition("-")[0] not in READ:
        return _rarest(passage, position, other)
    own = _own_terms(passage, position, other)
    found = tuple(dict.fromkeys(islice(_with_parts(own, passage.language, other), MOST)))
    return (*found, *_other_forms(found, passage, other))


def thin_terms(terms: Sequence[str], passage: Passage, topic: Topic | None) -> str:
    """That an ask's own words tell too little to be searched for; '' where they tell enough."""
    return "" if topic or not is_thin(terms, passage.language) else TOO_LITTLE


def _own_terms(passage: Passage, position: Position, other: OtherSide) -> list[Term]:
    """The terms of the sentences that ask, and of what stands ahead where they point back or tell little."""
    cues, own = tuple(cue.text for cue in position.cues), other.common.own_names(passage)
    names = tuple(filter(None, (*own, passage.organisation)))
    asked = sentences_asking(passage, position)
    found = list(terms_of(" ".join(asked), passage.language, cues, names))
    ahead = iter(_ahead(passage, asked[0], other))
    if any(map(points_back, asked)):
        for text in (next(ahead, ""), _told_behind(passage, asked[-1])):
            found += terms_of(text, passage.language, cues, names)[:_AHEAD]
    for text in ahead:
        if not is_thin([term.text for term in found], passage.language):
            break
        found += terms_of(text, passage.language, (), names)[:_AHEAD]
    return sorted(found, key=lambda term: term.tier)


def _ahead(passage: Passage, asked: str, other: OtherSide) -> Iterator[str]:
    """The sentence ahead of what is asked, the line that opens its list, the heading above."""
    at = passage.text.find(asked)
    before = passage.text[:at] if at > 0 else ""
    if not before.strip() and not passage.asides:
        before = passage.before
    spans = sentences(before, passage.language) if before.strip() else ()
    last = before[slice(*spans[-1])] if spans else ""
    yield last if len(last.split()) >= _LEAST_AHEAD or not last.isascii() else ""
    opener = other.common.openers.get(passage.id)
    yield opener.text if opener else ""
    yield passage.heading


def _told_behind(passage: Passage, asked: str) -> str:
    """The sentence behind what is asked, where it goes on about the same: 'These conditions, including …'."""
    behind = passage.text.partition(asked)[2]
    spans = sentences(behind, passage.language) if behind.strip() else ()
    first = behind[slice(*spans[0])] if spans else ""
    return first if _GOES_ON.match(first) else ""


def _with_parts(terms: Iterable[Term], language: str, other: OtherSide) -> Iterator[str]:
    """Each term; behind one that stands nowhere, those of its parts that do."""
    given: list[str] = []
    for term in terms:
        if term.text.casefold() in given:
            continue
        given.append(term.text.casefold())
        yield term.text
        if term.tier < 2 and language.startswith("en") and not other.hits(term.text):
            for part in _parts(term.text, other):
                if part.casefold() not in given:
                    given.append(part.casefold())
                    yield part


def _parts(phrase: str, other: OtherSide) -> Iterator[str]:
    """The longest runs of a phrase's words that stand somewhere, else its telling words that do."""
    tokens = words(phrase, "en")
    told = [
        i
        for i, token in enumerate(tokens)
        if not _is_empty(token.norm) and not is_quality(phrase[token.start : token.end].casefold())
    ]
    for size in range(len(tokens) - 1, 0, -1):
        runs = [(i, i + size) for i in range(len(tokens) - size + 1)]
        telling = [(i, last) for i, last in runs if any(i <= at < last for at in told)]
        edged = [(i, last) for i, last in telling if i in told]
        found = [phrase[tokens[i].start : tokens[last - 1].end] for i, last in edged]
        standing = [part for part in found if other.hits(part)]
        if standing:
            yield from standing
            return


def _is_empty(norm: str) -> bool:
    plain = norm in empty_words() or norm in everyday()
    return plain or len(norm.replace(".", "")) < 3 or norm.isdigit()


def _other_forms(found: Sequence[str], passage: Passage, other: OtherSide) -> Iterator[str]:
    """The long or short form of each name among the terms that its source defines with both."""
    known = {term.casefold() for term in found}
    for each in short_forms(passage, other.common.names):
        own = {pair for pair in other.common.names.get(passage.source, ()) if each in pair}
        if any({form.casefold() for form in pair} & known for pair in own) and each.casefold() not in known:
            yield each


def _rarest(passage: Passage, position: Position, other: OtherSide) -> tuple[str, ...]:
    """The rarest words of an ask, where no rules know its language's phrases."""
    wanted = {word.root: word for asked in wanted_of(passage, position, other) for word in asked}
    telling = [root for root, word in wanted.items() if not word.plain and not word.form.isdigit()]
    kept = set(sorted(telling, key=lambda root: (-other.weight(wanted[root]), root))[:MOST])
    said = [word.form for root, word in wanted.items() if root in kept]
    return tuple(dict.fromkeys([*said, *short_forms(passage, other.common.names)]))
